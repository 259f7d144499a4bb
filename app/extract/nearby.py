"""The measure told by words near a figure, where the tree ties it to none."""

from spacy.tokens import Token

from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.governors import Told
from app.extract.language import Parsed
from app.extract.measure_words import by_verb, by_word

_BEFORE = 14
_AFTER = 9
_TOTAL_NOUNS = frozenset(
    {
        "number",
        "figure",
        "figures",
        "estimate",
        "estimates",
        "count",
        "total",
        "tally",
        "it",
        "they",
        "that",
        "account",
        "closer",
        "this",
        "ones",
    }
)


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
        refers = refers or word in _TOTAL_NOUNS
    if refers and earlier and _is_close(parsed, earlier[-1].found, found):
        return Told(earlier[-1].measure, "stands against the figure before it")
    return None


def _is_close(parsed: Parsed, before: FoundFigure, after: FoundFigure) -> bool:
    return parsed.sentence_number(after.first) - parsed.sentence_number(before.first) <= 1


def told_nearby(parsed: Parsed, found: FoundFigure, figures: tuple[FoundFigure, ...]) -> Told | None:
    """The nearest word of a measure in the sentence, not beyond another figure."""
    sentence = parsed.sentence_of(found.first)
    taken = {token for other in figures if other is not found for token in range(other.first, other.last)}
    doc = parsed.doc
    for at in range(found.last, min(found.last + _AFTER, sentence.end)):
        if at in taken or doc[at].lower_ in (";", ",", "but", "after", "as", "when", "to", "who", "that"):
            break
        told = _told_behind(doc[at])
        if told is not None:
            return told
    for at in range(found.first - 1, max(sentence.start, found.first - 4) - 1, -1):
        if at in taken or doc[at].is_punct:
            break
        told = _told_before(doc[at])
        if told is not None:
            return told
    return None


def _told_behind(token: Token) -> Told | None:
    word = token.lower_
    measure = by_word("states").get(word) or by_verb("subject").get(word)
    if measure is None and token.tag_ in ("VBN", "VBD"):
        measure = by_verb("object").get(word)
    return None if measure is None else Told(measure, f"‘{word}’ behind it")


def _told_before(token: Token) -> Told | None:
    measure = by_verb("object").get(token.lower_)
    return None if measure is None else Told(measure, f"‘{token.lower_}’ before it")
