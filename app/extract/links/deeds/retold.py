"""What a confirmation tells again: "confirmed that the trucks had been burned"."""

from collections.abc import Container, Sequence

from app.domain.measure import TOLLS, Measure
from app.domain.stance import Stance
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon.function_words import ALL_NEGATORS
from app.extract.links.aims import Aim
from app.extract.links.aims.pointing import DEFINITE
from app.extract.links.signs import Signs
from app.extract.measures.phrases import told_by_phrase

_BACK = 3
"""Sentences after a statement in which it is confirmed."""


def retold(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest statement before a confirmation that tells the same of the same things; None where the
    confirmation speaks of things that nobody has told of yet, or tells something else of them."""
    themes = _known_themes(signs, aim)
    for other in reversed(others if themes else ()):
        near = other < number and signs.gap(number, other) <= _BACK
        if near and signs.draft(other).source is not None and _tells_the_same(signs, aim, themes, other):
            return other
    return _counted(signs, number, aim, others)


def _counted(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The last count of those of whom the same is told, whatever they were called: "confirmed that the
    workers had been taken to hospital", below "Leak puts 3 in hospital, union says"."""
    doc = signs.words.parsed.doc
    who = next((one for one in doc[aim.first : aim.last] if _are_known(one)), None)
    if who is None or any(one.lower_ in ALL_NEGATORS for one in who.head.children):
        return None
    phrase = told_by_phrase(who.head, who)
    told = signs.words.measures(who.head.i, who.head.i + 1) if phrase is None else {phrase.measure}
    near = [n for n in others if n < number and signs.gap(number, n) <= _BACK and _counts(signs, n, told)]
    last = [n for n in near if signs.sentence(n) == signs.sentence(near[-1])]
    return last[0] if len(last) == 1 else None


def _are_known(word: Token) -> bool:
    """Whether a word is the subject of several who were told of before."""
    known = word.tag_ == "NNS" and any(one.lower_ in DEFINITE for one in word.children)
    return known and word.dep_ in SUBJECTS and word.head.pos_ == "VERB" and word.i < word.head.i


def _counts(signs: Signs, other: int, told: Container[Measure]) -> bool:
    draft = signs.draft(other)
    if draft.figure is None or draft.figure.measure not in TOLLS or draft.figure.measure not in told:
        return False
    return draft.source is not None and draft.stance.stance is Stance.ASSERTS


def counted_again(signs: Signs, number: int, others: Sequence[int]) -> int | None:
    """The nearest statement before a confirmed figure that tells without a number of what is counted: "said
    civilians had been killed", where "acknowledged that eight civilians had died"."""
    figure, words = signs.draft(number).figure, signs.words
    if figure is None or figure.found.head is None or figure.measure is Measure.OTHER:
        return None
    counted = words.parsed.doc[figure.found.head].lemma_
    for other in reversed(others):
        said = signs.draft(other)
        near = other < number and signs.gap(number, other) <= _BACK and said.source is not None
        if not near or said.figure is not None or not said.stance.stance.supports:
            continue
        if any(token.lemma_ == counted and not _acts(token) for token in signs.said(other)):
            told = words.measures(said.content_first, said.content_last)
            return other if figure.measure in told else None
    return None


def _acts(noun: Token) -> bool:
    """Whether somebody does something to others: the men of "armed men killed villagers"."""
    return noun.dep_ == "nsubj" and any(child.dep_ == "obj" for child in noun.head.children)


def _known_themes(signs: Signs, aim: Aim) -> frozenset[str]:
    """The stems of the subjects that point back, in what is confirmed: of "that the trucks had been
    burned", truck."""
    doc, words = signs.words.parsed.doc, signs.words
    known = (
        words.telling(token.i, token.i + 1)
        for token in doc[aim.first : aim.last]
        if token.dep_ in SUBJECTS and any(child.lower_ in DEFINITE for child in token.children)
    )
    return frozenset[str]().union(*known) - words.proper


def _tells_the_same(signs: Signs, aim: Aim, themes: frozenset[str], other: int) -> bool:
    words, figure = signs.words, signs.draft(other).figure
    told = words.content(other)
    if not signs.draft(other).stance.stance.supports or not themes & told:
        return False
    if figure is not None and figure.measure in words.measures(aim.first, aim.last):
        head = figure.found.head
        return head is not None and bool(themes & words.telling(head, head + 1))
    own = words.telling(aim.first, aim.last) - themes - words.proper
    return figure is None and bool(own & told)
