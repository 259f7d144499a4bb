"""What the drafts of an article speak of, and in whose name: words, stems and names, counted once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from app.domain.measure import Measure
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.links.signs.article_words import frequency, name_frequency, proper_stems
from app.extract.links.signs.span_words import SpanWords, span_words
from app.extract.links.voices import Office, offices, voices, whole_names

Told = TypeVar("Told")

_RARE = 2
"""Sentences that may hold a word before sharing it counts for less."""
_NAMED = 0.5
"""What sharing a name is worth, against another word: who is spoken of is not yet what is said."""


@dataclass(frozen=True)
class DraftWords:
    """The words of the drafts of one article; drafts go by their numbers."""

    parsed: Parsed
    drafts: Sequence[Draft]

    def content(self, number: int) -> frozenset[str]:
        """The stems that tell what a draft says."""
        draft = self.drafts[number]
        return self.telling(draft.content_first, draft.content_last)

    def shared(self, number: int, other: int) -> frozenset[str]:
        """The stems that two drafts share, but for names."""
        return (self.content(number) & self.content(other)) - self.proper

    def telling(self, first: int, last: int) -> frozenset[str]:
        """The stems of some tokens that tell something: of "the camps were closed", camp and close."""
        return self._spans.telling(first, last)

    def themes(self, first: int, last: int) -> frozenset[str]:
        """The stems of what is spoken of in some tokens: of "the camps were closed", camp."""
        return self._spans.themes(first, last)

    def measures(self, first: int, last: int) -> frozenset[Measure]:
        """What some tokens count: "the dead" the killed, "had fled" the displaced."""
        return self._spans.measures(first, last)

    def names(self, number: int) -> frozenset[str]:
        """The folded words by which the source of a draft is named."""
        return self._names[number]

    def office(self, number: int) -> Office:
        """The office that the source of a draft holds, or that others hold of it."""
        return self._offices[number]

    def whole_name(self, number: int) -> frozenset[str]:
        """All folded words for the source of a draft."""
        return self._whole_names[number]

    def spoken_of(self, number: int) -> frozenset[str]:
        """Whom a draft speaks of, folded."""
        draft = self.drafts[number]
        return self._spans.people(draft.content_first, draft.content_last)

    def people(self, first: int, last: int) -> frozenset[str]:
        """Whom some tokens speak of, folded."""
        return self._spans.people(first, last)

    def speaks_of(self, number: int, other: int) -> bool:
        """Whether a draft speaks of the source of another: of its name, its country or its office."""
        return bool((self.names(other) | self.office(other).others) & self.spoken_of(number))

    def speaks_for(self, number: int, other: int) -> bool:
        """Whether one source is the office of the other: "the army's spokesman" and "the army"."""
        mine, theirs = self.office(number), self.office(other)
        if mine.heads & theirs.others or mine.others & theirs.heads:
            return True
        return bool(mine.heads & theirs.bodies or mine.bodies & theirs.heads)

    def names_source(self, first: int, last: int, other: int) -> bool:
        """Whether tokens name the source of a draft by the head of its phrase: "the newspaper"."""
        return not self.office(other).heads.isdisjoint(self._spans.nouns(first, last))

    def worth(self, word: str) -> float:
        """What sharing a stem tells: much if it is rare, less if it only names somebody."""
        return _rarity(frequency(self.parsed)[word]) * (_NAMED if word in self.proper else 1.0)

    def name_worth(self, word: str) -> float:
        """What speaking of a folded name tells: little where everybody does."""
        return _rarity(name_frequency(self.parsed)[word])

    @property
    def proper(self) -> frozenset[str]:
        """The stems that name somebody or a place."""
        return proper_stems(self.parsed)

    @cached_property
    def _spans(self) -> SpanWords:
        return span_words(self.parsed)

    @cached_property
    def _offices(self) -> tuple[Office, ...]:
        return self._by_draft(offices(self.parsed, self.drafts), Office())

    @cached_property
    def _names(self) -> tuple[frozenset[str], ...]:
        return self._by_draft(voices(self.parsed, self.drafts), frozenset())

    @cached_property
    def _whole_names(self) -> tuple[frozenset[str], ...]:
        return self._by_draft(whole_names(self.parsed, self.drafts), frozenset())

    def _by_draft(self, found: Mapping[str, Told], unknown: Told) -> tuple[Told, ...]:
        """What was found of each source, by the numbers of the drafts."""
        sources = (draft.source for draft in self.drafts)
        return tuple([unknown if one is None else found.get(one.name, unknown) for one in sources])


def _rarity(sentences: int) -> float:
    return min(1.0, _RARE / max(1, sentences))
