"""Signs that an answer answers something: shared words, who is named, how near, what kind of noun."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.found import Draft, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.stances.aims import Aim, Kind, pointing_nouns
from app.extract.stances.voices import Office, folded_words, is_country, offices, voices

_RARE = 2
"""Sentences that may hold a word before sharing it counts for less."""
_LEAD = 1
"""Last sentence of an article's lead, which answers what is told only after it."""
_MAYBE = 0.5
"""How surely "Georgian charges that …" are told elsewhere, against "Georgia's charge"; and how surely
"the office's director" gives "the office's figure", against the office."""
_FADES = 0.45
"""How fast nearness fades with each sentence between."""
_GOES_ON = 2
"""Sentences between two statements of a source that goes on talking."""
_NESTED = 6
"""Drafts before one in which the words around it are looked for."""
_OF_DEEDS = frozenset({"accusation", "part", "verdict"})
"""Nouns for what is said of somebody, who is named in it."""
_LONG = 7
"""Fewest letters of a noun in "-ing" that is read as its verb."""
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
_TOLLS = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.CASUALTIES,
        Measure.ATTENDED,
        Measure.MISSING,
        Measure.DISPLACED,
    }
)

Sign = tuple[str, float]
"""A sign by its name in ``lexicon/links.toml``, and how strongly it shows: 0 to 3."""


@dataclass(frozen=True)
class Signs:
    """What one article shows of who answers whom."""

    parsed: Parsed
    drafts: Sequence[Draft]

    def between(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        """All signs that the draft ``number``, with its aim, answers the draft ``other``."""
        yield from self._words(number, aim, other)
        yield from self._people(number, aim, other)
        yield from self._place(number, aim, other)
        yield from self._noun(number, aim, other)
        yield from self._figure(aim, other)
        yield from self._standing(other)

    def is_toll(self, number: int) -> bool:
        """Whether a draft counts the dead, the hurt, the missing or a crowd."""
        figure = self.drafts[number].figure
        return figure is not None and figure.measure in _TOLLS

    def sentence(self, number: int) -> int:
        """The sentence that a draft stands in."""
        return self.parsed.sentence_number(self.drafts[number].token)

    def gap(self, number: int, other: int) -> int:
        """Sentences from a draft, or the last that its source says in one go, to an answer behind it;
        negative where the answer stands before."""
        said = (
            self.sentence(other)
            if self.drafts[other].token > self.drafts[number].token
            else self._run_ends[other]
        )
        return self.sentence(number) - said

    def shared(self, number: int, other: int) -> frozenset[str]:
        """The telling words that two drafts share, but for names."""
        return (self.content(number) & self.content(other)) - self._proper

    def stems(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Words as ``shared`` gives them."""
        return frozenset(_stem(token) for token in tokens)

    def speaks_of(self, number: int, other: int) -> bool:
        """Whether a draft speaks of the source of another: of its name, its country or its office."""
        office = self._office(other)
        return bool((self.names(other) | office.others) & self.spoken_of(number))

    def names_source(self, words: Sequence[Token], other: int) -> bool:
        """Whether words name the source of a draft by the head of its phrase: "the newspaper"."""
        heads = self._office(other).heads
        return any(token.lemma_.lower() in heads and token.pos_ in ("NOUN", "PROPN") for token in words)

    def _words(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        own = self._telling(aim.first, aim.last) - self._names_in(number, aim)
        shared = own & self.content(other)
        kind = aim.kind.value
        if aim.sweeping and (shared or self.is_toll(other)):
            yield f"{kind}.sweeping", 1.0
        if not shared:
            return
        yield f"{kind}.shared", min(3.0, sum(self._worth(word) for word in shared))
        if len(shared) >= 2 and not shared <= self._proper:
            yield f"{kind}.shared_two", 1.0
            yield f"{kind}.covered", len(shared) / len(own)

    def _people(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        kind = aim.kind.value
        names, theirs = self.names(number), self.names(other)
        accuses = self.is_accusing(other)
        named = names & self.spoken_of(other)
        if named:
            yield f"{kind}.names_answerer", max(_rarity(self._name_frequency[word]) for word in named)
        if accuses:
            yield ("accuses_answerer" if named else "accuses"), 1.0
        office = self._office(other)
        owning = aim.owners & office.words
        if owning:
            surely = (1.0 if aim.definite else _MAYBE) * (1.0 if owning - office.others else _MAYBE)
            yield f"{kind}.owner", surely * len(owning) / len(aim.owners)
        elif aim.owners:
            yield f"{kind}.not_owner", 1.0
        if self.names_source(self.parsed.doc[aim.first : aim.last], other):
            yield f"{kind}.names_source", 1.0
        if any(is_country(word) for word in names & theirs) or self.speaks_for(number, other):
            yield "same_side", 1.0

    def speaks_for(self, number: int, other: int) -> bool:
        """Whether one source is the office of the other: "the army's spokesman" and "the army"."""
        mine, theirs = self._office(number), self._office(other)
        return bool(mine.heads & theirs.others or mine.others & theirs.heads)

    def _office(self, number: int) -> Office:
        source = self.drafts[number].source
        return Office() if source is None else self._offices.get(source.name, Office())

    def _place(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        gap = self.gap(number, other)
        kind = aim.kind.value
        if aim.definite:
            yield f"{kind}.definite", 1.0
        if self.drafts[other].token > self.drafts[number].token:
            leads = self.sentence(number) <= _LEAD or self.parsed.in_headline(self.drafts[number].token)
            yield f"{kind}.ahead_of_lead" if leads else f"{kind}.ahead", 1.0
            yield f"{kind}.gap_ahead", float(min(5, -gap))
            return
        yield f"{kind}.before", 1.0
        yield f"{kind}.near", 1.0 / (1.0 + _FADES * max(0, gap - 1))
        if gap == 0:
            yield f"{kind}.same_sentence", 1.0

    def _noun(self, number: int, aim: Aim, other: int) -> Iterator[Sign]:
        if aim.noun is None:
            return
        draft = self.drafts[other]
        if aim.kind is Kind.TELLS and not aim.definite:
            yield f"{aim.kind.value}.quotes", 1.0
        fits = self._is_named_by(aim.noun, draft) or (
            aim.noun in _OF_DEEDS and bool(self.names(number) & self.spoken_of(other))
        )
        yield f"noun.{aim.noun}.{'fits' if fits else 'misses'}", 1.0
        if self.sentence(other) == 0 and draft.source is not None:
            yield f"noun.{aim.noun}.lead", 1.0
        if draft.figure is not None:
            yield f"noun.{aim.noun}.figure", 1.0

    def _is_named_by(self, noun: str, draft: Draft) -> bool:
        """Whether a noun is a word for what a draft is: accusation, figure, report."""
        if noun == "figure":
            return draft.figure is not None
        if draft.attribution is None:
            return False
        if noun in _OF_DEEDS:
            return draft.attribution.lemma in _listed("accusing", "lemmas")
        return noun != "report" or self._is_medium(draft)

    def _is_medium(self, draft: Draft) -> bool:
        """Whether an outlet, a paper or a document says it."""
        assert draft.attribution is not None
        source = draft.attribution.source
        if source is None or draft.attribution.lemma == "report":
            return source is not None
        return any(
            token.lemma_.lower() in _listed("media", "words")
            for token in self.parsed.doc[source.first : source.last]
        )

    def _figure(self, aim: Aim, other: int) -> Iterator[Sign]:
        draft = self.drafts[other]
        figure, named = draft.figure, self._measures(aim.first, aim.last)
        if figure is None:
            if named & self._measures(draft.content_first, draft.content_last):
                yield "measure.told", 1.0
            return
        if named:
            yield ("measure.fits" if figure.measure in named else "measure.misses"), 1.0
        elif aim.noun == "figure" and self.is_toll(other):
            yield "measure.toll", 1.0
        if self._counted(figure) & self._telling(aim.first, aim.last):
            yield "counted", 1.0

    def _counted(self, figure: MeasuredFigure) -> frozenset[str]:
        """The head of what a figure counts, by its lemma."""
        head = figure.found.head
        return frozenset() if head is None else frozenset({_stem(self.parsed.doc[head])})

    def _measures(self, first: int, last: int) -> frozenset[Measure]:
        found = (_measure_of(token.lower_) for token in self.parsed.doc[first:last])
        return frozenset(measure for measure in found if measure is not None)

    def _standing(self, number: int) -> Iterator[Sign]:
        """Who stands behind a draft, and whether it answers somebody itself."""
        draft = self.drafts[number]
        if draft.source is None:
            yield "own_voice", 1.0
            if draft.figure is None:
                yield "nobody", 1.0
        if not draft.stance.stance.supports and not draft.stance.own:
            yield "against", 1.0
        if draft.stance.stance is Stance.CONFIRMS:
            yield "confirms", 1.0
        if self._is_inner(number):
            yield "inner", 1.0
        if self._is_hearsay(draft):
            yield "hearsay", 1.0

    def _is_inner(self, number: int) -> bool:
        """Whether a source says this inside something else it says: "he said he believed that …"."""
        draft = self.drafts[number]
        return draft.figure is None and any(
            other.figure is None
            and other.source is not None
            and other.source == draft.source
            and other.token < draft.token
            and self.parsed.sentence_number(other.token) == self.sentence(number)
            for other in self.drafts[max(0, number - _NESTED) : number]
        )

    def _is_hearsay(self, draft: Draft) -> bool:
        """Whether only "reports" or "rumours" say it: such an answer quotes what it answers itself."""
        source = draft.attribution.source if draft.attribution is not None else None
        if source is None:
            return False
        head = self.parsed.doc[source.head]
        return (
            head.tag_ == "NNS"
            and head.lower_ in pointing_nouns()
            and self.parsed.doc[source.first].pos_ != "DET"
        )

    def is_accusing(self, number: int) -> bool:
        attribution = self.drafts[number].attribution
        return attribution is not None and attribution.lemma in _listed("accusing", "lemmas")

    def names(self, number: int) -> frozenset[str]:
        source = self.drafts[number].source
        return frozenset() if source is None else self._voices.get(source.name, frozenset())

    def _names_in(self, number: int, aim: Aim) -> frozenset[str]:
        """The words of an answer that only name the one who gives it."""
        names = self.names(number)
        return frozenset(
            _stem(self.parsed.doc[index])
            for index in range(aim.first, aim.last)
            if names & folded_words(self.parsed, index, index + 1)
        )

    def content(self, number: int) -> frozenset[str]:
        key = ("content", number)
        if key not in self._cache:
            draft = self.drafts[number]
            self._cache[key] = self._telling(draft.content_first, draft.content_last)
        return self._cache[key]

    def spoken_of(self, number: int) -> frozenset[str]:
        """Whom a draft speaks of, folded."""
        key = ("spoken of", number)
        if key not in self._cache:
            draft = self.drafts[number]
            self._cache[key] = folded_words(self.parsed, draft.content_first, draft.content_last)
        return self._cache[key]

    def _telling(self, first: int, last: int) -> frozenset[str]:
        return frozenset(
            _stem(token)
            for token in self.parsed.doc[first:last]
            if token.pos_ in _TELLING and len(token) > 1 and token.lemma_.lower() not in _dull()
        )

    @cached_property
    def _cache(self) -> dict[tuple[str, int], frozenset[str]]:
        return {}

    @cached_property
    def _run_ends(self) -> tuple[int, ...]:
        """For each draft, the sentence in which its source stops talking: nobody else has spoken since."""
        ends = [self.sentence(number) for number in range(len(self.drafts))]
        after: int | None = None
        for number in range(len(self.drafts) - 1, -1, -1):
            if self.drafts[number].source is None:
                continue
            if (
                after is not None
                and self.drafts[after].source == self.drafts[number].source
                and self.sentence(after) - self.sentence(number) <= _GOES_ON
            ):
                ends[number] = ends[after]
            after = number
        return tuple(ends)

    @cached_property
    def _offices(self) -> dict[str, Office]:
        return offices(self.parsed, self.drafts)

    @cached_property
    def _voices(self) -> dict[str, frozenset[str]]:
        return voices(self.parsed, self.drafts)

    def _worth(self, word: str) -> float:
        """What sharing a word tells: much if it is rare, little if it only names somebody."""
        return _rarity(self._frequency[word]) * (_MAYBE if word in self._proper else 1.0)

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Words that name somebody or a place: who is spoken of is not yet what is said."""
        return frozenset(_stem(token) for token in self.parsed.doc if token.pos_ == "PROPN")

    @cached_property
    def _frequency(self) -> Counter[str]:
        """In how many sentences each word stands."""
        return Counter(
            word
            for sentence in self.parsed.sentences
            for word in {token.lemma_.lower() for token in sentence}
        )

    @cached_property
    def _name_frequency(self) -> Counter[str]:
        """In how many sentences each name stands."""
        return Counter(
            word
            for sentence in self.parsed.sentences
            for word in folded_words(self.parsed, sentence.start, sentence.end)
        )


def _stem(token: Token) -> str:
    """A word by which a noun and its verb are one: "looting" and "looted", "meetings" and "meet"."""
    lemma = token.lemma_.lower()
    if not lemma.endswith("ing") or len(lemma) < _LONG:
        return lemma
    stem = lemma.removesuffix("ing")
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsz" else stem


def _rarity(sentences: int) -> float:
    return min(1.0, _RARE / max(1, sentences))


def _measure_of(word: str) -> Measure | None:
    """What a word counts: "dead", "fled", "turnout"."""
    tables = (
        *(by_word(key) for key in ("nouns", "weak", "states", "totals")),
        by_verb("subject"),
        by_verb("object"),
    )
    return next((words[word] for words in tables if word in words), None)


@cache
def _dull() -> frozenset[str]:
    return frozenset(strings(table("links", "dull")["words"]))


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return frozenset(strings(table("links", name)[key]))
