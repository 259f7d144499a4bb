"""What is known of an article beside its text, for editors to correct, and what its versions changed."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.article import Metadata
from app.queries.article_page import ArticlePage, article_page
from app.queries.versions import changes_page
from app.services.correct_article import correct_article, faults_in
from app.services.errors import ChangeRefusedError, UnknownThingError
from app.web.access import article_or_gone
from app.web.change_form import done
from app.web.deps import changing, reading
from app.web.details_form import FIELDS, DetailsForm, sent_details
from app.web.editors import require_editor
from app.web.links import article_path
from app.web.problems import NotHere
from app.web.render import render
from app.web.uploads import look_at

router = APIRouter(prefix="/articles")


@router.get("/{part}/edit")
async def edit_details(request: Request, part: str) -> Response:
    require_editor(request)
    article = await _article(request, part)
    return render(request, "articles/edit.html", article=article, details=DetailsForm.of(article.known))


@router.get("/{part}/changes")
async def show_changes(request: Request, part: str) -> Response:
    """What this version changed against the one before."""
    changes = await reading(request, changes_page, await article_or_gone(request, part))
    if changes is None:
        raise NotHere("earlier version")
    return render(request, "articles/changes.html", changes=changes)


@router.post("/{part}/edit")
async def correct_details(request: Request, part: str) -> Response:
    """On success leads to the article, which offers to undo it."""
    actor = require_editor(request)
    article = await _article(request, part)
    sent = sent_details(await request.form(max_files=0, max_fields=FIELDS))
    if faults := faults_in(sent):
        return _form_again(request, article, sent, faults)
    try:
        corrected = await changing(request, correct_article, article.id, sent, actor=actor)
    except UnknownThingError:
        raise
    except ChangeRefusedError as refused:
        return _form_again(request, article, sent, {"title": str(refused)})
    if corrected.reads_again:
        await look_at(request, [article.id])
    return done(article_path(article.id), corrected.decision_id)


def _form_again(request: Request, article: ArticlePage, sent: Metadata, faults: dict[str, str]) -> Response:
    details = DetailsForm.of(article.known, sent, faults)
    return render(request, "articles/edit.html", status=422, article=article, details=details)


async def _article(request: Request, part: str) -> ArticlePage:
    article = await reading(request, article_page, await article_or_gone(request, part))
    if article is None:
        raise NotHere("article")
    return article
