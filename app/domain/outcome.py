"""What became of one document of an upload or an import."""

from enum import StrEnum


class Outcome(StrEnum):
    """``PREVIEW`` is not stored yet; ``COPY`` was added, too, as a copy of another article."""

    PREVIEW = "preview"
    ADDED = "added"
    COPY = "copy"
    THERE = "there"
    FAILED = "failed"
    DISCARDED = "discarded"
    EXPIRED = "expired"


OUTCOME_WORDS = {
    Outcome.PREVIEW: "not saved yet",
    Outcome.ADDED: "added",
    Outcome.COPY: "copy",
    Outcome.THERE: "already there",
    Outcome.FAILED: "failed",
    Outcome.DISCARDED: "discarded",
    Outcome.EXPIRED: "not saved in time",
}
"""Each outcome in words for a report."""
