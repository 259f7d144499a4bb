"""Figures: each one with all who stand on it."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.figure_page import figure_page
from app.web.access import figure_or_gone
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/figures")


@router.get("/{part}")
async def show_figure(request: Request, part: str) -> Response:
    figure = await reading(request, figure_page, await figure_or_gone(request, part))
    if figure is None:
        raise NotHere("figure")
    return render(request, "figures/show.html", figure=figure)
