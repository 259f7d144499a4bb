"""Made files of every format, good and hostile, each with what should become of it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is made when it is asked for.

    ``expected`` are the codes that reading it and its entries ends with, ``read`` where there is a text.
    A ``heavy`` one may end with any of them, or with ``too_slow``, as the machine is fast or not.
    ``says`` are words that the text, or the refusal, holds.
    """

    name: str
    make: Callable[[], bytes]
    expected: tuple[str, ...] = ("read",)
    says: str = ""
    heavy: bool = False

    def came_out(self, codes: frozenset[str]) -> bool:
        """Whether these codes are as they should be."""
        if self.heavy:
            return bool(codes) and codes <= {*self.expected, "too_slow"}
        return codes == frozenset(self.expected)
