"""Events: the list, and each one with its board."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.domain.ids import split_part
from app.queries.event_list import event_list
from app.queries.suggestions import suggested_events
from app.web.asked_event import asked_event
from app.web.change_form import just_done
from app.web.deps import reading, reading_slowly
from app.web.editors import is_editor
from app.web.event_query import read_event_query
from app.web.render import render

router = APIRouter(prefix="/events")


@router.get("")
async def list_events(request: Request, after: str | None = None) -> Response:
    query = read_event_query(request.query_params)
    last = split_part(after) if after else None
    page = await reading_slowly(request, event_list, query.asked, after=last)
    return render(
        request,
        "events/index.html",
        fragment="events/_event_results.html",
        events=page,
        query=query,
        after=last,
    )


@router.get("/{part}")
async def show_event(
    request: Request,
    part: str,
    as_of: Annotated[str | None, Query(alias="as-of")] = None,
) -> Response:
    """``as-of`` turns the clock back."""
    event = await asked_event(request, part, as_of)
    asked = (event.id,) if is_editor(request) and event.clock.at is None else ()
    suggestions = await reading(request, suggested_events, asked) if asked else ()
    return render(
        request, "events/show.html", event=event, suggestions=suggestions, done=await just_done(request)
    )
