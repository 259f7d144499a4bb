"""Figures as comparing sees them, and how what two of them cover relates."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.compare import highest, lowest
from app.domain.conflict_words import Opposition, Told, Voice
from app.domain.counted import (
    ALWAYS_PARTS,
    ENEMY,
    GroupRelation,
    is_a_crowd,
    is_everybody,
    kind_of_people,
    narrow_group,
    relate_groups,
)
from app.domain.figure import Value
from app.domain.measure import OF_PEOPLE, Measure

TOLD_APART = (Measure.OTHER, Measure.COST, Measure.SHARE, Measure.DESTROYED, Measure.FIRED)
"""Measures of which two figures are comparable only where both say what is counted, or neither does."""


@dataclass(frozen=True)
class Contender:
    """A figure as comparing sees it. ``voices`` stand behind it, ``opposed_by`` are against it;
    ``revised_from`` is the figure that the same source gave before; ``is_part`` marks one that is told
    as a part of another ("11 of the dead"), ``is_doubted`` one that somebody would not confirm.
    ``articles`` carry it, for those behind it, on ``days``; ``place`` is where alone it was counted, None
    where that is the event's.

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
    is_doubted: bool = False
    articles: frozenset[str] = frozenset()
    days: tuple[str, ...] = ()
    place: str | None = None

    @cached_property
    def asserted_by(self) -> frozenset[str]:
        """Keys of the sources behind the figure."""
        return frozenset(voice.source for voice in self.voices)

    @cached_property
    def opponents(self) -> frozenset[str]:
        return frozenset(opposition.source for opposition in self.opposed_by)

    @cached_property
    def cited_by(self) -> frozenset[str]:
        """Of those behind the figure, the sources that are named for it, and no outlet alone."""
        return frozenset(voice.source for voice in self.voices if voice.is_cited)

    @property
    def is_cited(self) -> bool:
        return bool(self.cited_by)

    @cached_property
    def told(self) -> Told:
        return Told(self.words, self.counted, self.voices, self.first_day, self.last_day)

    @cached_property
    def first_day(self) -> str | None:
        return min(self.days, default=None)

    @cached_property
    def last_day(self) -> str | None:
        return max(self.days, default=None)


class Scopes:
    """How the figures of one board relate by what they count."""

    def __init__(self, figures: Sequence[Contender]) -> None:
        kinds: dict[Measure, set[str]] = defaultdict(set)
        for figure in figures:
            if kind := kind_of_people(figure.counted):
                kinds[figure.measure].add(kind)
        everybody = {figure.measure for figure in figures if is_everybody(figure.counted)}
        self._mixed = {
            measure
            for measure, found in kinds.items()
            if len(found - ALWAYS_PARTS) + (measure in everybody) > 1
        }
        """Measures of which people of several kinds are counted, or people in general and one kind."""

    def relation(self, a: Contender, b: Contender) -> GroupRelation:
        """How two figures' scopes relate. Figures of two measures, or of two places, are apart."""
        if a.measure is not b.measure or a.value.unit != b.value.unit or a.place != b.place:
            return GroupRelation.APART
        if a.measure in TOLD_APART and bool(a.counted) != bool(b.counted):
            return GroupRelation.APART
        if a.measure is Measure.OTHER and (_says_not_what(a.counted) or _says_not_what(b.counted)):
            return GroupRelation.APART  # "licensed for 120", "its list has 118": of nobody knows what
        relation = self._of_groups(a, b)
        if relation is GroupRelation.APART or (not a.is_part and not b.is_part):
            return relation
        if a.is_part and b.is_part:
            # "11 of the dead" and "nine of them" need not be parts of one sort.
            return relation if a.place or (a.counted and b.counted) else GroupRelation.APART
        return GroupRelation.PART if a.is_part else GroupRelation.WHOLE

    def _of_groups(self, a: Contender, b: Contender) -> GroupRelation:
        """A toll that names no group is of the one that all others name. It is of everybody where they
        name several, or people at large, or one that is hardly ever all (children, foreigners)."""
        relation = relate_groups(a.counted, b.counted)
        if a.measure is Measure.ATTENDED and is_a_crowd(a.counted) and is_a_crowd(b.counted):
            return GroupRelation.SAME
        if relation is GroupRelation.APART or a.measure not in OF_PEOPLE:
            return relation
        group_a, group_b = narrow_group(a.counted), narrow_group(b.counted)
        if bool(group_a) == bool(group_b):
            return relation
        group = group_a or group_b
        narrow, wide = (a, b) if group_a else (b, a)
        is_plain = relation is GroupRelation.SAME and a.measure not in self._mixed
        if is_plain and group not in ALWAYS_PARTS:
            return relation
        if lowest(narrow.value) > highest(wide.value):
            # The dead whom one side counts of the other are seldom among those whom others count.
            return GroupRelation.APART if group == ENEMY else relation
        return GroupRelation.PART if narrow is a else GroupRelation.WHOLE


def _says_not_what(counted: str | None) -> bool:
    """Whether a group can be doing anything: people, residents, or nothing that is named."""
    return narrow_group(counted) in (None, "civilians")
