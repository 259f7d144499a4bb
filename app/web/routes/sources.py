"""Sources: the list, and each one with all it said."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.source_list import source_list
from app.queries.source_page import source_page
from app.services.errors import MergeRefusedError, UnknownThingError
from app.services.merge_sources import merge_sources
from app.web.access import source_or_gone
from app.web.deps import changing, reading
from app.web.editors import require_editor
from app.web.links import source_path
from app.web.merge_form import MergeForm
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
async def show_source(request: Request, part: str, merged: str | None = None) -> Response:
    """``merged`` is a merge just made, which the page offers to undo."""
    undo = split_part(merged) if merged else None
    return await _page(request, await source_or_gone(request, part), undo=undo)


@router.post("/{part}/merge")
async def merge_source(request: Request, part: str, into: Annotated[str, Form()] = "") -> Response:
    """Makes this source one with another; on success leads to the one that stays."""
    actor = require_editor(request)
    source_id = await source_or_gone(request, part)
    form = MergeForm.read(into, "source")
    if form.identity is None:
        return await _page(request, source_id, status=422, merge=form)
    try:
        decision_id = await changing(request, merge_sources, source_id, form.identity, actor=actor)
    except (MergeRefusedError, UnknownThingError) as refused:
        return await _page(request, source_id, status=422, merge=form.with_fault(str(refused)))
    return RedirectResponse(f"{source_path(form.identity)}?merged={decision_id}", 303)


async def _page(
    request: Request,
    source_id: str,
    *,
    status: int = 200,
    merge: MergeForm | None = None,
    undo: str | None = None,
) -> Response:
    source = await reading(request, source_page, source_id)
    if source is None:
        raise NotHere("source")
    return render(request, "sources/show.html", status=status, source=source, merge=merge, undo=undo)
