"""What was made before, kept with what it was made of: of the same it need not be made again."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Kept(Generic[Given, Made]):
    """The last ``most`` things made, each under a key.

    What is given is compared, not trusted: whatever changed in the store, nothing old is ever shown.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Hashable, tuple[Given, Made]] = {}
        self._lock = Lock()

    def made(self, key: Hashable, given: Given, make: Callable[[Given], Made]) -> Made:
        """What ``make`` makes of what is given, or made of its equal before."""
        known = self._kept.get(key)
        if known is None or known[0] != given:
            known = (given, make(given))
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = known
            while len(self._kept) > self._most:
                self._kept.pop(next(iter(self._kept)))
        return known[1]

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
