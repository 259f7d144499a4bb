"""Figures as JSON."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.queries.figure_page import FigurePage, figure_page
from app.web.access import figure_or_gone
from app.web.api.board_json import conflict_json, figure_json
from app.web.deps import reading
from app.web.links import dispute_path, event_path, figure_path
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/api/figures")


@router.get("/{part}")
async def show_figure(request: Request, part: str) -> Response:
    figure = await reading(request, figure_page, await figure_or_gone(request, part))
    if figure is None:
        raise NotHere("figure")
    base = base_address(request)
    if figure.on_board is None:
        return JSONResponse({**_withdrawn(base, figure), **_event(base, figure)})
    disputes = [
        {"id": claim, "url": base + dispute_path(claim)}
        for stand in figure.on_board.stands.disputed_by
        for claim in stand.claims
    ]
    return JSONResponse(
        {
            **figure_json(base, figure.on_board),
            **_event(base, figure),
            "disputes": disputes,
            "conflicts": [conflict_json(conflict, figure.event.board) for conflict in figure.conflicts],
        }
    )


def _event(base: str, figure: FigurePage) -> dict[str, dict[str, str]]:
    event = figure.event
    return {"event": {"id": event.id, "url": base + event_path(event.id, event.title), "title": event.title}}


def _withdrawn(base: str, figure: FigurePage) -> dict[str, str | None]:
    """A figure that no article gives any more: what is left of it."""
    return {
        "id": figure.id,
        "url": base + figure_path(figure.id),
        "measure": figure.measure.value,
        "counted": figure.counted,
        "words": figure.words,
        "status": "withdrawn",
    }
