"""Claims: the permanent link opens the article at the sentence; the claim has a page of its own beside it."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.claim_page import ClaimPage, claim_page
from app.services.reject_claim import reject_claim
from app.web.access import claim_or_gone
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.links import marked_sentence
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/claims")


@router.get("/{part}")
async def open_claim(request: Request, part: str) -> Response:
    """302 to the marked sentence. A claim that is not marked there any more shows its own page instead."""
    claim = await _claim(request, part)
    if not claim.is_live or claim.is_rejected:
        return render(request, "claims/show.html", claim=claim, undo=None)
    return RedirectResponse(marked_sentence(claim.article.id, claim.article.title, claim.id), 302)


@router.get("/{part}/details")
async def show_claim(request: Request, part: str, rejected: str | None = None) -> Response:
    """``rejected`` is a decision just made, which the page offers to undo."""
    undo = split_part(rejected) if rejected else None
    return render(request, "claims/show.html", claim=await _claim(request, part), undo=undo)


@router.post("/{part}/reject")
async def reject(request: Request, part: str) -> Response:
    """Takes a misread claim off the boards; it can be undone."""
    actor = require_editor(request)
    claim = await _claim(request, part)
    decision_id = await changing(request, reject_claim, claim.id, actor=actor)
    return RedirectResponse(f"/claims/{claim.id}/details?rejected={decision_id}", 303)


async def _claim(request: Request, part: str) -> ClaimPage:
    claim = await reading(request, claim_page, await claim_or_gone(request, part))
    if claim is None:
        raise NotHere("claim")
    return claim
