"""The outlines of countries: Natural Earth 1:50m, public domain, distilled by ``app.maps.distil``."""

import json
import lzma
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from shapely import Polygon

from app.maps.distil import HUNDREDTHS

FILE = Path(__file__).parent / "outlines.json.xz"


@dataclass(frozen=True, slots=True)
class Land:
    """One piece of land within one country, in degrees of longitude and latitude."""

    country: str
    shape: Polygon
    west: float
    south: float
    east: float
    north: float


@cache
def lands() -> tuple[Land, ...]:
    """Every piece of land, some 1,400; a few MB once read."""
    packed = json.loads(lzma.decompress(FILE.read_bytes()))
    return tuple(_land(country, ring) for country, rings in sorted(packed.items()) for ring in rings)


def _land(country: str, ring: Sequence[int]) -> Land:
    x = y = 0
    points = []
    for right, up in zip(ring[::2], ring[1::2], strict=True):
        x, y = x + right, y + up
        points.append((x / HUNDREDTHS, y / HUNDREDTHS))
    shape = Polygon(points)
    return Land(country, shape, *shape.bounds)
