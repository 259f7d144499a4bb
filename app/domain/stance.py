"""What a source does to a figure or a statement."""

from enum import StrEnum


class Stance(StrEnum):
    """Rumour-stance work's support, deny, query and comment, split finer."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DISPUTES = "disputes"
    DOUBTS = "doubts"
    NO_COMMENT = "no_comment"

    @property
    def supports(self) -> bool:
        """Whether the source stands behind what it speaks of."""
        return self in (Stance.ASSERTS, Stance.CONFIRMS)

    @property
    def opposes(self) -> bool:
        """Whether the source stands against what it speaks of."""
        return self in (Stance.DENIES, Stance.DISPUTES)


class Direction(StrEnum):
    """Where a dispute says that the true figure lies."""

    LOWER = "lower"
    HIGHER = "higher"
