"""What is said in defence of what somebody calls bad: "The parties say the vote was rigged. Officials said
the voting was fair"."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import load, word_set
from app.extract.links.signs import Signs
from app.extract.stances.negated import negated
from app.extract.words.cues import load_cues

_ONE_THING = word_set("opposites", "one_thing", "words")
_PREDICATES = frozenset({"ccomp", "conj", "amod"})
_INSIDE = frozenset({"obj", "nmod", "nsubj:pass", "conj", "acl", "amod"})
"""What is denied along with the word that it hangs on: "no evidence of | fraud"; not "did not do enough to
| end torture"."""
_WAYS = frozenset({"advmod", "obl", "obj"})


def defended(signs: Signs, number: int, others: Iterable[int]) -> int | None:
    """Of the statements ``others`` just before one, nearest first, that which calls bad what it defends."""
    draft = signs.draft(number)
    doc = signs.words.parsed.doc
    if not doc.by_word.among(_all_words(), draft.content_first, draft.content_last):
        return None
    matters = frozenset(_defence(signs, number))
    if not matters or any(token.lower_ in load_cues().modals for token in signs.said(number)):
        return None
    return next((other for other in others if _is_bad(signs, number, other, matters)), None)


def _is_bad(signs: Signs, number: int, other: int, matters: frozenset[str]) -> bool:
    """Whether a statement tells that something of these matters is bad, and of the same thing."""
    if matters.isdisjoint(_reproach(signs, other)):
        return False
    next_to = signs.sentence(number) - signs.sentence(other) <= 1
    if (next_to and not _names_subject(signs, number)) or any(map(_is_of_one_thing, signs.said(other))):
        return True
    return bool(signs.words.shared(number, other)) or signs.words.speaks_of(other, number)


def _names_subject(signs: Signs, number: int) -> bool:
    """Whether a statement names what it calls good, which may be another thing: "the road is safe"."""
    good = (token for token in signs.said(number) if token.pos_ == "ADJ" and token.lower_ in _good())
    subjects = (own_subject(one) or own_subject(one.head) for one in good)
    return any(subject is not None and subject.pos_ in ("NOUN", "PROPN") for subject in subjects)


def _is_of_one_thing(token: Token) -> bool:
    """Whether a word names what an article has but one of: the vote that was rigged or fair."""
    return token.lemma_ in _ONE_THING


def _defence(signs: Signs, number: int) -> Iterator[str]:
    """The matters that a statement calls good ("was fair", "are treated humanely"), or not bad ("found no
    evidence of fraud")."""
    denied = _denied(signs, number)
    for token in signs.said(number):
        for matter in _good().get(token.lower_, ()):
            if token.i not in denied and _tells(token):
                yield matter
        if token.i in denied:
            yield from _bad().get(token.lower_, ())


def _reproach(signs: Signs, number: int) -> Iterator[str]:
    """The matters that a statement calls bad, or not good ("was neither free nor fair")."""
    if signs.draft(number).figure is not None:
        return
    denied = _denied(signs, number)
    for token in signs.said(number):
        yield from (_good() if token.i in denied else _bad()).get(token.lower_, ())


def _denied(signs: Signs, number: int) -> frozenset[int]:
    """The tokens that a statement says are not so."""
    heads = negated(signs.words.parsed, signs.draft(number))
    inside = (child for head in heads for child in head.children if child.dep_ in _INSIDE)
    return frozenset(token.i for token in (*heads, *inside))


def _tells(token: Token) -> bool:
    """Whether a word is what is told: "was fair", "acted with restraint"; not "wants a fair vote"."""
    if token.pos_ == "ADV" or token.dep_ in _WAYS:
        return token.dep_ in _WAYS and token.head.pos_ in ("VERB", "AUX")
    if token.dep_ not in _PREDICATES:
        return False
    above = token if token.dep_ == "ccomp" else token.head
    return any(child.dep_ == "cop" for one in (token, above) for child in one.children)


@cache
def _good() -> Mapping[str, frozenset[str]]:
    return _matters("good")


@cache
def _bad() -> Mapping[str, frozenset[str]]:
    return _matters("bad")


@cache
def _all_words() -> frozenset[str]:
    return frozenset(_good()) | frozenset(_bad())


def _matters(side: str) -> Mapping[str, frozenset[str]]:
    """The words of one side, each with the matters that it is said of."""
    found: dict[str, frozenset[str]] = {}
    for matter in load("opposites").keys() - {"one_thing"}:
        for word in word_set("opposites", matter, side):
            found[word] = found.get(word, frozenset()) | {matter}
    return found
