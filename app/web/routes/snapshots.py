"""Snapshots: an event's board frozen under a link that never changes."""

import json
from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.queries.event_page import event_page
from app.queries.snapshots import LINK_LENGTH, frozen_board, snapshots_of
from app.services.freeze_event import freeze_event
from app.web.access import event_or_gone
from app.web.api.frozen_json import frozen_json
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.problems import NotHere
from app.web.render import render
from app.web.said_by import asked_moment

router = APIRouter()


@router.get("/events/{part}/snapshots")
async def list_snapshots(
    request: Request, part: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """Those of an event, and for editors the form that makes another one."""
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    event = await reading(request, event_page, event_id, said_by=said_by)
    if event is None:
        raise NotHere("event")
    snapshots = await reading(request, snapshots_of, event_id)
    return render(request, "snapshots/index.html", event=event, snapshots=snapshots)


@router.post("/events/{part}/snapshots")
async def create_snapshot(
    request: Request, part: str, as_of: Annotated[str, Form(alias="as-of")] = ""
) -> Response:
    """Freezes the board, as of a moment where one is given; leads to the snapshot."""
    actor = require_editor(request)
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    event = await reading(request, event_page, event_id, said_by=said_by)
    if event is None:
        raise NotHere("event")
    sha256 = await changing(request, freeze_event, event_id, frozen_json(event), actor=actor)
    return RedirectResponse(f"/snapshots/{sha256[:LINK_LENGTH]}", 303)


@router.get("/snapshots/{link}")
async def show_snapshot(request: Request, link: str) -> Response:
    frozen = await reading(request, frozen_board, link)
    if frozen is None:
        raise NotHere("snapshot")
    return render(request, "snapshots/show.html", frozen=frozen.row, board=json.loads(frozen.content))
