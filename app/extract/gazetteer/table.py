"""The table of places, searched where it lies.

One decompressed block of bytes (4 MB) is kept and searched by halving, for a dictionary of its
200,000 names would take ten times the memory and be built at every start.
"""

import lzma
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PATH = Path(__file__).parent / "places.tsv.xz"


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settlement of the table. ``state`` is a US postal code or empty; ``inhabitants`` in
    thousands; ``first`` where the name asked for is its first one, not another spelling."""

    name: str
    country: str
    state: str
    latitude: float
    longitude: float
    inhabitants: int
    first: bool


@dataclass(frozen=True, slots=True)
class _Table:
    places: tuple[bytes, ...]
    names: bytes
    """Lines ``name TAB numbers``, in byte order, each after a line end."""


def settlements(folded: str) -> tuple[Settlement, ...]:
    """The settlements that bear a folded name: ``settlements("kharkov")``."""
    if not folded or "\n" in folded or "\t" in folded:
        return ()
    table = _table()
    numbers = _numbers(table.names, folded.encode())
    return tuple(_settlement(table.places, number) for number in numbers.decode().split())


def _settlement(places: tuple[bytes, ...], number: str) -> Settlement:
    name, country, state, latitude, longitude, inhabitants = (
        places[int(number.rstrip("*"))].decode().split("\t")
    )
    return Settlement(
        name, country, state, float(latitude), float(longitude), int(inhabitants), number.endswith("*")
    )


def _numbers(names: bytes, name: bytes) -> bytes:
    """What stands behind a name; nothing where it is not in the table."""
    low, high = 0, len(names)
    while low < high:
        start = names.rfind(b"\n", low, (low + high) // 2)
        start = low if start < 0 else start + 1
        end = names.find(b"\n", start)
        line_name, _, numbers = names[start:end].partition(b"\t")
        if line_name == name:
            return numbers
        if line_name < name:
            low = end + 1
        else:
            high = start - 1
    return b""


@cache
def _table() -> _Table:
    places, _, names = lzma.decompress(_PATH.read_bytes()).partition(b"\n\n")
    return _Table(tuple(places.split(b"\n")), names.strip(b"\n") + b"\n")
