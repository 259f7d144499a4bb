"""A change before it is made: first what to choose, then what will happen, then the change and its undo.

Each change has one address. GET without a choice shows the form to choose with, GET with one shows
what will happen, and POST does it. All of it works as plain links and forms.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode, urlsplit

from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.ids import split_part
from app.queries.change_things import Thing, event_thing, find_events, find_sources, source_thing
from app.queries.history import HistoryEntry, history_entry
from app.services.errors import ChangeRefusedError
from app.services.parted import Parted
from app.web.deps import Store, changing, reading
from app.web.editors import is_editor
from app.web.links import event_path, path
from app.web.render import render

P = ParamSpec("P")

LOOK_UPS: dict[str, Callable[[Session, str], Thing | None]] = {"event": event_thing, "source": source_thing}
SEARCHES: dict[str, Callable[[Session, str], tuple[Thing, ...]]] = {
    "event": find_events,
    "source": find_sources,
}


@dataclass(frozen=True, slots=True)
class ChangeForm:
    """One change of one thing. ``choose`` is the template to choose with, ``parts`` what it shows;
    ``effects`` say what will happen, once it is chosen; ``sent`` goes along with the form."""

    heading: str
    button: str
    noun: str
    name: str
    here: str
    """Path of the thing; the change's own address is ``action`` under it."""
    action: str
    choose: str
    parts: object = None
    given: str = ""
    effects: tuple[str, ...] = ()
    sent: tuple[tuple[str, str], ...] = ()
    fault: str = ""
    again: tuple[tuple[str, str], ...] = ()
    """What stands in the form where it is filled in again."""

    @property
    def address(self) -> str:
        return f"{self.here}/{self.action}"

    @property
    def address_again(self) -> str:
        """The form to choose with, once more."""
        return f"{self.address}?{urlencode(self.again)}" if self.again else self.address

    @property
    def is_ready(self) -> bool:
        """Whether all is chosen, so that the change can be made."""
        return bool(self.effects) and not self.fault


@dataclass(frozen=True, slots=True)
class Picked:
    """Which event or source was meant: the one of a link or id, or those found by words."""

    noun: str
    given: str = ""
    thing: Thing | None = None
    found: tuple[Thing, ...] = ()
    fault: str = ""


async def pick(request: Request, noun: str, given: str, *, but: str = "") -> Picked:
    """Take a link, the last part of one, an id, or words to search by. ``but`` is the thing itself."""
    given = given.strip()[:500]
    if not given:
        return Picked(noun)
    identity = split_part(urlsplit(given).path.rstrip("/").rpartition("/")[2])
    thing = await reading(request, LOOK_UPS[noun], identity) if identity else None
    if thing is not None and thing.is_removed:
        return Picked(noun, given, fault=f"This {noun} was removed.")
    if thing is not None and thing.id == but:
        return Picked(noun, given, fault=f"This is the {noun} itself. Choose another.")
    if thing is not None:
        return Picked(noun, given, thing)
    if "/" in given:
        return Picked(noun, given, fault=f"No {noun} is under this link. Check that it was copied whole.")
    found = tuple(one for one in await reading(request, SEARCHES[noun], given) if one.id != but)
    return Picked(noun, given, found=found, fault="" if found else f"No {noun} is found by these words.")


def show_change(request: Request, form: ChangeForm, status: int = 200) -> Response:
    return render(request, "changes/show.html", status=status, change=form)


async def make_change(
    request: Request,
    form: ChangeForm,
    leads_to: str,
    service: Callable[Concatenate[Store, P], str],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Response:
    """Do it and go on to the thing, which offers to undo it; show the form again where it is refused."""
    if not form.is_ready:
        return show_change(request, form, 422)
    try:
        decision_id = await changing(request, service, *args, **kwargs)
    except ChangeRefusedError as refused:
        return show_change(request, replace(form, fault=str(refused)), 422)
    return done(leads_to, decision_id)


async def make_split(
    request: Request,
    form: ChangeForm,
    path_of: Callable[[str], str],
    service: Callable[Concatenate[Store, P], Parted],
    *args: P.args,
    **kwargs: P.kwargs,
) -> Response:
    """The same for a split: on to what it made. Where nothing was chosen, the service says so."""
    if form.fault:
        return show_change(request, form, 422)
    try:
        made = await changing(request, service, *args, **kwargs)
    except ChangeRefusedError as refused:
        return show_change(request, replace(form, fault=str(refused)), 422)
    return done(path_of(made.new_id), made.decision_id)


def done(leads_to: str, decision_id: str) -> Response:
    """On to a page, with the decision that it offers to undo."""
    return RedirectResponse(f"{leads_to}?{urlencode({'done': decision_id})}", 303)


async def just_done(request: Request) -> HistoryEntry | None:
    """The decision that the address names as just made, for the notice that offers to undo it."""
    decision_id = split_part(request.query_params.get("done", ""))
    if decision_id is None or not is_editor(request):
        return None
    return await reading(request, history_entry, decision_id)


def thing_path(thing: Thing) -> str:
    return path(thing.noun, thing.id, thing.title)


def new_event_path(identity: str) -> str:
    """Before its title is known; the page itself redirects to the right address."""
    return event_path(identity)
