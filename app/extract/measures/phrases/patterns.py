"""Patterns of several words that tell a measure, as ``measure_patterns.toml`` writes them.

A pattern is a row of elements: words, a gap that takes up to four words of one phrase, and "#",
which stands for the counted phrase. All are compiled once and found by their first word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from app.domain.measure import Measure
from app.extract.lexicon import strings, table, words
from app.extract.words.verb_forms import verb_forms

COUNTED = "#"
"""Stands for the counted phrase, in patterns and in the words they are held against."""
_GAP = "…"
_WIDEST = 4
"""Most words of a gap."""
_BOUNDS = frozenset({*words("measure_patterns", "bounds"), COUNTED})
"""What no gap goes over."""

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """The elements of a pattern, None for a gap, and the measure they tell."""

    elements: tuple[Words | None, ...]
    measure: Measure

    second: Words | None
    """Its second element; None where that is a gap, or there is none."""
    weight: int
    """How many words it fixes: of two patterns that fit, the heavier one knows better."""
    last: Words
    """Its last element: a row with none of these words behind its first need not be tried."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a row of words: the words it fixed, where they stand, and what they tell."""

    words: str
    places: tuple[int, ...]
    weight: int
    measure: Measure

    @property
    def end(self) -> int:
        """One past its last word."""
        return self.places[-1] + 1


@cache
def _by_first_word(counted: bool) -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns with the counted phrase in them, or those without, by their first word."""
    index: dict[str, list[Pattern]] = defaultdict(list)
    for measure, entry in table("measure_patterns", "patterns").items():
        for written in strings(entry):
            for pattern in _compiled(written, Measure(measure)):
                if ((COUNTED in written.split()) is counted) and pattern.elements[0] is not None:
                    for word in pattern.elements[0]:
                        index[word].append(pattern)
    return {
        word: tuple(sorted(patterns, key=lambda pattern: -pattern.weight)) for word, patterns in index.items()
    }


def match_at(row: Sequence[str], start: int, *, counted: bool) -> Match | None:
    """The heaviest pattern that begins at a word. ``counted`` asks for those with "#" in them."""
    best: Match | None = None
    following = row[start + 1] if start + 1 < len(row) else ""
    patterns = _by_first_word(counted).get(row[start], ())
    there = row[start:] if patterns else ()
    for pattern in patterns:
        if best is not None and pattern.weight < best.weight:
            break
        if pattern.second is not None and following not in pattern.second:
            continue  # most patterns: seen without a call
        if pattern.second is None and pattern.last.isdisjoint(there):
            continue  # most of the others
        fixed = _fit(pattern.elements, 0, row, start)
        if fixed is not None and (best is None or fixed[-1] >= best.end):
            told = " ".join(row[at] for at in fixed if row[at] != COUNTED)
            best = Match(told, tuple(fixed), pattern.weight, pattern.measure)
    return best


def begins(word: str) -> bool:
    """Whether a pattern without "#" begins with a word."""
    return word in _by_first_word(False)


def _fit(elements: Sequence[Words | None], at: int, row: Sequence[str], place: int) -> list[int] | None:
    """Where the words of the elements from ``at`` on stand, from ``place`` on; None if they do not."""
    fixed: list[int] = []
    for number in range(at, len(elements)):
        element = elements[number]
        if element is None:
            rest = _fit_behind_gap(elements, number + 1, row, place)
            return None if rest is None else fixed + rest
        if place >= len(row) or row[place] not in element:
            return None
        fixed.append(place)
        place += 1
    return fixed


def _fit_behind_gap(
    elements: Sequence[Words | None], at: int, row: Sequence[str], place: int
) -> list[int] | None:
    for behind in range(place, place + _WIDEST + 1):
        rest = _fit(elements, at, row, behind)
        if rest is not None:
            return rest
        if behind >= len(row) or row[behind] in _BOUNDS:
            return None
    return None


def _compiled(written: str, measure: Measure) -> Iterator[Pattern]:
    """A written pattern, once for every choice among its entries of several words."""
    choices = [list(_alternatives(element)) for element in written.split()]
    for choice in product(*choices):
        elements = tuple(element for part in choice for element in part)
        second = elements[1] if len(elements) > 1 else None
        fixed = [element for element in elements if element is not None]
        yield Pattern(elements, measure, second, len(fixed), fixed[-1])


def _alternatives(element: str) -> Iterator[tuple[Words | None, ...]]:
    """What one written element may stand for: all its single words together, its rows one by one."""
    if element == _GAP:
        yield (None,)
        return
    single: set[str] = set()
    for word in _words(element):
        row = word.split()
        if len(row) == 1:
            single.add(word)
        else:
            yield tuple(frozenset({part}) for part in row)
    if single:
        yield (frozenset(single),)


def _words(element: str) -> Iterable[str]:
    for part in element.split("|"):
        if part.startswith("<"):
            yield from strings(table("measure_patterns", "classes").get(part.strip("<>")))
        elif part.startswith("~"):
            yield from verb_forms(part[1:])
        else:
            yield part
