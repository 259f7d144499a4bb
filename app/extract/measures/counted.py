"""The counted things as written: "Russian soldiers" of "at least 12 Russian soldiers"."""

from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE
from app.extract.measures.measure_words import by_word

_NO_HEAD = word_set("rules/measures", "counted", "no_head")
_OPENERS = word_set("rules/measures", "counted", "openers")


def counted_words(parsed: Parsed, found: FoundFigure) -> str | None:
    """The noun phrase behind the number, without relative clauses; None where there is none."""
    if found.head is None or found.head < found.last:
        return None
    first = found.last
    for at in range(found.last, found.head):
        if parsed.doc[at].lower_ in GENITIVE or parsed.doc[at].like_num:
            first = at + 1
    if (shared := _shared(parsed, found.last, first, found.head)) is not None:
        return shared
    if parsed.doc[found.head].like_num or parsed.doc[found.head].lower_ in _NO_HEAD:
        return None
    if parsed.doc[found.head].pos_ == "PRON" or parsed.doc[found.head].lower_ in by_word("states"):
        return None
    while first < found.head and _is_before_counted(parsed.doc[first]):
        first += 1
    return parsed.written(first, found.head + 1)


def _shared(parsed: Parsed, last: int, first: int, head: int) -> str | None:
    """What a number counts whose noun stands behind another number: "four Ukrainian and nine Russian
    soldiers" are four "Ukrainian soldiers"."""
    doc = parsed.doc
    own = next((at for at in range(last, first) if doc[at].lower_ in _OPENERS), last)
    if own == last or doc[own].lower_ in GENITIVE or not doc[first - 1].like_num:
        return None
    return f"{parsed.written(last, own)} {doc[head].text}"


def _is_before_counted(token: Token) -> bool:
    """Whether a word before the noun is no part of what is counted: "the 50" of "20 of the 50 hostages"."""
    return token.like_num or token.lower_ in words("measures", "not_counted")
