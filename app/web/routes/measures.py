"""One measure of an event in full, for boards too large to be told on one page."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from app.domain.measure import Measure
from app.queries.event_page import event_page
from app.queries.measure_words import measure_title
from app.web.access import event_or_gone
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render
from app.web.said_by import asked_moment

router = APIRouter(prefix="/events/{part}/measures")


@router.get("/{kind}")
async def show_measure(
    request: Request, part: str, kind: str, as_of: Annotated[str | None, Query(alias="as-of")] = None
) -> Response:
    """Every sentence on the figures of one measure; ``as-of`` turns the clock back, as on the event."""
    if kind not in list(Measure):
        raise NotHere("measure")
    measure = Measure(kind)
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    event = await reading(request, event_page, event_id, said_by=said_by, only=measure)
    if event is None:
        raise NotHere("event")
    return render(request, "measures/show.html", event=event, title=measure_title(measure))
