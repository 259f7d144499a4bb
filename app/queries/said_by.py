"""The clock of what was said: which articles were out by a moment. Pure.

Moments are read and shown in UTC. An article of which only the day is known counts as out when its
day is over: nothing says that it was out at noon.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.domain.dates import PartialDate

_EPOCH = date(1970, 1, 1)
_MINUTE = 1 / (24 * 60)
_WRITTEN = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+ -]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1800, 2100


class NotAMoment(ValueError):  # noqa: N818 - reads as what it says
    """What was written is neither a day nor a moment."""


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A whole day, or a minute of it: ``2023-01-02``, ``2023-01-02T18:30``. Both count as included."""

    written: str

    @property
    def has_time(self) -> bool:
        return len(self.written) > 10

    @property
    def until(self) -> float:
        """The end of the day or the minute, in days since 1970."""
        moment = moment_of(self.written)
        assert moment is not None
        return moment + (_MINUTE if self.has_time else 1)

    def includes(self, published: str | None) -> bool:
        """Whether an article was surely out. One without a date never was."""
        moment = moment_of(published)
        if moment is None or published is None:
            return False
        is_day = len(published) <= 10
        return moment + 1 <= self.until + 1e-9 if is_day else moment < self.until - 1e-9


def read_said_by(written: str) -> SaidBy:
    """``2023-01-02``, ``2023-01-02T18:30``, the same with a zone; raises NotAMoment on anything else.

    A plus sign that the address turned into a space is taken for what it was.
    """
    found = _WRITTEN.fullmatch(written.strip())
    if found is None:
        raise NotAMoment(written)
    day, time, zone = found["day"], found["time"], (found["zone"] or "Z").replace(" ", "+").upper()
    try:
        moment = datetime.fromisoformat(f"{day}T{time or '00:00'}{zone}").astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise NotAMoment(written) from fault
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise NotAMoment(written)
    return SaidBy(f"{moment:%Y-%m-%dT%H:%M}" if time else day)


def moment_of(written: str | None) -> float | None:
    """Days since 1970 of a whole date or a moment; None of a date of which year, month or day is missing.

    >>> moment_of("1970-01-02T12:00:00Z")
    1.5
    """
    if not written:
        return None
    try:
        if len(written) <= 10:
            day = PartialDate.parse(written).as_date()
            return None if day is None else float((day - _EPOCH).days)
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    moment = moment.astimezone(UTC) if moment.tzinfo else moment
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return (moment.date() - _EPOCH).days + seconds / 86_400


MOST_MOMENTS = 60
"""More moments than this are offered by the day."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The moments at which articles of an event came out, and the one that the page is shown at.

    ``at`` is None for now. ``later`` and ``undated`` articles are then left out of the page.
    """

    moments: tuple[str, ...]
    at: SaidBy | None = None
    later: int = 0
    undated: int = 0

    @property
    def is_of_use(self) -> bool:
        return self.at is not None or len(self.moments) > 1

    @property
    def earlier(self) -> str | None:
        """The moment before the one shown; before now, the one before the last."""
        if self.at is None:
            return self.moments[-2] if len(self.moments) > 1 else None
        before = [one for one in self.moments if SaidBy(one).until < self.at.until - 1e-9]
        return before[-1] if before else None

    @property
    def next(self) -> str | None:
        if self.at is None:
            return None
        return next((one for one in self.moments if SaidBy(one).until > self.at.until + 1e-9), None)

    @property
    def offered(self) -> tuple[str, ...]:
        """The moments to choose from, newest first; the one shown is always among them."""
        shown = {*self.moments, *((self.at.written,) if self.at else ())}
        return tuple(sorted(shown, key=lambda one: (-SaidBy(one).until, one)))


def make_clock(published: Sequence[str | None], at: SaidBy | None) -> Clock:
    """The clock of articles published at these dates, None among them for those without."""
    moments = _moments(one for one in published if moment_of(one) is not None)
    dated = sum(moment_of(one) is not None for one in published)
    if at is None:
        return Clock(moments)
    out = sum(at.includes(one) for one in published)
    return Clock(moments, at, later=dated - out, undated=len(published) - dated)


def _moments(published: Iterable[str | None]) -> tuple[str, ...]:
    """Every day and minute at which something came out, oldest first; days alone where they are many."""
    known = [one for one in published if one]
    minutes = {one if len(one) <= 10 else _minute(moment_of(one) or 0) for one in known}
    if len(minutes) > MOST_MOMENTS:
        minutes = {one[:10] for one in minutes}
    return tuple(sorted(minutes, key=lambda one: SaidBy(one).until))


def _minute(moment: float) -> str:
    day = math.floor(moment + 1e-9)
    minutes = math.floor((moment - day) / _MINUTE + 1e-6)
    return f"{_EPOCH + timedelta(days=day)}T{minutes // 60:02d}:{minutes % 60:02d}"
