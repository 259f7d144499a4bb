"""Figures that a list of the dead or hurt holds: "the dead include 12 women"."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import AMONG, GENITIVE, INSIDE, POINTED_AT, POSSESSIVES
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.measures.phrases.patterns import match_at
from app.extract.measures.told import Told

_THEM = word_set("rules/measures", "listing", "them")
_INCLUDING_STEMS = tuple(words("rules/measures", "listing", "including_stems"))
_LIVES = word_set("rules/measures", "own_nouns", "lives")
_LOST = word_set("measures", "taking_lives")
_SAYING = word_set("rules/language", "interrupted", "saying") | word_set("rules/measures", "listing", "aside")
_BORNE = word_set("rules/measures", "listing", "borne")
_REACH = 25
_NEAR = 3
"""Tokens before a listing verb in which its subject stands."""
_FATE_REACH = 6
"""Tokens behind "those" in which it is told what became of them."""


def told_by_list(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """ "The dead include 12 women", "among the wounded were two girls", "they include two girls"."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    first = max(start, found.first - _REACH)
    front = [token.lower_ for token in doc[first : found.first]]
    if front and front[-1] in INSIDE:
        return None  # "the deaths were reported in three towns"
    if earlier and _is_of_those(front) and not _tells_of_others(parsed, found, earlier[-1].found):
        return _listed_before(earlier[-1])
    for at, word in enumerate(front):
        if word not in words("measures", "listing") or _does_else(doc[first + at], found.first):
            continue
        before = front[: _before_aside(doc, first, first + at) - first]
        if (total := " ".join(before[-2:])) in by_word("totals"):
            return Told(
                by_word("totals")[total], f"listed among the ‘{total}’"
            )  # "the casualty toll included"
        for subject in (*reversed(before[-_NEAR:]), *_opening(front, at, first == start)):
            if subject in by_word("totals") and not _are_borne(front, len(before), subject):
                return Told(by_word("totals")[subject], f"listed among the ‘{subject}’")
            if subject in _THEM and earlier and word.startswith(_INCLUDING_STEMS):
                return _listed_before(earlier[-1])
        if (word.startswith(_INCLUDING_STEMS) or at + 1 == len(front)) and (told := _told_of_those(before)):
            return told
    return None


def _opening(front: Sequence[str], listing: int, opens: bool) -> Sequence[str]:
    """The words that open a sentence with whom those right behind a verb were among: "Among | the dead, she
    added, were two nurses"."""
    if not opens or front[0] not in AMONG or listing + 1 < len(front):
        return ()
    if not words("measures", "listing").isdisjoint(front[:listing]):
        return ()  # "among the dead was a boy, and there were 12 guests"
    return front[1 : 1 + _NEAR]


def _before_aside(doc: Doc, first: int, listing: int) -> int:
    """One past the last token before a listing verb, without who says so in between: "among the dead | ,
    the mayor said, | were"."""
    if listing - 1 <= first or doc[listing - 1].text != ",":
        return listing
    comma = next((i for i in range(listing - 2, first, -1) if doc[i].text == ","), None)
    said = comma is not None and any(one.lower_ in _SAYING for one in doc[comma + 1 : listing - 1])
    return comma if comma is not None and said else listing


def _is_of_those(front: Sequence[str]) -> bool:
    """ "Cost 40 lives, including those of | 12 children": whose lives a part of those before are."""
    if len(front) < 3 or front[-1] not in GENITIVE or front[-2] not in POINTED_AT:
        return False
    return front[-3].startswith(_INCLUDING_STEMS)


def _tells_of_others(parsed: Parsed, found: FoundFigure, before: FoundFigure) -> bool:
    """Whether things that are not counted stand between: "40 lives, and | homes including those of 12"."""
    behind = before.last if before.head is None else max(before.last, before.head + 1)
    return any(token.tag_ == "NNS" for token in parsed.doc[behind : found.first])


def _are_borne(front: Sequence[str], end: int, subject: str) -> bool:
    """Whether a word is no list of people but what people have: "died of their injuries, including a boy"."""
    return subject in _BORNE and any(
        front[place] == subject and front[place - 1] in POSSESSIVES for place in range(1, end)
    )


def _told_of_those(front: Sequence[str]) -> Told | None:
    """What became of those whom a list is of: "those killed in the raid | included", "those who lost their
    lives | were"."""
    start = next((place for place in range(len(front) - 1, -1, -1) if front[place] in POINTED_AT), None)
    behind = () if start is None else front[start + 1 : start + 1 + _FATE_REACH]
    for place, word in enumerate(behind):
        if word in by_word("totals") or word in by_verb("subject"):
            measure = by_word("totals").get(word) or by_verb("subject")[word]
            return Told(measure, f"listed among those ‘{word}’")
        if word in _LIVES and not _LOST.isdisjoint(behind[:place]):
            return Told(Measure.KILLED, "listed among those whose lives were lost")
        if (match := match_at(behind, place, counted=False)) is not None:
            return Told(match.measure, f"listed among those ‘{match.words}’", match.words)
    return None


def _does_else(listing: Token, figure: int) -> bool:
    """Whether a form of being is that of another verb: "bodies were | pulled from the sea after a
    ferry threw hundreds of people into it"."""
    rest = listing.doc[listing.i + 1 : figure]
    if any(one.lower_ in AMONG for one in rest):
        return True  # "the bodies were among the 10": those lie among others
    return listing.pos_ == "AUX" and any(one.pos_ == "VERB" and one.tag_ != "VBG" for one in rest)


def _listed_before(before: MeasuredFigure) -> Told | None:
    if before.measure in (Measure.COST, Measure.SHARE, Measure.OTHER):
        return None
    return Told(before.measure, "lists those of the figure before it")
