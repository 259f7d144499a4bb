"""Claims: on another event, or under another source, than the machine read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.queries.claim_page import ClaimPage, claim_page
from app.services.move_claim import move_claim_to_event, move_claim_to_source
from app.web.access import claim_or_gone
from app.web.change_form import ChangeForm, make_change, pick, show_change
from app.web.deps import reading
from app.web.editors import require_editor
from app.web.filters import capital
from app.web.links import claim_path
from app.web.problems import NotHere

router = APIRouter(prefix="/claims/{part}")


@router.get("/move")
async def new_move(request: Request, part: str, into: str = "") -> Response:
    require_editor(request)
    return show_change(request, await _event_form(request, await _claim(request, part), into))


@router.post("/move")
async def move(
    request: Request, part: str, into: Annotated[str, Form()] = "", why: Annotated[str, Form()] = ""
) -> Response:
    """Puts the claim on another event's board."""
    actor = require_editor(request)
    claim = await _claim(request, part)
    form = await _event_form(request, claim, into)
    return await _make(request, form, claim, move_claim_to_event, actor, why)


@router.get("/source")
async def new_source(request: Request, part: str, into: str = "") -> Response:
    require_editor(request)
    return show_change(request, await _source_form(request, await _claim(request, part), into))


@router.post("/source")
async def reattribute(
    request: Request, part: str, into: Annotated[str, Form()] = "", why: Annotated[str, Form()] = ""
) -> Response:
    """Says that another source makes the claim."""
    actor = require_editor(request)
    claim = await _claim(request, part)
    form = await _source_form(request, claim, into)
    return await _make(request, form, claim, move_claim_to_source, actor, why)


async def _make(
    request: Request, form: ChangeForm, claim: ClaimPage, service: Callable[..., str], actor: str, why: str
) -> Response:
    target = dict(form.sent).get("into", "")
    leads_to = f"{claim_path(claim.id)}/details"
    return await make_change(request, form, leads_to, service, claim.id, target, actor=actor, why=why)


async def _claim(request: Request, part: str) -> ClaimPage:
    claim = await reading(request, claim_page, await claim_or_gone(request, part))
    if claim is None:
        raise NotHere("claim")
    return claim


async def _event_form(request: Request, claim: ClaimPage, into: str) -> ChangeForm:
    form = await _form(request, claim, "event", into, claim.event_id or "")
    form = replace(form, heading="Move to another event", button="Move the claim", action="move")
    origin = f"from “{claim.event_title}” " if claim.event_title else ""
    return _with_effects(form, lambda title: f"The claim moves {origin}to the board of “{title}”.")


async def _source_form(request: Request, claim: ClaimPage, into: str) -> ChangeForm:
    form = await _form(request, claim, "source", into, claim.source.id or "")
    form = replace(form, heading="Put under another source", button="Change the source", action="source")
    return _with_effects(
        form, lambda title: f"The claim counts as made by “{title}” instead of “{claim.source.name}”."
    )


async def _form(request: Request, claim: ClaimPage, noun: str, into: str, but: str) -> ChangeForm:
    picked = await pick(request, noun, into, but=but)
    return ChangeForm(
        heading="",
        button="",
        noun="claim",
        name=f"{capital(claim.source.name)}: {claim.words}",
        here=claim_path(claim.id),
        action="",
        choose="changes/_target_choice.html",
        parts=picked,
        given=picked.given,
        fault=picked.fault,
        sent=(("into", picked.thing.id), ("title", picked.thing.title)) if picked.thing else (),
    )


def _with_effects(form: ChangeForm, effect: Callable[[str], str]) -> ChangeForm:
    sent = dict(form.sent)
    if "into" not in sent:
        return form
    effects = (effect(sent["title"]), "It stays so when a newer extractor reads the article again.")
    return replace(form, effects=effects, sent=(("into", sent["into"]),))
