"""Snapshots: an event's board frozen under a link that never changes."""

import json
from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.queries.snapshots import frozen_board, snapshots_of
from app.web.asked_event import asked_event
from app.web.deps import reading
from app.web.freezing import freeze
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter()


@router.get("/events/{part}/snapshots")
async def list_snapshots(
    request: Request, part: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """Those of an event, and for editors the form that makes another one."""
    event = await asked_event(request, part, as_of)
    snapshots = await reading(request, snapshots_of, event.id)
    return render(request, "snapshots/index.html", event=event, snapshots=snapshots)


@router.post("/events/{part}/snapshots")
async def create_snapshot(
    request: Request, part: str, as_of: Annotated[str, Form(alias="as-of")] = ""
) -> Response:
    """Freezes the board, as of a moment where one is given; leads to the snapshot."""
    path, _ = await freeze(request, part, as_of)
    return RedirectResponse(path, 303)


@router.get("/snapshots/{link}")
async def show_snapshot(request: Request, link: str) -> Response:
    frozen = await reading(request, frozen_board, link)
    if frozen is None:
        raise NotHere("snapshot")
    return render(request, "snapshots/show.html", frozen=frozen.row, board=json.loads(frozen.content))
