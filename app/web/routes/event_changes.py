"""Events: two told as one, one told as two."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.queries.change_things import ArticlePart, Thing, articles_of_event, event_thing
from app.services.merge_events import merge_events
from app.services.split_event import split_event
from app.web.access import event_or_gone
from app.web.change_form import ChangeForm, make_change, make_split, pick, show_change, thing_path
from app.web.deps import reading
from app.web.editors import require_editor
from app.web.filters import count
from app.web.links import event_path
from app.web.problems import NotHere

router = APIRouter(prefix="/events/{part}")


@router.get("/merge")
async def new_merge(request: Request, part: str, into: str = "") -> Response:
    require_editor(request)
    return show_change(request, await _merge_form(request, await _event(request, part), into))


@router.post("/merge")
async def merge_event(
    request: Request, part: str, into: Annotated[str, Form()] = "", why: Annotated[str, Form()] = ""
) -> Response:
    """Makes this event one with another; on success leads to the one that stays."""
    actor = require_editor(request)
    event = await _event(request, part)
    form = await _merge_form(request, event, into)
    stays = dict(form.sent).get("into", "")
    return await make_change(
        request, form, event_path(stays), merge_events, event.id, stays, actor=actor, why=why
    )


@router.get("/split")
async def new_split(request: Request, part: str) -> Response:
    require_editor(request)
    chosen = request.query_params.getlist("article")
    return show_change(request, await _split_form(request, await _event(request, part), chosen))


@router.post("/split")
async def split(
    request: Request,
    part: str,
    article: Annotated[list[str] | None, Form()] = None,
    why: Annotated[str, Form()] = "",
) -> Response:
    """Brings the chosen articles to a new event; on success leads to it."""
    actor = require_editor(request)
    event = await _event(request, part)
    form = await _split_form(request, event, article or [])
    chosen = article or []
    return await make_split(request, form, event_path, split_event, event.id, chosen, actor=actor, why=why)


async def _event(request: Request, part: str) -> Thing:
    event = await reading(request, event_thing, await event_or_gone(request, part))
    if event is None:
        raise NotHere("event")
    return event


async def _merge_form(request: Request, event: Thing, into: str) -> ChangeForm:
    picked = await pick(request, "event", into, but=event.id)
    form = ChangeForm(
        heading="Merge into another event",
        button="Merge the two events",
        noun="event",
        name=event.title,
        here=thing_path(event),
        action="merge",
        choose="changes/_target_choice.html",
        parts=picked,
        given=picked.given,
        fault=picked.fault,
    )
    stays = picked.thing
    if stays is None:
        return form
    effects = (
        f"“{event.title}” ({_size(event)}) becomes a part of “{stays.title}” ({_size(stays)}).",
        "All stand on one page. Figures of one value become one, with the evidence of both.",
        f"The link of “{event.title}” will lead to “{stays.title}”.",
    )
    return replace(form, effects=effects, sent=(("into", stays.id),))


async def _split_form(request: Request, event: Thing, chosen: list[str]) -> ChangeForm:
    articles = await reading(request, articles_of_event, event.id)
    form = ChangeForm(
        heading="Split off a new event",
        button="Split the event",
        noun="event",
        name=event.title,
        here=thing_path(event),
        action="split",
        choose="changes/_article_choice.html",
        parts=(articles, frozenset(chosen)),
    )
    go = [one for one in articles if one.id in chosen]
    if len(go) < len(set(chosen)):
        return replace(form, fault="One of these articles does not tell of this event, or not any more.")
    if go and len(go) == len(articles):
        return replace(form, fault="At least one article has to stay: without one, an event tells nothing.")
    return replace(
        form, effects=_split_effects(event, articles, go), sent=tuple(("article", one.id) for one in go)
    )


def _split_effects(event: Thing, articles: tuple[ArticlePart, ...], go: list[ArticlePart]) -> tuple[str, ...]:
    if not go:
        return ()
    claims = sum(one.claims for one in go)
    stay = len(articles) - len(go)
    return (
        f"{count(len(go), 'article').capitalize()} with {count(claims, 'claim')} "
        f"{'goes' if len(go) == 1 else 'go'} to a new event: {', '.join(f'“{one.title}”' for one in go)}.",
        f"{count(stay, 'article').capitalize()} {'stays' if stay == 1 else 'stay'} with “{event.title}”, "
        "which keeps its link.",
        "The new event gets a link of its own. Articles read later may join either.",
    )


def _size(event: Thing) -> str:
    return f"{count(event.articles, 'article')}, {count(event.claims, 'claim')}"
