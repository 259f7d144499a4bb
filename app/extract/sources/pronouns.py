"""Pronouns carried back to their name: "he" is the last person who spoke or was spoken of."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from typing import TypeAlias

from app.domain.claim import SourceKind
from app.extract.found import FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.quotations import find_quotations
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, INSIDE, IT
from app.extract.sources.mentions import Mention, read_mention
from app.extract.sources.owners import body_spoken_for
from app.extract.sources.persons import Persons, can_be_called
from app.extract.sources.topics import Topics
from app.extract.words.cues import load_cues
from app.extract.words.speakers import PRONOUNS, bodies, papers, spokespersons

_PERSONAL = word_set("rules/sources", "pronouns", "personal")
_SEVERAL = word_set("rules/sources", "pronouns", "several")
_TOGETHER = word_set("heads", "plural_nouns")
_OPINIONS = word_set("rules/attributions", "cue_verbs", "opinions")
_ACCUSING = word_set("rules/attributions", "governing", "accusing")
_DEED = 3
"""Words up from what "they" say among which the verb of accusing stands."""
_LOWER = frozenset({"acl:relcl", "acl", "ccomp", "xcomp", "csubj"})
_CLIMBS = 12
_LEAD = 5
"""Tokens at the head of a sentence in which a person named is whom it is about."""
_PAPER = 6
"""Tokens behind a cue in which the paper stands that somebody speaks in: "said in a joint statement"."""
_REACH = 4
"""Sentences that a pronoun looks back over; farther than that nothing decides."""

Said: TypeAlias = tuple[Mention, NamedSource]
Meant: TypeAlias = Callable[[Mention, NamedSource], NamedSource | None]
"""What a reference means if it takes up a mention; None where it cannot."""


class Pronouns:
    """What the pronouns of an article stand for, asked in the order of the text."""

    def __init__(
        self,
        parsed: Parsed,
        cues: Mapping[FoundSource, Sequence[int]],
        persons: Persons,
        name: Callable[[Mention], NamedSource],
    ) -> None:
        self._parsed = parsed
        self._cues = cues
        self._persons = persons
        self._name = name
        self._topics = Topics(parsed)
        self._said: dict[int, list[Said]] = {}

    def hear(self, mention: Mention, named: NamedSource) -> None:
        """Note a source that has a name, for pronouns after it."""
        self._said.setdefault(self._parsed.sentence_number(mention.first), []).append((mention, named))

    def resolve(self, pronoun: Mention) -> NamedSource | None:
        """Who is meant by a pronoun. Inside a quotation nobody outside it is meant."""
        own = self._speaker_before(pronoun)
        if own is not None:
            return own
        reach = 0 if self._is_quoted(pronoun.first) else _REACH
        at = self._before_quotation(pronoun.first)
        nearest = self.nearest(at, reach, lambda earlier, named: self._meant(pronoun, earlier, named))
        if nearest is None and reach and pronoun.pronoun in _PERSONAL:
            return self._person_before(pronoun) or self._person_ahead(pronoun)
        if nearest is None and reach and pronoun.pronoun in IT:
            return self._paper_before(pronoun)
        return nearest

    def _speaker_before(self, pronoun: Mention) -> NamedSource | None:
        """The body in capitals, or by a single name, whose very verb stands before "it": "the CTU said it
        thought …", "Norvex said that it denies …", whatever else spoke, and though a single name may be a
        person's; and who speaks for a side: "a rebel leader told a paper that they believe …"."""
        if pronoun.pronoun in _SEVERAL:
            return self._of_side(pronoun) or self._accused(pronoun)
        if pronoun.pronoun not in IT:
            return None
        here = self._parsed.sentence_number(pronoun.first)
        before = pronoun.first - 1
        before -= self._parsed.doc[before].lower_ in COMPLEMENTIZER
        for earlier, named in self._said.get(here, ()):
            if before in self._cues.get(earlier.source, ()):
                return named if named.name.isupper() or self._is_single(earlier, named) else None
        return None

    def _is_single(self, mention: Mention, named: NamedSource) -> bool:
        """Whether a source has but one name, everywhere, with no title before it."""
        name = self._parsed.doc[mention.first : mention.source.last]
        return mention.proper and len(name) == 1 and name[0].text == named.name

    def _of_side(self, pronoun: Mention) -> NamedSource | None:
        """Who tells what "they" believe, and so speaks for them."""
        for cue in self._cues.get(pronoun.source, ()):
            verb = self._parsed.doc[cue]
            if verb.lemma_ not in _OPINIONS or verb.dep_ != "ccomp":
                continue
            here = self._said.get(self._parsed.sentence_number(pronoun.first), ())
            return next((named for one, named in here if verb.head.i in self._cues.get(one.source, ())), None)
        return None

    def _accused(self, pronoun: Mention) -> NamedSource | None:
        """Who is accused of what "they" say: "accused the rebels of lying when | they said"."""
        verb = self._parsed.doc[pronoun.source.head].head
        for _ in range(_DEED if verb.dep_ == "advcl" else 0):  # not "the rebels for a blast which they said"
            verb = verb.head
            accused = next((one for one in verb.children if one.dep_ == "obj" and one.i > verb.i), None)
            if verb.lemma_ in _ACCUSING and accused is not None and accused.i < pronoun.first:
                first, last = phrase_bounds(accused, restrictive=False)
                named = read_mention(self._parsed, source_at(self._parsed, accused, first, last))
                return self._name(named) if named.plural else None
        return None

    def nearest(self, token: int, reach: int, meant: Meant) -> NamedSource | None:
        """What is meant in the nearest sentence back, of ``reach``, that has a source or, failing
        that, a subject that can be meant. Two in one sentence before decide nothing."""
        here = self._parsed.sentence_number(token)
        for number in range(here, max(-1, here - reach - 1), -1):
            for candidates in (self._sources(token, number, meant), self._subjects(token, number, meant)):
                if candidates:
                    return candidates[-1] if number == here or len(set(candidates)) == 1 else None
        return None

    def _sources(self, token: int, number: int, meant: Meant) -> list[NamedSource]:
        """The sources of a sentence that can be meant: those who speak in its main clause, else all; of
        "the office gave a toll that was confirmed by the clinic" the office."""
        said = [(earlier, named) for earlier, named in self._said.get(number, ()) if earlier.first < token]
        found = [(earlier, named) for earlier, name in said if (named := meant(earlier, name)) is not None]
        main = [(earlier, named) for earlier, named in found if not self._is_embedded(earlier)] or found
        subjects = [(earlier, named) for earlier, named in main if not self._is_agent(earlier)]
        return [named for _, named in subjects or main]

    def _is_embedded(self, mention: Mention) -> bool:
        """Whether a source speaks only inside a clause that says more of something else: "a report
        that accuses …", "which the group denies"."""
        cues = self._cues.get(mention.source, ())
        return bool(cues) and all(_in_lower_clause(self._parsed.doc[cue]) for cue in cues)

    def _is_agent(self, mention: Mention) -> bool:
        """Whether a source is only named behind the "by" of a passive."""
        head = self._parsed.doc[mention.source.head]
        return head.dep_ == "obl:agent"

    def _subjects(self, token: int, number: int, meant: Meant) -> list[NamedSource]:
        """The first subject of a sentence that can be meant: the others are spoken of by the way."""
        here = self._parsed.sentence_number(token)
        for topic in self._topics.of(number):
            if number == here and self._is_counted(topic):
                continue  # "21,000 others were hurt, they said"
            if self._is_quoted(topic.first) and not self._is_quoted(token):
                continue  # "“Baro was hit,” he said. He said …": whom a speaker tells of
            named = meant(topic, self._name(topic)) if topic.first < token else None
            if named is not None:
                return [named]
        return []

    def _is_counted(self, topic: Mention) -> bool:
        """Whether a number counts whom a clause is about."""
        return any(child.dep_ == "nummod" for child in self._parsed.doc[topic.source.head].children)

    def _meant(self, pronoun: Mention, earlier: Mention, named: NamedSource) -> NamedSource | None:
        """What a pronoun means if it takes up a source: the source, or the body it speaks for."""
        if pronoun.pronoun in _PERSONAL:
            if earlier.pronoun == pronoun.pronoun:
                return named
            return named if self._can_be_person(pronoun.pronoun or "", earlier, named) else None
        if pronoun.pronoun in _SEVERAL:
            several = earlier.plural or earlier.head in _TOGETHER
            several |= named.kind not in (SourceKind.PERSON, SourceKind.UNNAMED)
            return named if several else None
        if earlier.heads & spokespersons() and not earlier.plural:
            body = body_spoken_for(self._parsed, earlier)
            return named if body is None else self._name(read_mention(self._parsed, body))
        if earlier.plural and not _is_named_body(earlier, named):
            return named if pronoun.pronoun in IT and self._speaks_in_paper(earlier) else None
        is_body = named.kind is not SourceKind.PERSON and not earlier.human
        return named if is_body else None

    def _speaks_in_paper(self, mention: Mention) -> bool:
        """Whether several speak in one paper, that "it" takes up: "rebels said in a statement … It added"."""
        doc = self._parsed.doc
        behind = (doc[cue + 1 : cue + _PAPER] for cue in self._cues.get(mention.source, ()))
        return any(
            len(words) > 2 and words[0].lower_ in INSIDE and any(word.lower_ in papers() for word in words)
            for words in behind
        )

    def _can_be_person(self, pronoun: str, earlier: Mention, named: NamedSource) -> bool:
        if named.kind is SourceKind.PERSON:
            return self._persons.can_be(named.name, pronoun)
        if earlier.plural or earlier.pronoun in IT or (earlier.head in papers() or earlier.head in bodies()):
            return False
        return (earlier.human or named.kind is SourceKind.UNNAMED) and can_be_called(earlier.words, pronoun)

    def _person_before(self, pronoun: Mention) -> NamedSource | None:
        """The only person named at the head of the same or the last sentence before a pronoun, where
        the tree gave that one no subject."""
        here = self._parsed.sentence_number(pronoun.first)
        names = {
            self._persons.full_name(text)
            for number in (here - 1, here)
            for token, text in self._named_in.get(number, ())
            if token < pronoun.first
        }
        meant = [name for name in names if self._persons.can_be(name, pronoun.pronoun or "")]
        return NamedSource(meant[0], SourceKind.PERSON) if len(meant) == 1 else None

    def _person_ahead(self, pronoun: Mention) -> NamedSource | None:
        """The subject of the main clause behind one that opens with a pronoun: "A day after he said 34
        had died, | the surgeon Ann Lee | was moved"."""
        sentence = self._parsed.sentence_of(pronoun.first)
        lead = self._parsed.doc[sentence.start : pronoun.first]
        if len(lead) > _LEAD or not any(token.pos_ == "SCONJ" for token in lead):
            return None
        for topic in self._topics.of(sentence.number):
            if topic.first > pronoun.first and self._parsed.doc[topic.first - 1].text == ",":
                return self._meant(pronoun, topic, self._name(topic))
        return None

    def _paper_before(self, pronoun: Mention) -> NamedSource | None:
        """The only paper that the last sentence before a pronoun tells of: "It follows a UN report on the
        raid. It said …"."""
        here = self._parsed.sentence_number(pronoun.first)
        if here == 0 or self._parsed.in_headline(self._parsed.sentences[here - 1].start):
            return None
        told = self._parsed.sentences[here - 1].among(_speaking_papers())
        found = [token for token in told if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod")]
        if len(found) != 1:
            return None
        first, last = phrase_bounds(found[0], restrictive=False)
        return self._name(read_mention(self._parsed, source_at(self._parsed, found[0], first, last)))

    @cached_property
    def _named_in(self) -> dict[int, list[tuple[int, str]]]:
        """The persons that the names stage found in each sentence."""
        found: dict[int, list[tuple[int, str]]] = {}
        for entity in self._parsed.doc.ents:
            number = self._parsed.sentence_number(entity.start)
            if entity.label_ == "PERSON" and entity.start - self._parsed.sentences[number].start < _LEAD:
                found.setdefault(number, []).append((entity.start, entity.text))
        return found

    def _before_quotation(self, token: int) -> int:
        """Where the quotation begins that ends right before a pronoun: nobody in it is who says it."""
        index = bisect_right(self._quotation_starts, token) - 1
        if index < 0:
            return token
        first, last = self._quotations[index]
        return first if last <= token <= last + 1 else token

    def _is_quoted(self, token: int) -> bool:
        index = bisect_right(self._quotation_starts, token) - 1
        return index >= 0 and token < self._quotations[index][1] - 1

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [(quotation.first, quotation.last) for quotation in find_quotations(self._parsed)]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [first for first, _ in self._quotations]


def _in_lower_clause(token: Token) -> bool:
    """Whether a relative or content clause stands between a word and the top of its sentence."""
    current = token
    for _ in range(_CLIMBS):
        if current.dep_ in _LOWER:
            return True
        if current.head == current:
            return False
        current = current.head
    return False


def _is_named_body(mention: Mention, named: NamedSource) -> bool:
    """Whether several words with a plural name one body: "the United Nations", "Doctors Without Borders"."""
    alone = mention.proper and len(mention.words) > 1 and mention.country is None
    return alone and named.kind in (SourceKind.AGENCY, SourceKind.GROUP)


def is_pronoun(source: FoundSource) -> bool:
    """Whether a source is written as a pronoun only."""
    return source.span.text.lower() in PRONOUNS


@cache
def _speaking_papers() -> frozenset[str]:
    """The papers that can say something themselves: a report, but no toll."""
    return papers() - load_cues().numbering_nouns
