"""What one article shows of who answers whom, asked by all rules; ``shown`` has the signs themselves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.measure import TOLLS
from app.extract.found import Draft, NamedSource
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.signs.article_words import stems
from app.extract.links.signs.draft_words import DraftWords
from app.extract.links.voices import folded_word, speaks_in_secret

_GOES_ON = 2
"""Sentences between two statements of a source that goes on talking."""


@dataclass(frozen=True)
class Signs:
    """What one article shows of who answers whom; drafts go by their numbers."""

    words: DraftWords

    def draft(self, number: int) -> Draft:
        """The draft of a number."""
        return self.words.drafts[number]

    def said(self, number: int) -> Sequence[Token]:
        """The words that tell what a draft says."""
        draft = self.draft(number)
        return self.words.parsed.doc[draft.content_first : draft.content_last]

    def is_toll(self, number: int) -> bool:
        """Whether a draft counts the dead, the hurt, the missing or a crowd."""
        figure = self.draft(number).figure
        return figure is not None and figure.measure in TOLLS

    def sentence(self, number: int) -> int:
        """The sentence that a draft stands in."""
        return self._sentences[number]

    def gap(self, number: int, other: int) -> int:
        """Sentences from a draft, or the last that its source says in one go, to an answer behind it;
        negative where the answer stands before."""
        ahead = self.draft(other).token > self.draft(number).token
        return self.sentence(number) - (self.sentence(other) if ahead else self._run_ends[other])

    def speaks_for(self, number: int, aim: Aim, other: int) -> bool:
        """Whether what an answer is to would be its own side's; a report is the outlet's that carries it."""
        if aim.noun == "report" and self.draft(other).via:
            return False
        one_side = self.words.speaks_for(number, other)
        return one_side and not speaks_in_secret(self.words.parsed, self.draft(other))

    def names_money(self, aim: Aim) -> bool:
        """Whether an answer is to a figure that is money: "that sum", "the ransom"."""
        words = word_set("links", "money", "words")
        return bool(self.words.parsed.doc.by_word.among(words, aim.first, aim.last))

    def said_beside(self, number: int, other: int) -> tuple[int, int]:
        """What a draft says, without the clause of an answer in the same sentence: "40 have died, but | the
        army denies it"."""
        draft, said = self.draft(number), self.draft(other)
        first, last = said.content_first, said.content_last
        if said.figure is None or draft.attribution is None or not first <= draft.token < last:
            return first, last
        source = draft.attribution.source
        opening = draft.token if source is None else min(source.first, draft.token)
        if said.token < opening:
            return first, opening
        return min(max(draft.content_last, draft.token + 1), said.token), last

    def own_words(self, number: int, aim: Aim) -> frozenset[str]:
        """The words by which an answer tells what it answers, but for those that name who gives it."""
        asked = number, aim.first, aim.last
        if asked not in self._asked:
            told = self.words.telling(aim.first, aim.last)
            self._asked[asked] = told - self._names_in(number, aim) if told else told
        return self._asked[asked]

    def _names_in(self, number: int, aim: Aim) -> frozenset[str]:
        """The words of an answer that only name the one who gives it."""
        names, parsed = self.words.names(number), self.words.parsed
        words = zip(stems(parsed)[aim.first : aim.last], range(aim.first, aim.last), strict=True)
        return frozenset(word for word, index in words if folded_word(parsed, index) in names)

    def goes_on(self, number: int, after: int) -> bool:
        """Whether the source of a draft is still the one that speaks in the next."""
        same = self.draft(number).source == self.draft(after).source or self.words.speaks_for(number, after)
        return same and self.sentence(after) - self.sentence(number) <= _GOES_ON

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        return tuple(self.words.parsed.sentence_number(draft.token) for draft in self.words.drafts)

    @cached_property
    def times_heard(self) -> Counter[NamedSource | None]:
        """How many drafts each source has."""
        return Counter(draft.source for draft in self.words.drafts if not draft.if_answered)

    @cached_property
    def has_tolls(self) -> bool:
        """Whether the article tells of the dead, the hurt, the missing or a crowd."""
        return any(self.is_toll(number) for number in range(len(self.words.drafts)))

    @cached_property
    def _asked(self) -> dict[tuple[int, int, int], frozenset[str]]:
        return {}

    @cached_property
    def _run_ends(self) -> tuple[int, ...]:
        """For each draft, the sentence in which its source stops talking: nobody else has spoken since."""
        drafts = self.words.drafts
        ends = list(self._sentences)
        after: int | None = None
        for number in range(len(drafts) - 1, -1, -1):
            if drafts[number].source is None:
                continue
            if after is not None and self.goes_on(number, after):
                ends[number] = ends[after]
            after = number
        return tuple(ends)
