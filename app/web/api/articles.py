"""Articles as JSON."""

from typing import Annotated, TypedDict

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.claim_json import ClaimJson, claim_json
from app.domain.ids import split_part
from app.queries.article_rows import ArticleRow, article_list
from app.queries.stored_article import StoredArticle, stored_article
from app.services.add_uploads import Rejected, Stored, Taken
from app.web.access import article_or_gone
from app.web.deps import reading, settings
from app.web.editors import require_editor
from app.web.links import article_path
from app.web.problems import NotHere, Problem
from app.web.render import base_address
from app.web.upload_form import FieldFaults, sent_form
from app.web.uploads import take

router = APIRouter(prefix="/api/articles")


class StoredJson(TypedDict):
    id: str
    url: str
    status: str
    file: str


class RejectedJson(TypedDict):
    file: str
    code: str
    message: str


class ArticleRowJson(TypedDict):
    id: str
    url: str
    status: str
    title: str
    outlet: str | None
    published: str | None
    added: str
    event: str | None


class ArticleJson(TypedDict):
    """``url`` is the permanent link here, ``link`` where the outlet published it,
    ``replaced_by`` the next version of it, another text under the same link."""

    id: str
    url: str
    status: str
    error: str | None
    title: str
    outlet: str | None
    published: str | None
    link: str | None
    language: str
    text: str
    sha256: str
    copy_of: str | None
    replaced_by: str | None
    events: list[str]
    claims: list[ClaimJson]


@router.post("")
async def create_articles(request: Request) -> Response:
    """202 with what was stored and what was not; where nothing could be stored, an error with the list."""
    actor = require_editor(request)
    async with sent_form(request, settings(request)) as sent:
        form = sent.with_faults()
        if form.has_faults:
            raise Problem(422, "invalid_request", _first(form.faults))
        taken = await take(request, form, settings(request), actor=actor)
    base = base_address(request)
    answer = {
        "articles": [_stored(base, one) for one in taken.stored],
        "rejected": [_rejected(one) for one in taken.rejected],
    }
    return JSONResponse({**answer, **_error(taken)}, 202 if taken.stored else taken.rejected[0].status)


@router.get("")
async def list_articles(
    request: Request, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
) -> Response:
    page = await reading(request, article_list, limit=limit, after=split_part(after) if after else None)
    base = base_address(request)
    return JSONResponse({"articles": [_row(base, row) for row in page.rows], "next": page.next})


@router.get("/{part}")
async def show_article(request: Request, part: str) -> Response:
    article = await reading(request, stored_article, await article_or_gone(request, part))
    if article is None:
        raise NotHere("article")
    return JSONResponse(_article(base_address(request), article))


def _first(faults: FieldFaults) -> str:
    """A program that sends two faults learns of them one at a time."""
    return faults.files or faults.title or faults.url


def _error(taken: Taken) -> dict[str, dict[str, str]]:
    if taken.stored:
        return {}
    first = taken.rejected[0]
    return {"error": {"code": first.code, "message": first.message}}


def _stored(base: str, stored: Stored) -> StoredJson:
    return {
        "id": stored.article_id,
        "url": base + article_path(stored.article_id),
        "status": "duplicate" if stored.duplicate else "queued",
        "file": stored.file_name,
    }


def _rejected(rejected: Rejected) -> RejectedJson:
    return {"file": rejected.file_name, "code": rejected.code, "message": rejected.message}


def _row(base: str, row: ArticleRow) -> ArticleRowJson:
    return {
        "id": row.id,
        "url": base + article_path(row.id, row.title),
        "status": row.status,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published,
        "added": row.added_at,
        "event": row.event.id if row.event else None,
    }


def _article(base: str, article: StoredArticle) -> ArticleJson:
    return {
        "id": article.id,
        "url": base + article_path(article.id, article.title),
        "status": article.status,
        "error": article.error,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "link": article.link,
        "language": article.language,
        "text": article.text,
        "sha256": article.sha256,
        "copy_of": article.copy_of,
        "replaced_by": article.replaced_by,
        "events": list(article.events),
        "claims": [claim_json(one.claim) for one in article.claims],
    }
