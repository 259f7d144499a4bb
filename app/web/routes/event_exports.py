"""An event for other programs: its board as a table, its changes as a feed."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.queries.event_feed import event_feed
from app.web.access import event_or_gone
from app.web.asked_event import asked_event
from app.web.atom import event_atom
from app.web.board_csv import board_csv
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/events/{part}")


@router.get("/board.csv")
async def download_board(
    request: Request, part: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """A row for each source on each figure; ``as-of`` turns the clock back, as on the page."""
    event = await asked_event(request, part, as_of)
    said_by = event.clock.at
    name = f"{part}{f'-as-of-{said_by.written[:10]}' if said_by else ''}.csv"
    return Response(
        board_csv(base_address(request), event),
        media_type="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@router.get("/feed")
async def show_feed(request: Request, part: str) -> Response:
    """The articles that came in and what editors decided, newest first."""
    feed = await reading(request, event_feed, await event_or_gone(request, part))
    if feed is None:
        raise NotHere("event")
    return Response(event_atom(base_address(request), feed), media_type="application/atom+xml")
