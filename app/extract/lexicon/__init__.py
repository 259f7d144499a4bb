"""The word lists of the language that is read, as data: one TOML file for each subject, read once.

They are in the folder of the language; what holds in any language is in the files beside this module.
A file is tables and lists: ``load("countries")`` gives the whole file, ``table("countries", "seats")``
one table of it, ``words("cues", "phrases", "papers")`` one list. English has every list that is asked
for, and one that is missing is a fault of the program and stops it at first use; what another language
leaves out is empty.
"""

import tomllib
from collections.abc import KeysView, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from app.languages import ENGLISH, chosen

Entry: TypeAlias = str | int | float | bool | list["Entry"] | dict[str, "Entry"]


class LexiconError(ValueError):
    """A lexicon file lacks a list or holds something else than was asked for."""


@cache
def load(name: str) -> Mapping[str, Entry]:
    """The tables of ``lexicon/<name>.toml``."""
    path = chosen() / "lexicon" / f"{name}.toml"
    if not path.exists() and chosen() != ENGLISH:
        return MappingProxyType({})
    with path.open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def table(name: str, *keys: str) -> Mapping[str, Entry]:
    """One table of a lexicon: ``table("countries", "seats")``."""
    entry = _entry(name, *keys)
    if entry is None:
        return {}
    if not isinstance(entry, dict):
        raise LexiconError(f"{name}.toml has no table {'.'.join(keys)}")
    return entry


@cache
def shared(name: str, key: str) -> Mapping[str, Entry]:
    """One table of what holds in any language: ``shared("currencies", "signs")``."""
    with Path(__file__).with_name(f"{name}.toml").open("rb") as file:
        entry: Entry = tomllib.load(file)[key]
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


@cache
def runs(name: str, *keys: str) -> tuple[tuple[str, ...], ...]:
    """One list of runs of words: ``runs("stances", "against", "runs")``."""
    entry = _entry(name, *keys)
    if entry is None:
        return ()
    if not isinstance(entry, list):
        raise LexiconError(f"not a list of runs: {entry!r}")
    return tuple(strings(run) for run in entry)


Words: TypeAlias = KeysView[str]
"""Words in the order of their file, looked up as in a set."""


@cache
def words(name: str, *keys: str) -> Words:
    """One list of words: ``words("stop_words", "days")``."""
    return dict.fromkeys(strings(_entry(name, *keys))).keys()


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """One list of words as a set, in which a rule looks a word up."""
    return frozenset(words(name, *keys))


def _entry(name: str, *keys: str) -> Entry | None:
    """What a lexicon has under some keys; None where a language other than English has nothing."""
    entry: Entry | None = dict(load(name))
    for key in keys:
        entry = entry.get(key) if isinstance(entry, dict) else None
    if entry is None and chosen() == ENGLISH:
        raise LexiconError(f"{name}.toml has no {'.'.join(keys)}")
    return entry
