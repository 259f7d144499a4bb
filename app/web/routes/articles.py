"""Articles: the list, and each one with its claims."""

from urllib.parse import quote, urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.article_page import ArticlePage, article_page
from app.queries.article_rows import article_list
from app.queries.decision_made import removal
from app.queries.original_file import original_file
from app.queries.suggestions import suggested_events
from app.services.remove_article import remove_article
from app.services.retry_article import retry_article
from app.web.access import article_or_gone
from app.web.change_form import just_done
from app.web.deps import changing, reading, reading_slowly
from app.web.editors import is_editor, require_editor
from app.web.problems import NotHere
from app.web.render import render, wants_fragment
from app.web.uploads import look_at

router = APIRouter(prefix="/articles")


@router.get("")
async def list_articles(request: Request, after: str | None = None, removed: str | None = None) -> Response:
    page = await reading(request, article_list, after=split_part(after) if after else None)
    notice = await reading(request, removal, removed) if removed and is_editor(request) else None
    return render(
        request, "articles/index.html", fragment="articles/_article_rows.html", articles=page, removal=notice
    )


@router.get("/{part}")
async def show_article(request: Request, part: str) -> Response:
    article = await _article(request, part)
    if wants_fragment(request) and not article.is_in_work:
        return Response(headers={"HX-Refresh": "true"})
    done = await just_done(request)
    events = [event.id for event in article.events] if is_editor(request) else []
    suggestions = await reading(request, suggested_events, events) if events else ()
    return render(
        request,
        "articles/show.html",
        fragment="articles/_article_status.html",
        article=article,
        suggestions=suggestions,
        done=done,
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
