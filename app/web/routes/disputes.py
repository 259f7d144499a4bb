"""Disputes: a figure and one claim against it, under the id of that claim."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.dispute_page import dispute_page
from app.web.access import dispute_or_gone
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/disputes")


@router.get("/{part}")
async def show_dispute(request: Request, part: str) -> Response:
    dispute = await reading(request, dispute_page, await dispute_or_gone(request, part))
    if dispute is None:
        raise NotHere("dispute")
    return render(request, "disputes/show.html", dispute=dispute)
