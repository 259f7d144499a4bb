"""Partial dates: what an article says of a day, and no more."""

import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which year, month or day may be unknown.

    Written as ISO 8601 with what is known: ``2023-01-01``, ``2023-01``, ``2023``, and, as XML
    Schema's gMonthDay does, ``--01-01`` where the year is unknown.
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise ValueError("a partial date knows its year or its month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        # A leap year stands in for an unknown one, so that 29 February is allowed.
        date(
            2000 if self.year is None else self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04d}"
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return year + month + day

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read what ``str()`` wrote; raises ValueError on anything else."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError(f"not a partial date: {text!r}")
        year, month, day = found["year"], found["month"], found["day"]
        return cls(
            None if year == "-" else int(year),
            None if month is None else int(month),
            None if day is None else int(day),
        )

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The whole date of a day."""
        return cls(day.year, day.month, day.day)

    def as_date(self) -> date | None:
        """The day itself, where all three parts are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def agrees(self, other: "PartialDate") -> bool:
        """Whether the two could be the same day: no part known to both differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a is None or b is None or a == b for a, b in pairs)
