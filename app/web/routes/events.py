"""Events: one with its board."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.event_page import event_page
from app.web.access import event_or_gone
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/events")


@router.get("/{part}")
async def show_event(request: Request, part: str) -> Response:
    event = await reading(request, event_page, await event_or_gone(request, part))
    if event is None:
        raise NotHere("event")
    return render(request, "events/show.html", event=event)
