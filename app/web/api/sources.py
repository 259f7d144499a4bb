"""Sources as JSON."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.ids import split_part
from app.queries.board import BoardFigure
from app.queries.source_list import source_list
from app.queries.source_page import SourceEvent, source_page
from app.web.access import source_or_gone
from app.web.api.board_json import stand_json
from app.web.deps import reading
from app.web.links import event_path, figure_path, source_path
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/api/sources")


@router.get("")
async def list_sources(
    request: Request,
    q: str = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: str | None = None,
) -> Response:
    last = split_part(after) if after else None
    page = await reading(request, source_list, q[:200], limit=limit, after=last)
    base = base_address(request)
    sources = [
        {
            "id": line.id,
            "url": base + source_path(line.id, line.name),
            "name": line.name,
            "kind": line.kind.value,
            "events": line.events,
            "asserts": line.asserts,
            "disputes": line.disputes,
        }
        for line in page.lines
    ]
    return JSONResponse({"sources": sources, "next": page.next})


@router.get("/{part}")
async def show_source(request: Request, part: str, after: str = "") -> Response:
    """Its latest events; those after ``after``, where given."""
    last = split_part(after)
    source = await reading(request, source_page, await source_or_gone(request, part), after=last)
    if source is None:
        raise NotHere("source")
    base = base_address(request)
    return JSONResponse(
        {
            "id": source.id,
            "url": base + source_path(source.id, source.name),
            "name": source.name,
            "kind": source.kind.value,
            "aliases": list(source.aliases),
            "events": [_event(base, event) for event in source.events],
            "more_events": source.more,
            "counts": {
                "events": source.in_events,
                "asserted": source.asserted,
                "was_disputed": source.was_disputed,
                "revised": source.revised,
                "disputed": source.disputed,
            },
            "next": source.next,
        }
    )


def _event(base: str, event: SourceEvent) -> dict[str, object]:
    """One event with all that the source has to do with it."""
    stands = [
        {
            "figure": _figure(base, line.figure) if line.figure else None,
            "statement": line.statement.content if line.statement else None,
            "stand": stand_json(line.stand),
            "other_side": [stand_json(other) for other in line.others],
        }
        for line in event.lines
    ]
    return {
        "id": event.id,
        "url": base + event_path(event.id, event.title),
        "title": event.title,
        "place": event.place,
        "date": event.date,
        "stands": stands,
    }


def _figure(base: str, figure: BoardFigure) -> dict[str, str]:
    return {"id": figure.id, "url": base + figure_path(figure.id), "words": figure.words}
