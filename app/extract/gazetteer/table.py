"""The table of places, searched where it lies.

One decompressed stretch of bytes (4 MB) is kept, for a dictionary of its 200,000 names would take ten
times the memory and be built at every start. The names stand in byte order; an index of every 4,096th
byte tells in which block a name must stand.
"""

import lzma
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BLOCK = 4_096
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
    """Lines ``name TAB numbers``, in byte order, each after a line end, and one behind the last."""
    starts: tuple[int, ...]
    """Where the blocks begin, each at a line end, and where the last one ends."""
    openings: tuple[bytes, ...]
    """The first name of each block."""


def settlements(folded: str) -> tuple[Settlement, ...]:
    """The settlements that bear a folded name: ``settlements("kharkov")``."""
    if not folded or "\n" in folded or "\t" in folded:
        return ()
    table = _table()
    numbers = _numbers(table, folded.encode())
    return tuple(_settlement(table.places, number) for number in numbers.decode().split())


def _settlement(places: tuple[bytes, ...], number: str) -> Settlement:
    name, country, state, latitude, longitude, inhabitants = (
        places[int(number.rstrip("*"))].decode().split("\t")
    )
    return Settlement(
        name, country, state, float(latitude), float(longitude), int(inhabitants), number.endswith("*")
    )


def _numbers(table: _Table, name: bytes) -> bytes:
    """What stands behind a name; nothing where it is not in the table."""
    block = bisect_right(table.openings, name) - 1
    if block < 0:
        return b""
    found = table.names.find(b"\n%b\t" % name, table.starts[block], table.starts[block + 1])
    if found < 0:
        return b""
    return table.names[found + len(name) + 2 : table.names.find(b"\n", found + 1)]


@cache
def _table() -> _Table:
    places, _, lines = lzma.decompress(_PATH.read_bytes()).partition(b"\n\n")
    names = b"\n" + lines.strip(b"\n") + b"\n"
    starts = sorted({names.rfind(b"\n", 0, byte + 1) for byte in range(0, len(names) - 1, _BLOCK)})
    openings = (names[start + 1 : names.find(b"\t", start)] for start in starts)
    return _Table(tuple(places.split(b"\n")), names, (*starts, len(names)), tuple(openings))
