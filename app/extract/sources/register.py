"""The names of an article: each mention of a source brought to one of them."""

from collections.abc import Mapping, Sequence
from functools import partial

from app.domain.claim import SourceKind
from app.extract import countries
from app.extract.found import FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.lexicon import table, word_set, words
from app.extract.lexicon.function_words import INDEFINITE, OWNER_MARKS
from app.extract.sources.companies import short_companies, without_group
from app.extract.sources.descriptions import (
    Descriptions,
    could_be_called,
    could_be_cited_again,
    could_be_epithet,
    could_be_outlet,
    is_cited_again,
    is_description,
    is_epithet,
    is_kind_of_body,
    is_kind_of_outlet,
)
from app.extract.sources.initials import explained_initials, world_body
from app.extract.sources.known_papers import could_be_written_by, writer_of
from app.extract.sources.mentions import Mention, read_mention
from app.extract.sources.owners import owner_of
from app.extract.sources.persons import Persons
from app.extract.sources.pronouns import Pronouns
from app.extract.words.speakers import institution_words, is_role, speakers

_NEAR = 2
"""Sentences back in which a person or body is still in view."""
_LEAD = 2
"""Sentences below the headline in which whoever speaks is whom the headline means."""
_SMALL = word_set("rules/sources", "register", "small")
_INITIALS = word_set("rules/sources", "register", "initials")
_VOWELS = frozenset("aeiouy")
_ABBREVIATION = 5
"""Longest word of capitals that may be an abbreviation where it stands alone: "UNHCR"."""
_PARTICLE = 3
"""Longest small word that may open a name and stay small: "van", "del"."""
_BEHIND = 40
"""Tokens behind the sentence of a body in which it accuses a country."""
_ACCUSING = word_set("links", "accusing", "deeds")
_STATES = word_set("rules/sources", "register", "states")
_LOCAL = word_set("rules/sources", "register", "local")
_LEADS = tuple(words("rules/sources", "register", "leads"))
_COUNTS = frozenset(table("numbers", "small"))


class Register:
    """The names of an article, filled in the order of the text; full names are known from the start."""

    def __init__(
        self,
        parsed: Parsed,
        mentions: list[Mention],
        cues: Mapping[FoundSource, Sequence[int]],
        *,
        spoken_of: Sequence[Mention] = (),
    ) -> None:
        self._parsed = parsed
        self._names: dict[tuple[int, int], NamedSource] = {}
        self._persons = Persons(parsed, mentions)
        self._companies = short_companies(parsed.text, map(_own_name, mentions))
        self._initials = explained_initials(parsed.text)
        self._titles = {mention: self._title_letters(mention) for mention in mentions if mention.person}
        givers = [self._giver(mention) for mention in mentions]
        self._bodies = self._learn_bodies(mentions, givers)
        self._governed = {m.country for m in mentions if m.body == countries.GOVERNMENT and m.head in _STATES}
        self._below = [m for m in mentions if m.body is not None and not self._is_in_headline(m)]
        self._descriptions = Descriptions(parsed, mentions, spoken_of, self.name, givers)
        self._pronouns = Pronouns(parsed, cues, self._persons, self.name)

    def hear(self, mention: Mention) -> NamedSource:
        """The name of one mention; pronouns after it may mean it."""
        named = self.name(mention)
        self._pronouns.hear(mention, named)
        return named

    def name(self, mention: Mention) -> NamedSource:
        """The name of a mention, whether a source or only spoken of."""
        key = (mention.first, mention.source.last)
        if key not in self._names:
            self._names[key] = NamedSource(mention.text, mention.kind)  # what it means to itself
            self._names[key] = self._name(mention)
        return self._names[key]

    def _name(self, mention: Mention) -> NamedSource:
        if mention.pronoun is not None:
            return self._pronouns.resolve(mention) or NamedSource(mention.text, SourceKind.UNNAMED)
        own = _own_name(mention)
        if own in self._companies and not self._persons.is_known(own):
            return NamedSource(self._companies[own], SourceKind.GROUP)
        if own in self._initials:
            return self._by_initials(mention, self._initials[own])
        if mention.person is not None or self._persons.is_known(own):
            return NamedSource(
                self._persons.full_name(mention.person or own, mention.first), SourceKind.PERSON
            )
        known = world_body(own)
        if known is not None:
            return self._by_initials(mention, known)
        return (
            self._by_title(own, mention.country)
            or self._described(mention)
            or self._owned(mention)
            or self._body(mention)
            or NamedSource(own, mention.kind)
        )

    def _by_initials(self, mention: Mention, known: str) -> NamedSource:
        """The body that initials stand for, which is none without a name."""
        kind = mention.kind
        if mention.person is not None or kind in (SourceKind.UNNAMED, SourceKind.PERSON):
            kind = SourceKind.AGENCY
        return NamedSource(world_body(known) or known, kind)

    def _title_letters(self, mention: Mention) -> str:
        """The letters that the title of a person begins with: "SP" of "Superintendent of Police Ann Lee";
        beside an office in small letters they are of its body: "Olmar Relief Front spokesman Ann Lee"."""
        name = set((mention.person or "").split())
        phrase = self._parsed.doc[mention.first : mention.source.last]
        if any(token.text.islower() and is_role(token) for token in phrase):
            return ""
        return "".join(
            token.text[0] for token in phrase if token.text[:1].isupper() and token.text not in name
        )

    def _by_title(self, own: str, country: str | None) -> NamedSource | None:
        """The one person whose title a few capitals shorten: "the SP said"."""
        if country is not None or not own.isupper() or not 1 < len(own) < _ABBREVIATION:
            return None
        bearers = {self.name(one) for one, letters in self._titles.items() if letters.endswith(own)}
        return bearers.pop() if len(bearers) == 1 else None

    def _described(self, mention: Mention) -> NamedSource | None:
        """Who is meant by a description: called so before, or, where it only says "the insider" or
        "the company", the person or body that was last in view."""
        if not is_description(mention):
            return None
        known = self._descriptions.resolve(mention)
        if known is not None:
            return known
        if is_cited_again(mention):
            return self._pronouns.nearest(mention.first, _NEAR, could_be_cited_again)
        if is_epithet(mention):
            return self._pronouns.nearest(mention.first, _NEAR, could_be_epithet)
        if is_kind_of_outlet(mention):
            return self._pronouns.nearest(mention.first, _NEAR, could_be_outlet)
        if is_kind_of_body(mention):
            return self._pronouns.nearest(mention.first, _NEAR, partial(could_be_called, mention))
        return None

    def _owned(self, mention: Mention) -> NamedSource | None:
        """Who stands behind a paper or speaks through a spokesman: "figures from the ministry"."""
        owner = owner_of(self._parsed, mention) or writer_of(self._parsed, mention)
        if owner is not None:
            return self.name(read_mention(self._parsed, owner))
        writes = could_be_written_by(self._parsed, mention)
        return None if writes is None else self._pronouns.nearest(mention.first, _NEAR, writes)

    def _body(self, mention: Mention) -> NamedSource | None:
        """A body by its country, or, without one, the only body of its kind in the article."""
        if mention.body is None:
            return None
        if mention.country is not None:
            behind = self._behind_headline(mention)
            return behind or self._bodies.get((mention.country, mention.body))
        if mention.human and self._parsed.doc[mention.first].lower_ in INDEFINITE:
            return None  # "a military official" may be of either side
        if mention.words & _LOCAL or self._bears_a_name(mention):
            return None  # "the regional government" is no country's, nor "the Lakeland Army"
        same = {one: named for one, named in self._bodies.items() if one[1] == mention.body}
        if len(same) != 1:
            return None
        ((country, body), named) = same.popitem()
        only_country = body == countries.GOVERNMENT and country not in self._governed
        foreign = only_country and (self._is_foreign(country) or self._accuses(mention, country))
        return None if foreign else named

    def _accuses(self, mention: Mention, country: str) -> bool:
        """Whether a country is accused behind a body, so that it is not its own: "Government officials say
        12 died. They blamed Sudan"."""
        end = min(len(self._parsed.doc), self._parsed.sentence_of(mention.first).end + _BEHIND)
        for verb in self._parsed.doc.by_lemma.among(_ACCUSING, mention.source.last, end):
            for child in verb.children:
                named = [
                    one.text for one in self._parsed.doc[child.left_edge.i : child.i + 1] if one.tag_ != "DT"
                ]
                if child.dep_ == "obj" and countries.country_of(" ".join(named)) == country:
                    return True
        return False

    def _is_foreign(self, country: str) -> bool:
        """Whether an article begins with other countries: "the government" of a piece on a march in
        Iran is not that of the United States, which is said to have claimed something too."""
        lead = self._parsed.sentences[: self._parsed.sentence_number(self._parsed.headline_end) + _LEAD]
        names = {
            countries.country_of(word.text)
            for sentence in lead
            for word in sentence
            if word.text[:1].isupper()
        }
        return country not in names and bool(names - {None})

    def _bears_a_name(self, mention: Mention) -> bool:
        """Whether a body has a name of its own, or is one of two that speak: "the Front government", "the
        director of the clinic and the army". In "the Front-run ministry" it only says who runs it."""
        doc, last = self._parsed.doc, mention.source.last
        return any(
            token.pos_ == "CCONJ"
            or (
                token.pos_ in ("PROPN", "ADJ")
                and token.text[:1].isupper()
                and token.lower_ not in institution_words()
                and token.i + 1 < last
                and doc[token.i + 1].text != "-"
            )
            for token in doc[mention.first : last]
        )

    def _behind_headline(self, mention: Mention) -> NamedSource | None:
        """The body that a headline's country stands for: of "Ukraine says 400 killed" the military,
        where it is the first of that country to speak in the lead, or the only one at all."""
        if not self._is_in_headline(mention) or mention.body != countries.GOVERNMENT:
            return None
        below = [body for body in self._below if body.country == mention.country]
        if not below:
            return None
        alone = all(body.body == below[0].body for body in below)
        return self.name(below[0]) if alone or self._is_in_lead(below[0]) else None

    def _is_in_lead(self, mention: Mention) -> bool:
        ahead = self._parsed.sentence_number(mention.first)
        return ahead - self._parsed.sentence_number(self._parsed.headline_end) < _LEAD

    def _is_in_headline(self, mention: Mention) -> bool:
        return self._parsed.in_headline(mention.first)

    def _learn_bodies(
        self, mentions: list[Mention], givers: list[Mention]
    ) -> dict[tuple[str, str], NamedSource]:
        """The bodies of countries by the first name each is given."""
        found: dict[tuple[str, str], NamedSource] = {}
        governments = {m.country for m in mentions if m.body == countries.GOVERNMENT and len(m.words) <= 2}
        for mention in givers:
            if mention.country is not None and mention.body is not None:
                name = self._body_name(mention, is_country=mention.country in governments)
                found.setdefault((mention.country, mention.body), NamedSource(name, mention.kind))
        return found

    def _giver(self, mention: Mention) -> Mention:
        """Who stands behind a paper or speaks through a spokesman; else the mention itself."""
        owner = owner_of(self._parsed, mention)
        return mention if owner is None else read_mention(self._parsed, owner)

    def _body_name(self, mention: Mention, *, is_country: bool) -> str:
        """The name to show for a body of a country: as first written, with a capital that stands for
        the country spelt out ("Kyiv's military command" gives "Ukraine's military command")."""
        assert mention.country is not None
        if mention.body == countries.GOVERNMENT and is_country:
            return countries.name(mention.country)
        words = _own_name(mention).split(" ")
        for mark in OWNER_MARKS:
            if words[0].endswith(mark) and countries.is_capital(words[0].removesuffix(mark)):
                return " ".join([countries.name(mention.country) + "’s", *words[1:]])
        return " ".join(words)


def _own_name(mention: Mention) -> str:
    """The words of a mention without its apposition and its article."""
    return without_group(plain_name(mention.own))


def _spoken(shouted: str) -> str:
    """Words of all capitals as names are written, abbreviations kept."""
    words = [word.lower() if word.lower() in _SMALL else word for word in shouted.split(" ")]
    return " ".join(word.title() if _is_word(word, alone=len(words) == 1) else word for word in words)


def _is_word(word: str, *, alone: bool) -> bool:
    """Whether a word of all capitals is no abbreviation: "ARMY" and "MINISTRY", not "UNHCR"."""
    plain = word.lower()
    if not word.isupper() or "." in word or plain in _INITIALS:
        return False
    if alone:
        return len(word) > _ABBREVIATION or plain in speakers()
    return len(word) > 2 and bool(_VOWELS & set(plain))


def plain_name(text: str) -> str:
    """A name without its article, with a capital where it is no name that begins small, and not
    shouted: "THE HEALTH MINISTRY" is "Health Ministry"."""
    if text.isupper():
        text = _spoken(text)
    for lead in _LEADS:
        if text.startswith(lead) and text[len(lead) :] not in _COUNTS:  # "the two" are those named before
            text = text[len(lead) :]
            break
    return text[:1].upper() + text[1:] if text.islower() or _begins_plain(text) else text


def _begins_plain(text: str) -> bool:
    """Whether a name opens with a common word: "health ministry in the North", not "al-Nusra", "van Dam"."""
    first = text.split(" ", 1)[0]
    return first.isalpha() and first.islower() and len(first) > _PARTICLE
