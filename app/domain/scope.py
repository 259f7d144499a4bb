"""What a figure covers of its measure, where its words tell."""

from enum import StrEnum


class Scope(StrEnum):
    """A running total, an addition to it, or a part of it. Only totals are compared with totals."""

    TOTAL = "total"
    """All so far: "bringing the death toll to 20"."""
    ADDITION = "addition"
    """Those that come on top: "another 12 people have died"."""
    PART = "part"
    """Some of those told of: "five of them", "including four children"."""
