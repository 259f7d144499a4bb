"""Whether one article is a copy of another, as outlets reprint what an agency wrote.

Candidates come by MinHash (Broder, On the Resemblance and Containment of Documents, 1997) in bands
(Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): two texts that share a share s of
their runs of words have a key in common with probability 1 - (1 - s^4)^32, which is 0.99 at s = 0.6,
0.87 at s = 0.5 and 0.01 at s = 0.1. What they bring is then compared exactly.
"""

import re
from hashlib import blake2b

from rensa import RMinHash

COPIED_AT = 0.6
"""Reprints in the seeds share 0.8 and more, two articles on one event by two authors below 0.05."""
BANDS, ROWS = 32, 4
_RUN = 5
_WORD = re.compile(r"\w+")
_SEED = 1
"""Of the hash functions: a key in the store is one of these, so it never changes."""


def runs_of(text: str) -> frozenset[str]:
    """Every run of five words: what stays through a new headline and cuts."""
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def is_copy(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether most of the shorter text's runs are in the longer one."""
    shorter = min(len(a), len(b))
    return shorter > 0 and len(a & b) / shorter >= COPIED_AT


def copy_keys(runs: frozenset[str]) -> tuple[int, ...]:
    """The keys under which a text's copies find it: one a band, below 2^63; none of a text too short.

    They depend on the runs alone, and on the version of the hash functions.
    """
    if not runs:
        return ()
    signature = RMinHash(num_perm=BANDS * ROWS, seed=_SEED)
    signature.update(sorted(runs))
    numbers = signature.digest()
    return tuple(_key(band, numbers[band * ROWS : (band + 1) * ROWS]) for band in range(BANDS))


def _key(band: int, numbers: list[int]) -> int:
    named = f"{RMinHash.ALGORITHM_VERSION}:{band}:{numbers}".encode()
    return int.from_bytes(blake2b(named, digest_size=8).digest(), "big") >> 1
