"""Signs that an answer answers something: shared words, who is named, how near, what kind of noun."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from app.domain.measure import TOLLS, Measure
from app.domain.stance import Stance
from app.extract.found import Draft, NamedSource
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.folds import is_country
from app.extract.links.signs.accused_pronouns import accuses_behind, opens_with_pronoun
from app.extract.links.signs.article_words import stems
from app.extract.links.signs.conceded import is_conceded
from app.extract.links.signs.deeds_of_force import tells_deed_of_force
from app.extract.links.signs.draft_words import DraftWords
from app.extract.links.signs.span_words import covers
from app.extract.links.voices import folded_word, speaks_in_secret
from app.extract.stances.earlier import is_said_before

_LEAD = 1
"""Last sentence of an article's lead, which answers what is told only after it."""
_MAYBE = 0.5
"""How surely "Georgian charges that …" are told elsewhere, against "Georgia's charge"; and how surely
"the office's director" gives "the office's figure", against the office."""
_TAKEN_UP = 1.1
"""What it tells that somebody is taken up again with a pronoun: of two deeds the last is answered."""
_FADES = 0.45
"""How fast nearness fades with each sentence between."""
_GOES_ON = 2
"""Sentences between two statements of a source that goes on talking."""
_OF_DEEDS = frozenset({"accusation", "part"})
"""Nouns for what is said of somebody, who is named in it."""

Sign = tuple[str, float]
"""A sign by its name in ``lexicon/signs.toml``, and how strongly it shows: 0 to 3."""


@dataclass(frozen=True)
class Signs:
    """What one article shows of who answers whom; drafts go by their numbers."""

    words: DraftWords

    def between(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        """All signs that the draft ``number``, with its aim, answers the draft ``other``."""
        yield from self._shared(number, aim, other)
        yield from self._people(number, aim, other)
        yield from self._place(number, aim, other)
        yield from self._noun(number, aim, other)
        yield from self._figure(aim, other)
        yield from self._standing(other)

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

    def _shared(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        kind, words = aim.kind.value, self.words
        own = self._own_words(number, aim)
        shared = own & words.telling(*self._said(number, other))
        if aim.sweeping and (shared or self.is_toll(other)):
            yield f"{kind}.sweeping", 1.0
        if not shared:
            return
        yield f"{kind}.shared", min(3.0, sum(words.worth(word) for word in sorted(shared)))
        things = shared - words.proper
        if things and not aim.definite and self.draft(number).stance.stance is Stance.NO_COMMENT:
            yield f"{kind}.left_open", 1.0
        if things & words.themes(aim.first, aim.last) & words.themes(*self._said(number, other)):
            yield f"{kind}.theme", 1.0
        if len(shared) >= 2 and not shared <= words.proper:
            yield f"{kind}.covered", len(shared) / len(own)

    def _said(self, number: int, other: int) -> tuple[int, int]:
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

    def _own_words(self, number: int, aim: Aim) -> frozenset[str]:
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

    def _people(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        kind, words = aim.kind.value, self.words
        names, theirs = words.names(number), words.names(other)
        named, taken_up = names & words.people(*self._said(number, other)), 1.0
        behind = not named and self._accuses_behind(number, aim, other)
        if not named and not behind:
            named, taken_up = self._named_before(number, other), _TAKEN_UP
        if named or behind:
            worth = max((words.name_worth(word) for word in named), default=1.0)
            yield f"{kind}.names_answerer", worth * taken_up
        if self._is_accusing(other):
            yield ("accuses_answerer" if named or behind else "accuses"), 1.0
        yield from self._owner(aim, other)
        if self._says_more(other):
            yield f"{kind}.says_more", 1.0
        if words.names_source(aim.first, aim.last, other):
            yield f"{kind}.names_source", 1.0
        if any(is_country(word) for word in names & theirs) or self.speaks_for(number, aim, other):
            yield "same_side", 1.0

    def _named_before(self, number: int, other: int) -> frozenset[str]:
        """The names of who answers that a statement takes up with a pronoun: "said the army had come. “They
        killed 12,” she said. The army denied it"."""
        near = other > 0 and self.sentence(other) - self.sentence(other - 1) == 1
        if not near or not opens_with_pronoun(self.said(other)) or not self._goes_on(other - 1, other):
            return frozenset()
        return self.words.names(number) & self.words.people(*self._said(number, other - 1))

    def _accuses_behind(self, number: int, aim: Aim, other: int) -> bool:
        """Whether what stands right behind a denial of guilt charges the one who denies it."""
        if aim.noun not in _OF_DEEDS or self.sentence(other) - self.sentence(number) != 1:
            return False
        return accuses_behind(self.words.parsed, self.draft(number), self.draft(other))

    def _says_more(self, other: int) -> bool:
        """Whether a draft is only one of several of its source: an answer to it answers any one less."""
        source = self.draft(other).source
        return source is not None and self._times_heard[source] > 1

    def _owner(self, aim: Aim, other: int) -> Iterator[Sign]:
        if not aim.owners:
            return
        name, said = self.words.whole_name(other), self.draft(other)
        owning = aim.owners & name
        if not owning and name & _listed("official", "bodies"):
            owning = aim.owners & _listed("official", "owners")  # "the official toll" is the ministry's
        if not owning and name & _listed("risen", "bodies"):
            owning = aim.owners & _listed("risen", "owners")  # "the rebel claim" is the Liberation Front's
        if not owning and aim.owners <= _listed("media", "words") and self._is_named_by("report", said):
            owning = aim.owners  # "a media report" is any paper's
        if not owning:
            yield f"{aim.kind.value}.not_owner", 1.0
            return
        by_name = owning - self.words.office(other).others
        surely = (1.0 if aim.definite else _MAYBE) * (1.0 if by_name else _MAYBE)
        yield f"{aim.kind.value}.owner", surely * len(owning) / len(aim.owners)

    def _place(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        gap, kind = self.gap(number, other), aim.kind.value
        if aim.definite:
            yield f"{kind}.definite", 1.0
        token = self.draft(number).token
        if self.draft(other).token > token:
            if gap >= -1 and is_said_before(self.words.parsed, self.draft(other)):
                yield f"{kind}.had_said", 1.0
            if is_conceded(self.draft(number), self.draft(other), self.words.parsed):
                yield f"{kind}.fronted", 1.0
            elif self.sentence(number) > _LEAD and not self.words.parsed.in_headline(token):
                yield f"{kind}.ahead", 1.0
            elif not self._is_told_before(number):
                yield f"{kind}.opens", 1.0 / (1.0 + _FADES * max(0, -gap - 1))
            return
        yield f"{kind}.before", 1.0
        yield f"{kind}.near", 1.0 / (1.0 + _FADES * max(0, gap - 1))
        if gap == 0:
            yield f"{kind}.same_sentence", 1.0

    def _is_told_before(self, number: int) -> bool:
        """Whether anybody else has said anything before an answer, or beside it."""
        source, here = self.draft(number).source, self.sentence(number)
        return any(
            one.source is not None and one.source != source and one.stance.stance.supports
            for other, one in enumerate(self.words.drafts[: number + 2])
            if other != number and self.sentence(other) <= here
        )

    def _noun(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        if aim.noun is None:
            return
        draft = self.draft(other)
        if aim.kind is Kind.TELLS and not aim.definite:
            yield f"{aim.kind.value}.quotes", 1.0
        spoken_of = aim.noun in _OF_DEEDS and self.words.names(number) & self.words.people(
            *self._said(number, other)
        )
        accused = spoken_of or self._accuses_behind(number, aim, other)
        fits = bool(accused) or self._is_named_by(aim.noun, draft)
        fits = fits or (aim.noun == "accusation" and tells_deed_of_force(self.words.parsed, draft))
        if fits or not self._accuses_plainly(number, aim, other):
            yield f"noun.{aim.noun}.{'fits' if fits else 'misses'}", 1.0
        if self.sentence(other) == 0 and draft.source is not None:
            yield f"noun.{aim.noun}.lead", 1.0
        if draft.figure is not None:
            yield f"noun.{aim.noun}.figure", 1.0
            if draft.figure.measure is Measure.OTHER and self._has_tolls:
                yield f"noun.{aim.noun}.aside", 1.0

    def _accuses_plainly(self, number: int, aim: Aim, other: int) -> bool:
        """Whether "the accusation" is what was said right before, for nobody is told to accuse, and, of a
        count, it speaks of who answers: "15 have died in police custody"."""
        if aim.noun != "accusation" or not aim.definite or aim.owners or self.gap(number, other) > 1:
            return False
        if self.draft(other).figure is not None and not self.words.speaks_of(other, number):
            return False
        first = min(aim.first, self.draft(number).token)
        return not self.words.parsed.doc.by_lemma.among(_accusing(), 0, first)

    def _is_named_by(self, noun: str, draft: Draft) -> bool:
        """Whether a noun is a word for what a draft is: accusation, figure, report."""
        if noun == "figure":
            return draft.figure is not None
        if draft.attribution is None:
            return False
        if noun in _OF_DEEDS:
            return draft.attribution.lemma in _listed("accusing", "lemmas")
        if noun == "concern":
            return draft.attribution.lemma in _listed("worrying", "lemmas")
        return noun != "report" or self._is_medium(draft)

    def _is_medium(self, draft: Draft) -> bool:
        """Whether an outlet, a paper or a document says it."""
        assert draft.attribution is not None
        source = draft.attribution.source
        if source is None or draft.attribution.lemma == "report":
            return source is not None or draft.figure is not None  # "12 were reported shot"
        tokens = self.words.parsed.doc[source.first : source.last]
        return any(token.lemma_ in _listed("media", "words") for token in tokens)

    def _figure(self, aim: Aim, other: int) -> Iterator[Sign]:
        draft, words = self.draft(other), self.words
        if aim.noun == "part":
            return  # "denied a part in the raid that killed 12" is not of the 12
        if draft.figure is None:
            return
        named = words.measures(aim.first, aim.last)
        if named:
            yield ("measure.fits" if covers(named, draft.figure.measure) else "measure.misses"), 1.0
        elif aim.noun == "figure" and self.is_toll(other):
            yield "measure.toll", 1.0

    def _standing(self, number: int) -> Iterator[Sign]:
        """Who stands behind a draft, and whether it answers somebody itself."""
        draft = self.draft(number)
        told = draft.figure is not None and draft.attribution is not None  # "12 were reported shot"
        if draft.source is None and not told and not draft.if_answered:
            yield "own_voice", 1.0
        if not draft.stance.stance.supports and not draft.stance.own:
            yield "against", 1.0

    def _is_accusing(self, number: int) -> bool:
        draft = self.draft(number)
        if draft.attribution is None or draft.stance.stance is Stance.CONFIRMS:
            return False  # "claimed responsibility"
        return draft.attribution.lemma in _listed("accusing", "lemmas")

    def _goes_on(self, number: int, after: int) -> bool:
        """Whether the source of a draft is still the one that speaks in the next."""
        same = self.draft(number).source == self.draft(after).source or self.words.speaks_for(number, after)
        return same and self.sentence(after) - self.sentence(number) <= _GOES_ON

    @cached_property
    def _sentences(self) -> tuple[int, ...]:
        return tuple(self.words.parsed.sentence_number(draft.token) for draft in self.words.drafts)

    @cached_property
    def _times_heard(self) -> Counter[NamedSource | None]:
        return Counter(draft.source for draft in self.words.drafts if not draft.if_answered)

    @cached_property
    def _has_tolls(self) -> bool:
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
            if after is not None and self._goes_on(number, after):
                ends[number] = ends[after]
            after = number
        return tuple(ends)


@cache
def _accusing() -> frozenset[str]:
    """Lemmas of accusing and of accusations."""
    return _listed("accusing", "lemmas") | _listed("nouns", "accusation")


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
