"""Sources: the list, and each one with all it said."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.claim import SourceKind
from app.domain.ids import split_part
from app.queries.source_list import source_list
from app.queries.source_page import Part, source_page
from app.web.access import source_or_gone
from app.web.change_form import just_done
from app.web.deps import reading, reading_slowly
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/sources")


@router.get("")
async def list_sources(request: Request, q: str = "", kind: str = "", after: str | None = None) -> Response:
    """A kind that is none is passed over, as the page shows."""
    last = split_part(after) if after else None
    known = SourceKind(kind) if kind in list(SourceKind) else None
    page = await reading_slowly(request, source_list, q[:200], kind=known, after=last, kinds=True)
    return render(
        request, "sources/index.html", fragment="sources/_source_results.html", sources=page, after=last
    )


@router.get("/{part}")
async def show_source(request: Request, part: str, only: str = "", after: str = "") -> Response:
    """``only`` is a part of what it did: asserted, disputed, was_disputed or revised."""
    chosen = Part(only) if only in list(Part) else None
    last = split_part(after)
    source = await reading(request, source_page, await source_or_gone(request, part), only=chosen, after=last)
    if source is None:
        raise NotHere("source")
    return render(request, "sources/show.html", source=source, after=last, done=await just_done(request))
