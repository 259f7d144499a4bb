"""From the last part of a link to the thing it names: 404, 410, or on to the right address.

Each ``…_or_gone`` answers the id. It raises ``NotHere``, ``Gone``, or ``Moved`` where the thing was
merged into another or the slug is missing or no longer right. Programs get no redirect for a slug:
under ``/api`` a link is the id alone.
"""

from collections.abc import Callable

from sqlmodel import Session
from starlette.requests import Request

from app.domain import ids
from app.queries.links import (
    Standing,
    article_standing,
    claim_standing,
    event_standing,
    figure_standing,
    source_standing,
)
from app.web.deps import reading
from app.web.links import NOUNS, path
from app.web.problems import Gone, Moved, NotHere

Lookup = Callable[[Session, str], Standing | None]


async def article_or_gone(request: Request, part: str) -> str:
    return await _found(request, "article", article_standing, part)


async def claim_or_gone(request: Request, part: str) -> str:
    return await _found(request, "claim", claim_standing, part)


async def dispute_or_gone(request: Request, part: str) -> str:
    """A dispute goes by the id of the claim against the figure."""
    return await _found(request, "dispute", claim_standing, part)


async def event_or_gone(request: Request, part: str) -> str:
    return await _found(request, "event", event_standing, part)


async def figure_or_gone(request: Request, part: str) -> str:
    return await _found(request, "figure", figure_standing, part)


async def source_or_gone(request: Request, part: str) -> str:
    return await _found(request, "source", source_standing, part)


async def _found(request: Request, noun: str, look_up: Lookup, part: str) -> str:
    identity = ids.split_part(part)
    standing = await reading(request, look_up, identity) if identity else None
    if identity is None or standing is None:
        raise NotHere(noun)
    if standing.is_removed:
        raise Gone(noun)
    _check_address(request, noun, standing, part)
    return standing.id


def _check_address(request: Request, noun: str, standing: Standing, part: str) -> None:
    """Redirects GET to the one right address; a form that was sent to an old one is still taken."""
    if request.method not in ("GET", "HEAD"):
        return
    if request.url.path.startswith("/api/"):
        if ids.split_part(part) != standing.id:
            raise Moved(f"/api/{NOUNS[noun]}/{standing.id}")
        return
    head = f"/{NOUNS[noun]}/{part}"
    right = path(noun, standing.id, standing.title)
    if head != right:
        # What follows the id, such as /original, is kept.
        raise Moved(right + request.url.path.removeprefix(head))
