"""What an event is called, and what, where and when it was, for editors to correct."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.event import EventKind
from app.domain.event_details import EventDetails
from app.queries.event_details import NamedEvent, named_event
from app.services.correct_event import correct_event
from app.web.access import event_or_gone
from app.web.change_form import ChangeForm, make_change, show_change
from app.web.deps import reading
from app.web.editors import require_editor
from app.web.filters import capital, day
from app.web.links import event_path
from app.web.problems import NotHere

router = APIRouter(prefix="/events/{part}")

KINDS = tuple(kind.value for kind in EventKind)


@dataclass(frozen=True, slots=True)
class EventFields:
    """The form: what stands in it, and what is wrong with that, by field."""

    given: EventDetails
    faults: dict[str, str]
    kinds: tuple[str, ...] = KINDS


@router.get("/correct")
async def new_details(
    request: Request,
    part: str,
    title: str | None = None,
    kind: str | None = None,
    place: str | None = None,
    date: str | None = None,
    again: bool = False,
) -> Response:
    """The form; with something in it, what will happen, or with ``again`` the form so filled in."""
    require_editor(request)
    event = await _event(request, part)
    sent = EventDetails.tidied(title=title, kind=kind, place=place, date=date)
    form = _form(event, sent)
    return show_change(request, replace(form, effects=(), fault="") if again else form)


@router.post("/correct")
async def correct(
    request: Request,
    part: str,
    title: Annotated[str | None, Form()] = None,
    kind: Annotated[str | None, Form()] = None,
    place: Annotated[str | None, Form()] = None,
    date: Annotated[str | None, Form()] = None,
    why: Annotated[str, Form()] = "",
) -> Response:
    """On success leads to the event, which offers to undo it."""
    actor = require_editor(request)
    event = await _event(request, part)
    sent = EventDetails.tidied(title=title, kind=kind, place=place, date=date)
    form = _form(event, sent)
    return await make_change(
        request, form, event_path(event.id), correct_event, event.id, sent, actor=actor, why=why
    )


async def _event(request: Request, part: str) -> NamedEvent:
    event = await reading(request, named_event, await event_or_gone(request, part))
    if event is None:
        raise NotHere("event")
    return event


def _form(event: NamedEvent, sent: EventDetails) -> ChangeForm:
    changes, faults = sent.changes(event.now, event.corrected), sent.faults
    form = ChangeForm(
        heading="Correct the event",
        button="Correct it",
        noun="event",
        name=event.now.title or "",
        here=event_path(event.id, event.now.title or ""),
        action="correct",
        choose="changes/_event_fields.html",
        parts=EventFields(sent.over(event.now), faults),
    )
    if faults:
        return replace(form, fault=" ".join(faults.values()))
    if not changes:
        is_sent = sent != EventDetails()
        return replace(form, fault="Nothing is changed: this is what is known already." if is_sent else "")
    again = (("again", "yes"), *changes.items())
    return replace(form, effects=_effects(event, changes), sent=tuple(changes.items()), again=again)


def _effects(event: NamedEvent, changes: dict[str, str]) -> tuple[str, ...]:
    now = event.now
    effects = []
    if title := changes.get("title"):
        effects.append(f"“{now.title}” will be called “{title}” on every page.")
    for name, before in (("kind", now.kind), ("place", now.place), ("date", now.date)):
        if after := changes.get(name):
            shown = (day(before), day(after)) if name == "date" else (before, after)
            effects.append(f"Its {name} will be {shown[1]}{f' instead of {shown[0]}' if before else ''}.")
    emptied = [name for name, value in changes.items() if not value]
    if emptied:
        effects.append(
            f"{capital(' and '.join(f'its {name}' for name in emptied))} will be what its articles give."
        )
    if {"kind", "place"} & set(changes) and "title" not in (*changes, *event.corrected):
        effects.append("Its title is made of its kind and place, and changes with them.")
    effects.append("Its link stays, and so do its articles. No later reading of them changes this back.")
    return tuple(effects)
