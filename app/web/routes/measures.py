"""One measure of an event in full, for boards too large to be told on one page."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.domain.measure import Measure
from app.queries.measure_words import measure_title
from app.web.asked_event import asked_event
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/events/{part}/measures")


@router.get("/{kind}")
async def show_measure(
    request: Request, part: str, kind: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """Every sentence on the figures of one measure; ``as-of`` turns the clock back, as on the event."""
    if kind not in list(Measure):
        raise NotHere("measure")
    measure = Measure(kind)
    event = await asked_event(request, part, as_of, only=measure)
    return render(request, "measures/show.html", event=event, title=measure_title(measure))
