"""What a conflict is, and of which sort."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class ConflictKind(StrEnum):
    """What sort of quarrel it is. Only the first two are one for sure; the third may be one."""

    EXPLICIT = "explicit"
    """A source denies or disputes the figure."""
    DISJOINT = "disjoint"
    """No number could satisfy both figures, though nobody says so."""
    LATER = "later"
    """Disjoint too, but counting went on: others gave more, after the day on which the first figure was
    last given."""
    REVISION = "revision"
    """The same source gave both, one after the other: no conflict, and the page says why."""
    SCOPE = "scope"
    """The figures differ because they cover different things: no conflict, and the page says why."""


@dataclass(frozen=True)
class Conflict:
    """Two figures that part, or, with ``b`` None, a figure and those who only say that it is wrong.

    ``disputed_by`` are keys of sources. Of a revision, and of a later count, ``a`` is the earlier figure.
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
