"""The board of an event as a table: a row for each source on each figure."""

from collections.abc import Iterator
from functools import partial

from app.domain.figure import Number
from app.domain.spreadsheet import csv_text
from app.queries.board import BoardFigure, Stand
from app.queries.event_page import EventPage
from app.web.links import claim_path, figure_path

HEADINGS = (
    *("event", "date", "place", "measure", "counted", "figure", "low", "high", "approx", "unit", "status"),
    *("source", "source_kind", "stance", "direction", "said_on", "confidence", "outlets", "articles"),
    *("sentence", "figure_link", "claim_link", "counted_in"),
)


def board_csv(base: str, event: EventPage) -> str:
    """With a byte order mark, and no cell that a spreadsheet takes for a formula."""
    row = partial(_row, base, event)
    return csv_text(HEADINGS, (row(figure, stand) for figure, stand in _stands(event)))


def _stands(event: EventPage) -> Iterator[tuple[BoardFigure, Stand]]:
    for figure in event.board.figures:
        for stand in figure.stands.all:
            yield figure, stand


def _row(base: str, event: EventPage, figure: BoardFigure, stand: Stand) -> tuple[str, ...]:
    first, value = stand.evidence[0], figure.value
    outlets = dict.fromkeys(
        outlet for one in stand.evidence for outlet in (one.article.printed_by, *one.also_printed_by)
    )
    return (
        event.title,
        event.date or "",
        event.place or "",
        figure.measure.value,
        figure.counted or "",
        figure.words,
        _number(value.low),
        _number(value.high),
        "yes" if value.approx else "",
        value.unit or "",
        "current" if figure.is_current else "superseded",
        stand.source.name,
        stand.source.kind,
        stand.stance.value,
        stand.direction.value if stand.direction else "",
        stand.date or "",
        stand.confidence.value if stand.confidence else "",
        "; ".join(outlets),
        str(len(stand.articles)),
        " ".join(first.sentence.split()),
        base + figure_path(figure.id),
        base + claim_path(first.claim_id),
        figure.place or "",
    )


def _number(bound: Number | None) -> str:
    """An open end is an empty cell."""
    return "" if bound is None else f"{bound:.15g}"
