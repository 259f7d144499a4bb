"""Where each figure was counted, in an article that counts one measure in several places.

Of "80,000 marched in Lomeda and 300,000 nationwide" neither number answers the other. A place stands
behind its figure, or opens the clause: "In Lomeda, 200,000 turned out according to unions, 80,000
according to police". An article that counts in one place alone tells no place of its figures: "12 died
in Lomeda" is where the event is.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.event import EventKind, FoundEvent
from app.domain.measure import Measure
from app.domain.scope import Scope
from app.extract.countries import name as country_name
from app.extract.events.kind_groups import COUNTRYWIDE, WIDE
from app.extract.events.phrase_search import phrases_in
from app.extract.events.places import FoundPlace
from app.extract.events.places.place_links import ACROSS
from app.extract.events.scene import Scene
from app.extract.figures.units import PERCENT
from app.extract.found import MeasuredFigure
from app.extract.language.tokens import Doc, Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COORDINATOR
from app.extract.words.place_words import place_words

_INSIDE = frozenset(f"after {word}" for word in word_set("rules/events", "figure_places", "inside")) | {
    ACROSS
}
_OPENS = word_set("rules/events", "figure_places", "opens")
_WHOLE = word_set("rules/events", "figure_places", "whole")
_BREAKS = word_set("rules/events", "figure_places", "breaks")

_OF_MANY_PLACES = WIDE | COUNTRYWIDE | {EventKind.ARRESTS, EventKind.EARTHQUAKE}
"""Kinds that may be counted town by town. Of what happens at one point, two names may be of that point."""
_BEHIND = 14
_BESIDE = 3
_LEAD = 5


@dataclass(frozen=True, slots=True)
class _Where:
    """A place where something is counted, tokens ``first`` up to ``last``; ``is_wide`` one of which all
    is told, or the rest."""

    first: int
    last: int
    name: str
    is_wide: bool


def figure_places(scene: Scene, event: FoundEvent | None) -> Mapping[int, str]:
    """The number of each figure to the place that it was counted in alone."""
    kind = None if event is None else event.kind
    told: dict[Measure, dict[int, tuple[str, int]]] = defaultdict(dict)
    before: dict[Measure, tuple[int, str]] = {}
    narrowed: set[Measure] = set()
    for sentence in dict.fromkeys(scene.parsed.sentence_number(one.found.core) for one in scene.measured):
        figures = scene.measured_in(sentence)
        places = list(_places(scene, event, sentence))
        for one, place in _tied(scene.parsed.doc, figures, places):
            told[one.measure][one.found.core] = place.name, sentence
            if _narrows(scene, one, place, told[one.measure]):
                narrowed.add(one.measure)
        if not places:
            for one in figures:
                last = before.get(one.measure)
                if last is not None and last[0] == sentence - 1 and _goes_on(scene, one):
                    told[one.measure][one.found.core] = last[1], sentence
        before = {
            measure: (sentence, next(iter(names)))
            for measure, names in _names_in(sentence, told).items()
            if len(names) == 1
        }
    return {
        core: place
        for measure, found in told.items()
        for core, place in _set_apart(
            found,
            _wholes(scene, measure, found),
            wide=kind in _OF_MANY_PLACES,
            is_narrowed=measure in narrowed,
        )
    }


def _narrows(scene: Scene, one: MeasuredFigure, place: _Where, told: Container[int]) -> bool:
    """Whether a sentence goes from the whole to one place: "The ministry counted 900,000. | In Lomeda, it
    counted 80,000". The headline's figures are told again below it."""
    if not scene.parsed.doc[_lead(scene.parsed.doc, place)].is_sent_start or place.first > one.found.first:
        return False
    start = scene.parsed.sentence_of(one.found.core).start
    return any(
        other.measure is one.measure and other.found.core < start and other.found.core not in told
        for other in scene.measured
        if not scene.parsed.in_headline(other.found.core)
    )


def _names_in(
    sentence: int, told: Mapping[Measure, Mapping[int, tuple[str, int]]]
) -> Mapping[Measure, set[str]]:
    return {
        measure: {place for place, number in found.values() if number == sentence}
        for measure, found in told.items()
    }


def _wholes(scene: Scene, measure: Measure, found: Mapping[int, tuple[str, int]]) -> Iterator[int]:
    """The sentences with a total of no single place, or with a part that has one: "a total of 1.9 million,
    including a million in Lomeda"."""
    for one in scene.measured:
        core = one.found.core
        is_part = core in found and one.scope is Scope.PART
        if one.measure is measure and (is_part or (core not in found and _is_whole(scene.parsed.doc, one))):
            yield scene.parsed.sentence_number(core)


def _is_whole(doc: Doc, one: MeasuredFigure) -> bool:
    """Whether a figure is told as the sum of several: "a total of 900", and no toll that rose."""
    return any(token.lower_ in _WHOLE for token in doc[max(one.found.first - _BESIDE, 0) : one.found.core])


def _set_apart(
    found: Mapping[int, tuple[str, int]], wholes: Iterable[int], *, wide: bool, is_narrowed: bool
) -> Iterator[tuple[int, str]]:
    """The figures of one measure whose places are told apart: in the article, or in one sentence.
    ``wholes`` are the sentences that tell a whole of several places as well."""
    names: dict[int, set[str]] = defaultdict(set)
    if wide and is_narrowed:
        names[0].add("")
    for sentence in wholes:
        names[0 if wide else sentence].add("")
    for place, sentence in found.values():
        names[0 if wide else sentence].add(place)
    for core, (place, sentence) in found.items():
        if len(names[0 if wide else sentence]) > 1:
            yield core, place


def _places(scene: Scene, event: FoundEvent | None, sentence: int) -> Iterator[_Where]:
    """The places of a sentence in which something may be counted, in order."""
    found = [
        _Where(one.first, one.last, one.place.name, one.reason == ACROSS)
        for one in scene.places_in(sentence)
        if one.reason in _INSIDE and one.first not in scene.in_datelines and _is_area(one)
    ]
    tokens = scene.parsed.sentences[sentence]
    for key in ("elsewhere", "whole_land"):
        for first, last in phrases_in(tokens, "places", key):
            if not any(one.first < last and first < one.last for one in found):
                found.append(_Where(first, last, _wide_name(scene.parsed.doc[first:last], key, event), True))
    yield from sorted(found, key=lambda one: one.first)


def _is_area(one: FoundPlace) -> bool:
    """Whether a place is a town or a land, and no square in one."""
    return one.place.latitude is not None or one.is_land or one.is_country or one.known


def _wide_name(tokens: Sequence[Token], key: str, event: FoundEvent | None) -> str:
    """ "elsewhere", and the land of which all is told."""
    country = event.place.country if event is not None and event.place is not None else None
    return country_name(country) if key == "whole_land" and country else text_of(tokens).lower()


def _tied(
    doc: Doc, figures: Sequence[MeasuredFigure], places: Sequence[_Where]
) -> Iterator[tuple[MeasuredFigure, _Where]]:
    """Each figure of a sentence that a place of it is told of."""
    cores = [one.found.core for one in figures]
    taken: dict[int, Measure] = {}
    for one in figures:
        place = _behind(doc, one, cores, places)
        if place is not None:
            taken[place.first] = one.measure
        else:
            place = _before(doc, one, places, taken)
        if place is not None:
            yield one, place


def _behind(doc: Doc, one: MeasuredFigure, cores: Sequence[int], places: Sequence[_Where]) -> _Where | None:
    """The place right behind a figure, in its clause, with no other figure between."""
    last = one.found.last
    place = next((place for place in places if place.first >= last), None)
    if place is None or place.first - last > _BEHIND:
        return None
    if any(last <= core < place.first for core in cores) or _opens_clause(doc, place):
        return None
    return None if any(token.lower_ in _BREAKS for token in doc[last : _lead(doc, place)]) else place


def _before(
    doc: Doc, one: MeasuredFigure, places: Sequence[_Where], taken: Mapping[int, Measure]
) -> _Where | None:
    """The last place before a figure that opens its clause, or that the figure before it was counted in."""
    if _is_whole(doc, one):
        return None
    place = next((place for place in reversed(places) if place.last <= one.found.first), None)
    if place is None:
        return None
    same = taken.get(place.first) in (one.measure, None)
    return place if same and (place.first in taken or _opens_clause(doc, place)) else None


def _opens_clause(doc: Doc, place: _Where) -> bool:
    """Whether a place stands at the beginning of its clause: "… and in Lomeda | 300"."""
    lead = _lead(doc, place)
    before = doc[lead - 1] if lead else None
    return (
        before is None or doc[lead].is_sent_start or before.lower_ in _OPENS or before.lower_ in COORDINATOR
    )


def _lead(doc: Doc, place: _Where) -> int:
    """Where the phrase of a place begins: "| in the capital, Lomeda"."""
    at = place.first
    while at and place.first - at < _LEAD and not doc[at].is_sent_start:
        before = doc[at - 1]
        named = before.text == "," and at > 1 and doc[at - 2].lower_ in place_words("settlements")
        if (
            not named
            and before.pos_ not in ("ADP", "DET", "ADJ")
            and before.lower_ not in place_words("settlements")
        ):
            break
        at -= 1
    return at


def _goes_on(scene: Scene, one: MeasuredFigure) -> bool:
    """Whether a figure may be of where the sentence before it counts: "Police counted 80,000"."""
    start = scene.parsed.sentence_of(one.found.core).start
    return (
        not _is_whole(scene.parsed.doc, one)
        and one.found.figure.value.unit != PERCENT
        and start not in scene.parsed.paragraph_starts
    )
