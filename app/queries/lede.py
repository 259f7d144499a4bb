"""Where they part: the quarrel of an event in a few sentences, made only from its figures. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.compare import spread
from app.domain.conflicts import Conflict, ConflictKind, joined
from app.domain.measure import Measure
from app.queries.alike import alike, is_cited
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
    outgrown = {conflict.a for conflict in board.conflicts if conflict.kind is ConflictKind.LATER}
    for figures in alike(board.figures):
        if runs := _runs(figures, _quarrels(figures, board.conflicts), outgrown):
            return Lede(tuple(runs), figures[0].measure)
    return None


_Pair = tuple[BoardFigure, BoardFigure]


def _quarrels(figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]) -> list[_Pair]:
    """The pairs of figures that are in conflict, the higher one first."""
    by_id = {figure.id: figure for figure in figures}
    pairs = [
        (by_id[conflict.a], by_id[conflict.b])
        for conflict in conflicts
        if conflict.kind in (ConflictKind.EXPLICIT, ConflictKind.DISJOINT)
        and conflict.a in by_id
        and conflict.b in by_id
    ]
    return [(a, b) if key_number(a.value) > key_number(b.value) else (b, a) for a, b in pairs]


def _runs(figures: Sequence[BoardFigure], quarrels: Sequence[_Pair], outgrown: Collection[str]) -> list[Run]:
    """What is disputed comes before what only differs: an arithmetic that nobody speaks of may mislead."""
    disputed = max(filter(_opponents, figures), key=_opponents, default=None)
    ends = _furthest(
        [pair for pair in quarrels if disputed in pair or (not disputed and _are_told(pair, outgrown))]
    )
    if not ends:
        return _alone(disputed, figures) if disputed else []
    against = _against(disputed) if disputed else []
    return [*_ends(*ends, figures), *against, *_times_apart(*ends, figures)]


def _alone(disputed: BoardFigure, figures: Sequence[BoardFigure]) -> list[Run]:
    given = _ends(disputed, None, figures) if disputed.stands.supporting else []
    return [*given, *_against(disputed)]


def _opponents(figure: BoardFigure) -> int:
    """How many sources are against a figure; none that gives it as well."""
    givers = {stand.source.key for stand in figure.stands.supporting}
    return sum(stand.source.key not in givers for stand in figure.stands.disputed_by)


def _are_told(pair: _Pair, outgrown: Collection[str]) -> bool:
    """Whether it is known what befell those who are counted, and the count did not merely go on."""
    if pair[0].measure is Measure.OTHER:
        return False
    old = sum(figure.id in outgrown for figure in pair)
    return old == 0 or (old == 1 and all(map(is_cited, pair)))


def _furthest(pairs: Sequence[_Pair]) -> _Pair | None:
    """Of the figures that different sources set against each other, those that most articles tell, and
    of these the two that are furthest apart: such as cited sources give, where there are any."""
    fitting = [pair for pair in pairs if _are_two_voices(*pair)]
    cited = [pair for pair in fitting if all(map(is_cited, pair))]
    return max(cited or fitting, key=_worth, default=None)


def _are_two_voices(a: BoardFigure, b: BoardFigure) -> bool:
    """Whether both stand, each given by others than give the other; and neither is a part of something."""
    if not (a.is_current and b.is_current) or a.is_part or b.is_part:
        return False
    givers, others = ({stand.source.key for stand in one.stands.supporting} for one in (a, b))
    are_two = bool(givers) and bool(others) and not givers & others
    return are_two and key_number(a.value) != key_number(b.value)


def _worth(pair: _Pair) -> tuple[int, float, float]:
    """How widely both are told, how many times the higher one is the lower, and the higher number."""
    highest, lowest = (key_number(figure.value) for figure in pair)
    return min(len(figure.articles) for figure in pair), highest / (lowest or 0.5), highest


def _ends(highest: BoardFigure, lowest: BoardFigure | None, figures: Sequence[BoardFigure]) -> list[Run]:
    """The highest and the lowest figure with their sources; one sentence where they are the same."""
    first = opening_sentence(_names(highest.stands.supporting))
    what = put_at(highest.measure, highest.counted)
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
