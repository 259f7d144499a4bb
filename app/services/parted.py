"""What a split made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parted:
    """The decision, and the event or source that it made."""

    decision_id: str
    new_id: str
