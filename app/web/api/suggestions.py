"""Events that may be one, as JSON, and what a person says of them."""

from typing import TypedDict

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.queries.suggestions import SuggestedEvent, open_suggestions, suggested_events
from app.services.merge_events import merge_events
from app.services.tell_apart import tell_apart
from app.services.undo_decision import undo_decision
from app.web.access import event_or_gone
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.links import event_path
from app.web.render import base_address
from app.web.uploads import look_at

router = APIRouter(prefix="/api")


class EventNameJson(TypedDict):
    id: str
    url: str
    title: str


class SuggestionJson(TypedDict):
    """Two events that may be one; ``date`` is that of the suggested one."""

    event: EventNameJson
    suggested: EventNameJson
    date: str | None
    reasons: list[str]
    reasons_against: list[str]


@router.get("/suggestions")
async def list_suggestions(request: Request) -> Response:
    """All that nobody has answered yet, the likeliest first."""
    return _answer(request, await reading(request, open_suggestions))


@router.get("/events/{part}/suggestions")
async def list_suggestions_of_event(request: Request, part: str) -> Response:
    event_id = await event_or_gone(request, part)
    return _answer(request, await reading(request, suggested_events, [event_id]))


@router.post("/events/{part}/suggestions/{other}/join")
async def join(request: Request, part: str, other: str) -> Response:
    """Makes the suggested event one with this."""
    actor = require_editor(request)
    event_id, other_id = await event_or_gone(request, part), await event_or_gone(request, other)
    return _decided(request, await changing(request, merge_events, other_id, event_id, actor=actor))


@router.post("/events/{part}/suggestions/{other}/apart")
async def apart(request: Request, part: str, other: str) -> Response:
    """Says that the two are not the same."""
    actor = require_editor(request)
    event_id, other_id = await event_or_gone(request, part), await event_or_gone(request, other)
    return _decided(request, await changing(request, tell_apart, event_id, other_id, actor=actor))


@router.post("/decisions/{part}/undo")
async def undo(request: Request, part: str) -> Response:
    """Puts back what any decision of the history changed."""
    actor = require_editor(request)
    await look_at(request, list(await changing(request, undo_decision, part, actor=actor)))
    return JSONResponse({"undone": part})


def _decided(request: Request, decision_id: str) -> Response:
    undo = f"{base_address(request)}/api/decisions/{decision_id}/undo"
    return JSONResponse({"decision": decision_id, "undo": undo}, 201)


def _answer(request: Request, suggestions: tuple[SuggestedEvent, ...]) -> Response:
    base = base_address(request)
    return JSONResponse({"suggestions": [_suggestion(base, one) for one in suggestions]})


def _suggestion(base: str, one: SuggestedEvent) -> SuggestionJson:
    return {
        "event": _event(base, one.event_id, one.event_title),
        "suggested": _event(base, one.id, one.title),
        "date": one.date,
        "reasons": list(one.reasons),
        "reasons_against": list(one.reasons_against),
    }


def _event(base: str, event_id: str, title: str) -> EventNameJson:
    return {"id": event_id, "url": base + event_path(event_id, title), "title": title}
