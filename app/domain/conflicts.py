"""Conflicts: where the figures of one event part, and whether a source says so or the arithmetic does."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from itertools import combinations, product

from app.domain import conflict_words
from app.domain.compare import highest, lowest, ranges_meet
from app.domain.conflict_words import Opposition, Told, Voice, joined
from app.domain.counted import GroupRelation, relate_groups
from app.domain.figure import Value
from app.domain.measure import Measure

__all__ = ["Conflict", "ConflictKind", "Contender", "Opposition", "Voice", "find_conflicts", "joined"]

_TOGETHER = (Measure.KILLED, Measure.INJURED)
TOLD_APART = (Measure.OTHER, Measure.COST, Measure.SHARE, Measure.DESTROYED, Measure.FIRED)
"""Measures of which two figures are comparable only where both say what is counted, or neither does."""


class ConflictKind(StrEnum):
    """What sort of quarrel it is."""

    EXPLICIT = "explicit"
    """A source denies or disputes the figure."""
    DISJOINT = "disjoint"
    """No number could satisfy both figures, though nobody says so."""
    REVISION = "revision"
    """The same source gave both, one after the other: no conflict, and the page says why."""
    SCOPE = "scope"
    """The figures differ because they cover different things: no conflict, and the page says why."""


@dataclass(frozen=True)
class Contender:
    """A figure as comparing sees it. ``voices`` stand behind it, ``opposed_by`` are against it;
    ``revised_from`` is the figure that the same source gave before; ``is_part`` marks one that is told
    as a part of another ("11 of the dead").

    Each is set beside all others, so what is made of it is made once.
    """

    id: str
    measure: Measure
    counted: str | None
    words: str
    value: Value
    voices: tuple[Voice, ...] = ()
    opposed_by: tuple[Opposition, ...] = ()
    is_current: bool = True
    revised_from: str | None = None
    is_part: bool = False

    @cached_property
    def asserted_by(self) -> frozenset[str]:
        """Keys of the sources behind the figure."""
        return frozenset(voice.source for voice in self.voices)

    @cached_property
    def opponents(self) -> frozenset[str]:
        return frozenset(opposition.source for opposition in self.opposed_by)

    @cached_property
    def told(self) -> Told:
        return Told(self.words, self.counted, self.voices)


@dataclass(frozen=True)
class Conflict:
    """Two figures that part, or, with ``b`` None, a figure and those who only say that it is wrong.

    ``disputed_by`` are keys of sources. Of a revision ``a`` is the earlier figure.
    """

    a: str
    b: str | None
    kind: ConflictKind
    disputed_by: tuple[str, ...]
    tell: Callable[[], str] = field(repr=False, compare=False)

    @cached_property
    def why(self) -> str:
        """A sentence for the page. Made when it is asked for: a large board tells few of its conflicts."""
        return self.tell()


def find_conflicts(figures: Sequence[Contender]) -> tuple[Conflict, ...]:
    """Every conflict among the figures of one event: what sources say first, then what arithmetic says,
    then what only looks like one.

    A figure that its own source has replaced is in conflict with nobody but those who oppose it.
    """
    given = _given_by_source(figures)
    explicit = [conflict for figure in figures for conflict in _explicit(figure, given)]
    current = [figure for figure in figures if figure.is_current and figure.asserted_by]
    silent = [
        conflict
        for a, b in _comparable(current)
        if not _is_told(a, b) and (conflict := _silent(a, b, current))
    ]
    return (*explicit, *silent, *_revisions(figures))


def _given_by_source(figures: Sequence[Contender]) -> dict[str, list[Contender]]:
    """Source to the figures that it gives and that still stand."""
    given: dict[str, list[Contender]] = {}
    for figure in figures:
        if figure.is_current:
            for source in figure.asserted_by:
                given.setdefault(source, []).append(figure)
    return given


def _explicit(figure: Contender, given: Mapping[str, Sequence[Contender]]) -> list[Conflict]:
    """Those against a figure, parted by the figure that each gives instead."""
    by_counter: dict[str | None, list[Opposition]] = {}
    words: dict[str, str] = {}
    for opposition in figure.opposed_by:
        counter = _counter(figure, given.get(opposition.source, ()))
        if counter:
            words[counter.id] = counter.words
        by_counter.setdefault(counter.id if counter else None, []).append(opposition)
    return [
        Conflict(
            figure.id,
            counter_id,
            ConflictKind.EXPLICIT,
            tuple(opposition.source for opposition in oppositions),
            partial(conflict_words.said, figure.told, oppositions, words.get(counter_id or "")),
        )
        for counter_id, oppositions in by_counter.items()
    ]


def _counter(figure: Contender, given: Sequence[Contender]) -> Contender | None:
    """The figure that an opposing source gives instead; None where it gives none, or several."""
    own = [
        other for other in given if other.id != figure.id and _relation(figure, other) is GroupRelation.SAME
    ]
    return own[0] if len(own) == 1 else None


def _comparable(figures: Sequence[Contender]) -> Iterator[tuple[Contender, Contender]]:
    """The pairs whose measures can be set beside each other at all: of a large board, few of many."""
    by_measure: dict[Measure, list[Contender]] = {}
    for figure in figures:
        by_measure.setdefault(figure.measure, []).append(figure)
    for alike in by_measure.values():
        yield from combinations(alike, 2)
    for measure in _TOGETHER:
        yield from product(by_measure.get(measure, ()), by_measure.get(Measure.CASUALTIES, ()))


def _is_told(a: Contender, b: Contender) -> bool:
    """Whether somebody behind one figure speaks against the other: then that is the conflict."""
    return bool(a.asserted_by & b.opponents or b.asserted_by & a.opponents)


def _silent(a: Contender, b: Contender, current: Sequence[Contender]) -> Conflict | None:
    """What the arithmetic says of two figures; None where they agree or cannot be compared at all."""
    if a.value.unit != b.value.unit or ranges_meet(a.value, b.value):
        return None
    if len(a.asserted_by | b.asserted_by) == 1:
        return None
    if together := _together(a, b):
        return together
    relation = _relation(a, b)
    if relation is GroupRelation.SAME:
        why = partial(conflict_words.no_number, a.told, b.told)
        return Conflict(a.id, b.id, ConflictKind.DISJOINT, (), why)
    if relation in (GroupRelation.PART, GroupRelation.WHOLE):
        part, whole = (a, b) if relation is GroupRelation.PART else (b, a)
        return _part_and_whole(part, whole, current)
    return None


def _together(a: Contender, b: Contender) -> Conflict | None:
    """Killed (or injured) beside casualties: told apart, never compared."""
    both, one = (a, b) if a.measure is Measure.CASUALTIES else (b, a)
    if both.measure is not Measure.CASUALTIES or one.measure not in _TOGETHER:
        return None
    if relate_groups(one.counted, both.counted) is GroupRelation.APART:
        return None
    why = partial(conflict_words.together, one.told, both.told)
    return Conflict(one.id, both.id, ConflictKind.SCOPE, (), why)


def _relation(a: Contender, b: Contender) -> GroupRelation:
    """How two figures' scopes relate. Figures of two measures are apart."""
    if a.measure is not b.measure or a.value.unit != b.value.unit:
        return GroupRelation.APART
    if a.measure in TOLD_APART and bool(a.counted) != bool(b.counted):
        return GroupRelation.APART
    if a.measure is Measure.OTHER and not a.counted:
        return GroupRelation.APART  # "licensed for 120", "its list has 118": of nobody knows what
    relation = relate_groups(a.counted, b.counted)
    if relation is GroupRelation.APART or (not a.is_part and not b.is_part):
        return relation
    if a.is_part and b.is_part:
        # "11 of the dead" and "nine of them" need not be parts of one sort.
        return relation if a.counted and b.counted else GroupRelation.APART
    return GroupRelation.PART if a.is_part else GroupRelation.WHOLE


def _part_and_whole(part: Contender, whole: Contender, current: Sequence[Contender]) -> Conflict | None:
    """A part may be smaller than its whole, never larger. One that is told as a part is smaller by
    its very words; so where who gives the part gives a whole of its own as well, "31 people, nine of
    them children", it is set against nobody else's whole."""
    if lowest(part.value) > highest(whole.value):
        why = partial(conflict_words.more_than_whole, part.told, whole.told)
        return Conflict(part.id, whole.id, ConflictKind.DISJOINT, (), why)
    if part.is_part or any(_has_own_whole(voice.source, part, current) for voice in part.voices):
        return None
    why = partial(conflict_words.part_of, part.told, whole.told)
    return Conflict(part.id, whole.id, ConflictKind.SCOPE, (), why)


def _has_own_whole(source: str, part: Contender, current: Sequence[Contender]) -> bool:
    return any(
        other.id != part.id
        and source in other.asserted_by
        and other.measure is part.measure
        and lowest(other.value) >= lowest(part.value)
        for other in current
    )


def _revisions(figures: Sequence[Contender]) -> list[Conflict]:
    by_id = {figure.id: figure for figure in figures}
    found = []
    for later in figures:
        earlier = by_id.get(later.revised_from or "")
        if earlier is None:
            continue
        who = [voice for voice in later.voices if voice.source in earlier.asserted_by]
        if who:
            still_given = earlier.is_current
            why = partial(conflict_words.revised, earlier.told, later.told, who, still_given=still_given)
            found.append(Conflict(earlier.id, later.id, ConflictKind.REVISION, (), why))
    return found
