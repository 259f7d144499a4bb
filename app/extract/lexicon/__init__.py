"""Word lists as data: one TOML file per list, read once.

A file is tables and lists: ``load("countries")`` gives the whole file, ``table("countries", "seats")``
one table of it. A wrong file is a fault of the program and stops it at first use.
"""

import tomllib
from collections.abc import KeysView, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

Entry: TypeAlias = str | int | float | bool | list["Entry"] | dict[str, "Entry"]

_FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file lacks a table or holds something else than was asked for."""


@cache
def load(name: str) -> Mapping[str, Entry]:
    """The tables of ``lexicon/<name>.toml``."""
    with (_FOLDER / f"{name}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


def table(name: str, key: str) -> Mapping[str, Entry]:
    """One table of a lexicon: ``table("countries", "seats")``."""
    entry = load(name).get(key)
    if not isinstance(entry, dict):
        raise LexiconError(f"{name}.toml has no table {key}")
    return entry


def strings(entry: Entry | None) -> tuple[str, ...]:
    """An entry that must be a list of words; none at all is an empty list."""
    if entry is None:
        return ()
    if not isinstance(entry, list):
        raise LexiconError(f"not a list of words: {entry!r}")
    for word in entry:
        if not isinstance(word, str):
            raise LexiconError(f"not a word: {word!r}")
    return tuple(str(word) for word in entry)


def runs(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """A lexicon entry that must be a list of runs of words."""
    if not isinstance(entry, list):
        raise LexiconError(f"not a list of runs: {entry!r}")
    return tuple(strings(run) for run in entry)


Words: TypeAlias = KeysView[str]
"""Words in the order of their file, looked up as in a set."""


@cache
def words(name: str, key: str) -> Words:
    """One list of words at the top of a lexicon: ``words("stop_words", "days")``."""
    return dict.fromkeys(strings(load(name).get(key))).keys()
