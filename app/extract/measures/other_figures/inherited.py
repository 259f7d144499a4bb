"""Figures that leave out what they count and take it from another: "Police say 12. The union says 22."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.figure import Number
from app.domain.measure import Measure
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.measure_words import by_word
from app.extract.measures.other_figures.bare_numbers import corrects, goes_on, stands_against
from app.extract.measures.other_figures.left_open import (
    SMALL,
    came,
    comparing,
    counts_subject,
    cues_of,
    is_judged,
    is_known,
    is_open,
    is_part,
    is_there,
    those_before,
)
from app.extract.measures.subjects.crowds import told_of_crowd
from app.extract.measures.told import Told
from app.extract.measures.totals import numbers_others

_JOINING = word_set("rules/measures", "inherited", "joining")
_AGAINST = word_set("rules/measures", "inherited", "against")

_NOT_HANDED_ON = frozenset({Measure.OTHER, Measure.COST, Measure.SHARE})
_BACK = 6
"""Most sentences between a bare number and the figure that it stands against."""
_OF_WHOM = 3
"""Most tokens between a whole and its part behind a comma and "of whom"."""
_NUMBERS = word_set("rules/measures", "inherited", "numbers")
_FIGURES = word_set("rules/measures", "inherited", "figures")
_LIVING = word_set("rules/measures", "inherited", "living")


@dataclass(frozen=True)
class Counts:
    """All figures of an article, each with what has been told of it so far."""

    parsed: Parsed
    figures: Sequence[FoundFigure]
    told: Sequence[Told]

    @cached_property
    def _equals(self) -> Mapping[tuple[Number | None, str | None], Sequence[int]]:
        """The figures by value."""
        equals: dict[tuple[Number | None, str | None], list[int]] = {}
        for at, found in enumerate(self.figures):
            equals.setdefault((found.figure.value.low, found.figure.value.unit), []).append(at)
        return equals

    def told_by_another(self, at: int) -> Told | None:
        """What figure ``at`` counts by the figure that it belongs to or stands against; None where
        it may count something of its own."""
        found = self.figures[at]
        if is_part(self.parsed, found) or self._is_next_part(at):
            return self._handed(self._whole(at), "part of")
        if came(self.parsed, found):
            return self._handed(self._crowd(at), "came, as did")
        if is_there(self.parsed, found):
            crowd = self._crowd(at)
            if crowd is not None:
                return self._handed(crowd, "were there, as were")
            return told_of_crowd(self.parsed, self.figures, self.told, at)
        if found.figure.value.unit is not None and not (
            found.figure.value.unit == PERCENT and found.head is None
        ):
            return None
        if found.head is not None and self.parsed.doc[found.head].lower_ in _NUMBERS:
            same = self._handed(self._same_number(at), "the same number as")  # "the 20,000 figure"
            again = self.parsed.doc[found.head].lower_ in _FIGURES
            return same or (self._handed(self._last(at, 1), "another number than") if again else None)
        if not is_open(self.parsed, found):
            return None
        return (
            self._handed(self._same_number(at), "the same number as")
            or self._of_crowd(at)
            or self._handed(self._compared(at), "stands against")
            or self._beside(at)
            or self._of_those_before(found)
            or (self._handed(self._last(at), "judged as") if is_judged(self.parsed, found) else None)
        )

    def _of_crowd(self, at: int) -> Told | None:
        """ "Police counted 12,000": of the crowd that the article has just told of."""
        tallied = cues_of(self.parsed, self.figures[at]) - comparing("comparing")
        return told_of_crowd(self.parsed, self.figures, self.told, at) if tallied else None

    def _of_those_before(self, found: FoundFigure) -> Told | None:
        """ "The wounded were brought there. There were 23": of those whom the last sentence names."""
        those = those_before(self.parsed, found)
        if those is None:
            return None
        return Told(by_word("states")[those.lower_], f"there were so many of the ‘{those.lower_}’", steps=1)

    def _last(self, at: int, sentences: int = _BACK) -> int | None:
        """The nearest figure before, so many sentences back, that hands on a measure."""
        back = self._back_from(at, sentences)
        return next((giver for giver in back if self.told[giver].measure not in _NOT_HANDED_ON), None)

    def _handed(self, giver: int | None, relation: str) -> Told | None:
        if giver is None or self.told[giver].measure in _NOT_HANDED_ON:
            return None
        text = self.figures[giver].figure.span
        words = self.parsed.text[text.start : text.end]
        measure = self.told[giver].measure
        return Told(measure, f"{relation} ‘{words}’, {measure.value}", steps=2)

    def _is_next_part(self, at: int) -> bool:
        """ "30 of them in the north and 26 in the south"."""
        found, doc = self.figures[at], self.parsed.doc
        if found.head is not None or at == 0 or not is_part(self.parsed, self.figures[at - 1]):
            return False
        return doc[found.first - 1].lower_ in _JOINING and any(True for _ in self._back_from(at, 0))

    def _crowd(self, at: int) -> int | None:
        """The nearest crowd of this or the last two sentences, or of the rest of this one."""
        here = self.parsed.sentence_number(self.figures[at].first)
        after = range(at + 1, min(at + 3, len(self.figures)))
        behind = (n for n in after if self.parsed.sentence_number(self.figures[n].first) == here)
        around = (*self._back_from(at, 2), *behind)
        crowds = (n for n in around if self.told[n].measure is Measure.ATTENDED)
        share = self.figures[at].figure.value.unit
        return next((n for n in crowds if share in (None, self.figures[n].figure.value.unit)), None)

    def _whole(self, at: int) -> int | None:
        """The nearest figure before, of this or the last sentence, that hands on a measure."""
        for giver in self._back_from(at, 1):
            if self._is_more(at, giver):
                continue
            if self.told[giver].measure not in _NOT_HANDED_ON or self._is_right_before(giver, at):
                return giver
        return None

    def _is_more(self, part: int, whole: int) -> bool:
        """Whether a figure is greater than another, and so no part of it, as a share always may be."""
        if self.figures[part].figure.value.unit == PERCENT:
            return False
        low, high = self.figures[part].figure.value.low, self.figures[whole].figure.value.high
        return low is not None and high is not None and low > high

    def _is_right_before(self, giver: int, at: int) -> bool:
        """Whether nothing but "of whom" stands between a figure and its part: "1,200, of whom | 700"."""
        behind = self.figures[giver].last if (head := self.figures[giver].head) is None else head + 1
        return 0 <= self.figures[at].first - behind <= _OF_WHOM

    def _same_number(self, at: int) -> int | None:
        """The nearest figure of the same value that hands on a measure."""
        value = self.figures[at].figure.value
        if value.low is None or value.low <= SMALL:
            return None
        same = [
            other
            for other in self._equals[value.low, value.unit]
            if self.told[other].measure not in _NOT_HANDED_ON
        ]
        return min(same, key=lambda other: abs(other - at), default=None)

    def _compared(self, at: int) -> int | None:
        """The figure that a bare number stands against: of the same sentence, else the nearest
        before, where a word of counting stands in front."""
        found = self.figures[at]
        cues = cues_of(self.parsed, found)
        if not cues and not is_known(self.parsed, found):
            return None
        only_here = bool(cues) and cues <= comparing("comparing") and not is_known(self.parsed, found)
        here = self.parsed.sentence_number(found.first)
        for giver in self._back_from(at, _BACK):
            measure = self.told[giver].measure
            if numbers_others(self.parsed, found, self.figures[giver]):
                return None
            if self.figures[giver].figure.value.unit != found.figure.value.unit:
                if self.parsed.sentence_number(self.figures[giver].first) == here:
                    return None
                continue
            away = here - self.parsed.sentence_number(self.figures[giver].first)
            if away and (only_here or is_part(self.parsed, self.figures[giver])):
                continue
            if measure not in _NOT_HANDED_ON:
                return giver
            if away <= 1 and self._counts_else(giver, away):
                return None
        return None if only_here or not cues else self._next_here(at)

    def _beside(self, at: int) -> Told | None:
        """By the bare number right before it, behind which a verb is left out."""
        if not at:
            return None
        before, found = self.figures[at - 1], self.figures[at]
        if stands_against(self.parsed, before, found) or corrects(self.parsed, before, found):
            return self._handed(at - 1, "stands against")
        if not goes_on(self.parsed, before, found):
            return None
        return self._handed(at - 1, "in a row with")

    def _counts_else(self, giver: int, away: int) -> bool:
        """Whether a figure of no known measure is what a bare number stands against: things, or a
        number of the same sentence."""
        head = self.figures[giver].head
        if head is None:
            return not away or counts_subject(self.parsed, self.figures[giver])
        doc = self.parsed.doc
        if head + 1 < len(doc) and doc[head + 1].lower_ in _LIVING:
            return False
        noun = doc[head].lower_
        return not is_person(noun) or noun in comparing("aboard")

    def _next_here(self, at: int) -> int | None:
        """ "The official count is 130, but rebels speak of 500 dead": what both count stands behind."""
        behind = at + 1
        if behind == len(self.figures) or self.figures[behind].figure.value.unit is not None:
            return None
        first, second = self.figures[at].first, self.figures[behind].first
        same = self.parsed.sentence_number(first) == self.parsed.sentence_number(second)
        against = {token.lower_ for token in self.parsed.doc[first:second]} & _AGAINST
        return behind if same and against else None

    def _back_from(self, at: int, sentences: int) -> Iterator[int]:
        """The figures before one, nearest first, as far as some sentences back."""
        here = self.parsed.sentence_number(self.figures[at].first)
        for giver in range(at - 1, -1, -1):
            if here - self.parsed.sentence_number(self.figures[giver].first) > sentences:
                return
            yield giver
