"""The measure told by words near a figure, where the tree ties it to none."""

from spacy.tokens import Token

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import words
from app.extract.measure_words import by_verb, by_word
from app.extract.told import Told, joined_measure

_BEFORE = 30
_AFTER = 9
_DETERMINERS = frozenset(
    {"another", "the", "an", "a", "additional", "some", "also", "up", "all", "its", "their"}
)
_SERIES = frozenset({"including", "and", ",", "as", "with", "or", "among", "plus"})


def told_by_verb_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The verb right before a figure: "killing at least three", "wounded another ten"."""
    at = found.first - 1
    start = parsed.sentence_of(found.first).start
    while at >= start and parsed.doc[at].lower_ in _DETERMINERS:
        at -= 1
    if at < start:
        return None
    verb = parsed.doc[at]
    measure = by_verb("object").get(verb.lower_)
    if measure is None or verb.pos_ not in ("VERB", "AUX") or _is_ended(verb):
        return None
    return Told(joined_measure(verb, measure), f"object of ‘{verb.lower_}’")


def _is_ended(verb: Token) -> bool:
    """Whether a verb stands in the passive, so that what follows is not its object."""
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    return before in ("was", "were", "been", "be", "being", "is", "are")


def told_by_total(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number beside a total: "put the death toll at 20", "the number of marchers was 10,000",
    or, with "the figure" or "it", of the measure of the figure before."""
    if found.head is not None:
        return None
    doc = parsed.doc
    start = max(parsed.sentence_of(found.first).start, found.first - _BEFORE)
    refers = False
    for at in range(found.first - 1, start - 1, -1):
        word = doc[at].lower_
        if word in by_word("totals"):
            return Told(by_word("totals")[word], f"bare number beside ‘{word}’")
        if found.first - at <= 3 and word in by_word("weak"):
            return Told(by_word("weak")[word], f"bare number beside ‘{word}’")
        if earlier and earlier[-1].found.first <= at < earlier[-1].found.last and not refers:
            break
        refers = refers or word in words("measures", "referring")
    if refers and earlier and _is_close(parsed, earlier[-1].found, found):
        return Told(earlier[-1].measure, "stands against the figure before it")
    return None


def _is_close(parsed: Parsed, before: FoundFigure, after: FoundFigure) -> bool:
    return parsed.sentence_number(after.first) - parsed.sentence_number(before.first) <= 1


def told_by_series(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A figure that goes on from the one before: "killed 12, including two boys and three girls"."""
    if not earlier or found.first == 0 or not _same_sentence(parsed, earlier[-1].found, found):
        return None
    before = earlier[-1]
    opener = found.first - 1
    while parsed.doc[opener].lower_ in _DETERMINERS and opener > before.found.last:
        opener -= 1
    if parsed.doc[opener].lower_ not in _SERIES or before.measure in (Measure.COST, Measure.SHARE):
        return None
    between = parsed.doc[before.found.last : opener]
    if any(token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "case") for token in between):
        including = parsed.doc[opener].lower_ == "including"
        if not including:
            return None
    return Told(before.measure, "goes on from the figure before it")


def _same_sentence(parsed: Parsed, a: FoundFigure, b: FoundFigure) -> bool:
    return parsed.sentence_number(a.first) == parsed.sentence_number(b.first)


def told_nearby(parsed: Parsed, found: FoundFigure, figures: tuple[FoundFigure, ...]) -> Told | None:
    """The nearest word of a measure behind the figure in its clause, not beyond another figure."""
    sentence = parsed.sentence_of(found.first)
    taken = {token for other in figures if other is not found for token in range(other.first, other.last)}
    doc = parsed.doc
    start = found.last if found.head is None else max(found.last, found.head + 1)
    for at in range(start, min(start + _AFTER, sentence.end)):
        token = doc[at]
        if at in taken or token.lower_ in words("measures", "clause_ends") or token.pos_ == "SCONJ":
            return None
        told = _told_behind(token)
        if told is not None:
            return told
        if token.pos_ == "VERB" and token.dep_ not in ("acl", "amod"):
            return None
    return None


def _told_behind(token: Token) -> Told | None:
    word = token.lower_
    measure = by_word("states").get(word)
    if measure is None and token.pos_ == "VERB":
        measure = by_verb("subject").get(word)
    if measure is None and token.tag_ in ("VBN", "VBD"):
        measure = by_verb("object").get(word)
    return None if measure is None else Told(joined_measure(token, measure), f"‘{word}’ behind it")
