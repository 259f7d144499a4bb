"""Sources: two told as one, one told as two, one called by another name."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.claim import SourceKind
from app.queries.change_things import SourceParts, Thing, find_sources, parts_of_source, source_thing
from app.services.merge_sources import merge_sources
from app.services.rename_source import rename_source
from app.services.split_source import split_source
from app.web.access import source_or_gone
from app.web.change_form import ChangeForm, make_change, make_split, pick, show_change, thing_path
from app.web.deps import reading
from app.web.editors import require_editor
from app.web.filters import capital, count
from app.web.links import source_path
from app.web.problems import NotHere

router = APIRouter(prefix="/sources/{part}")

NAMED_KINDS = tuple(kind.value for kind in SourceKind if kind is not SourceKind.UNNAMED)


@router.get("/merge")
async def new_merge(request: Request, part: str, into: str = "") -> Response:
    require_editor(request)
    return show_change(request, await _merge_form(request, await _source(request, part), into))


@router.post("/merge")
async def merge_source(
    request: Request, part: str, into: Annotated[str, Form()] = "", why: Annotated[str, Form()] = ""
) -> Response:
    """Makes this source one with another; on success leads to the one that stays."""
    actor = require_editor(request)
    source = await _source(request, part)
    form = await _merge_form(request, source, into)
    stays = dict(form.sent).get("into", "")
    return await make_change(
        request, form, source_path(stays), merge_sources, source.id, stays, actor=actor, why=why
    )


@router.get("/split")
async def new_split(request: Request, part: str, name: str = "") -> Response:
    require_editor(request)
    asked = request.query_params
    chosen = asked.getlist("alias"), asked.getlist("claim")
    return show_change(request, await _split_form(request, await _source(request, part), name, *chosen))


@router.post("/split")
async def split(
    request: Request,
    part: str,
    name: Annotated[str, Form()] = "",
    alias: Annotated[list[str] | None, Form()] = None,
    claim: Annotated[list[str] | None, Form()] = None,
    why: Annotated[str, Form()] = "",
) -> Response:
    """Gives the chosen names and claims to a new source; on success leads to it."""
    actor = require_editor(request)
    source = await _source(request, part)
    form = await _split_form(request, source, name, alias or [], claim or [])
    return await make_split(
        request,
        form,
        source_path,
        split_source,
        source.id,
        dict(form.sent).get("name", ""),
        names=alias or [],
        claim_ids=claim or [],
        actor=actor,
        why=why,
    )


@router.get("/rename")
async def new_name(request: Request, part: str, name: str = "", kind: str = "") -> Response:
    require_editor(request)
    return show_change(request, await _rename_form(request, await _source(request, part), name, kind))


@router.post("/rename")
async def rename(
    request: Request,
    part: str,
    name: Annotated[str, Form()] = "",
    kind: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    """Calls the source by another name, or says that it is of another kind."""
    actor = require_editor(request)
    source = await _source(request, part)
    form = await _rename_form(request, source, name, kind)
    chosen = SourceKind(kind) if kind in NAMED_KINDS else None
    return await make_change(
        request,
        form,
        source_path(source.id),
        rename_source,
        source.id,
        name,
        kind=chosen,
        actor=actor,
        why=why,
    )


async def _source(request: Request, part: str) -> Thing:
    source = await reading(request, source_thing, await source_or_gone(request, part))
    if source is None:
        raise NotHere("source")
    return source


def _form(source: Thing, action: str, heading: str, button: str, choose: str) -> ChangeForm:
    return ChangeForm(
        heading=heading,
        button=button,
        noun="source",
        name=capital(source.title),
        here=thing_path(source),
        action=action,
        choose=f"changes/{choose}",
    )


async def _merge_form(request: Request, source: Thing, into: str) -> ChangeForm:
    picked = await pick(request, "source", into, but=source.id)
    form = _form(source, "merge", "Merge into another source", "Merge the two sources", "_target_choice.html")
    form = replace(form, parts=picked, given=picked.given, fault=picked.fault)
    stays = picked.thing
    if stays is None:
        return form
    effects = (
        f"“{source.title}” ({count(source.claims, 'claim')}) counts as “{stays.title}” "
        f"({count(stays.claims, 'claim')}) on every page.",
        "Both names lead to it, also in articles that are read later.",
        f"The link of “{source.title}” will lead to “{stays.title}”.",
    )
    return replace(form, effects=effects, sent=(("into", stays.id),))


async def _split_form(
    request: Request, source: Thing, name: str, aliases: list[str], claims: list[str]
) -> ChangeForm:
    parts = await reading(request, parts_of_source, source.id, source.title)
    name = " ".join(name.split()) or next(iter(aliases), "")
    form = _form(source, "split", "Split off a new source", "Split the source", "_source_parts_choice.html")
    form = replace(form, parts=(parts, frozenset(aliases), frozenset(claims)), given=name)
    if not aliases and not claims:
        return form
    if not name:
        return replace(form, fault="Give the new source a name.")
    sent = (("name", name), *(("alias", one) for one in aliases), *(("claim", one) for one in claims))
    return replace(form, effects=_split_effects(source, parts, name, aliases, claims), sent=sent)


def _split_effects(
    source: Thing, parts: SourceParts, name: str, aliases: list[str], claims: list[str]
) -> tuple[str, ...]:
    under = sum(one.claims for one in parts.names if one.name in aliases)
    effects = [f"A new source, “{name}”, is told apart from “{source.title}”."]
    if aliases:
        listed = ", ".join(f"“{one}”" for one in aliases)
        effects.append(f"It gets {listed}, with {count(under, 'claim')} made under that, here and in future.")
    if claims:
        effects.append(f"It gets {count(len(claims), 'chosen claim')}.")
    return (*effects, f"“{source.title}” keeps its link and all the rest.")


async def _rename_form(request: Request, source: Thing, name: str, kind: str) -> ChangeForm:
    name = " ".join(name.split())[:300]
    form = _form(source, "rename", "Rename the source", "Rename it", "_name_choice.html")
    kinds = () if source.where == SourceKind.UNNAMED else NAMED_KINDS
    form = replace(form, parts=(kinds, kind or source.where), given=name or source.title)
    if not name:
        return form
    if kind and kind not in (*kinds, source.where):
        return replace(form, fault=f"There is no kind of source called “{kind[:40]}”.")
    effects = [f"“{source.title}” will be called “{name}” on every page; it is still found under both."]
    if kind and kind != source.where:
        effects.append(f"Its kind will be {kind} instead of {source.where}.")
    same = [one for one in await reading(request, find_sources, name) if one.id != source.id]
    if any(one.title.casefold() == name.casefold() for one in same):
        effects.append("Another source has this name already. If the two are one, merge them instead.")
    effects.append("Its link stays; articles read later leave the name as it is.")
    sent = (("name", name), *((("kind", kind),) if kind else ()))
    return replace(form, effects=tuple(effects), sent=sent)
