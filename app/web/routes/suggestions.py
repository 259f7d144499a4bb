"""Suggestions: what a person says of two events that may be one."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.suggestions import open_suggestions
from app.services.merge_events import merge_events
from app.services.tell_apart import tell_apart
from app.web.access import event_or_gone
from app.web.change_form import done
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.links import event_path
from app.web.render import render

router = APIRouter()


@router.get("/suggestions")
async def list_suggestions(request: Request) -> Response:
    """All that wait for an editor's answer."""
    require_editor(request)
    suggestions = await reading(request, open_suggestions)
    return render(request, "suggestions/index.html", suggestions=suggestions)


@router.post("/events/{part}/suggestions/{other}/join")
async def join(request: Request, part: str, other: str) -> Response:
    """Makes the suggested event one with this; can be undone."""
    actor = require_editor(request)
    event_id, other_id = await event_or_gone(request, part), await event_or_gone(request, other)
    return done(event_path(event_id), await changing(request, merge_events, other_id, event_id, actor=actor))


@router.post("/events/{part}/suggestions/{other}/apart")
async def apart(request: Request, part: str, other: str) -> Response:
    """Says that the two are not the same; can be undone."""
    actor = require_editor(request)
    event_id, other_id = await event_or_gone(request, part), await event_or_gone(request, other)
    return done(event_path(event_id), await changing(request, tell_apart, event_id, other_id, actor=actor))
