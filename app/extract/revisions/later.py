"""A plain figure that a source gives after another of the same: "On Tuesday it said 41"."""

from functools import cache
from itertools import takewhile

from app.domain.measure import Measure
from app.extract.found import Draft, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_COUNTED_AGAIN = frozenset(Measure) - {Measure.COST, Measure.SHARE, Measure.OTHER, Measure.FIRED}
_DAYS = word_set("rules/revisions", "later", "days")
_AROUND = 4
"""Tokens around a number in which "more" and "another" make it an addition."""
_ANYBODY = word_set("stances", "anybody", "words")


def follows(parsed: Parsed, old: Draft, new: Draft) -> bool:
    """Whether a figure takes the place of one that its source gave before, without any word that says
    so: both count the same whole, and the article tells that this one is of a later time."""
    if old.source is None or old.figure is None or new.figure is None:
        return False
    if new.figure.measure is not old.figure.measure or new.figure.measure not in _COUNTED_AGAIN:
        return False
    if parsed.sentence_number(new.token) == parsed.sentence_number(old.token):
        return False
    if not is_whole(old.figure, new.figure) or is_addition(parsed, new.figure):
        return False
    return _is_later(parsed, old, new)


def is_whole(old: MeasuredFigure, new: MeasuredFigure) -> bool:
    """Whether two figures count all of one thing, as far as their nouns tell."""
    first, second = last_noun(old), last_noun(new)
    return first == second or {first, second} <= _ANYBODY


def last_noun(figure: MeasuredFigure) -> str:
    """The last word for what a figure counts; none where that is not told."""
    return ((figure.counted or "").lower().split() or [""])[-1]


def is_addition(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether a figure is an addition or a part: "3 more", "another 5", "including 4 children"."""
    sentence = parsed.sentence_of(figure.found.core)
    first = max(sentence.start, figure.found.first - _AROUND)
    last = min(sentence.end, figure.found.last + _AROUND)
    behind = takewhile(_goes_on, parsed.doc[figure.found.last : last])
    near = [*parsed.doc[first : figure.found.last], *behind]
    return any(token.lower_ in _listed("apart") for token in near) or any(
        token.lower_ in _listed("elsewhere") for token in sentence
    )


def _goes_on(token: Token) -> bool:
    """Whether words behind a number are still of it, and not of another or of a clause that tells when or
    why: "from 64 to | 75", "to 75 | after more bodies were found"."""
    return token.dep_ != "mark" and token.pos_ != "NUM"


def _is_later(parsed: Parsed, old: Draft, new: Draft) -> bool:
    before, after = _words(parsed, old), _words(parsed, new)
    if after & _listed("words"):
        return not before & _listed("words")
    return bool(before & _DAYS and after & _DAYS) and not before & after & _DAYS


def _words(parsed: Parsed, draft: Draft) -> set[str]:
    """The words of a draft's sentence, without those that lead to a time: "since January"."""
    return {token.lower_ for token in parsed.sentence_of(draft.token) if token.pos_ not in ("ADP", "SCONJ")}


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("revisions", "after", key)
