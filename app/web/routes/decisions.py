"""Decisions: what a person changed can be put back."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.services.undo_decision import undo_decision
from app.web.deps import changing
from app.web.editors import require_editor
from app.web.links import is_own_path
from app.web.uploads import look_at

router = APIRouter(prefix="/decisions")


@router.post("/{decision_id}/undo")
async def undo(request: Request, decision_id: str) -> Response:
    """Puts back what a decision changed. The form's ``next`` is the path of this server to go on to."""
    actor = require_editor(request)
    sent = await request.form(max_files=0, max_fields=1)
    way_on = sent.get("next", "/articles")
    await look_at(request, list(await changing(request, undo_decision, decision_id, actor=actor)))
    return RedirectResponse(way_on if isinstance(way_on, str) and is_own_path(way_on) else "/articles", 303)
