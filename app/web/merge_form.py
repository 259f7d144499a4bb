"""The form that makes one thing of two: the link or id of the one that stays."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from app.domain.ids import split_part


@dataclass(frozen=True, slots=True)
class MergeForm:
    """What was written into it, the id in it, and what is wrong with it."""

    given: str = ""
    identity: str | None = None
    fault: str = ""

    @classmethod
    def read(cls, given: str, noun: str) -> "MergeForm":
        """Takes a link, the last part of one, or the id alone."""
        given = given.strip()[:500]
        last = urlsplit(given).path.rstrip("/").rpartition("/")[2]
        identity = split_part(last)
        fault = "" if identity else f"This holds no id. Paste the link of the {noun} that stays."
        return cls(given, identity, fault)

    def with_fault(self, fault: str) -> "MergeForm":
        return replace(self, fault=fault)
