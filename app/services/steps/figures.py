"""The figures of an event, made anew from all its claims, so that the order of uploads does not matter.

Claims that give the same value of the same measure speak of one figure where their counted groups
can be one: "soldiers", "Russian soldiers" and "people" can, "Russian soldiers" and "civilians"
cannot. A group that could be either of two is neither. A claim against a figure that gives no
number of its own, or only repeats the one it is against, is on that figure.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.tables import Event, Figure
from app.domain.counted import fold_group
from app.domain.measure import Measure
from app.services.steps.figure_places import places_of
from app.services.steps.same_figures import said_elsewhere
from app.services.steps.stated import Stated, ValueKey

_APART_WITHOUT_NOUN = frozenset(
    {Measure.OTHER, Measure.COST, Measure.SHARE, Measure.DESTROYED, Measure.FIRED}
)
"""Measures that mean nothing without what is counted: there an unnamed group is no other group."""


@dataclass(slots=True)
class _Group:
    """Claims that speak of one figure. ``scope`` is the most telling of their counted groups, ``place``
    where alone they count, None where that is the event's."""

    value: ValueKey
    scope: str
    place: str | None
    members: list[Stated] = field(default_factory=list)


def settle_figures(session: Session, event: Event, stated: Sequence[Stated]) -> None:
    """Give every claim its figure. Rows keep their ids; two that turn out to be one are merged."""
    groups = _groups(stated, places_of(session, event, stated))
    rows = _Rows(session, event.id, stated)
    row_of = [(group, rows.row_of(group)) for group in groups]
    for group, row in row_of:
        _face(row, group)
    session.flush()
    for group, row in row_of:
        for one in group.members:
            one.claim.figure_id = row.id
    own = {one.claim.id for group in groups for one in group.members}
    by_id = {one.claim.id: one for one in stated}
    for one in stated:
        if one.claim.id not in own:
            one.claim.figure_id = _figure_answered(one, by_id, own)
    session.flush()


def _groups(stated: Sequence[Stated], places: Mapping[str, str | None]) -> list[_Group]:
    """Groups in the order in which they are first spoken of."""
    by_id = {one.claim.id: one for one in stated}
    supporters = [one for one in stated if one.supports and one.value_key]
    replaced = frozenset(one.claim.revises for one in stated if one.claim.revises)
    by_value: dict[ValueKey, list[Stated]] = defaultdict(list)
    for one in stated:
        heard = _echoed(one, by_id, supporters) or said_elsewhere(one, supporters, replaced)
        key = (heard or one).value_key
        if key is not None and not (heard and one.targets):
            by_value[key].append(one)
    return [
        group
        for key, members in by_value.items()
        for place, there in _by_place(members, places).items()
        for group in _parted(key, place, there)
    ]


def _echoed(one: Stated, by_id: Mapping[str, Stated], supporters: Sequence[Stated]) -> Stated | None:
    """Whose figure a claim repeats only to oppose or doubt it.

    Of a denial that answers nothing in its own article, it is the one figure of the event that
    has this number; of two such figures, neither.
    """
    if one.supports or one.value_key is None:
        return None
    if one.targets:
        answered = (by_id[target] for target in one.targets if target in by_id)
        return next((other for other in answered if other.value_key and one.echoes(other)), None)
    heard = [other for other in supporters if one.claim.measure == other.claim.measure and one.echoes(other)]
    return heard[0] if len({other.value_key for other in heard}) == 1 else None


def _by_place(members: Sequence[Stated], places: Mapping[str, str | None]) -> dict[str | None, list[Stated]]:
    """Claims of one value, parted by the place that they count in alone. Who tells no place gives the
    number of whoever tells the only one."""
    told = {places[one.claim.id] for one in members if one.claim.id in places}
    only = next(iter(told)) if len(told) == 1 else None
    parted: dict[str | None, list[Stated]] = defaultdict(list)
    for one in members:
        parted[places.get(one.claim.id, only)].append(one)
    return parted


def _parted(value: ValueKey, place: str | None, members: Sequence[Stated]) -> list[_Group]:
    """Claims of one value and place, parted by counted group."""
    scopes = sorted({fold_group(one.claim.counted) for one in members})
    home = {scope: _widest(scope, scopes, Measure(value[0])) for scope in scopes}
    groups: dict[str, _Group] = {}
    for one in members:
        scope = home[fold_group(one.claim.counted)]
        groups.setdefault(scope, _Group(value, scope, place)).members.append(one)
    return list(groups.values())


def _widest(scope: str, scopes: Sequence[str], measure: Measure) -> str:
    """The most telling group that this one can be; itself where there is none, or more than one."""
    if not scope and measure in _APART_WITHOUT_NOUN:
        return scope
    above = [other for other in scopes if set(scope.split()) < set(other.split())]
    most = [one for one in above if not any(set(one.split()) < set(other.split()) for other in above)]
    return most[0] if len(most) == 1 else scope


class _Rows:
    """The figure rows of an event, each given to one group at most."""

    def __init__(self, session: Session, event_id: str, stated: Sequence[Stated]) -> None:
        self._session = session
        self._event_id = event_id
        self._rows = list(
            session.exec(select(Figure).where(Figure.event_id == event_id).order_by(col(Figure.id)))
        )
        self._taken: set[str] = set()
        self._speakers = Counter(one.claim.figure_id for one in stated if one.value_key)

    def row_of(self, group: _Group) -> Figure:
        """The row that most of the group are at already, else one of the same scope, else a new one."""
        free = [row for row in self._rows if row.id not in self._taken and _value_of(row) == group.value]
        standing = [row for row in free if row.merged_into is None]
        at = Counter(one.claim.figure_id for one in group.members)
        fitting = [
            row for row in standing if at[row.id] or (row.scope, row.place) == (group.scope, group.place)
        ]
        spoken = {one.claim.figure_id: -turn for turn, one in enumerate(reversed(group.members))}
        # Ids are made at random: among equals it is who speaks of a row, and its words, that decide.
        fitting.sort(
            key=lambda row: (
                row.place != group.place,
                -at[row.id],
                row.scope != group.scope,
                spoken.get(row.id, 1),
                *_shown(row),
            )
        )
        row = fitting[0] if fitting else self._new(group)
        self._taken.add(row.id)
        for other in fitting[1:]:
            if at[other.id] == self._speakers[other.id]:
                self._merge(other, row)
        return row

    def _merge(self, other: Figure, row: Figure) -> None:
        """A row of which only this group speaks is the same figure, for good: its link redirects."""
        other.merged_into = row.id
        self._taken.add(other.id)

    def _new(self, group: _Group) -> Figure:
        measure, low, high, approx, strict, unit = group.value
        row = Figure(
            id=new_id(),
            event_id=self._event_id,
            measure=measure,
            words="",
            low=low,
            high=high,
            approx=approx,
            strict=strict,
            unit=unit,
        )
        self._session.add(row)
        return row


def _shown(row: Figure) -> tuple[str, str, str, str]:
    return row.scope, row.words, row.counted or "", row.id


def _value_of(row: Figure) -> ValueKey:
    return (row.measure, row.low, row.high, row.approx, row.strict, row.unit)


def _face(row: Figure, group: _Group) -> None:
    """The words of whoever gave the figure first, and what most tellingly is counted."""
    first = min(group.members, key=lambda one: (not one.supports, one.value_key != group.value))
    named = (one for one in group.members if fold_group(one.claim.counted) == group.scope)
    row.words = first.claim.words or ""
    row.counted = next((one.claim.counted for one in named if one.claim.counted), first.claim.counted)
    row.scope, row.place = group.scope, group.place


def _figure_answered(one: Stated, by_id: Mapping[str, Stated], own: set[str]) -> str | None:
    """The figure of the first target that has one, through targets that only answer others themselves."""
    seen: set[str] = set()
    waiting = list(one.targets)
    while waiting:
        target = waiting.pop(0)
        if target in seen or target not in by_id:
            continue
        seen.add(target)
        if target in own:
            return by_id[target].claim.figure_id
        waiting += by_id[target].targets
    return None
