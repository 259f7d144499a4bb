"""What an article says of when, where and what, gathered once for the stages that need it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from app.domain.measure import TOLLS, Measure
from app.extract.events.datelines import find_datelines
from app.extract.events.dates import FoundDate, find_dates
from app.extract.events.dates.calendar import published_day
from app.extract.events.event_cues import EventCue, find_event_cues
from app.extract.events.looking_back import earlier_events, sentences_looking_back
from app.extract.events.places import FoundPlace, Surroundings, find_places
from app.extract.events.places.earlier_places import without_earlier
from app.extract.events.places.place_context import NamedLands, lands_named
from app.extract.found import MeasuredFigure
from app.extract.language import Parsed

_Item = TypeVar("_Item")

HEADLINE = 3.0
OPENING = (2.5, 1.5, 1.0)
"""What the first sentences of the body weigh; the rest weigh ``REST``."""

REST = 0.4
LOOKS_BACK = 0.2
"""What is left of a sentence's weight where a date puts it long before the event."""

WITH_VICTIMS = 0.75
"""What a figure of people hurt or taken adds to its sentence."""


@dataclass(frozen=True, eq=False)
class Scene:
    """The dates, places and event words of an article; ``weights`` tells for each sentence how
    much it says of the main event, ``with_victims`` are those with a figure of people hurt, taken or moved.
    ``published`` is an ISO date or moment, or None."""

    parsed: Parsed
    measured: tuple[MeasuredFigure, ...]
    published: str | None
    dates: tuple[FoundDate, ...]
    places: tuple[FoundPlace, ...]
    cues: tuple[EventCue, ...]
    cue_tokens: frozenset[int]
    weights: tuple[float, ...]
    with_victims: frozenset[int]
    in_datelines: frozenset[int]
    looking_back: frozenset[int]
    earlier_events: Mapping[int, int]
    named: NamedLands

    @cached_property
    def _dates_by_sentence(self) -> Mapping[int, tuple[FoundDate, ...]]:
        return _grouped(self.dates, lambda one: self.parsed.sentence_number(one.first))

    @cached_property
    def _places_by_sentence(self) -> Mapping[int, tuple[FoundPlace, ...]]:
        return _grouped(self.places, lambda one: self.parsed.sentence_number(one.first))

    @cached_property
    def _cues_by_sentence(self) -> Mapping[int, tuple[EventCue, ...]]:
        return _grouped(self.cues, lambda one: self.parsed.sentence_number(one.token))

    @cached_property
    def latest_year(self) -> int | None:
        """The latest year that the article tells a day or month of."""
        years = (one.date.year for one in self.dates if one.date is not None and one.date.month)
        return max((year for year in years if year is not None), default=None)

    @cached_property
    def first_weekday(self) -> int | None:
        """Where the article first tells a day of the week."""
        return next((one.first for one in self.dates if one.kind == "weekday"), None)

    @cached_property
    def measured_at(self) -> Mapping[int, MeasuredFigure]:
        """The figures by the token of their number."""
        return {one.found.core: one for one in self.measured}

    @cached_property
    def headline_counts(self) -> frozenset[tuple[Measure, float | None]]:
        """What the headline counts, and how many."""
        told = (one for one in self.measured if self.parsed.in_headline(one.found.core))
        return frozenset((one.measure, one.found.figure.value.low) for one in told)

    @cached_property
    def _measured_by_sentence(self) -> Mapping[int, tuple[MeasuredFigure, ...]]:
        return _grouped(self.measured, lambda one: self.parsed.sentence_number(one.found.core))

    def measured_in(self, sentence: int) -> tuple[MeasuredFigure, ...]:
        """The figures of a sentence."""
        return self._measured_by_sentence.get(sentence, ())

    def dates_in(self, sentence: int) -> tuple[FoundDate, ...]:
        """The dates of a sentence."""
        return self._dates_by_sentence.get(sentence, ())

    def places_in(self, sentence: int) -> tuple[FoundPlace, ...]:
        """The places of a sentence."""
        return self._places_by_sentence.get(sentence, ())

    def cues_in(self, sentence: int) -> tuple[EventCue, ...]:
        """The event words of a sentence."""
        return self._cues_by_sentence.get(sentence, ())


def _grouped(items: Iterable[_Item], sentence_of: Callable[[_Item], int]) -> dict[int, tuple[_Item, ...]]:
    groups: dict[int, list[_Item]] = defaultdict(list)
    for item in items:
        groups[sentence_of(item)].append(item)
    return {sentence: tuple(found) for sentence, found in groups.items()}


def read_scene(parsed: Parsed, measured: tuple[MeasuredFigure, ...], *, published: str | None) -> Scene:
    """Gather what an article says of when, where and what."""
    dates = find_dates(parsed, published)
    cues = find_event_cues(parsed)
    cue_tokens = frozenset(cue.token for cue in cues)
    in_datelines = _covered(find_datelines(parsed).items())
    named = lands_named(parsed.doc)
    around = Surroundings(
        named,
        _covered((one.first, one.last) for one in dates),
        in_datelines,
        {cue.token: cue for cue in cues},
    )
    victims = [one.found.core for one in measured if one.measure in TOLLS]
    looking_back = sentences_looking_back(parsed, dates, cue_tokens, victims, in_datelines, published)
    places = without_earlier(parsed, dates, find_places(parsed, around), published_day(published))
    earlier = earlier_events(parsed, dates, cue_tokens, in_datelines)
    with_victims = frozenset(map(parsed.sentence_number, victims))
    weights = _sentence_weights(parsed, with_victims, looking_back | earlier.keys(), in_datelines)
    return Scene(
        parsed,
        measured,
        published,
        dates,
        places,
        cues,
        cue_tokens,
        weights,
        with_victims,
        in_datelines,
        looking_back,
        earlier,
        named,
    )


def _covered(stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The tokens of stretches ``first`` up to ``last``."""
    return frozenset(token for first, last in stretches for token in range(first, last))


def _sentence_weights(
    parsed: Parsed,
    with_victims: frozenset[int],
    looking_back: frozenset[int],
    in_datelines: frozenset[int],
) -> tuple[float, ...]:
    weights, body = [], 0
    for number, sentence in enumerate(parsed.sentences):
        if parsed.in_headline(sentence.start):
            weight = HEADLINE
        else:
            weight = OPENING[body] if body < len(OPENING) else REST
            body += sentence.end - 1 not in in_datelines
        whole = weight + (WITH_VICTIMS if number in with_victims else 0.0)
        weights.append(whole * (LOOKS_BACK if number in looking_back else 1.0))
    return tuple(weights)
