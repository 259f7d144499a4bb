"""Where they part: the quarrel of an event in a few sentences, made only from its figures. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.compare import spread
from app.domain.conflicts import joined
from app.domain.measure import Measure
from app.queries.alike import alike
from app.queries.board import Board, BoardFigure, Stand
from app.queries.measure_words import inside, put_at
from app.queries.names import opening_sentence, within_sentence
from app.queries.number_line import key_number
from app.queries.quarrel import Quarrel, main_quarrel

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
        if quarrel := main_quarrel(figures, board.conflicts):
            return Lede(tuple(_runs(quarrel, figures)), figures[0].measure)
    return None


def _runs(quarrel: Quarrel, figures: Sequence[BoardFigure]) -> list[Run]:
    against = _against(quarrel.disputed) if quarrel.disputed else []
    if quarrel.ends:
        return [*_ends(*quarrel.ends, figures), *against, *_times_apart(*quarrel.ends, figures)]
    is_given = quarrel.disputed and quarrel.disputed.stands.supporting
    given = _ends(quarrel.disputed, None, figures) if quarrel.disputed and is_given else []
    return [*given, *against]


def _ends(highest: BoardFigure, lowest: BoardFigure | None, figures: Sequence[BoardFigure]) -> list[Run]:
    """The highest and the lowest figure with their sources; one sentence where they are the same."""
    first = opening_sentence(_names(highest.stands.supporting))
    what = put_at(highest.measure, highest.counted) + (f" {inside(highest.place)}" if highest.place else "")
    figure = Run(highest.words, is_strong=True)
    if highest.words.lower().startswith("at "):
        runs = [Run(f"{first} gave "), figure, Run(f" for {what}")]
    else:
        runs = [Run(f"{first} put {what} at "), figure]
    if lowest:
        second = within_sentence(_names(lowest.stands.supporting))
        runs += [Run(f"; {second} "), *_with_earlier(lowest, figures)]
    return [*runs, Run(". ")]


def _with_earlier(lowest: BoardFigure, figures: Sequence[BoardFigure]) -> list[Run]:
    """``first said 63, then 89``, or ``said 89``."""
    earlier = _replaced(lowest, figures)
    if earlier is None:
        return [Run("said "), Run(lowest.words, is_strong=True)]
    return [
        Run("first said "),
        Run(earlier.words, is_strong=True),
        Run(", then "),
        Run(lowest.words, is_strong=True),
    ]


def _replaced(figure: BoardFigure, figures: Sequence[BoardFigure]) -> BoardFigure | None:
    """What its source said before."""
    return next((one for one in figures if one.id == figure.revised_from and not one.is_current), None)


def _against(disputed: BoardFigure) -> list[Run]:
    """Who is against a figure, and how."""
    by_manner: dict[str, list[Stand]] = {}
    for stand in disputed.stands.disputed_by:
        by_manner.setdefault(stand.manner, []).append(stand)
    parts = [f"{manner} by {within_sentence(_names(stands))}" for manner, stands in by_manner.items()]
    return [Run(f"The figure “{disputed.words}” is {joined(parts)}. ")]


def _times_apart(highest: BoardFigure, lowest: BoardFigure, figures: Sequence[BoardFigure]) -> list[Run]:
    """How many times the higher one is the lower, and what the lower one's source said before."""
    apart = spread([highest.value, lowest.value])
    if highest.value.unit != lowest.value.unit or apart is None or times(apart) == "1":
        return []
    runs = [Run("The higher figure is "), Run(f"{times(apart)} times", is_strong=True), Run(" the lower")]
    earlier = _replaced(lowest, figures)
    if earlier and key_number(earlier.value) < key_number(lowest.value):
        first = spread([highest.value, earlier.value])
        if first is not None and times(first) != times(apart):
            runs.append(Run(f", {times(first)} times what was first said"))
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
