"""Measures: what each figure counts, read off the grammar around it."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.governors import Told, told_by_modifiers, told_by_tree
from app.extract.identifying import only_identifies
from app.extract.language import Parsed
from app.extract.measure_words import by_word
from app.extract.nearby import told_by_total, told_nearby
from app.extract.units import PERCENT

_NONE = Told(Measure.OTHER, "no word of a known measure governs it")


def find_measures(parsed: Parsed, figures: tuple[FoundFigure, ...]) -> tuple[MeasuredFigure, ...]:
    """The figures with what they count: in "12 rebels were killed" 12, killed, "rebels".

    Numbers that count nothing by a measure and only tell which things are meant ("the two
    countries") are left out.
    """
    measured: list[MeasuredFigure] = []
    for found in figures:
        told = _told(parsed, found, measured, figures)
        if not only_identifies(parsed, found, told.measure):
            measured.append(
                MeasuredFigure(found, told.measure, _counted(parsed, found), f"measure: {told.reason}")
            )
    return tuple(measured)


def _told(
    parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure], figures: tuple[FoundFigure, ...]
) -> Told:
    unit = found.figure.value.unit
    if unit is not None:
        return Told(Measure.SHARE, "a share") if unit == PERCENT else Told(Measure.COST, "money")
    return (
        _told_by_noun(parsed, found, "nouns")
        or told_by_tree(parsed.doc, found)
        or told_by_modifiers(parsed.doc, found)
        or told_by_total(parsed, found, earlier)
        or _told_by_noun(parsed, found, "weak")
        or told_nearby(parsed, found, figures)
        or _NONE
    )


def _told_by_noun(parsed: Parsed, found: FoundFigure, key: str) -> Told | None:
    if found.head is None:
        return None
    noun = parsed.doc[found.head].lower_
    measure = by_word(key).get(noun)
    return None if measure is None else Told(measure, f"the noun ‘{noun}’")


def _counted(parsed: Parsed, found: FoundFigure) -> str | None:
    """The counted things as written, without relative clauses: "Russian soldiers"."""
    if found.head is None or found.head < found.last:
        return None
    first = found.last
    while first < found.head and parsed.doc[first].lower_ in (
        "of",
        "the",
        "more",
        "other",
        "its",
        "their",
        "these",
    ):
        first += 1
    return parsed.span(first, found.head + 1).text
