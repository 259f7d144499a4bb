"""When an answer was given, at its end: no part of what it answers."""

from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims.pointing import pointing_nouns

_LEADS = word_set("rules/links", "answer_times", "leads")
_CLAUSAL = frozenset({"VB", "VBD", "VBZ", "VBP", "MD"})


def before_time(parsed: Parsed, first: int, last: int) -> int:
    """Where the time begins that a short answer ends with: "denied the charge | late on Tuesday evening".

    In a clause the time is told with it: "denied that anyone had died on Monday".
    """
    end = last
    while end > first and parsed.doc[end - 1].is_punct:
        end -= 1
    start = end
    while start > first and _tells_when(parsed.doc[start - 1]):
        start -= 1
    if not any(map(is_time, parsed.doc[start:end])):
        return last
    return last if any(map(_is_of_clause, parsed.doc[first:start])) else start


def _is_of_clause(token: Token) -> bool:
    """Whether a word is a verb, and no noun that the tagger takes for one: "disputed that account"."""
    return token.tag_ in _CLAUSAL and token.lower_ not in pointing_nouns()


def _tells_when(token: Token) -> bool:
    """Whether a word is a time, or leads to one; the last of a text that is cut off leads to none."""
    if is_time(token):
        return True
    return token.lower_ in _LEADS and token.i + 1 < len(token.doc) and token.nbor(1).pos_ != "PUNCT"
