"""When an answer was given, at its end: no part of what it answers."""

from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_LEADS = word_set("rules/links", "answer_times", "leads")


def before_time(parsed: Parsed, first: int, last: int) -> int:
    """Where the time begins that an answer ends with: "denied the charge | late on Tuesday evening"."""
    end = last
    while end > first and parsed.doc[end - 1].is_punct:
        end -= 1
    start = end
    while start > first and _tells_when(parsed.doc[start - 1]):
        start -= 1
    return start if any(map(is_time, parsed.doc[start:end])) else last


def _tells_when(token: Token) -> bool:
    """Whether a word is a time, or leads to one; the last of a text that is cut off leads to none."""
    if is_time(token):
        return True
    return token.lower_ in _LEADS and token.i + 1 < len(token.doc) and token.nbor(1).pos_ != "PUNCT"
