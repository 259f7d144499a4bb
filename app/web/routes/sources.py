"""Sources: the list, and each one with all it said."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.ids import split_part
from app.queries.source_list import source_list
from app.queries.source_page import source_page
from app.web.access import source_or_gone
from app.web.change_form import just_done
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/sources")


@router.get("")
async def list_sources(request: Request, q: str = "", after: str | None = None) -> Response:
    last = split_part(after) if after else None
    page = await reading(request, source_list, q[:200], after=last)
    return render(
        request, "sources/index.html", fragment="sources/_source_results.html", sources=page, after=last
    )


@router.get("/{part}")
async def show_source(request: Request, part: str) -> Response:
    source = await reading(request, source_page, await source_or_gone(request, part))
    if source is None:
        raise NotHere("source")
    return render(request, "sources/show.html", source=source, done=await just_done(request))
