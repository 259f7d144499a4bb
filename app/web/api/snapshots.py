"""Snapshots as JSON: the very words that their links are the hash of."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.queries.event_page import event_page
from app.queries.snapshots import LINK_LENGTH, frozen_board
from app.services.freeze_event import freeze_event
from app.web.access import event_or_gone
from app.web.api.frozen_json import frozen_json
from app.web.assets import FOR_EVER
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.problems import NotHere
from app.web.render import base_address
from app.web.said_by import asked_moment

router = APIRouter(prefix="/api")


@router.get("/snapshots/{part}")
async def show_snapshot(request: Request, part: str) -> Response:
    """Byte for byte what was hashed."""
    frozen = await reading(request, frozen_board, part)
    if frozen is None:
        raise NotHere("snapshot")
    return Response(
        frozen.content.encode(),
        media_type="application/json",
        headers={"Cache-Control": FOR_EVER, "ETag": f'"{frozen.row.sha256}"'},
    )


@router.post("/events/{part}/snapshots")
async def create_snapshot(
    request: Request, part: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """Freezes the board, as of a moment where one is given. The same board has the same snapshot."""
    actor = require_editor(request)
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    event = await reading(request, event_page, event_id, said_by=said_by)
    if event is None:
        raise NotHere("event")
    sha256 = await changing(request, freeze_event, event_id, frozen_json(event), actor=actor)
    link = sha256[:LINK_LENGTH]
    return JSONResponse(
        {"id": link, "sha256": sha256, "url": f"{base_address(request)}/snapshots/{link}"}, 201
    )
