"""Words that tell when."""

from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_TIME_WORDS = word_set("times", "words")
_COUNTED_TIMES = word_set("times", "counted")
_CAPITALISED = word_set("times", "capitalised")


def is_time(token: Token) -> bool:
    """Whether a word tells when and not who: 'Friday', 'week', 'yesterday', 'March' but no 'march'."""
    return token.lower_ in _TIME_WORDS and token.text not in _CAPITALISED


def is_counted_time(token: Token) -> bool:
    """Whether a word is what a number counts of time: "two | days | later"."""
    return token.lower_ in _COUNTED_TIMES
