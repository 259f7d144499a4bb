"""Rows of places with a number each in brackets: "cases were reported in Arden (6,994) and Bell (27)"."""

from collections.abc import Sequence

from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_COUNTED = word_set("rules/figures", "rows", "counted")
_BEFALLEN = word_set("rules/figures", "rows", "befallen")
_ROW = 2
"""Fewest bracketed numbers of a row."""
_OPENS, _CLOSES = "(", ")"
_DIGITS_OF_AGE = 2


def is_of_row(parsed: Parsed, number: int) -> bool:
    """Whether a bracketed number (its token) stands behind the name of a place, beside others of its kind."""
    return counted_in_row(parsed, number) is not None and _is_placed(parsed.doc[number])


def counted_in_row(parsed: Parsed, number: int) -> Token | None:
    """The word that tells what is counted in a row of at least two bracketed numbers: "cases", or what befell
    people: "arrested 33 people in Arden, Bell (15) and Cord (12)"."""
    sentence = parsed.sentence_of(number)
    row = [token for token in sentence if _is_bracketed(token)]
    if len(row) < _ROW:
        return None
    told = parsed.doc.by_word.among(_COUNTED, sentence.start, number)
    if not told and _is_of_places(row):
        told = parsed.doc.by_word.among(_BEFALLEN, sentence.start, number)
    return told[-1] if told else None


def _is_of_places(row: Sequence[Token]) -> bool:
    """Whether the names before brackets are those of places and of no person, whose age they would tell."""
    kinds = {number.nbor(-2).ent_type_ for number in row if number.i - 2 >= number.sent.start}
    return "LOC" in kinds and "PERSON" not in kinds


def _is_bracketed(token: Token) -> bool:
    """Whether brackets hold a number, with its scale, and nothing else: "(27)", "(1.2 million)"."""
    inside = token.like_num and token.sent.start < token.i < token.sent.end - 1
    if not inside or token.nbor(-1).text != _OPENS:
        return False
    behind = token.nbor(1)
    return behind.text == _CLOSES or (
        behind.like_num and behind.i + 1 < token.sent.end and behind.nbor(1).text == _CLOSES
    )


def _is_placed(number: Token) -> bool:
    """Whether a name stands before the bracket, and the number is no age of a person's."""
    if number.i - 2 < number.sent.start or not _is_bracketed(number):
        return False
    name = number.nbor(-2)
    return name.text[:1].isupper() and (name.ent_type_ != "PERSON" or len(number) > _DIGITS_OF_AGE)
