"""Claims as JSON."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.claim_json import claim_json
from app.queries.claim_page import ClaimPage, claim_page
from app.web.access import claim_or_gone
from app.web.api.board_json import article_json
from app.web.deps import reading
from app.web.links import claim_path, dispute_path, event_path, figure_path, source_path
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/api/claims")


@router.get("/{part}")
async def show_claim(request: Request, part: str) -> Response:
    """As in its article, with links to the rest; ``live`` and ``rejected`` say whether it counts."""
    claim = await reading(request, claim_page, await claim_or_gone(request, part))
    if claim is None:
        raise NotHere("claim")
    base = base_address(request)
    return JSONResponse(
        {
            **claim_json(claim.claim),
            "url": base + claim_path(claim.id),
            "live": claim.is_live,
            "rejected": claim.is_rejected,
            "extractor": claim.extractor_version,
            "article": article_json(base, claim.article),
            "links": _links(base, claim),
        }
    )


def _links(base: str, claim: ClaimPage) -> dict[str, str | None]:
    return {
        "event": base + event_path(claim.event_id, claim.event_title or "") if claim.event_id else None,
        "figure": base + figure_path(claim.figure_id) if claim.figure_id else None,
        "source": base + source_path(claim.source.id, claim.source.name) if claim.source.id else None,
        "dispute": base + dispute_path(claim.id) if claim.is_dispute else None,
    }
