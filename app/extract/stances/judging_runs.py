"""Runs of words that judge: "nothing to do with", "fake news", "nowhere near the reported 400"."""

from collections.abc import Iterator
from functools import cache

from app.domain.stance import Direction, Stance
from app.extract.found import TakenStance
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.stances.stance_words import Run, RunsByOpening, stance_words

_SO_CALLED = word_set("rules/stances", "judging_runs", "so_called")
_NEAR = 8
"""Tokens before a number that can reject it: "nowhere near the reported 400"."""


def disputes(words: str, direction: Direction | None = None) -> TakenStance:
    """A dispute by the words that it takes."""
    return TakenStance(Stance.DISPUTES, direction, f"‘{words}’")


def find_runs(parsed: Parsed, first: int, last: int, listed: RunsByOpening) -> Iterator[tuple[int, Run]]:
    """The runs of words that stand in tokens ``first`` up to ``last``, each with its first token."""
    for opening in parsed.doc.by_word.among(listed.openings, first, last):
        for run in listed.runs[_straight(opening)]:
            behind = parsed.doc[opening.i : min(opening.i + len(run), last)]
            if len(behind) == len(run) and all(map(_is_word, behind, run)):
                yield opening.i, run


def _straight(token: Token) -> str:
    return token.lower_.replace("’", "'")


def _is_word(token: Token, word: str) -> bool:
    return _straight(token) == word


def nowhere_near(parsed: Parsed, first: int, last: int, figure: int | None) -> TakenStance | None:
    """ "nowhere near the reported 400": the words before a number that reject it as too high; without
    a figure, the same words anywhere ("nowhere near that number")."""
    closings = parsed.doc.by_word.among(closing_words(), first, last)
    if figure is None or not closings:
        ends = [token.i + 1 for token in closings]
    else:
        ends = [end for end in [_before_modifiers(parsed, first, figure)] if _may_close(parsed, first, end)]
    for end in ends:
        for run in stance_words().nowhere_near:
            if ends_with(parsed, first, end, run) and (figure is not None or _of_amount(parsed, end, last)):
                return disputes(" ".join(run), Direction.LOWER)
    return None


def _may_close(parsed: Parsed, first: int, end: int) -> bool:
    """Whether the word before a token is the last of a run: for most figures it is none."""
    word = next((token for token in reversed(parsed.doc[first:end]) if not token.is_punct), None)
    return word is not None and word.lower_ in closing_words()


@cache
def closing_words() -> frozenset[str]:
    """The last words of the runs that call a number far off."""
    return frozenset(run[-1] for run in stance_words().nowhere_near)


def _before_modifiers(parsed: Parsed, first: int, figure: int) -> int:
    """Where the words that stand by a number as such begin: "the reported $400"."""
    at = figure
    while at > max(first, figure - _NEAR) and (
        parsed.doc[at - 1].pos_ in ("DET", "SYM", "ADJ", "PUNCT", "NUM")
        or parsed.doc[at - 1].lower_ in _SO_CALLED
    ):
        at -= 1
    return at


def _of_amount(parsed: Parsed, start: int, last: int) -> bool:
    """Whether a number or a word for one follows at once."""
    return any(
        token.like_num or token.lower_ in stance_words().numeric
        for token in parsed.doc[start : min(start + 4, last)]
    )


def ends_with(parsed: Parsed, first: int, last: int, run: tuple[str, ...]) -> bool:
    """Whether the words before a token are a run, marks between them left out: "not even close” to"."""
    at = last
    for word in reversed(run):
        at -= 1
        while at >= first and parsed.doc[at].is_punct:
            at -= 1
        if at < first or parsed.doc[at].lower_ != word:
            return False
    return True
