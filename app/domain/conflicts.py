"""Conflicts: where the figures of one event part, and whether a source says so or the arithmetic does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product

from app.domain.compare import highest, lowest, ranges_meet
from app.domain.counted import GroupRelation, relate_groups
from app.domain.figure import Value
from app.domain.measure import Measure

_TOGETHER = (Measure.KILLED, Measure.INJURED)
TOLD_APART = (Measure.OTHER, Measure.COST, Measure.SHARE, Measure.DESTROYED, Measure.FIRED)
"""Measures of which two figures are comparable only where both say what is counted, or neither does."""


class ConflictKind(StrEnum):
    """What sort of quarrel it is."""

    EXPLICIT = "explicit"
    """A source denies or disputes the figure."""
    DISJOINT = "disjoint"
    """No number could satisfy both figures, though nobody says so."""
    SCOPE = "scope"
    """The figures differ because they cover different things: no conflict, and the page says why."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """One source against one figure. ``source`` is a key, ``name`` as it stands within a sentence;
    ``manner`` is how: "denied", "called too high"."""

    source: str
    name: str
    manner: str


@dataclass(frozen=True, slots=True)
class Contender:
    """A figure as comparing sees it. ``asserted_by`` are keys of the sources that stand behind it."""

    id: str
    measure: Measure
    counted: str | None
    words: str
    value: Value
    asserted_by: frozenset[str] = frozenset()
    opposed_by: tuple[Opposition, ...] = ()
    is_current: bool = True


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two figures that part, or, with ``b`` None, a figure and those who only say that it is wrong.

    ``disputed_by`` are keys of sources; ``why`` is a sentence for the page.
    """

    a: str
    b: str | None
    kind: ConflictKind
    disputed_by: tuple[str, ...]
    why: str


def find_conflicts(figures: Sequence[Contender]) -> tuple[Conflict, ...]:
    """Every conflict among the figures of one event: what sources say first, then what arithmetic says.

    A figure that its own source has replaced is in conflict with nobody but those who oppose it.
    """
    given = _given_by_source(figures)
    explicit = [conflict for figure in figures for conflict in _explicit(figure, given)]
    told = {frozenset((conflict.a, conflict.b)) for conflict in explicit}
    current = [figure for figure in figures if figure.is_current and figure.asserted_by]
    silent = [
        conflict
        for a, b in _comparable(current)
        if frozenset((a.id, b.id)) not in told and (conflict := _silent(a, b))
    ]
    return (*explicit, *silent)


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
            _said(figure.words, oppositions, words.get(counter_id or "")),
        )
        for counter_id, oppositions in by_counter.items()
    ]


def _counter(figure: Contender, given: Sequence[Contender]) -> Contender | None:
    """The figure that an opposing source gives instead; None where it gives none, or several."""
    own = [
        other for other in given if other.id != figure.id and _relation(figure, other) is GroupRelation.SAME
    ]
    return own[0] if len(own) == 1 else None


def _said(words: str, oppositions: Sequence[Opposition], instead: str | None) -> str:
    by_manner: dict[str, list[str]] = {}
    for opposition in oppositions:
        by_manner.setdefault(opposition.manner, []).append(opposition.name)
    parts = [f"{manner} by {joined(names)}" for manner, names in by_manner.items()]
    ending = f", giving “{instead}” instead" if instead else ""
    return f"“{words}” is {joined(parts)}{ending}."


def joined(words: Sequence[str]) -> str:
    """``joined(["a", "b", "c"]) == "a, b and c"``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _comparable(figures: Sequence[Contender]) -> Iterator[tuple[Contender, Contender]]:
    """The pairs whose measures can be set beside each other at all: of a large board, few of many."""
    by_measure: dict[Measure, list[Contender]] = {}
    for figure in figures:
        by_measure.setdefault(figure.measure, []).append(figure)
    for alike in by_measure.values():
        yield from combinations(alike, 2)
    for measure in _TOGETHER:
        yield from product(by_measure.get(measure, ()), by_measure.get(Measure.CASUALTIES, ()))


def _silent(a: Contender, b: Contender) -> Conflict | None:
    """What the arithmetic says of two figures; None where they agree or cannot be compared at all."""
    if a.value.unit != b.value.unit or ranges_meet(a.value, b.value):
        return None
    if a.asserted_by == b.asserted_by and len(a.asserted_by) == 1:
        return None
    if together := _together(a, b):
        return together
    relation = _relation(a, b)
    if relation is GroupRelation.SAME:
        return Conflict(a.id, b.id, ConflictKind.DISJOINT, (), _no_number(a, b))
    if relation in (GroupRelation.PART, GroupRelation.WHOLE):
        part, whole = (a, b) if relation is GroupRelation.PART else (b, a)
        return _part_and_whole(part, whole)
    return None


def _together(a: Contender, b: Contender) -> Conflict | None:
    """Killed (or injured) beside casualties: told apart, never compared."""
    both, one = (a, b) if a.measure is Measure.CASUALTIES else (b, a)
    if both.measure is not Measure.CASUALTIES or one.measure not in _TOGETHER:
        return None
    if relate_groups(one.counted, both.counted) is GroupRelation.APART:
        return None
    why = f"“{one.words}” is not compared with “{both.words}”, which counts killed and injured together."
    return Conflict(one.id, both.id, ConflictKind.SCOPE, (), why)


def _relation(a: Contender, b: Contender) -> GroupRelation:
    """How two figures' scopes relate. Figures of two measures are apart."""
    if a.measure is not b.measure or a.value.unit != b.value.unit:
        return GroupRelation.APART
    if a.measure in TOLD_APART and bool(a.counted) != bool(b.counted):
        return GroupRelation.APART
    return relate_groups(a.counted, b.counted)


def _part_and_whole(part: Contender, whole: Contender) -> Conflict:
    """A part may be smaller than its whole, never larger."""
    if lowest(part.value) > highest(whole.value):
        why = (
            f"“{part.words}” ({part.counted}) is more than “{whole.words}” ({whole.counted}), "
            "of which it is a part."
        )
        return Conflict(part.id, whole.id, ConflictKind.DISJOINT, (), why)
    why = (
        f"“{part.words}” counts {part.counted}, “{whole.words}” counts {whole.counted}: "
        "a part is not compared with the whole."
    )
    return Conflict(part.id, whole.id, ConflictKind.SCOPE, (), why)


def _no_number(a: Contender, b: Contender) -> str:
    return f"No number fits both “{a.words}” and “{b.words}”, though neither source speaks of the other."
