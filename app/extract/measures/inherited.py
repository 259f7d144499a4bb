"""Figures that leave out what they count and take it from another: "Police say 12. The union says 22."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from app.domain.figure import Number
from app.domain.measure import Measure
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import COPULA, DEFINITE, GENITIVE, PERSON_RELATIVE
from app.extract.measures.bare_numbers import corrects, goes_on, stands_against
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.crowds import told_of_crowd
from app.extract.measures.governors import top_of
from app.extract.measures.told import Told
from app.extract.measures.totals import numbers_others

_JOINING = word_set("rules/measures", "inherited", "joining")
_LISTED_NAMES = word_set("rules/measures", "inherited", "listed_names")
_AGAINST = word_set("rules/measures", "inherited", "against")
_THEM_OR_THOSE = word_set("rules/measures", "inherited", "them_or_those")

_NOT_HANDED_ON = frozenset({Measure.OTHER, Measure.COST, Measure.SHARE})
_BACK = 6
"""Most sentences between a bare number and the figure that it stands against."""
_CUE_REACH = 7
_SMALL = 12
"""Up to here two equal numbers are no sign of one count."""
_THEM = word_set("rules/measures", "inherited", "them")
_TELLING = word_set("rules/measures", "inherited", "telling")
_LIVING = word_set("rules/measures", "inherited", "living")
_NUMBER_OF = runs("rules/measures", "inherited", "number_of")
_WHOM = word_set("rules/measures", "inherited", "whom")


@cache
def _listed(key: str) -> frozenset[str]:
    """One list of ``comparisons.toml``."""
    return word_set("comparisons", key)


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
        if self._is_part(found) or self._is_next_part(at):
            return self._handed(self._whole(at), "part of")
        if self._leaves_verb_out(found):
            return self._handed(self._of_same_noun(at), "said again of")
        if self._came(found):
            return self._handed(self._crowd(at), "came, as did")
        if self._is_there(found) and (crowd := self._crowd(at)) is not None:
            return self._handed(crowd, "were there, as were")
        if found.figure.value.unit is not None and not (
            found.figure.value.unit == PERCENT and found.head is None
        ):
            return None
        if not self._is_open(found):
            return None
        return (
            self._handed(self._same_number(at), "the same number as")
            or self._of_crowd(at)
            or self._handed(self._compared(at), "stands against")
            or self._beside(at)
            or (self._handed(self._last(at), "judged as") if self._is_judged(found) else None)
        )

    def _of_crowd(self, at: int) -> Told | None:
        """ "Police counted 12,000": of the crowd that the article has just told of."""
        tallied = self._cues(self.figures[at]) - _listed("comparing")
        return told_of_crowd(self.parsed, self.figures, self.told, at) if tallied else None

    def _is_judged(self, found: FoundFigure) -> bool:
        """ "Forty thousand is simply not possible": a count, and no people."""
        behind = self.parsed.doc[found.last : min(found.last + 5, self.parsed.sentence_of(found.first).end)]
        return (
            found.head is None
            and len(behind) > 1
            and behind[0].pos_ == "AUX"
            and any(token.lower_ in _listed("judged") for token in behind[1:])
        )

    def _last(self, at: int) -> int | None:
        """The nearest figure before that hands on a measure."""
        back = self._back_from(at, _BACK)
        return next((giver for giver in back if self.told[giver].measure not in _NOT_HANDED_ON), None)

    def _handed(self, giver: int | None, relation: str) -> Told | None:
        if giver is None or self.told[giver].measure in _NOT_HANDED_ON:
            return None
        text = self.figures[giver].figure.span
        words = self.parsed.text[text.start : text.end]
        measure = self.told[giver].measure
        return Told(measure, f"{relation} ‘{words}’, {measure.value}", steps=2)

    def _is_part(self, found: FoundFigure) -> bool:
        """ "Three of them", "19 of those held", "of whom two"."""
        doc = self.parsed.doc
        behind = [token.lower_ for token in doc[found.last : found.last + 2]]
        if not GENITIVE.isdisjoint(behind[:1]) and behind[1:] and behind[1] in _THEM:
            return True
        if found.head is None and behind and behind[0] in _listed("degrees"):
            return True
        before = [token.lower_ for token in doc[max(0, found.first - 2) : found.first]]
        inside = [token.lower_ for token in doc[found.core + 1 : found.last]]
        return (not GENITIVE.isdisjoint(before[:1]) and before[-1] in _WHOM) or (
            len(inside) > 1 and inside[0] in GENITIVE and inside[1] in _THEM_OR_THOSE
        )

    def _is_next_part(self, at: int) -> bool:
        """ "30 of them in the north and 26 in the south"."""
        found, doc = self.figures[at], self.parsed.doc
        if found.head is not None or at == 0 or not self._is_part(self.figures[at - 1]):
            return False
        return doc[found.first - 1].lower_ in _JOINING and any(self._back_from(at, 0))

    def _leaves_verb_out(self, found: FoundFigure) -> bool:
        """ "On Sunday they said 140 houses had": a verb that only takes up one said before."""
        end = self.parsed.sentence_of(found.first).end
        if found.head is None or found.head < found.last or found.head + 1 >= end:
            return False
        doc = self.parsed.doc
        ended = found.head + 2 >= end or doc[found.head + 2].is_punct
        return ended and doc[found.head + 1].lower_ in _listed("taking_up")

    def _came(self, found: FoundFigure) -> bool:
        """ "They said 40,000 had come": people, where the article counts a crowd."""
        if found.figure.value.unit is not None:
            return False
        if found.head is not None and not is_person(self.parsed.doc[found.head].lower_):
            return False
        verb = top_of(self.parsed.doc, found).head
        return verb.i > found.first and verb.lemma_.lower() in _listed("coming")

    def _is_there(self, found: FoundFigure) -> bool:
        """ "There were 5,000 people | there": of which nothing else is said."""
        if found.head is None or not is_person(self.parsed.doc[found.head].lower_):
            return False
        verb = top_of(self.parsed.doc, found).head
        there = any(child.dep_ == "expl" and child.i < verb.i for child in verb.children)
        behind = self.parsed.doc[max(found.last, found.head + 1) : self.parsed.sentence_of(found.first).end]
        closes = all(token.is_punct or token.lower_ in _listed("present") for token in behind)
        return there and closes and verb.lemma_.lower() in COPULA

    def _crowd(self, at: int) -> int | None:
        """The nearest crowd of this or the last two sentences, or of the rest of this one."""
        here = self.parsed.sentence_number(self.figures[at].first)
        after = range(at + 1, min(at + 3, len(self.figures)))
        behind = (n for n in after if self.parsed.sentence_number(self.figures[n].first) == here)
        around = (*self._back_from(at, 2), *behind)
        return next((n for n in around if self.told[n].measure is Measure.ATTENDED), None)

    def _of_same_noun(self, at: int) -> int | None:
        """The nearest figure before that counts the same things."""
        noun = self.parsed.doc[self.figures[at].head or 0].lower_
        for giver in self._back_from(at, _BACK):
            head = self.figures[giver].head
            if head is not None and self.parsed.doc[head].lower_ == noun:
                return giver
        return None

    def _whole(self, at: int) -> int | None:
        """The nearest figure before, of this or the last sentence, that hands on a measure."""
        for giver in self._back_from(at, 1):
            if self.told[giver].measure not in _NOT_HANDED_ON:
                return giver
        return None

    def _is_open(self, found: FoundFigure) -> bool:
        """Whether nothing in the clause tells what is counted: no noun, or one that fits anybody."""
        if found.head is None:
            if self._is_known(found) or self._is_judged(found):
                return True
            return not self._does_something(found) and not self._is_number_of(found)
        noun = self.parsed.doc[found.head].lower_
        if noun not in _listed("anybody"):
            return False
        return noun in _LISTED_NAMES or bool(self._before(found, 4) & _listed("tallying"))

    def _is_known(self, found: FoundFigure) -> bool:
        """ "The 41 had thrown stones": people that the article has told of."""
        low = found.figure.value.low
        the = found.first > 0 and self.parsed.doc[found.first - 1].lower_ in DEFINITE
        return the and low is not None and low > _SMALL

    def _is_number_of(self, found: FoundFigure) -> bool:
        """ "88 was the number of seats": the noun follows after all."""
        behind = [token.lower_ for token in self.parsed.doc[found.last : found.last + 5]]
        return any(pair in _NUMBER_OF for pair in pairwise(behind))

    def _does_something(self, found: FoundFigure) -> bool:
        """Whether a bare number is the subject of a verb of its own: "12 returned"."""
        doc = self.parsed.doc
        if doc[found.first - 1].lower_ in _TELLING and doc[max(0, found.first - 2)].lower_ in PERSON_RELATIVE:
            return False
        top = top_of(doc, found)
        subject = top.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer")
        if subject and top.head.pos_ == "VERB" and top.head.i > found.first:
            return True
        end = self.parsed.sentence_of(found.first).end
        if found.last + 1 >= end:
            return False
        behind, next_one = doc[found.last], doc[found.last + 1]
        if behind.pos_ == "AUX":
            return not next_one.is_punct and next_one.lower_ not in DEFINITE
        return behind.pos_ == "VERB" and behind.tag_ in ("VBD", "VBP", "VBZ")

    def _same_number(self, at: int) -> int | None:
        """The nearest figure of the same value that hands on a measure."""
        value = self.figures[at].figure.value
        if value.low is None or value.low <= _SMALL:
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
        cues = self._cues(found)
        if not cues and not self._is_known(found):
            return None
        only_here = bool(cues) and cues <= _listed("comparing") and not self._is_known(found)
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
            if away and (only_here or self._is_part(self.figures[giver])):
                continue
            if measure not in _NOT_HANDED_ON:
                return giver
            if away <= 1 and self._counts_else(giver, away):
                return None
        first = self._first_told(at) if here == 0 else None
        if first is not None and numbers_others(self.parsed, found, self.figures[first]):
            return None
        return first if first is not None or only_here or not cues else self._next_here(at)

    def _beside(self, at: int) -> Told | None:
        """By the bare number right before it, behind which a verb is left out."""
        if not at:
            return None
        before, found = self.figures[at - 1], self.figures[at]
        if stands_against(self.parsed, before, found) or corrects(self.parsed, before, found):
            return self._handed(at - 1, "stands against")
        if not goes_on(self.parsed, before, found):
            return None
        if self.told[at - 1].measure is Measure.COST:
            return Told(Measure.COST, "in a row with money", steps=2)
        return self._handed(at - 1, "in a row with")

    def _counts_else(self, giver: int, away: int) -> bool:
        """Whether a figure of no known measure is what a bare number stands against: things, or a
        number of the same sentence."""
        head = self.figures[giver].head
        if head is None:
            return not away
        doc = self.parsed.doc
        if head + 1 < len(doc) and doc[head + 1].lower_ in _LIVING:
            return False
        noun = doc[head].lower_
        return not is_person(noun) or noun in _listed("aboard")

    def _first_told(self, at: int) -> int | None:
        """Headlines leave out what the article goes on to count."""
        for giver in range(at + 1, len(self.figures)):
            if self.parsed.sentence_number(self.figures[giver].first) and self.told[giver].measure not in (
                _NOT_HANDED_ON
            ):
                return giver
        return None

    def _next_here(self, at: int) -> int | None:
        """ "The official count is 130, but rebels speak of 500 dead": what both count stands behind."""
        behind = at + 1
        if behind == len(self.figures) or self.figures[behind].figure.value.unit is not None:
            return None
        first, second = self.figures[at].first, self.figures[behind].first
        same = self.parsed.sentence_number(first) == self.parsed.sentence_number(second)
        against = {token.lower_ for token in self.parsed.doc[first:second]} & _AGAINST
        return behind if same and against else None

    def _cues(self, found: FoundFigure) -> frozenset[str]:
        """The words of counting that lead to a number: "speaks of 22", "not 22", "22 is the number"."""
        behind = [token.lower_ for token in self.parsed.doc[found.last : found.last + 5]]
        numbering = {
            word
            for word, next_one in pairwise(behind)
            if word in _listed("numbering") and next_one not in GENITIVE
        }
        return self._before(found, _CUE_REACH) & _listed("counting") | numbering

    def _before(self, found: FoundFigure, reach: int) -> frozenset[str]:
        """The words in front of a number, in its own clause."""
        doc = self.parsed.doc
        start = max(self.parsed.sentence_of(found.first).start, found.first - reach)
        near: set[str] = set()
        for token in reversed(doc[start : found.first]):
            if token.text == ";" or (token.like_num and near) or _says_else(token):
                break
            near.add(token.lower_)
        near.update(token.lower_ for token in doc[found.first : found.core])
        return frozenset(near)

    def _back_from(self, at: int, sentences: int) -> Iterator[int]:
        """The figures before one, nearest first, as far as some sentences back."""
        here = self.parsed.sentence_number(self.figures[at].first)
        for giver in range(at - 1, -1, -1):
            if here - self.parsed.sentence_number(self.figures[giver].first) > sentences:
                return
            yield giver


def _says_else(token: Token) -> bool:
    """Whether a verb is no verb of counting: "said sales reached 3,000"."""
    return token.pos_ == "VERB" and token.lemma_ not in COPULA and token.lower_ not in _listed("counting")
