"""Events as JSON."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.ids import split_part
from app.queries.event_list import event_list
from app.queries.event_page import aliases_of
from app.web.api.board_json import event_json
from app.web.asked_event import asked_event
from app.web.deps import reading
from app.web.event_query import read_event_query
from app.web.links import event_path
from app.web.problems import Problem
from app.web.render import base_address

router = APIRouter(prefix="/api/events")


@router.get("")
async def list_events(
    request: Request, limit: Annotated[int, Query(ge=1, le=100)] = 50, after: str | None = None
) -> Response:
    """With the page's filters. A part that a person would be told of is an error here."""
    query = read_event_query(request.query_params)
    if query.faults:
        raise Problem(422, "invalid_request", query.faults[0])
    last = split_part(after) if after else None
    page = await reading(request, event_list, query.asked, limit=limit, after=last, facets=False)
    base = base_address(request)
    events = [
        {
            "id": line.id,
            "url": base + event_path(line.id, line.title),
            "title": line.title,
            "kind": line.kind.value,
            "place": line.place,
            "date": line.date,
            "articles": line.articles,
            "sources": line.sources,
            "disputed": line.disputed,
        }
        for line in page.lines
    ]
    return JSONResponse({"events": events, "next": page.next})


@router.get("/{part}")
async def show_event(
    request: Request, part: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """The whole board; with ``as-of``, as the articles that were out by then make it."""
    event = await asked_event(request, part, as_of)
    aliases = await reading(request, aliases_of, [source.id for source in event.board.sources if source.id])
    return JSONResponse(event_json(base_address(request), event, aliases))
