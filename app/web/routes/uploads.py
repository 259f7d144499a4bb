"""The upload: its form, what it is taken for, and how far what was stored has come."""

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.queries.article_rows import some_articles
from app.services.fetch_upload import FetchRefused
from app.services.take_batch import MOST_PREVIEWED, TakenBatch
from app.web.added import Added
from app.web.bookmarklet import bookmarklet
from app.web.deps import reading, settings
from app.web.editors import require_editor
from app.web.links import batch_path, preview_path
from app.web.problems import NotHere
from app.web.render import base_address, render, wants_fragment
from app.web.upload_form import FieldFaults, UploadForm, sent_form
from app.web.uploads import fetch_into, take_to_look_at

router = APIRouter(prefix="/articles")


@router.get("/new")
async def new_article(request: Request) -> Response:
    return render(request, "articles/new.html", form=UploadForm(), limits=settings(request))


@router.get("/bookmarklet")
async def show_bookmarklet(request: Request) -> Response:
    """How to hand over the page one is reading."""
    return render(
        request,
        "articles/bookmarklet.html",
        bookmarklet=bookmarklet(base_address(request)),
        limits=settings(request),
    )


@router.post("")
async def create_article(request: Request) -> Response:
    actor = require_editor(request)
    async with sent_form(request, settings(request)) as sent:
        form = sent.with_faults()
        if form.has_faults:
            return _form_again(request, form)
        if form.address:
            try:
                form = await fetch_into(request, form, settings(request))
            except FetchRefused as refused:
                return _form_again(request, replace(form, faults=FieldFaults(address=refused.message)))
        taken = await take_to_look_at(request, form, settings(request), actor=actor)
    if not (taken.previews or taken.stored):
        return _form_again(request, form.with_rejected(taken.failed))
    return RedirectResponse(_way_on(taken), 303)


def _way_on(taken: TakenBatch) -> str:
    """To the one preview, to the progress of what was stored, or to the report on all of it."""
    if len(taken.previews) == 1 and not taken.failed:
        return preview_path(taken.batch_id, taken.previews[0])
    if taken.failed or taken.previews or len(taken.stored) > MOST_PREVIEWED:
        return batch_path(taken.batch_id)
    return Added(taken.stored, frozenset(taken.known)).address


def _form_again(request: Request, form: UploadForm) -> Response:
    response = render(request, "articles/new.html", status=422, form=form, limits=settings(request))
    response.headers["HX-Push-Url"] = "false"
    return response


@router.get("/added")
async def show_added(request: Request, ids: str = "", known: str = "", wait: bool = False) -> Response:
    """How far uploads have come. Only reads: asking often costs nothing and changes nothing."""
    added = Added.asked(ids, known)
    added = added.with_rows(await reading(request, some_articles, added.ids))
    if not added.rows:
        raise NotHere("article")
    # The one article a person waits for leads on by itself; an answer to a plain visit does not.
    if added.leads_to and wait:
        if not wants_fragment(request):
            return RedirectResponse(added.leads_to, 303)
        return Response(headers={"HX-Redirect": added.leads_to})
    return render(request, "articles/added.html", fragment="articles/_added_rows.html", added=added)
