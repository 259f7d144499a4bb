"""A locator map: where in its country, and beside which others, a place lies.

The projection is equirectangular, true to scale at the place (Snyder, Map Projections: A Working
Manual, 1987, section 12): at the size of a country nobody sees the difference.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

from shapely import Geometry, Polygon, clip_by_rect
from shapely.affinity import affine_transform

from app.maps.outlines import Land, lands

WIDTH, HEIGHT = 300, 190
"""Of the drawing, in its own units."""
MARGIN = 4
"""Beyond the drawing's edge: land is cut there, so that the cut itself is not seen."""
LEAST_DEGREES, MOST_DEGREES, USUAL_DEGREES = 4.0, 18.0, 12.0
"""Of latitude, from the lower to the upper edge."""
AROUND = 1.25
"""Times the country's height, so that its neighbours are seen."""
FINEST = 0.35
"""Units; how far a simplified border may lie from the true one (Douglas and Peucker, 1973)."""
SMALLEST = 1.5
"""Units; islands less wide and high than this are left out."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A piece of land as an SVG path. ``is_home``: of the place's own country."""

    path: str
    is_home: bool


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """What a template draws: a box of ``width`` by ``height`` units with the place at its middle."""

    width: int
    height: int
    outlines: tuple[Outline, ...]

    @property
    def x(self) -> float:
        return self.width / 2

    @property
    def y(self) -> float:
        return self.height / 2


@lru_cache(maxsize=256)
def locator_map(latitude: float, longitude: float, country: str | None) -> LocatorMap | None:
    """The map around a place in degrees; None where no land is near: at sea, a map tells nothing.

    ``country`` is an ISO 3166-1 alpha-2 code. Its land is drawn last, so that its border is whole.
    """
    view = _View(latitude, longitude, HEIGHT / _degrees(latitude, longitude, country))
    drawn = [
        Outline(path, land.country == country) for land in lands() if (path := _path(land, view)) is not None
    ]
    if not drawn:
        return None
    return LocatorMap(WIDTH, HEIGHT, tuple(sorted(drawn, key=lambda outline: outline.is_home)))


@dataclass(frozen=True, slots=True)
class _View:
    """The place at the middle and ``scale``, in units for a degree of latitude."""

    latitude: float
    longitude: float
    scale: float

    def meets(self, land: Land) -> bool:
        """Whether a piece of land is near enough to the east or west to be seen."""
        reach = (WIDTH / 2 + MARGIN) / (cos(radians(self.latitude)) * self.scale)
        apart = abs((self.longitude - (land.west + land.east) / 2 + 180) % 360 - 180)
        return apart <= reach + (land.east - land.west) / 2

    def draw(self, land: Land) -> Geometry:
        """A piece of land in the drawing's units, cut at its edges and as fine as can be seen."""
        # It is moved as a whole: at the date line its ends must not part.
        turns = round((self.longitude - (land.west + land.east) / 2) / 360) * 360
        across = cos(radians(self.latitude)) * self.scale
        left = WIDTH / 2 - (self.longitude - turns) * across
        top = HEIGHT / 2 + self.latitude * self.scale
        drawn = affine_transform(land.shape, (across, 0, 0, -self.scale, left, top))
        return clip_by_rect(drawn, -MARGIN, -MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN).simplify(FINEST)


def _degrees(latitude: float, longitude: float, country: str | None) -> float:
    """How much the map shows from south to north: the piece of the country that holds the place."""
    around = [
        land.north - land.south
        for land in lands()
        if land.country == country
        and land.south - 1 <= latitude <= land.north + 1
        and land.west - 1 <= longitude <= land.east + 1
    ]
    wanted = max(around) * AROUND if around else USUAL_DEGREES
    return min(max(wanted, LEAST_DEGREES), MOST_DEGREES)


def _path(land: Land, view: _View) -> str | None:
    reach = (HEIGHT / 2 + MARGIN) / view.scale
    if land.north < view.latitude - reach or land.south > view.latitude + reach or not view.meets(land):
        return None
    drawn = view.draw(land)
    pieces = [_ring(piece) for piece in getattr(drawn, "geoms", [drawn]) if _is_seen(piece)]
    return "".join(pieces) or None


def _is_seen(piece: Geometry) -> bool:
    if not isinstance(piece, Polygon) or piece.is_empty:
        return False
    left, top, right, bottom = piece.bounds
    return bool(max(right - left, bottom - top) >= SMALLEST)


def _ring(piece: Polygon) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}".replace(".0", "") for x, y in piece.exterior.coords[:-1])
    return f"M{points}Z"
