"""Events made as if their tellings had come in the order of publication, whenever they did come.

Which event a telling joins depends on what is there before it. So that the same articles always form
the same events, one that comes late is placed among those published before it; then those published
after it are placed again, one by one, as far as what is before them has changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from app.group.choose import JOIN_AT, SUGGEST_AT, Choice, choose_event, score_event
from app.group.telling import KnownEvent, Telling

Order = tuple[str, str, int]
Key = tuple[str, int]
"""An article, and which of its events."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A telling and where it is. ``order`` is its turn: publication, then the article's text.

    ``is_held`` where a person decided on its place: that stands.
    """

    article: str
    position: int
    order: Order
    telling: Telling
    event_id: str
    is_held: bool = False

    @property
    def key(self) -> Key:
        return self.article, self.position


@dataclass(slots=True)
class Group:
    """Tellings that form one event, each that was placed again with the choice that brought it here."""

    name: str
    members: list[Placed] = field(default_factory=list)
    choices: dict[Key, Choice] = field(default_factory=dict)


Beside = Callable[[Placed], Mapping[str, Sequence[Placed]]]
"""The events that a telling may be about by its keys, and its own, each with all its tellings."""


def place_late(late: Sequence[Placed], beside: Beside, *, most: int = 200) -> list[Group]:
    """The groups that change, or whose reasons do, when these tellings of one article take their turn.

    They are among the tellings of their events already, as if they had come last. Where more than
    ``most`` tellings would have to be placed again, none is.
    """
    replay = _Replay(beside)
    for one in late:
        replay.come(one)
    return list(replay.changed()) if replay.run(most) else []


class _Replay:
    """Groups as they are so far: right for every telling before the one whose turn it is."""

    def __init__(self, beside: Beside) -> None:
        self._beside = beside
        self._groups: dict[str, dict[Key, Placed]] = {}
        self._group_of: dict[Key, str] = {}
        self._waiting: list[tuple[Order, Key]] = []
        self._known: dict[Key, Placed] = {}
        self._late: set[Key] = set()
        self._choices: dict[Key, Choice] = {}

    def come(self, late: Placed) -> None:
        near = self._near(late)
        if late.is_held:
            self._wake(late, near, late.event_id, None)
        else:
            self._late.add(late.key)
            self._wait(late)

    def run(self, most: int) -> bool:
        """Place whoever waits, in turn; False where that does not come to an end soon."""
        while self._waiting:
            key = heappop(self._waiting)[1]
            if key not in self._choices:
                if len(self._choices) >= most:
                    return False
                self._place(self._known[key])
        return True

    def changed(self) -> Iterator[Group]:
        """Groups with a choice, to which somebody came, or from which somebody went."""
        left = {
            one.event_id
            for name, members in self._groups.items()
            for one in members.values()
            if one.event_id != name
        }
        for name, members in self._groups.items():
            choices = {key: self._choices[key] for key in members if key in self._choices}
            if members and (choices or name in left or any(one.event_id != name for one in members.values())):
                yield Group(name, list(members.values()), choices)

    def _place(self, one: Placed) -> None:
        before = self._group_of[one.key]
        near = self._near(one)
        known = (self._before(name, one) for name in near)
        choice = choose_event(one.telling, [event for event in known if event is not None])
        self._choices[one.key] = choice
        into = choice.event_id
        if into is None:
            # Who opened an event goes on in it.
            into = f"new {one.order}" if self._earlier(before, one) else before
        is_late = one.key in self._late
        if into == before and not is_late:
            return
        self._late.discard(one.key)
        del self._groups[before][one.key]
        self._groups.setdefault(into, {})[one.key] = one
        self._group_of[one.key] = into
        self._wake(one, dict.fromkeys((*near, into)), into, None if is_late else before)

    def _near(self, one: Placed) -> list[str]:
        """The groups that a telling may be about: those in which the tellings of such events are now."""
        found: dict[str, None] = {}
        for event_id, tellings in self._beside(one).items():
            if event_id not in self._groups:
                self._groups[event_id] = {other.key: other for other in tellings}
                self._group_of.update((other.key, event_id) for other in tellings)
                self._known.update((other.key, other) for other in tellings)
            found.update((self._group_of[other.key], None) for other in tellings)
        return list(found)

    def _wake(self, one: Placed, near: Iterable[str], into: str, left: str | None) -> None:
        """Have those after a telling placed again for whom it matters that it came to one group, and
        ``left`` another."""
        for name in near:
            for other in tuple(self._groups.get(name, {}).values()):
                if other.order > one.order and self._matters(other, one, into, left):
                    self._wait(other)

    def _matters(self, other: Placed, one: Placed, into: str, left: str | None) -> bool:
        own = self._group_of[other.key]
        if other.article == one.article or own == left:
            return True
        now = _score(other, self._before(into, other))
        earlier = _score(other, self._before(into, other, but=one))
        if own == into:
            return now < max(JOIN_AT, earlier)
        if max(now, earlier) >= SUGGEST_AT:
            return True
        return left is not None and _score(other, self._before(left, other, and_also=one)) >= SUGGEST_AT

    def _wait(self, one: Placed) -> None:
        if not one.is_held:
            heappush(self._waiting, (one.order, one.key))

    def _before(
        self, name: str, one: Placed, *, but: Placed | None = None, and_also: Placed | None = None
    ) -> KnownEvent | None:
        """A group as it was before a telling's turn; None where there was none, or its article tells
        of it already."""
        members = [other for other in self._earlier(name, one) if other is not but]
        if and_also is not None:
            members.append(and_also)
        if not members or any(other.article == one.article for other in members):
            return None
        return KnownEvent(name, tuple(other.telling for other in members))

    def _earlier(self, name: str, one: Placed) -> list[Placed]:
        return [
            other
            for other in self._groups.get(name, {}).values()
            if other.key != one.key
            and other.key not in self._late
            and (other.is_held or other.order < one.order)
        ]


def _score(one: Placed, known: KnownEvent | None) -> float:
    return score_event(one.telling, known).score if known else 0


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


def _first(group: Group) -> Order:
    return min(one.order for one in group.members)
