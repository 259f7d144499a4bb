"""A map of many places at once: land, and a dot for each place, as large as it counts.

The projection is Equal Earth (Šavrič, Patterson and Jenny, International Journal of Geographical
Information Science, 2019): areas are true, and the continents look as people know them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray
from shapely import Geometry, Polygon, box, clip_by_rect, transform

from app.maps.outlines import lands

WIDTH, HEIGHT = 800, 380
"""Of the drawing, in its own units."""
SOUTH, NORTH = -58.0, 78.0
"""Nobody reports from beyond; leaving it out makes the rest larger."""
LEAST_DEGREES = 24.0
"""The narrowest view: with less around it a dot has no place."""
SMALLEST, FINEST = 4.0, 0.9
"""Units: islands smaller than the one are left out, borders are as fine as the other."""
LEAST_RADIUS, MOST_RADIUS = 8.0, 24.0
STEP = 6.0
"""Degrees: views are widened to whole steps, so that few of them need be drawn."""

Points = NDArray[np.float64]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map: its middle and radius in the drawing's units."""

    name: str
    count: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class PlacesMap:
    """What a template draws; ``land`` are paths, ``dots`` the largest first, so that none is hidden."""

    width: int
    height: int
    land: tuple[str, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A place with how many events were there, in degrees."""

    name: str
    count: int
    latitude: float
    longitude: float


def places_map(places: Sequence[Located]) -> PlacesMap | None:
    """The map that holds all of these places, as near as they allow; None for none."""
    if not places:
        return None
    view = _view(places)
    most = max(place.count for place in places)
    dots = [_dot(place, view, most) for place in places]
    return PlacesMap(WIDTH, HEIGHT, _land(view), tuple(sorted(dots, key=lambda dot: (-dot.radius, dot.name))))


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the projected plane that is drawn: its middle, and units for each of its own."""

    x: float
    y: float
    scale: float

    @property
    def units_of_degree(self) -> float:
        """About how many of the drawing's units a degree is."""
        return radians(self.scale)

    def points(self, degrees: Points) -> Points:
        """Rows of longitude and latitude to rows of the drawing's units."""
        return np.array([self.point(x, y) for x, y in degrees.tolist()]).reshape(degrees.shape)

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        x, y = _project(longitude, latitude)
        return WIDTH / 2 + (x - self.x) * self.scale, HEIGHT / 2 - (y - self.y) * self.scale


def _project(longitude: float, latitude: float) -> tuple[float, float]:
    """Equal Earth, in units of the globe's radius."""
    theta = asin(_M * sin(radians(latitude)))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    slope = _A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)
    x = radians(longitude) * cos(theta) / (_M * slope)
    return x, theta * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))


def _view(places: Sequence[Located]) -> _View:
    """Around the places, widened to whole steps; the whole world where they are all over it."""
    west, east = _widened([place.longitude for place in places], -180.0, 180.0)
    south, north = _widened([place.latitude for place in places], SOUTH, NORTH)
    corners = [_project(x, y) for x in (west, (west + east) / 2, east) for y in (south, north)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    scale = min(WIDTH / (right - left), HEIGHT / (high - low))
    return _View((left + right) / 2, (low + high) / 2, scale)


def _widened(values: Sequence[float], least: float, most: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = max(LEAST_DEGREES - (high - low), (high - low) * 0.16)
    low, high = (low - room / 2) // STEP * STEP, -((-high - room / 2) // STEP) * STEP
    return max(low, least), min(high, most)


def _dot(place: Located, view: _View, most: int) -> Dot:
    """As large in area as it counts, within bounds."""
    x, y = view.point(place.longitude, place.latitude)
    radius = LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * sqrt((place.count - 1) / max(most - 1, 1))
    return Dot(place.name, place.count, round(x, 1), round(y, 1), round(radius, 1))


@lru_cache(maxsize=64)
def _land(view: _View) -> tuple[str, ...]:
    """Land as one path for each country's piece; 10 to 20 kB."""
    return tuple(path for land in lands() if (path := _path(land.shape, view)))


def _path(shape: Polygon, view: _View) -> str:
    """Simplified before it is projected, which saves most of the work, and rounded after."""
    west, south, east, north = shape.bounds
    if max(east - west, north - south) * view.units_of_degree < SMALLEST:
        return ""
    within = shape.intersection(box(-180, -84, 180, 84)) if west < -180 or east > 180 else shape
    drawn = transform(within.simplify(FINEST / view.units_of_degree), view.points)
    drawn = clip_by_rect(drawn, -4, -4, WIDTH + 4, HEIGHT + 4)
    return "".join(_ring(piece) for piece in getattr(drawn, "geoms", [drawn]) if _is_seen(piece))


def _is_seen(piece: Geometry) -> bool:
    if not isinstance(piece, Polygon) or piece.is_empty:
        return False
    left, top, right, bottom = piece.bounds
    return bool(max(right - left, bottom - top) >= SMALLEST)


def _ring(piece: Polygon) -> str:
    """From point to point in whole units, each told from the one before: half as long as otherwise."""
    points = [(round(x), round(y)) for x, y in piece.exterior.coords[:-1]]
    steps = [(x - was_x, y - was_y) for (was_x, was_y), (x, y) in pairwise(points)]
    told = " ".join(f"{x} {y}" for x, y in steps if (x, y) != (0, 0))
    return f"M{points[0][0]} {points[0][1]}l{told}z"
