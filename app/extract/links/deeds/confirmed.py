"""A deed that is confirmed: "confirmed the deaths", "confirmed that the trucks had been burned"."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon.function_words import ALL_NEGATORS
from app.extract.links.aims import Aim, Kind
from app.extract.links.aims.pointing import is_plural
from app.extract.links.counts import measure_of
from app.extract.links.deeds.named import is_known_subject, named_deed, points_back, rest_of
from app.extract.links.deeds.telling import told_near
from app.extract.links.signs import Signs
from app.extract.measures.phrases import told_by_phrase


def confirmed_deed(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """What tells the same of the same things as a confirmation, else the last count of those of whom the
    confirmation tells what befell them."""
    again = _of_same_things(signs, number, aim, others) if aim.kind is Kind.TELLS else None
    return _count_of_same(signs, number, aim, others) if again is None else again


def number_confirmed(signs: Signs, number: int, others: Sequence[int]) -> int | None:
    """The nearest statement before a confirmed figure that tells without a number of what is counted: "said
    civilians had been killed", where "acknowledged that eight civilians had died"."""
    figure, words = signs.draft(number).figure, signs.words
    if figure is None or figure.found.head is None or figure.measure is Measure.OTHER:
        return None
    counted = words.parsed.doc[figure.found.head].lemma_
    for other in told_near(signs, number, others):
        said = signs.draft(other)
        same = (one for one in signs.said(other) if one.lemma_ == counted and not _acts(one))
        if said.figure is None and any(same):
            return other if figure.measure in words.measures(said.content_first, said.content_last) else None
    return None


def _acts(noun: Token) -> bool:
    """Whether somebody does something to others: the men of "armed men killed villagers"."""
    return noun.dep_ == "nsubj" and any(child.dep_ == "obj" for child in noun.head.children)


def _of_same_things(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest statement before a confirmation that tells the same of the same things; None where it
    speaks of things that nobody has told of, or tells something else of them."""
    things = _known_things(signs, aim)
    return next(
        (other for other in told_near(signs, number, others) if _tells_the_same(signs, aim, things, other)),
        None,
    )


def _known_things(signs: Signs, aim: Aim) -> frozenset[str]:
    """The stems of the subjects that point back, in what is confirmed: of "that the trucks had been
    burned", truck."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    known = (signs.words.telling(one.i, one.i + 1) for one in words if is_known_subject(one))
    return frozenset[str]().union(*known) - signs.words.proper


def _tells_the_same(signs: Signs, aim: Aim, things: frozenset[str], other: int) -> bool:
    words, figure = signs.words, signs.draft(other).figure
    told = words.content(other)
    if figure is not None and figure.measure in words.measures(aim.first, aim.last):
        head = figure.found.head
        return head is not None and bool(things & words.telling(head, head + 1))
    own = words.telling(aim.first, aim.last) - things - words.proper
    return figure is None and bool(things & told) and bool(own & told)


def _count_of_same(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The one count of the nearest sentence that counts those of whom the same is told, whatever they were
    called: "confirmed that the workers had been taken to hospital" below "Leak puts 3 in hospital",
    "confirmed the kidnapping" behind "gunmen kidnapped six"."""
    deed = None if aim.noun == "figure" else named_deed(signs, number, aim)
    befell = frozenset[Measure]() if deed is None else _befell(signs, deed)
    told = [*told_near(signs, number, others)]
    near = [n for n in told if measure_of(signs.draft(n)) in befell]
    last = [n for n in near if signs.sentence(n) == signs.sentence(near[0])]
    if deed is None or len(last) != 1:
        return None
    count = last[0]
    if deed.pos_ == "VERB":
        return count
    one_death = not is_plural(deed) and measure_of(signs.draft(count)) is Measure.KILLED
    return count if rest_of(signs, aim, deed) <= signs.words.content(count) and not one_death else None


def _befell(signs: Signs, deed: Token) -> frozenset[Measure]:
    """What those were counted as whom a deed befell, if they were told of before: of "the workers had been
    taken to hospital" the injured, of "the kidnapping" the captured."""
    measures = signs.words.measures(deed.i, deed.i + 1)
    if deed.pos_ == "NOUN":
        known = points_back(deed) or any(child.dep_ == "nmod:poss" for child in deed.children)
        return measures if known and deed.dep_ == "obj" else frozenset()
    who = next((one for one in deed.children if one.dep_ in SUBJECTS), None)
    if who is None or who.tag_ != "NNS" or not is_known_subject(who):
        return frozenset()
    if any(one.lower_ in ALL_NEGATORS for one in deed.children):
        return frozenset()
    phrase = told_by_phrase(deed, who)
    return measures if phrase is None else frozenset({phrase.measure})
