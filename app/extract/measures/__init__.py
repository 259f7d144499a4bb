"""Measures: what each figure counts, read off the grammar around it."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.domain.reason import Part, Reason
from app.domain.scope import Scope
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.counted import counted_words
from app.extract.measures.fitting import fitting
from app.extract.measures.grammar.governors import told_by_modifiers, told_by_tree
from app.extract.measures.grammar.last_fates import told_dead_at_last
from app.extract.measures.grammar.own_nouns import (
    told_aboard,
    told_by_noun,
    told_in_toll,
    told_of_air_raids,
    told_of_strikers,
)
from app.extract.measures.grammar.predicates import told_by_predicate_behind
from app.extract.measures.identifying import is_exception, is_of_place, is_whole, only_identifies
from app.extract.measures.nearby import (
    told_by_event_before,
    told_by_events_whose_part,
    told_by_label,
    told_by_row,
    told_by_state_beside,
    told_by_verb_before,
)
from app.extract.measures.other_figures.beside import beside
from app.extract.measures.other_figures.brackets import BREAKS_DOWN, told_by_bracket
from app.extract.measures.other_figures.inherited import Counts
from app.extract.measures.other_figures.series import told_as_part, told_by_series, told_in_row
from app.extract.measures.phrases import told_by_pattern
from app.extract.measures.scopes import IN_BRACKET, scope_of
from app.extract.measures.subjects.damages import told_of_damage
from app.extract.measures.subjects.freed import told_of_freed
from app.extract.measures.subjects.holders import Holders
from app.extract.measures.subjects.informants import are_informants
from app.extract.measures.subjects.listing import told_by_list
from app.extract.measures.subjects.refugees import told_of_refugees
from app.extract.measures.subjects.shares import SHARE, told_against_share, told_of_share
from app.extract.measures.told import Told
from app.extract.measures.totals import (
    STANDS_AGAINST,
    told_by_total,
    told_by_total_above,
    told_by_total_before,
    told_by_total_behind,
)

_NONE = Told(Measure.OTHER, "no word of a known measure governs it", steps=2)
_WHOLE = Told(Measure.OTHER, "a whole of which a part is told", steps=1)
_SIZES = word_set("rules/measures", "measures", "body_sizes")
_SIZE = Told(Measure.OTHER, "the size of a body")
_PASSING = frozenset({Measure.ATTENDED, Measure.DISPLACED, Measure.OTHER})
"""What somebody in a state may do as well."""
_HELD = frozenset({Measure.CAPTURED, Measure.DETAINED})
"""What became of those whose fate is not known: "the fate of 12 guards kidnapped with him"."""
_COVERS = {
    Scope.TOTAL: "all so far",
    Scope.ADDITION: "on top of those before",
    Scope.PART: "a part of those told of",
}
_OPEN = frozenset({_NONE.reason, SHARE.reason, STANDS_AGAINST})


def find_measures(parsed: Parsed, figures: tuple[FoundFigure, ...]) -> tuple[MeasuredFigure, ...]:
    """The figures with what they count: in "12 rebels were killed" 12, killed, "rebels".

    Numbers that count nothing by a measure and only tell which things are meant ("the two
    countries") are left out.
    """
    alone = _told_alone(parsed, figures)
    told = _inherited(parsed, figures, [one for one, _ in alone])
    measured: list[MeasuredFigure] = []
    for found, one, (same, known) in zip(figures, told, alone, strict=True):
        counting = known if one is same else _counting(parsed, found, one, measured)
        if counting is not None:
            measured.append(counting)
    return tuple(measured)


def _told_alone(parsed: Parsed, figures: tuple[FoundFigure, ...]) -> list[tuple[Told, MeasuredFigure | None]]:
    """What the words around each figure tell of it, and the figure with that where it counts something."""
    every: list[tuple[Told, MeasuredFigure | None]] = []
    earlier: list[MeasuredFigure] = []
    holders = Holders(parsed)
    for found in figures:
        told = holders.settle(found, fitting(parsed, found, _told(parsed, found, earlier)))
        told = beside(found, told, earlier, parsed)
        measured = _counting(parsed, found, told, earlier)
        every.append((told, measured))
        if measured is not None:
            earlier.append(measured)
    return every


def _inherited(parsed: Parsed, figures: tuple[FoundFigure, ...], told: list[Told]) -> list[Told]:
    """The same, where figures of which nothing was told take the measure of another figure."""
    counts = Counts(parsed, figures, told)
    for at, one in enumerate(told):
        if one.reason in _OPEN and one.measure in (Measure.OTHER, Measure.SHARE):
            told[at] = counts.told_by_another(at) or one
    return told


def _counting(
    parsed: Parsed, found: FoundFigure, told: Told, earlier: Sequence[MeasuredFigure]
) -> MeasuredFigure | None:
    """A figure with what was told of it; None where it only identifies."""
    return None if only_identifies(parsed, found, told.measure) else _measured(parsed, found, told, earlier)


def _measured(
    parsed: Parsed, found: FoundFigure, told: Told, earlier: Sequence[MeasuredFigure]
) -> MeasuredFigure:
    last = earlier[-1] if earlier else None
    scope = IN_BRACKET if told.reason == BREAKS_DOWN else scope_of(parsed, found, last)
    covers = "" if scope is None else f"; {_COVERS[scope.scope]} (‘{scope.words}’)"
    reason = Reason(Part.MEASURE, told.reason + covers, told.steps)
    counted = counted_words(parsed, found)
    return MeasuredFigure(found, told.measure, counted, reason, None if scope is None else scope.scope)


def _told(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told:
    """What the first rule that knows tells; the surest stand first."""
    unit = found.figure.value.unit
    if unit == PERCENT:
        return told_of_share(parsed, found)
    if unit is not None:
        return Told(Measure.COST, "money")
    if is_of_place(parsed, found):
        return Told(Measure.OTHER, "how many live there")
    if are_informants(parsed, found):
        return Told(Measure.OTHER, "who was asked")
    if is_exception(parsed, found):
        return Told(Measure.OTHER, "of whom it is not said")
    if is_whole(parsed, found):
        return _told_of_whole(parsed, found, earlier)
    return (
        told_by_row(parsed, found)
        or told_against_share(parsed, found, earlier)
        or told_dead_at_last(parsed, found)
        or told_by_noun(parsed, found, "nouns")
        or told_by_pattern(parsed, found)
        or told_of_damage(parsed, found)
        or told_by_total_before(parsed, found)
        or told_by_total_behind(parsed, found)
        or told_by_state_beside(parsed, found)
        or told_by_label(parsed, found)
        or told_as_part(parsed, found, earlier)
        or told_by_bracket(parsed, found, earlier)
        or told_in_toll(parsed, found, earlier)
        or told_in_row(parsed, found, earlier)
        or told_by_verb_before(parsed, found)
        or told_by_total_above(parsed.doc, found)
        or _told_by_grammar(parsed, found)
        or told_aboard(parsed, found)
        or _told_by_total_or_behind(parsed, found, earlier)
        or told_by_event_before(parsed, found)
        or told_by_events_whose_part(parsed, found)
        or told_by_list(parsed, found, earlier)
        or told_by_series(parsed, found, earlier)
        or told_by_noun(parsed, found, "nouns", part=True)
        or told_by_noun(parsed, found, "weak")
        or told_of_strikers(parsed, found)
        or told_of_air_raids(parsed, found)
        or told_of_refugees(parsed, found)
        or _none(parsed, found)
    )


def _none(parsed: Parsed, found: FoundFigure) -> Told:
    """Of how many a body has, "the 4,000-strong militia", no other figure tells either."""
    behind = parsed.doc[found.last : found.last + 2]
    sized = len(behind) == 2 and behind[0].text == "-" and behind[1].lower_ in _SIZES
    return _SIZE if sized else _NONE


def _told_by_total_or_behind(
    parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]
) -> Told | None:
    """The total that a number is of, or what is said behind it, which tells more than that it stands
    against another number: "an estimate of 40 for the rebels killed"."""
    total = told_by_total(parsed, found, earlier)
    if total is not None and total.reason != STANDS_AGAINST:
        return total
    return told_by_predicate_behind(parsed, found) or total


def _told_by_grammar(parsed: Parsed, found: FoundFigure) -> Told | None:
    """What governs the figure in the tree, or a state inside its phrase, which says more than where
    its people went: "41 detained activists went on strike"."""
    above, inside = told_by_tree(parsed.doc, found), told_by_modifiers(parsed.doc, found)
    if above is None or inside is None or above.measure in _PASSING:
        return above if inside is None else inside
    treated = above.measure is Measure.INJURED and inside.measure is Measure.INFECTED
    held = above.measure is Measure.MISSING and inside.measure in _HELD
    return inside if treated or held else above  # "patients ill with dengue received treatment"


def _told_of_whole(parsed: Parsed, found: FoundFigure, earlier: Sequence[MeasuredFigure]) -> Told:
    """Of "the 50" in "20 of the 50 passengers were hurt" only its own words tell; but who let go "two of
    the nine" had held them all."""
    return (
        told_by_noun(parsed, found, "nouns")
        or told_by_state_beside(parsed, found)
        or told_by_modifiers(parsed.doc, found)
        or told_by_noun(parsed, found, "weak")
        or told_of_freed(parsed, found, earlier)
        or _WHOLE
    )
