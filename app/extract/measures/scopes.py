"""Whether a figure is a running total, an addition to it or a part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.scope import Scope
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import AGENT, PERSON_RELATIVE, WITH
from app.extract.words.verb_forms import verb_forms

_JOINING = word_set("rules/measures", "scopes", "joining")
_TOTAL = word_set("rules/measures", "scopes", "total")

_AT_PLACES = word_set("rules/measures", "scopes", "at_places")
_TO_PLACE = 6
_LONGEST_PLACE = 8

_RISING = frozenset(form for verb in words("scopes", "rising") for form in verb_forms(verb))
_TO_BY = 3
"""Most words from a verb of rising to the number behind it."""
_BEFORE = 10
_BEHIND = 8
_ROW, _WHOLE_ROW = 7, 20
_IN_ROW = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
_ENDS = word_set("rules/measures", "scopes", "ends")


@dataclass(frozen=True, slots=True)
class ToldScope:
    """A scope with the words that tell it."""

    scope: Scope
    words: str


IN_BRACKET = ToldScope(Scope.PART, "in brackets behind the whole")


def scope_of(parsed: Parsed, found: FoundFigure, last: MeasuredFigure | None = None) -> ToldScope | None:
    """What a figure covers: in "another 12 people" 12 is an addition. None where no word tells.
    ``last`` is the figure before it, a part of the same whole in "including 10 men, 4 women"."""
    doc = parsed.doc
    if (
        found.first > 0
        and doc[found.first - 1].text == "("
        and doc[found.last :][:1]
        and doc[found.last].text == ")"
    ):
        return ToldScope(Scope.PART, "in a row of places")
    sentence = parsed.sentence_of(found.first)
    before = [token.lower_ for token in doc[max(sentence.start, found.first - _BEFORE) : found.first]]
    own = [token.lower_ for token in doc[found.first : found.core]]
    behind = [token.lower_ for token in doc[found.last : min(found.last + _BEHIND, sentence.end)]]
    further = _behind_row(parsed, found, sentence.end)
    noun = 0 if found.head is None else max(found.head - found.last, 0)
    share = found.figure.value.unit == PERCENT
    return (
        (None if share else _part(before, behind, further))
        or _next_part(parsed, found, last)
        or (None if share else _part_of_places(parsed, found, last))
        or _addition([*before[-2:], *own], behind[: noun + 3], noun)
        or _change(before, behind)
        or _total(before, own, behind, bare=found.head is None)
    )


def _behind_row(parsed: Parsed, found: FoundFigure, end: int) -> list[str]:
    """What follows a row of counts that a figure begins: "two Danes, a Finn and a Pole | were among"."""
    at = found.last
    while at < min(found.last + _WHOLE_ROW, end):
        token = parsed.doc[at]
        if token.pos_ not in _IN_ROW and token.pos_ not in ("NUM", "DET") and token.text != ",":
            break
        at += 1
    return [token.lower_ for token in parsed.doc[at : min(at + 2, end)]]


def _part(before: Sequence[str], behind: Sequence[str], further: Sequence[str]) -> ToldScope | None:
    opening = " ".join(behind[:2])
    if opening in words("scopes", "part_of"):
        return ToldScope(Scope.PART, opening)
    row = f" {' '.join(behind)} {' '.join(further)} "
    among = next((phrase for phrase in words("scopes", "among") if f" {phrase} " in row), None)
    if among is not None:
        return ToldScope(Scope.PART, among)
    tail = f" {' '.join(before)}"
    told = next((phrase for phrase in words("scopes", "including") if tail.endswith(f" {phrase}")), None)
    return None if told is None else ToldScope(Scope.PART, told)


def _next_part(parsed: Parsed, found: FoundFigure, before: MeasuredFigure | None) -> ToldScope | None:
    """The next in a row of parts: nothing but what the part before it counts, and a comma or "and"."""
    if before is None or before.scope is not Scope.PART or found.figure.value.unit == PERCENT:
        return None
    between = parsed.doc[before.found.last : found.first]
    row = len(between) <= _ROW and all(
        one.pos_ in _IN_ROW or one.tag_ == "VBN" or one.text == "," for one in between
    )
    if (
        len(between) > 1 and between[0].lower_ in PERSON_RELATIVE
    ):  # "including 12 who are hurt and | 3 nurses"
        row = not any(one.is_punct for one in between) and between[-2].dep_ != "obj"
    joined = row and len(between) > 0 and between[-1].lower_ in _JOINING
    ends = found.last >= len(parsed.doc) or parsed.doc[found.last].pos_ != "AUX"
    return ToldScope(Scope.PART, "in a row of parts") if joined and ends else None


def _part_of_places(parsed: Parsed, found: FoundFigure, before: MeasuredFigure | None) -> ToldScope | None:
    """A count in a row of at least three, each with its place: "93 have died in Lomeda, 69 in Ostra and
    13 in the State of Tarsia"."""
    told = ToldScope(Scope.PART, "in a row of places")
    end = parsed.sentence_of(found.first).end
    place_end = _place_behind(parsed, found.last, end)
    if place_end is None:
        return None
    if before is not None and before.scope is Scope.PART and _joins(parsed, before.found.last, found.first):
        return told
    for _ in range(2):
        following = next(
            (at for at in (place_end, place_end + 1) if at < end and parsed.doc[at].like_num), None
        )
        place_end = None if following is None else _place_behind(parsed, following + 1, end)
        if place_end is None:
            return None
    return told


def _joins(parsed: Parsed, last: int, first: int) -> bool:
    """Whether nothing but a place stands between two counts."""
    place_end = _place_behind(parsed, last, first)
    return place_end is not None and first - place_end <= 1


def _place_behind(parsed: Parsed, start: int, end: int) -> int | None:
    """Where the place behind a count ends, with the comma or "and" behind it; None where there is none."""
    doc = parsed.doc
    lead = next(
        (at for at in range(start, min(start + _TO_PLACE, end)) if doc[at].lower_ in _AT_PLACES), None
    )
    if lead is None or any(doc[at].is_punct or doc[at].like_num for at in range(start, lead)):
        return None
    at = lead + 1
    while at < end and not doc[at].like_num and not (doc[at].is_punct or doc[at].lower_ in _JOINING):
        at += 1
    named = any(doc[one].pos_ == "PROPN" for one in range(lead + 1, at))
    return at + 1 if named and at < end and at - lead <= _LONGEST_PLACE else None


def _addition(near: Sequence[str], behind: Sequence[str], noun: int) -> ToldScope | None:
    for word in near:
        if word in words("scopes", "added_before"):
            return ToldScope(Scope.ADDITION, word)
    if not words("scopes", "comparing").isdisjoint(behind):
        return None
    told = next((word for word in behind[: noun + 1] if word in words("scopes", "added_behind")), None)
    return None if told is None else ToldScope(Scope.ADDITION, told)


def _change(before: Sequence[str], behind: Sequence[str]) -> ToldScope | None:
    """How far a count rose: "the toll jumped by | 60", "should be | 20 higher"."""
    if before[-1:] and before[-1] in AGENT and not _RISING.isdisjoint(before[-_TO_BY:-1]):
        return ToldScope(Scope.ADDITION, before[-1])
    higher = behind[0] if behind and behind[0] in words("scopes", "higher") else None
    return None if higher is None else ToldScope(Scope.ADDITION, higher)


def _total(
    before: Sequence[str], own: Sequence[str], behind: Sequence[str], *, bare: bool
) -> ToldScope | None:
    if not _TOTAL.isdisjoint([*before[-2:], *own]):
        return ToldScope(Scope.TOTAL, "a total of")
    around = f" {' '.join([*before, *own, *behind])} "
    for phrase in words("scopes", "so_far"):
        if f" {phrase} " in around:
            return ToldScope(Scope.TOTAL, phrase)
    clause = _clause(before) if bare and WITH.isdisjoint(before[-1:]) else []
    told = next((word for word in reversed(clause) if word in words("scopes", "totals")), None)
    return None if told is None else ToldScope(Scope.TOTAL, told)


def _clause(before: Sequence[str]) -> list[str]:
    """The words before a number, in its own clause."""
    start = max((at + 1 for at, word in enumerate(before) if word in _ENDS), default=0)
    return list(before[start:])
