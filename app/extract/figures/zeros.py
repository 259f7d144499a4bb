"""Nought as a figure: "no casualties", "nobody was hurt", "no peacekeepers were injured"."""

from collections.abc import Iterator

from spacy.tokens import Token

from app.domain.figure import Figure, Value
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import words

_REACH = 12
"""Most tokens between nobody and what did not happen to them."""


def find_zeros(parsed: Parsed) -> Iterator[FoundFigure]:
    """Figures of nought. They count only where something of a measure did not happen."""
    for token in parsed.doc:
        word = token.lower_
        if word in ("no", "zero", "without", "nobody", "none") or (word == "not" and _next(token) == "one"):
            found = _nought(parsed, token)
            if found is not None:
                yield found


def _next(token: Token, step: int = 1) -> str:
    at = token.i + step
    return token.doc[at].lower_ if at < len(token.doc) else ""


def _nought(parsed: Parsed, token: Token) -> FoundFigure | None:
    word = token.lower_
    if word == "without" or word in ("no", "zero"):
        noun = _counted_noun(token)
        if noun is not None:
            return _found(parsed, token.i, token.i + 1, noun)
    if word == "without":
        return None
    last = token.i + 1
    if word in ("no", "not") and _next(token) in ("one", "-one"):
        last = token.i + 2
    elif word == "no" and _next(token) == "-" and _next(token, 2) == "one":
        last = token.i + 3
    elif word not in words("zeros", "nobody"):
        subject = _subject_noun(token)
        return None if subject is None else _found(parsed, token.i, last, subject)
    return _found(parsed, token.i, last, None) if _happened_after(token, last) else None


def _counted_noun(token: Token) -> int | None:
    """The casualty word that "no" stands before, over "reports of" and adjectives."""
    at = token.i + 1
    doc = token.doc
    while at < min(len(doc), token.i + 7):
        word = doc[at].lower_
        if word in words("zeros", "counted"):
            return at
        if word not in words("zeros", "passed_over"):
            return None
        at += 1
    return None


def _subject_noun(token: Token) -> int | None:
    """The noun of "no peacekeepers were injured", where what follows is of a measure."""
    doc = token.doc
    at = token.i + 1
    while at < min(len(doc), token.i + 5) and doc[at].pos_ in ("ADJ", "PROPN", "NOUN", "NUM"):
        at += 1
    noun = at - 1
    if noun == token.i or doc[noun].pos_ != "NOUN":
        return None
    return noun if _happened_after(token, at, reach=5) else None


def _happened_after(token: Token, start: int, reach: int = _REACH) -> bool:
    """Whether a word of a measure follows in the same clause, after a form of "be" or "have"."""
    doc = token.doc
    auxiliary = False
    for follower in doc[start : min(start + reach, token.sent.end)]:
        if follower.lower_ in words("zeros", "happened"):
            return auxiliary or follower.lower_ in ("died", "survived") or follower.i == start
        if follower.lower_ in ("was", "were", "is", "are", "been", "be", "has", "have", "had"):
            auxiliary = True
        if follower.lower_ in (",", ";", "but", "and", "who", "that"):
            return False
    return False


def _found(parsed: Parsed, first: int, last: int, head: int | None) -> FoundFigure:
    return FoundFigure(Figure(parsed.span(first, last), Value(0, 0)), first, last, first, head)
