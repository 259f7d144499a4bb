"""Rows of places with a number each in brackets: "cases were reported in Arden (6,994) and Bell (27)"."""

from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_COUNTED = word_set("rules/figures", "rows", "counted")
_OPENS, _CLOSES = "(", ")"
_DIGITS_OF_AGE = 2


def is_of_row(parsed: Parsed, number: int) -> bool:
    """Whether a bracketed number (its token) stands behind the name of a place, beside others of its kind."""
    return counted_in_row(parsed, number) is not None and _is_placed(parsed.doc[number])


def counted_in_row(parsed: Parsed, number: int) -> Token | None:
    """The noun that tells what is counted in a row of at least two bracketed numbers: "cases"."""
    sentence = parsed.sentence_of(number)
    told = parsed.doc.by_word.among(_COUNTED, sentence.start, number)
    return told[-1] if told and sum(_is_bracketed(token) for token in sentence) > 1 else None


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
