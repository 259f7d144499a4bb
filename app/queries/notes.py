"""Notes: what the arithmetic says of a figure, in sentences for the page. Pure."""

from collections.abc import Sequence

from app.domain.compare import is_within
from app.domain.conflicts import Conflict, ConflictKind
from app.domain.counted import GroupRelation, relate_groups
from app.domain.measure import Measure
from app.queries.board import BoardFigure, Note

MOST_NAMED = 3
"""More figures than this are counted, not named."""


def notes_on(
    figure: BoardFigure, figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]
) -> tuple[Note, ...]:
    """What to say under a figure that still stands; nothing under one that was replaced."""
    if not figure.is_current:
        return ()
    by_id = {other.id: other for other in figures}
    made = (
        _within(figure, figures),
        _disjoint(figure, by_id, conflicts),
        _not_compared(figure, by_id, conflicts),
    )
    return tuple(note for note in made if note)


def _within(figure: BoardFigure, figures: Sequence[BoardFigure]) -> Note | None:
    around = [
        other.words
        for other in figures
        if other.is_current
        and other.measure is figure.measure
        and other.value.unit == figure.value.unit
        and relate_groups(figure.counted, other.counted) is GroupRelation.SAME
        and is_within(figure.value, other.value)
    ]
    return Note("within", f"Within {listed(around)}.") if around else None


def _disjoint(
    figure: BoardFigure, by_id: dict[str, BoardFigure], conflicts: Sequence[Conflict]
) -> Note | None:
    others = _across(figure, by_id, conflicts, ConflictKind.DISJOINT)
    if not others:
        return None
    return Note(
        "conflict",
        f"Cannot be squared with {listed([other.words for other in others])}: no number fits both.",
    )


def _not_compared(
    figure: BoardFigure, by_id: dict[str, BoardFigure], conflicts: Sequence[Conflict]
) -> Note | None:
    """Figures whose scope differs, with what theirs covers."""
    others = _across(figure, by_id, conflicts, ConflictKind.SCOPE)
    if not others:
        return None
    together = [other for other in others if other.measure is not figure.measure]
    parts = []
    if together:
        counts = "counts" if len(together) == 1 else "count"
        is_sum = together[0].measure is Measure.CASUALTIES
        scope = "killed and injured together" if is_sum else f"the {together[0].measure} alone"
        parts.append(f"{listed([other.words for other in together])}, which {counts} {scope}")
    parts += [f"“{other.words}”, which counts {other.counted}" for other in others if other not in together][
        :MOST_NAMED
    ]
    return Note("scope", f"Not compared with {'; nor with '.join(parts)}.")


def _across(
    figure: BoardFigure, by_id: dict[str, BoardFigure], conflicts: Sequence[Conflict], kind: ConflictKind
) -> list[BoardFigure]:
    ids = [
        conflict.b if conflict.a == figure.id else conflict.a
        for conflict in conflicts
        if conflict.kind is kind and figure.id in (conflict.a, conflict.b)
    ]
    return [by_id[identity] for identity in ids if identity in by_id]


def listed(words: Sequence[str]) -> str:
    """``“89”``, ``“89” and “63”``, ``“89”, “63”, “12” and 4 others``."""
    unique = list(dict.fromkeys(words))
    quoted = [f"“{word}”" for word in unique[:MOST_NAMED]]
    rest = len(unique) - len(quoted)
    if rest:
        return f"{', '.join(quoted)} and {rest} other{'s' if rest > 1 else ''}"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
