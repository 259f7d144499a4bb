"""The event that an address asks for, as it stands or as it was said by a moment."""

from starlette.requests import Request

from app.domain.measure import Measure
from app.queries.event_page import EventPage, event_page
from app.web.access import event_or_gone
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.said_by import asked_moment


async def asked_event(
    request: Request, part: str, as_of: str | None = None, *, only: Measure | None = None
) -> EventPage:
    """``part`` is the id with its words, ``as_of`` turns the clock back, ``only`` asks for one measure.

    Raises what ``event_or_gone`` and ``asked_moment`` raise.
    """
    event_id = await event_or_gone(request, part)
    said_by = asked_moment(as_of, request.url.path)
    event = await reading(request, event_page, event_id, said_by=said_by, only=only)
    if event is None:
        raise NotHere("event")
    return event
