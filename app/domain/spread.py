"""How far apart the figures of one measure stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.conflicts import TOLD_APART
from app.domain.counted import GroupRelation, relate_groups
from app.domain.measure import Measure


@dataclass(frozen=True, slots=True)
class Spreadable:
    """A figure that stands, as far as spreading goes."""

    measure: str
    unit: str | None
    counted: str | None
    low: float | None
    high: float | None
    place: str | None = None

    @property
    def number(self) -> float:
        """By which it is known: 400 of "up to 400", 12 of "at least 12"."""
        return self.high if self.high is not None else self.low or 0

    def counts_the_same(self, other: "Spreadable") -> bool:
        """Whether the two can be of one group: a part, such as the children among the dead, is not."""
        if (self.measure, self.unit, self.place) != (other.measure, other.unit, other.place):
            return False
        if self.measure in TOLD_APART and bool(self.counted) != bool(other.counted):
            return False
        return relate_groups(self.counted, other.counted) is GroupRelation.SAME


def widest_spread(figures: Iterable[Spreadable]) -> float:
    """The highest over the lowest of figures that count the same; 1 where no two do.

    63 and "up to 400" of Russian soldiers: 6.3. Of nobody and somebody it is not told: a share of
    zero has no size.
    """
    groups: list[list[Spreadable]] = []
    for figure in figures:
        if figure.number <= 0 or figure.measure == Measure.SHARE:
            continue
        home = next((group for group in groups if group[0].counts_the_same(figure)), None)
        if home is None:
            groups.append([figure])
        else:
            home.append(figure)
    return max(
        (max(one.number for one in group) / min(one.number for one in group) for group in groups), default=1.0
    )
