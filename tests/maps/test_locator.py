"""The locator map: land where land is, the place's own country told apart, and little to send."""

import re

import pytest

from app.maps import LocatorMap, locator_map

PLACES = {
    "Makiivka": (48.05, 37.93, "UA"),
    "Gaza City": (31.5, 34.47, "PS"),
    "Seoul": (37.57, 126.98, "KR"),
    "Derna": (32.77, 22.64, "LY"),
    "Moscow": (55.75, 37.62, "RU"),
    "Paris": (48.85, 2.35, "FR"),
    "Longyearbyen": (78.2, 15.6, "SJ"),
}
POINT = re.compile(r"(-?\d+(?:\.\d)?),(-?\d+(?:\.\d)?)")


def map_of(place: tuple[float, float, str | None]) -> LocatorMap:
    drawn = locator_map(*place)
    assert drawn is not None
    return drawn


def holds_middle(path: str, drawn: LocatorMap) -> bool:
    """Whether the place lies within a piece of land, by the ray that goes right from it."""
    inside = False
    for ring in path.split("Z")[:-1]:
        points = [(float(x), float(y)) for x, y in POINT.findall(ring)]
        for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
            if (y1 > drawn.y) != (y2 > drawn.y):
                inside ^= x1 + (drawn.y - y1) / (y2 - y1) * (x2 - x1) > drawn.x
    return inside


@pytest.mark.parametrize("name", ["Makiivka", "Moscow", "Paris"])
def test_an_inland_place_lies_in_its_own_country(name: str) -> None:
    drawn = map_of(PLACES[name])
    assert any(holds_middle(outline.path, drawn) for outline in drawn.outlines if outline.is_home)
    assert not any(holds_middle(outline.path, drawn) for outline in drawn.outlines if not outline.is_home)


@pytest.mark.parametrize("name", PLACES)
def test_nothing_is_drawn_far_outside_the_box_and_not_much_within(name: str) -> None:
    drawn = map_of(PLACES[name])
    points = [point for outline in drawn.outlines for point in POINT.findall(outline.path)]
    assert all(-5 <= float(x) <= drawn.width + 5 and -5 <= float(y) <= drawn.height + 5 for x, y in points)
    assert sum(len(outline.path) for outline in drawn.outlines) < 25_000


def test_the_own_country_is_drawn_over_its_neighbours() -> None:
    homes = [outline.is_home for outline in map_of(PLACES["Gaza City"]).outlines]
    assert homes == sorted(homes)
    assert len(set(homes)) == 2


def test_a_place_without_a_known_country_is_mapped_too() -> None:
    assert not any(outline.is_home for outline in map_of((48.05, 37.93, None)).outlines)


def test_a_country_across_the_date_line_is_whole_on_both_sides() -> None:
    east, west = map_of((-16.8, 179.9, "FJ")), map_of((-16.8, -179.9, "FJ"))
    for drawn in (east, west):
        xs = [float(x) for outline in drawn.outlines for x, _ in POINT.findall(outline.path)]
        assert min(xs) < drawn.x < max(xs)


def test_on_the_open_sea_there_is_no_map() -> None:
    assert locator_map(-40.0, -120.0, None) is None


def test_crimea_is_on_the_map_of_ukraine() -> None:
    drawn = map_of((45.3, 34.4, "UA"))
    assert any(holds_middle(outline.path, drawn) for outline in drawn.outlines if outline.is_home)
