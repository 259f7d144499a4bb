"""Embeds: one figure, or the number line of a measure, for a frame on another site.

These pages alone may be framed. They hold links and nothing to press, so a frame can trick nobody.
"""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.measure import Measure
from app.queries.figure_page import figure_page
from app.queries.measure_words import measure_title
from app.web.access import figure_or_gone
from app.web.asked_event import asked_event
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter()

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; "
    "frame-ancestors *"
)


@router.get("/figures/{part}/embed")
async def embed_figure(request: Request, part: str) -> Response:
    """A figure that nobody gives any more is shown as that: the frame stands in somebody's article."""
    figure = await reading(request, figure_page, await figure_or_gone(request, part))
    if figure is None:
        raise NotHere("figure")
    return _framed(render(request, "embeds/figure.html", figure=figure))


@router.get("/events/{part}/measures/{kind}/embed")
async def embed_measure(request: Request, part: str, kind: str) -> Response:
    if kind not in list(Measure):
        raise NotHere("measure")
    measure = Measure(kind)
    event = await asked_event(request, part, only=measure)
    lines = [one for section in event.sections for one in section.lines if one.line][:1]
    return _framed(
        render(request, "embeds/measure.html", event=event, title=measure_title(measure), lines=lines)
    )


def _framed(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Robots-Tag"] = "noindex"
    return response
