"""What is counted."""

from enum import StrEnum


class Measure(StrEnum):
    """The kinds of count that are told apart. An unknown kind is OTHER, with its counted noun."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    """Killed or injured, told together: never compared with either alone."""
    MISSING = "missing"
    CAPTURED = "captured"
    DETAINED = "detained"
    DISPLACED = "displaced"
    INFECTED = "infected"
    ATTENDED = "attended"
    DESTROYED = "destroyed"
    FIRED = "fired"
    COST = "cost"
    SHARE = "share"
    OTHER = "other"


OF_PEOPLE = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.CASUALTIES,
        Measure.MISSING,
        Measure.CAPTURED,
        Measure.DETAINED,
        Measure.DISPLACED,
        Measure.INFECTED,
    }
)
"""What befalls people, of whom some may be told apart from all."""
TOLLS = OF_PEOPLE | {Measure.ATTENDED}
"""Counts of people: of victims, and of a crowd. The sides of an event give them against each other, and a
source the whole and some of it: two million, 400,000 of them in the capital."""
