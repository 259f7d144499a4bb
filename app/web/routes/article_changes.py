"""Articles: told of another event than the machine did."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.queries.change_things import Thing, events_of_article
from app.queries.links import article_standing
from app.services.move_article import move_article
from app.web.access import article_or_gone
from app.web.change_form import ChangeForm, Picked, make_change, pick, show_change
from app.web.deps import reading
from app.web.editors import require_editor
from app.web.links import article_path, event_path
from app.web.problems import NotHere

router = APIRouter(prefix="/articles/{part}/move")


@router.get("")
async def new_move(request: Request, part: str, into: str = "", of: str = "") -> Response:
    require_editor(request)
    form, *_ = await _form(request, part, into, of)
    return show_change(request, form)


@router.post("")
async def move(
    request: Request,
    part: str,
    into: Annotated[str, Form()] = "",
    of: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    """Brings the article from one event to another; on success leads to the latter."""
    actor = require_editor(request)
    form, article_id, home, picked = await _form(request, part, into, of)
    there = picked.thing.id if picked.thing else ""
    return await make_change(
        request,
        form,
        event_path(there),
        move_article,
        article_id,
        home.id if home else "",
        there,
        actor=actor,
        why=why,
    )


async def _form(
    request: Request, part: str, into: str, of: str
) -> tuple[ChangeForm, str, Thing | None, Picked]:
    """``of`` is the event to move it from, where it tells of several."""
    article = await reading(request, article_standing, await article_or_gone(request, part))
    if article is None:
        raise NotHere("article")
    events = await reading(request, events_of_article, article.id)
    home = next((one for one in events if one.id == of), events[0] if events else None)
    picked = await pick(request, "event", into, but=home.id if home else "")
    form = ChangeForm(
        heading="Move to another event",
        button="Move the article",
        noun="article",
        name=article.title,
        here=article_path(article.id, article.title),
        action="move",
        choose="changes/_target_choice.html",
        parts=picked,
        given=picked.given,
        fault=picked.fault if home else "This article tells of no event, so there is nothing to move.",
        sent=(("of", home.id),) if home else (),
    )
    if home is None or picked.thing is None:
        return form, article.id, home, picked
    effects = (
        f"“{article.title}” moves from “{home.title}” to “{picked.thing.title}”, and its claims with it.",
        "Figures that only this article gives keep their links.",
        "It stays there when a newer extractor reads it again.",
    )
    sent = (("of", home.id), ("into", picked.thing.id))
    return replace(form, effects=effects, sent=sent), article.id, home, picked
