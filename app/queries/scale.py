"""Scales: where on a line a number stands, and which numbers to print under it. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.queries.paths import tidy

LOG_FROM = 100
"""Figures further apart than this many times share no linear axis on which both can be seen."""
ZERO_GAP = 28
"""Room on a logarithmic axis between nought and its first power of ten, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A line from ``left`` to ``right``, in units of the drawing, that reaches up to ``top``."""

    left: float
    right: float
    top: float
    floor: float = 0
    """The first power of ten of a logarithmic axis; 0 where the axis is linear."""
    has_zero: bool = True

    def x(self, number: float) -> float:
        """Where a number stands; beyond the axis, at its end."""
        if not self.floor:
            share = number / self.top
        elif number < self.floor:
            return self.left
        else:
            share = math.log(number / self.floor) / math.log(self.top / self.floor)
        start = self.left + (ZERO_GAP if self.floor and self.has_zero else 0)
        return tidy(start + min(max(share, 0), 1) * (self.right - start))

    def ticks(self, most: int) -> tuple[float, ...]:
        """Round numbers to print, no more than about ``most``, nought included."""
        if self.floor:
            return self._powers(most)
        step = nice_step(self.top / most)
        return tuple(round(step * n, 10) for n in range(int(self.top / step + 1e-9) + 1))

    def _powers(self, most: int) -> tuple[float, ...]:
        first, last = round(math.log10(self.floor)), math.floor(math.log10(self.top) + 1e-9)
        stride = max(1, math.ceil((last - first + 1) / most))
        zero = (0.0,) if self.has_zero else ()
        return zero + tuple(float(10**power) for power in range(first, last + 1, stride))


def nice_step(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 or 10 times a power of ten that is no smaller than ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= least * (1 - 1e-9))


def fit_scale(numbers: Sequence[float], left: float, right: float, *, open_above: bool) -> Scale:
    """A scale on which all numbers can be seen: linear from nought, or logarithmic where they are far apart.

    ``open_above`` leaves room for a bar that fades out to the right of the highest number.
    """
    above = [number for number in numbers if number > 0]
    if not above:
        return Scale(left, right, 1)
    lowest, highest = min(above), max(above)
    if highest / lowest < LOG_FROM:
        return Scale(left, right, highest * (1.25 if open_above else 1))
    floor = 10.0 ** math.floor(math.log10(lowest))
    top = highest * (3 if open_above else 1)
    return Scale(left, right, top, floor, has_zero=True)
