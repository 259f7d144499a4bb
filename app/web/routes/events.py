"""Events: the list, and each one with its board."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.event_list import event_list
from app.queries.event_page import event_page
from app.queries.said_by import SaidBy
from app.services.errors import MergeRefusedError, UnknownThingError
from app.services.merge_events import merge_events
from app.web.access import event_or_gone
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.event_query import read_event_query
from app.web.links import event_path
from app.web.merge_form import MergeForm
from app.web.problems import NotHere
from app.web.render import render
from app.web.said_by import asked_moment

router = APIRouter(prefix="/events")


@router.get("")
async def list_events(request: Request, after: str | None = None) -> Response:
    query = read_event_query(request.query_params)
    last = split_part(after) if after else None
    page = await reading(request, event_list, query.asked, after=last)
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
    merged: str | None = None,
    as_of: Annotated[str | None, Query(alias="as-of")] = None,
) -> Response:
    """``merged`` is a merge just made, which the page offers to undo; ``as-of`` turns the clock back."""
    undo = split_part(merged) if merged else None
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    return await _page(request, event_id, undo=undo, said_by=said_by)


@router.post("/{part}/merge")
async def merge_event(request: Request, part: str, into: Annotated[str, Form()] = "") -> Response:
    """Makes this event one with another; on success leads to the one that stays."""
    actor = require_editor(request)
    event_id = await event_or_gone(request, part)
    form = MergeForm.read(into, "event")
    if form.identity is None:
        return await _page(request, event_id, status=422, merge=form)
    try:
        decision_id = await changing(request, merge_events, event_id, form.identity, actor=actor)
    except (MergeRefusedError, UnknownThingError) as refused:
        return await _page(request, event_id, status=422, merge=form.with_fault(str(refused)))
    return RedirectResponse(f"{event_path(form.identity)}?merged={decision_id}", 303)


async def _page(
    request: Request,
    event_id: str,
    *,
    status: int = 200,
    merge: MergeForm | None = None,
    undo: str | None = None,
    said_by: SaidBy | None = None,
) -> Response:
    event = await reading(request, event_page, event_id, said_by=said_by)
    if event is None:
        raise NotHere("event")
    return render(request, "events/show.html", status=status, event=event, merge=merge, undo=undo)
