"""Claims: the permanent link opens the article at the sentence; the claim has a page of its own beside it."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.queries.claim_page import ClaimPage, claim_page
from app.services.reject_claim import reject_claim
from app.web.access import claim_or_gone
from app.web.change_form import done, just_done
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.links import claim_path, marked_sentence
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/claims")


@router.get("/{part}")
async def open_claim(request: Request, part: str) -> Response:
    """302 to the marked sentence. A claim that is not marked there any more shows its own page instead."""
    claim = await _claim(request, part)
    if not claim.is_live or claim.is_rejected:
        return render(request, "claims/show.html", claim=claim, done=None)
    return RedirectResponse(marked_sentence(claim.article.id, claim.article.title, claim.id), 302)


@router.get("/{part}/details")
async def show_claim(request: Request, part: str) -> Response:
    claim = await _claim(request, part)
    return render(request, "claims/show.html", claim=claim, done=await just_done(request))


@router.post("/{part}/reject")
async def reject(request: Request, part: str) -> Response:
    """Takes a misread claim off the boards; it can be undone."""
    actor = require_editor(request)
    claim = await _claim(request, part)
    decision_id = await changing(request, reject_claim, claim.id, actor=actor)
    return done(f"{claim_path(claim.id)}/details", decision_id)


async def _claim(request: Request, part: str) -> ClaimPage:
    claim = await reading(request, claim_page, await claim_or_gone(request, part))
    if claim is None:
        raise NotHere("claim")
    return claim
