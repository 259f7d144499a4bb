"""Events made anew from tellings, in an order that does not depend on uploads.

Which event a telling joins depends on what is there before it. So that the same articles always form
the same events, those near a new one are placed again as if they had come in the order of
publication.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.group.choose import Choice, choose_event
from app.group.telling import KnownEvent, Telling


@dataclass(frozen=True, slots=True)
class Placed:
    """A telling and where it is. ``order`` is its turn: publication, then the article's text.

    ``is_held`` where a person decided on its place: that stands.
    """

    article: str
    position: int
    order: tuple[str, str, int]
    telling: Telling
    event_id: str
    is_held: bool = False


@dataclass(slots=True)
class Group:
    """Tellings that form one event, each with the choice that brought it here."""

    name: str
    members: list[Placed] = field(default_factory=list)
    choices: dict[tuple[str, int], Choice] = field(default_factory=dict)


def replay(tellings: Sequence[Placed]) -> list[Group]:
    """Place each telling among those whose turn is before its own."""
    groups: dict[str, Group] = {}
    for one in tellings:
        if one.is_held:
            groups.setdefault(one.event_id, Group(one.event_id)).members.append(one)
    for one in sorted((one for one in tellings if not one.is_held), key=lambda one: one.order):
        known = [
            KnownEvent(group.name, tuple(member.telling for member in group.members))
            for group in groups.values()
            if all(member.article != one.article for member in group.members)
        ]
        choice = choose_event(one.telling, known)
        name = choice.event_id or f"new {one.order}"
        group = groups.setdefault(name, Group(name))
        group.members.append(one)
        group.choices[one.article, one.position] = choice
    return list(groups.values())


def event_ids(groups: Sequence[Group]) -> list[str | None]:
    """The event that each group goes on under: the one where a person holds some of it, else the one
    that most of it is in already, each given once; None for a group that needs a new one."""
    claims = sorted(
        (
            (
                not any(one.is_held and one.event_id == event_id for one in group.members),
                -sum(one.event_id == event_id for one in group.members),
                _first(group),
                # Ids are made at random: of two events that fit alike, the one told of first.
                min(one.order for one in group.members if one.event_id == event_id),
                event_id,
                number,
            )
            for number, group in enumerate(groups)
            for event_id in {one.event_id for one in group.members}
        )
    )
    given: dict[int, str] = {}
    for *_, event_id, number in claims:
        if number not in given and event_id not in given.values():
            given[number] = event_id
    return [given.get(number) for number in range(len(groups))]


def _first(group: Group) -> tuple[str, str, int]:
    return min(one.order for one in group.members)
