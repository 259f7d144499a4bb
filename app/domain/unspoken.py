"""What arithmetic says of two figures where no source speaks of the other's: a conflict, or only another
scope or another day."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import combinations, product

from app.domain import conflict_words
from app.domain.compare import highest, is_rounding, lowest, ranges_meet
from app.domain.conflict_kinds import Conflict, ConflictKind
from app.domain.conflict_words import Told
from app.domain.contenders import Contender, Scopes
from app.domain.counted import GroupRelation, are_told_apart, relate_groups
from app.domain.measure import OF_PEOPLE, Measure

_TOGETHER = (Measure.KILLED, Measure.INJURED)
_COUNTED_ON = OF_PEOPLE | {Measure.DESTROYED}
"""Measures whose numbers grow while people are still counting."""
_COUNTING_DAYS = 10


def unspoken(current: Sequence[Contender], scopes: Scopes) -> list[Conflict]:
    """Of figures that stand and that somebody gives, every two that part though nobody says so."""
    found = _Found(current)
    for a, b in _comparable(current):
        if not _can_part(a, b):
            continue
        relation = scopes.relation(a, b)
        if a.measure is b.measure and relation is GroupRelation.APART:
            found.other_people += _other_people(a, b)
        elif not _is_said(a, b):
            found.add(a, b, relation)
    return found.conflicts()


_Pairs = dict[str, list[tuple[Contender, Contender]]]


class _Found:
    """The pairs that part, by what parts them."""

    def __init__(self, current: Sequence[Contender]) -> None:
        self._disputed = {figure.measure for figure in current if figure.opposed_by}
        """Where a source speaks against a figure, a later number is one more side's."""
        self._most = _most_of_each(current)
        self.rivals: list[tuple[Contender, Contender]] = []
        self.more_than_whole: list[Conflict] = []
        self.other_people: list[Conflict] = []
        self.later: _Pairs = defaultdict(list)
        self.parts: _Pairs = defaultdict(list)
        self.together: _Pairs = defaultdict(list)

    def add(self, a: Contender, b: Contender, relation: GroupRelation) -> None:
        if a.measure is not b.measure:
            self.add_together(a, b)
        elif relation is GroupRelation.SAME:
            self.add_rivals(a, b)
        elif relation is GroupRelation.PART:
            self.add_part(a, b)
        else:
            self.add_part(b, a)

    def add_rivals(self, a: Contender, b: Contender) -> None:
        in_turn = _in_turn(a, b)
        if in_turn and a.measure not in self._disputed:
            self.later[in_turn[0].id].append(in_turn)
        else:
            self.rivals.append((a, b))

    def add_part(self, part: Contender, whole: Contender) -> None:
        """A part may be smaller than its whole, never larger. One whose giver tells its whole as well is
        set against nobody else's: the two wholes are."""
        if self._has_own_whole(part):
            return
        if lowest(part.value) > highest(whole.value):
            why = partial(conflict_words.more_than_whole, part.told, whole.told)
            self.more_than_whole.append(Conflict(part.id, whole.id, ConflictKind.DISJOINT, (), why))
        elif not part.is_part:
            self.parts[part.id].append((part, whole))

    def _has_own_whole(self, part: Contender) -> bool:
        return any(
            identity != part.id and most >= lowest(part.value)
            for voice in part.voices
            for most, identity in self._most[voice.source, part.measure]
        )

    def add_together(self, one: Contender, both: Contender) -> None:
        """Killed (or injured) beside casualties: told apart, never compared."""
        if (
            one.place == both.place
            and not one.is_part
            and relate_groups(one.counted, both.counted) is not GroupRelation.APART
        ):
            self.together[f"{both.id} {one.measure}"].append((one, both))

    def conflicts(self) -> list[Conflict]:
        cited = {a.measure for a, b in self.rivals if a.is_cited and b.is_cited}
        rivals = [(a, b) for a, b in self.rivals if a.measure not in cited or _is_to_see(a, b)]
        return [
            *(_disjoint(a, b) for a, b in _once_each(rivals)),
            *self.more_than_whole,
            *map(_next_count, self._counted_on(cited)),
            *self.other_people,
            *(_scope(conflict_words.part_of, *_most_given(pairs, 1)) for pairs in self.parts.values()),
            *(_scope(conflict_words.together, *_most_given(pairs, 0)) for pairs in self.together.values()),
        ]

    def _counted_on(self, cited: Collection[Measure]) -> Iterator[list[tuple[Contender, Contender]]]:
        """The later counts of each figure: none that an article tells by itself where cited sources part."""
        for pairs in self.later.values():
            if told := [(a, b) for a, b in pairs if b.is_cited or b.measure not in cited]:
                yield told


def _most_of_each(current: Sequence[Contender]) -> Mapping[tuple[str, Measure], list[tuple[float, str]]]:
    """The two highest figures of each source and measure, with their ids."""
    given: dict[tuple[str, Measure], list[tuple[float, str]]] = defaultdict(list)
    for figure in current:
        for source in figure.asserted_by:
            given[source, figure.measure].append((lowest(figure.value), figure.id))
    return {key: sorted(found, reverse=True)[:2] for key, found in given.items()}


def _comparable(figures: Sequence[Contender]) -> Iterator[tuple[Contender, Contender]]:
    """The pairs whose measures can be set beside each other at all: of a large board, few of many."""
    by_measure: dict[Measure, list[Contender]] = {}
    for figure in figures:
        by_measure.setdefault(figure.measure, []).append(figure)
    for alike in by_measure.values():
        yield from combinations(alike, 2)
    for measure in _TOGETHER:
        yield from product(by_measure.get(measure, ()), by_measure.get(Measure.CASUALTIES, ()))


def _can_part(a: Contender, b: Contender) -> bool:
    """Not where one number fits both, nor where a cited source gave both, at two times or of two things."""
    if a.value.unit != b.value.unit or ranges_meet(a.value, b.value) or is_rounding(a.value, b.value):
        return False
    return len(a.asserted_by | b.asserted_by) > 1 and not a.cited_by & b.cited_by


def _is_said(a: Contender, b: Contender) -> bool:
    """Whether somebody behind one figure speaks against the other: then that is the conflict."""
    return bool(a.asserted_by & b.opponents or b.asserted_by & a.opponents)


def _once_each(pairs: Iterable[tuple[Contender, Contender]]) -> Iterable[tuple[Contender, Contender]]:
    """Of two numbers that stand against each other as "56" and "some 56", the pair that most give."""
    best: dict[tuple[Measure, frozenset[float]], tuple[Contender, Contender]] = {}
    for a, b in pairs:
        key = a.measure, frozenset({_number(a), _number(b)})
        if key not in best or _weight(a, b) > _weight(*best[key]):
            best[key] = (a, b)
    return best.values()


def _number(figure: Contender) -> float:
    low, high = figure.value.low, figure.value.high
    return float(low if low is not None else high or 0)


def _weight(a: Contender, b: Contender) -> tuple[bool, int, list[str]]:
    """Of equals, the words decide: ids are made at random."""
    return a.is_cited and b.is_cited, len(a.voices) + len(b.voices), sorted((a.words, b.words))


def _is_to_see(a: Contender, b: Contender) -> bool:
    """Whether two figures are set beside each other though cited sources part over others: not where an
    article tells one of them by itself, which may be of another day or place."""
    return (a.is_cited and b.is_cited) or bool(a.opposed_by or b.opposed_by)


def _disjoint(a: Contender, b: Contender) -> Conflict:
    return Conflict(a.id, b.id, ConflictKind.DISJOINT, (), partial(conflict_words.no_number, a.told, b.told))


def _scope(words: Callable[[Told, Told], str], a: Contender, b: Contender) -> Conflict:
    return Conflict(a.id, b.id, ConflictKind.SCOPE, (), partial(words, a.told, b.told))


def _most_given(pairs: Sequence[tuple[Contender, Contender]], end: int) -> tuple[Contender, Contender]:
    """The pair at whose one end stands what most sources give: to say it once is enough."""
    return max(pairs, key=lambda pair: (len(pair[end].voices), lowest(pair[end].value), pair[end].words))


def _in_turn(a: Contender, b: Contender) -> tuple[Contender, Contender] | None:
    """The earlier count and the later one; None where time does not explain the difference.

    A count grows for days, so only what is more can be later; the missing are found as well. Whoever
    sets two figures beside each other in one article means a quarrel, and so does who would not confirm
    one, or comes with another number weeks after.
    """
    if a.measure not in _COUNTED_ON or a.articles & b.articles:
        return None
    if a.is_doubted or b.is_doubted:
        return None
    for earlier, later in ((a, b), (b, a)):
        if 0 < _days_between(earlier.last_day, later.first_day) <= _COUNTING_DAYS:
            grew = lowest(later.value) > highest(earlier.value)
            return (earlier, later) if grew or a.measure is Measure.MISSING else None
    return None


def _days_between(earlier: str | None, later: str | None) -> int:
    """0 where a day is not known."""
    try:
        return (date.fromisoformat(later or "") - date.fromisoformat(earlier or "")).days
    except ValueError:  # a year or a month alone
        return 0


def _next_count(pairs: Sequence[tuple[Contender, Contender]]) -> Conflict:
    """Of all the later counts, the one that came next."""
    earlier, later = min(
        pairs, key=lambda pair: (str(pair[1].first_day), lowest(pair[1].value), pair[1].words)
    )
    why = partial(conflict_words.counted_later, earlier.told, later.told)
    return Conflict(earlier.id, later.id, ConflictKind.LATER, (), why)


def _other_people(a: Contender, b: Contender) -> Iterable[Conflict]:
    """Civilians beside those who fight: as no number of the one answers the other, the page says so."""
    are_whole = not (a.is_part or b.is_part) and a.value.high != 0 and b.value.high != 0
    if are_whole and a.measure in OF_PEOPLE and are_told_apart(a.counted, b.counted):
        yield _scope(conflict_words.different_people, a, b)
