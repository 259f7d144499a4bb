"""Where they part: the quarrel of an event in a few sentences, made only from its figures. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.compare import spread
from app.domain.conflicts import Conflict, ConflictKind, joined
from app.domain.measure import Measure
from app.queries.alike import alike, rivals
from app.queries.board import Board, BoardFigure, Stand
from app.queries.measure_words import put_at
from app.queries.names import opening_sentence, within_sentence
from app.queries.number_line import key_number

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of one weight."""

    words: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Lede:
    """The sentences, as runs for the page and as plain words for a shared link."""

    runs: tuple[Run, ...]
    measure: Measure

    @property
    def plain(self) -> str:
        return "".join(run.words for run in self.runs)


def make_lede(board: Board) -> Lede | None:
    """The quarrel over the first measure that has one; None where nobody parts."""
    for figures in alike(board.figures):
        if _is_quarrel(figures, board.conflicts):
            return Lede(tuple(_runs(figures)), figures[0].measure)
    return None


def _is_quarrel(figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]) -> bool:
    ids = {figure.id for figure in figures}
    return any(
        conflict.a in ids and (conflict.b is None or conflict.b in ids)
        for conflict in conflicts
        if conflict.kind in (ConflictKind.EXPLICIT, ConflictKind.DISJOINT)
    )


def _runs(figures: Sequence[BoardFigure]) -> list[Run]:
    given = rivals(figures)
    runs: list[Run] = []
    if given:
        highest = max(given, key=lambda figure: key_number(figure.value))
        lowest = min(given, key=lambda figure: key_number(figure.value))
        runs += _ends(highest, lowest, figures)
    runs += _opponents(figures)
    runs += _times_apart(figures)
    return runs


def _ends(highest: BoardFigure, lowest: BoardFigure, figures: Sequence[BoardFigure]) -> list[Run]:
    """The highest and the lowest figure with their sources; one sentence where they are the same."""
    first = opening_sentence(_names(highest.stands.supporting))
    what = put_at(highest.measure, highest.counted)
    figure = Run(highest.words, is_strong=True)
    if highest.words.lower().startswith("at "):
        runs = [Run(f"{first} gave "), figure, Run(f" for {what}")]
    else:
        runs = [Run(f"{first} put {what} at "), figure]
    if lowest is not highest:
        second = within_sentence(_names(lowest.stands.supporting))
        runs += [Run(f"; {second} "), *_with_earlier(lowest, figures)]
    return [*runs, Run(". ")]


def _with_earlier(lowest: BoardFigure, figures: Sequence[BoardFigure]) -> list[Run]:
    """``first said 63, then 89``, or ``said 89``."""
    earlier = next((figure for figure in figures if figure.id == lowest.revised_from), None)
    if earlier is None or earlier.is_current:
        return [Run("said "), Run(lowest.words, is_strong=True)]
    return [
        Run("first said "),
        Run(earlier.words, is_strong=True),
        Run(", then "),
        Run(lowest.words, is_strong=True),
    ]


def _opponents(figures: Sequence[BoardFigure]) -> list[Run]:
    """Who is against the most disputed figure, and how."""
    disputed = max(figures, key=lambda figure: len(figure.stands.disputed_by))
    if not disputed.stands.disputed_by:
        return []
    by_manner: dict[str, list[Stand]] = {}
    for stand in disputed.stands.disputed_by:
        by_manner.setdefault(stand.manner, []).append(stand)
    parts = [f"{manner} by {within_sentence(_names(stands))}" for manner, stands in by_manner.items()]
    return [Run(f"The figure “{disputed.words}” is {joined(parts)}. ")]


def _times_apart(figures: Sequence[BoardFigure]) -> list[Run]:
    """How many times the highest is the lowest, of what still stands and of all that was ever said."""
    given = rivals(figures)
    if len({figure.value.unit for figure in given}) != 1:
        return []
    replaced = [figure for figure in figures if figure.stands.supporting and not figure.is_current]
    standing = spread([figure.value for figure in given])
    ever = spread([figure.value for figure in (*given, *replaced)])
    if standing is None:
        return []
    runs = [
        Run("The highest figure is "),
        Run(f"{times(standing)} times", is_strong=True),
        Run(" the lowest that still stands"),
    ]
    if ever is not None and times(ever) != times(standing):
        runs.append(Run(f", {times(ever)} times the lowest ever given"))
    return [*runs, Run(".")]


def times(ratio: float) -> str:
    """``4.5``; whole from ten on."""
    return f"{ratio:.1f}".removesuffix(".0") if ratio < 10 else f"{ratio:,.0f}"


def _names(stands: Sequence[Stand]) -> str:
    names = [
        stand.source.name if at == 0 else within_sentence(stand.source.name)
        for at, stand in enumerate(stands)
    ]
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} others"
    return joined(names)
