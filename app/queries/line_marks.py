"""Marks: what of a measure's figures goes on its number line. Pure."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.queries.board import BoardFigure, Stand
from app.queries.number_line import MOST_ROWS, Mark, key_number


def marks_of(
    figures: Sequence[BoardFigure], beside: Sequence[BoardFigure] = (), most: int = MOST_ROWS
) -> tuple[Mark, ...]:
    """One mark for each source on each figure that still stands, its opponents right under it.

    ``beside`` are figures of another scope that share the axis, remarked on as such. Where that
    makes more than ``most`` rows, the sources of one figure share a row.
    """
    current = [figure for figure in figures if figure.is_current]
    others = [figure for figure in beside if figure.is_current]
    shown = [*current, *others]
    told = sum(len(figure.stands.supporting) + len(figure.stands.disputed_by) for figure in shown)
    if told <= most:
        return tuple(mark for figure in shown for mark in _marks(figure, figures))
    return tuple(mark for figure in _chosen(shown, most) for mark in _shared(figure, figures))


def _chosen(figures: list[BoardFigure], most: int) -> list[BoardFigure]:
    """First the figures that fit, in their order: the highest, the lowest and the most disputed of all;
    then the rest, which a drawing counts."""
    if sum(_rows(figure) for figure in figures) <= most:
        return figures
    by_number = sorted(figures, key=lambda figure: -key_number(figure.value))
    ranked = [by_number[0], by_number[-1]]
    ranked += sorted(by_number[1:-1], key=lambda figure: -len(figure.stands.disputed_by))
    room, kept = most, set[str]()
    for figure in ranked:
        if _rows(figure) <= room:
            room -= _rows(figure)
            kept.add(figure.id)
    return sorted(figures, key=lambda figure: figure.id not in kept)


def _rows(figure: BoardFigure) -> int:
    """How many rows a figure takes where its sources share one."""
    return bool(figure.stands.supporting) + bool(figure.stands.disputed_by)


def _marks(figure: BoardFigure, figures: Sequence[BoardFigure]) -> list[Mark]:
    given = [_given(figure, stand, figures) for stand in figure.stands.supporting]
    against = [_against(figure, stand) for stand in figure.stands.disputed_by]
    return given + against


def _shared(figure: BoardFigure, figures: Sequence[BoardFigure]) -> list[Mark]:
    """One row for all who give a figure, one for all who oppose it."""
    rows = []
    if given := figure.stands.supporting:
        rows.append(_given(figure, given[0], figures, others=len(given) - 1))
    if against := figure.stands.disputed_by:
        rows.append(_against(figure, against[0], others=len(against) - 1))
    return rows


def _given(figure: BoardFigure, stand: Stand, figures: Sequence[BoardFigure], others: int = 0) -> Mark:
    earlier = _own_earlier(figure, stand, figures)
    return Mark(
        stand.source.name,
        figure.words,
        figure.value,
        stand.stance,
        date=stand.date,
        since=_date_of(earlier, stand) if earlier else None,
        was=(earlier.words, earlier.value) if earlier else None,
        remark="killed and injured together" if figure.measure is Measure.CASUALTIES else "",
        others=others,
    )


def _own_earlier(figure: BoardFigure, stand: Stand, figures: Sequence[BoardFigure]) -> BoardFigure | None:
    """The figure that this source gave before this one."""
    for other in figures:
        if other.id == figure.revised_from and _date_of(other, stand, none="") is not None:
            return other
    return None


def _date_of(figure: BoardFigure, stand: Stand, none: str | None = None) -> str | None:
    """When the stand's source gave ``figure``; None where it never did, ``none`` where no date is known."""
    for other in figure.stands.supporting:
        if other.source.key == stand.source.key:
            return other.date or none
    return None


def _against(figure: BoardFigure, stand: Stand, others: int = 0) -> Mark:
    return Mark(
        stand.source.name,
        figure.words,
        figure.value,
        stand.stance,
        stand.direction,
        date=stand.date,
        others=others,
    )
