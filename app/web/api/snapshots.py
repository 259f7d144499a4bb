"""Snapshots as JSON: the very words that their links are the hash of."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.queries.snapshots import frozen_board
from app.web.assets import FOR_EVER
from app.web.deps import reading
from app.web.freezing import freeze
from app.web.problems import NotHere
from app.web.render import base_address

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
    path, sha256 = await freeze(request, part, as_of)
    link = path.rpartition("/")[2]
    return JSONResponse({"id": link, "sha256": sha256, "url": base_address(request) + path}, 201)
