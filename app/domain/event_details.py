"""What a person may correct of an event, and what cannot stand there."""

from collections.abc import Container, Iterator
from dataclasses import asdict, dataclass

from app.domain.dates import PartialDate
from app.domain.event import EventKind
from app.domain.folding import fold_name

LONGEST_TITLE = 200
LONGEST_PLACE = 100


@dataclass(frozen=True, slots=True)
class EventDetails:
    """Title, kind, place and date of an event. None leaves one as it is; "" lets its articles tell it."""

    title: str | None = None
    kind: str | None = None
    place: str | None = None
    date: str | None = None

    @classmethod
    def tidied(cls, **sent: str | None) -> "EventDetails":
        """The same with no more spaces than are needed: ``" Port  Vell "`` is ``"Port Vell"``."""
        return cls(
            **{name: None if value is None else " ".join(value.split()) for name, value in sent.items()}
        )

    @property
    def faults(self) -> dict[str, str]:
        """What is wrong with each, as a sentence; nothing where all can be so."""
        return dict(self._faults())

    def _faults(self) -> Iterator[tuple[str, str]]:
        if self.title and not fold_name(self.title):
            yield "title", "A title needs at least one letter or digit."
        if len(self.title or "") > LONGEST_TITLE:
            yield "title", f"A title has at most {LONGEST_TITLE} characters."
        if self.kind and self.kind not in list(EventKind):
            yield "kind", f"There is no kind of event called “{self.kind[:40]}”."
        if self.place and not fold_name(self.place):
            yield "place", "A place needs at least one letter."
        if len(self.place or "") > LONGEST_PLACE:
            yield "place", f"A place has at most {LONGEST_PLACE} characters."
        if self.date and not _is_date(self.date):
            yield "date", f"“{self.date[:40]}” is no date. Write it as 2023-01-31, 2023-01 or 2023."

    def changes(self, now: "EventDetails", decided: Container[str]) -> dict[str, str]:
        """What is said otherwise than it is ``now``, by name.

        What is "" is given back to the articles: that changes only what a person had ``decided``.
        """
        was = asdict(now)
        return {
            name: value
            for name, value in asdict(self).items()
            if value is not None and value != (was[name] or "") and (value or name in decided)
        }

    def over(self, now: "EventDetails") -> "EventDetails":
        """All four: what is said here, and for the rest what is so ``now``."""
        was = asdict(now)
        return EventDetails(
            **{name: was[name] if value is None else value for name, value in asdict(self).items()}
        )


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True
