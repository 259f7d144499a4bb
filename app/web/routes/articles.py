"""Articles: the list, the upload, and each one with its claims."""

from urllib.parse import quote, urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.article_page import ArticlePage, article_page
from app.queries.article_rows import article_list, some_articles
from app.queries.decision_made import removal
from app.queries.original_file import original_file
from app.services.remove_article import remove_article
from app.services.retry_article import retry_article
from app.web.access import article_or_gone
from app.web.added import Added
from app.web.change_form import just_done
from app.web.deps import changing, reading, reading_slowly, settings
from app.web.editors import is_editor, require_editor
from app.web.problems import NotHere
from app.web.render import render, wants_fragment
from app.web.upload_form import UploadForm, sent_form
from app.web.uploads import look_at, take

router = APIRouter(prefix="/articles")


@router.get("")
async def list_articles(request: Request, after: str | None = None, removed: str | None = None) -> Response:
    page = await reading(request, article_list, after=split_part(after) if after else None)
    notice = await reading(request, removal, removed) if removed and is_editor(request) else None
    return render(
        request, "articles/index.html", fragment="articles/_article_rows.html", articles=page, removal=notice
    )


@router.get("/new")
async def new_article(request: Request) -> Response:
    return render(request, "articles/new.html", form=UploadForm(), limits=settings(request))


@router.post("")
async def create_article(request: Request) -> Response:
    actor = require_editor(request)
    async with sent_form(request, settings(request)) as sent:
        form = sent.with_faults()
        if form.has_faults:
            return _form_again(request, form)
        taken = await take(request, form, settings(request), actor=actor)
    if not taken.stored:
        return _form_again(request, form.with_rejected(taken.rejected))
    return await _taken(request, Added.of(taken))


async def _taken(request: Request, added: Added) -> Response:
    if not added.rejected:
        return RedirectResponse(added.address, 303)
    # Some were stored and some were not: said at once, since only this answer knows of the latter.
    rows = await reading(request, some_articles, added.ids)
    response = render(request, "articles/added.html", added=added.with_rows(rows))
    response.headers["HX-Push-Url"] = added.address
    return response


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


@router.get("/{part}")
async def show_article(request: Request, part: str) -> Response:
    article = await _article(request, part)
    if wants_fragment(request) and not article.is_in_work:
        return Response(headers={"HX-Refresh": "true"})
    done = await just_done(request)
    return render(
        request, "articles/show.html", fragment="articles/_article_status.html", article=article, done=done
    )


@router.get("/{part}/original")
async def download_original(request: Request, part: str) -> Response:
    """The uploaded bytes, to keep and never to open here: they may hold anything."""
    found = await reading_slowly(request, original_file, await article_or_gone(request, part))
    if found is None:
        raise NotHere("article")
    return Response(
        found.content,
        media_type=found.media_type,
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
            "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        },
    )


@router.post("/{part}/retry")
async def retry(request: Request, part: str) -> Response:
    actor = require_editor(request)
    article_id = await article_or_gone(request, part)
    await changing(request, retry_article, article_id, actor=actor)
    await look_at(request, [article_id])
    return RedirectResponse(f"/articles/added?{urlencode({'ids': article_id})}", 303)


@router.post("/{part}/remove")
async def remove(request: Request, part: str) -> Response:
    actor = require_editor(request)
    article_id = await article_or_gone(request, part)
    decision_id = await changing(request, remove_article, article_id, actor=actor)
    return RedirectResponse(f"/articles?{urlencode({'removed': decision_id})}", 303)


async def _article(request: Request, part: str) -> ArticlePage:
    article = await reading(request, article_page, await article_or_gone(request, part))
    if article is None:
        raise NotHere("article")
    return article
