"""Notes: what the arithmetic says of a figure, in sentences for the page. Pure."""

from collections import defaultdict
from collections.abc import Sequence

from app.domain.compare import is_within
from app.domain.conflicts import TOLD_APART, Conflict, ConflictKind
from app.domain.counted import GroupRelation, relate_groups
from app.domain.measure import Measure
from app.queries.board import BoardFigure, Note

MOST_NAMED = 3
"""More figures than this are counted, not named."""


class NoteMaker:
    """Makes the notes of one board."""

    def __init__(self, figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]) -> None:
        self._by_id = {figure.id: figure for figure in figures}
        self._by_measure: dict[Measure, list[BoardFigure]] = defaultdict(list)
        for figure in figures:
            if figure.is_current:
                self._by_measure[figure.measure].append(figure)
        self._later: dict[str, list[str]] = defaultdict(list)
        self._across: dict[tuple[str, ConflictKind], list[str]] = defaultdict(list)
        for conflict in conflicts:
            if conflict.kind is ConflictKind.LATER and conflict.b is not None:
                self._later[conflict.a].append(conflict.b)
            elif conflict.b is not None:
                self._across[conflict.a, conflict.kind].append(conflict.b)
                self._across[conflict.b, conflict.kind].append(conflict.a)

    def notes_on(self, figure: BoardFigure) -> tuple[Note, ...]:
        """What to say under a figure that still stands; nothing under one that was replaced."""
        if not figure.is_current:
            return ()
        made = (
            self._within(figure),
            self._disjoint(figure),
            self._counted_later(figure),
            self._not_compared(figure),
        )
        return tuple(note for note in made if note)

    def _within(self, figure: BoardFigure) -> Note | None:
        around = [
            other.words
            for other in self._by_measure[figure.measure]
            if (other.value.unit, other.place) == (figure.value.unit, figure.place)
            and figure.is_part is other.is_part
            and is_within(figure.value, other.value)
            and _count_the_same(figure, other)
        ]
        return Note("within", f"Within {listed(around)}.") if around else None

    def _disjoint(self, figure: BoardFigure) -> Note | None:
        others = self._others(figure, ConflictKind.DISJOINT)
        if not others:
            return None
        return Note(
            "conflict",
            f"Cannot be squared with {listed([other.words for other in others])}: no number fits both.",
        )

    def _counted_later(self, figure: BoardFigure) -> Note | None:
        later = [self._by_id[identity] for identity in self._later.get(figure.id, ())]
        return Note("later", f"Counted later: {listed([one.words for one in later])}.") if later else None

    def _not_compared(self, figure: BoardFigure) -> Note | None:
        """Figures whose scope differs, with what theirs covers."""
        others = self._others(figure, ConflictKind.SCOPE)
        if not others:
            return None
        together = [other for other in others if other.measure is not figure.measure]
        parts = []
        if together:
            counts = "counts" if len(together) == 1 else "count"
            is_sum = together[0].measure is Measure.CASUALTIES
            scope = "killed and injured together" if is_sum else f"the {together[0].measure} alone"
            parts.append(f"{listed([other.words for other in together])}, which {counts} {scope}")
        parts += [
            f"“{other.words}”, which counts {other.counted or 'all'}"
            for other in others
            if other not in together
        ][:MOST_NAMED]
        return Note("scope", f"Not compared with {'; nor with '.join(parts)}.")

    def _others(self, figure: BoardFigure, kind: ConflictKind) -> list[BoardFigure]:
        ids = self._across.get((figure.id, kind), ())
        return [self._by_id[identity] for identity in ids if identity in self._by_id]


def _count_the_same(a: BoardFigure, b: BoardFigure) -> bool:
    """Also where neither says what it counts; of things of all kinds, only where both do or neither."""
    if a.measure in TOLD_APART and bool(a.counted) != bool(b.counted):
        return False
    return relate_groups(a.counted, b.counted) is GroupRelation.SAME


def listed(words: Sequence[str]) -> str:
    """``“89”``, ``“89” and “63”``, ``“89”, “63”, “12” and 4 others``."""
    unique = list(dict.fromkeys(words))
    quoted = [f"“{word}”" for word in unique[:MOST_NAMED]]
    rest = len(unique) - len(quoted)
    if rest:
        return f"{', '.join(quoted)} and {rest} other{'s' if rest > 1 else ''}"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
