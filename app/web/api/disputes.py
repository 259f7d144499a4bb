"""Disputes as JSON. A dispute goes by the id of the claim against the figure."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.claim_json import claim_json
from app.queries.dispute_page import DisputePage, dispute_page
from app.web.access import dispute_or_gone
from app.web.api.board_json import figure_json, stand_json
from app.web.deps import reading
from app.web.links import dispute_path, event_path
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/api/disputes")


@router.get("/{part}")
async def show_dispute(request: Request, part: str) -> Response:
    dispute = await reading(request, dispute_page, await dispute_or_gone(request, part))
    if dispute is None:
        raise NotHere("dispute")
    return JSONResponse(_dispute(base_address(request), dispute))


def _dispute(base: str, dispute: DisputePage) -> dict[str, object]:
    """``figure`` and ``against`` are null once one side has left the board; ``sentence`` is kept."""
    event = dispute.event
    return {
        "id": dispute.id,
        "url": base + dispute_path(dispute.id),
        "event": {"id": event.id, "url": base + event_path(event.id, event.title), "title": event.title},
        "figure": figure_json(base, dispute.figure) if dispute.figure else None,
        "against": stand_json(dispute.against) if dispute.against else None,
        "claim": claim_json(dispute.claim.claim),
        "sentence": dispute.claim.paragraph.sentence,
        "asserted_in": [
            {"claim": evidence.claim_id, "sentence": evidence.sentence}
            for stand in (dispute.figure.stands.supporting if dispute.figure else ())
            for evidence in stand.evidence
        ],
        "kind": dispute.quarrel,
        "direction": dispute.claim.claim.direction.value if dispute.claim.claim.direction else None,
        "echoed": dispute.echo,
        "asserted_on": dispute.figure.date if dispute.figure else None,
        "disputed_on": dispute.date,
        "instead": figure_json(base, dispute.instead) if dispute.instead else None,
    }
