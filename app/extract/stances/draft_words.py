"""What the drafts of an article speak of, and in whose name: words, stems and names, counted once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from app.domain.measure import Measure
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.stances.article_words import frequency, name_frequency, proper_stems, telling_stems
from app.extract.stances.voices import Office, folded_words, offices, voices

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
        if (first, last) not in self._told:
            self._told[first, last] = frozenset(filter(None, telling_stems(self.parsed)[first:last]))
        return self._told[first, last]

    def measures(self, first: int, last: int) -> frozenset[Measure]:
        """What some tokens count: "the dead" the killed, "had fled" the displaced."""
        if (first, last) not in self._measured:
            found = (_counting_words().get(token.lower_) for token in self.parsed.doc[first:last])
            self._measured[first, last] = frozenset(measure for measure in found if measure is not None)
        return self._measured[first, last]

    def names(self, number: int) -> frozenset[str]:
        """The folded words by which the source of a draft is named."""
        source = self.drafts[number].source
        return frozenset() if source is None else self._voices.get(source.name, frozenset())

    def office(self, number: int) -> Office:
        """All words for the source of a draft."""
        source = self.drafts[number].source
        return Office() if source is None else self._offices.get(source.name, Office())

    def spoken_of(self, number: int) -> frozenset[str]:
        """Whom a draft speaks of, folded."""
        draft = self.drafts[number]
        bounds = draft.content_first, draft.content_last
        if bounds not in self._spoken_of:
            self._spoken_of[bounds] = folded_words(self.parsed, *bounds)
        return self._spoken_of[bounds]

    def speaks_of(self, number: int, other: int) -> bool:
        """Whether a draft speaks of the source of another: of its name, its country or its office."""
        return bool((self.names(other) | self.office(other).others) & self.spoken_of(number))

    def speaks_for(self, number: int, other: int) -> bool:
        """Whether one source is the office of the other: "the army's spokesman" and "the army"."""
        mine, theirs = self.office(number), self.office(other)
        return bool(mine.heads & theirs.others or mine.others & theirs.heads)

    def names_source(self, first: int, last: int, other: int) -> bool:
        """Whether tokens name the source of a draft by the head of its phrase: "the newspaper"."""
        return not self.office(other).heads.isdisjoint(self._nouns(first, last))

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

    def _nouns(self, first: int, last: int) -> frozenset[str]:
        """The lemmas of the nouns and names among some tokens."""
        if (first, last) not in self._named:
            self._named[first, last] = frozenset(
                token.lemma_.lower()
                for token in self.parsed.doc[first:last]
                if token.pos_ in ("NOUN", "PROPN")
            )
        return self._named[first, last]

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return offices(self.parsed, self.drafts)

    @cached_property
    def _voices(self) -> dict[str, frozenset[str]]:
        return voices(self.parsed, self.drafts)

    @cached_property
    def _told(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    @cached_property
    def _spoken_of(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    @cached_property
    def _named(self) -> dict[tuple[int, int], frozenset[str]]:
        return {}

    @cached_property
    def _measured(self) -> dict[tuple[int, int], frozenset[Measure]]:
        return {}


def _rarity(sentences: int) -> float:
    return min(1.0, _RARE / max(1, sentences))


@cache
def _counting_words() -> Mapping[str, Measure]:
    """Words by what they count; a noun's sense goes before a verb's."""
    nouns = (by_word(key) for key in ("totals", "states", "weak", "nouns"))
    merged: dict[str, Measure] = {}
    for words in (by_verb("object"), by_verb("subject"), *nouns):
        merged.update(words)
    return merged
