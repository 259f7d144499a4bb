"""Names that no corpus has enough of: states, capitals, regions, peoples, organisations."""

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from app.extract.lexicon import Entry, strings, table

Forms = tuple[str, ...]
ORGANISATIONS_PER_PATTERN = 25


@cache
def states() -> frozenset[Forms]:
    """Names of states and of the capitals that stand for their governments."""
    return frozenset(
        _split(name)
        for country in _countries()
        for key in ("names", "capitals")
        for name in strings(country.get(key))
    )


@cache
def regions() -> frozenset[Forms]:
    """Names of regions, among them the states of the US."""
    names = [*table("regions", "us_states")]
    for places in table("regions", "regions").values():
        names += [name for name in strings(places) if name[:1].isupper() and not name.split()[-1].islower()]
    return frozenset(_split(name) for name in names)


@cache
def peoples() -> Mapping[str, tuple[Forms, ...]]:
    """Single words for the people of a state, by the tag they take: JJ, NNP or NNPS."""
    found: dict[str, set[Forms]] = {"JJ": set(), "NNP": set(), "NNPS": set()}
    for country in _countries():
        found["JJ"] |= {(word,) for word in strings(country.get("adjectives")) if " " not in word}
        for word in strings(country.get("people")):
            if " " not in word:
                found["NNPS" if word.endswith("s") else "NNP"].add((word,))
    return {tag: tuple(sorted(words)) for tag, words in found.items()}


def organisations(surnames: tuple[Forms, ...]) -> frozenset[Forms]:
    """Names of organisations: well-known ones, and made ones like "Velgrad Police Department"."""
    chance = random.Random(0)
    places = sorted({name for name in regions() | states() if len(name) == 1})
    fillers: dict[str, Sequence[Forms]] = {
        "{place}": places,
        "{state}": sorted(name for name in states() if len(name) == 1),
        "{people}": peoples()["JJ"],
        "{surname}": surnames or places,
    }
    return frozenset(name for line in _lines() for name in _fill(line, fillers, chance))


def _fill(line: str, fillers: Mapping[str, Sequence[Forms]], chance: random.Random) -> Iterator[Forms]:
    gap = next((gap for gap in fillers if gap in line), None)
    for _ in range(1 if gap is None else ORGANISATIONS_PER_PATTERN):
        yield _split(line if gap is None else line.replace(gap, " ".join(chance.choice(fillers[gap]))))


def _lines() -> list[str]:
    lines = files("app.training").joinpath("own/organisations.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _countries() -> Iterator[Mapping[str, Entry]]:
    for country in table("countries", "countries").values():
        if isinstance(country, dict):
            yield country


def _split(name: str) -> Forms:
    return tuple(name.split())
