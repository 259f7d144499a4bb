"""One source, many names: every mention of a source brought to the name it goes by in the article."""

import re
from collections.abc import Iterable
from functools import cache

from app.domain.claim import SourceKind
from app.extract import countries
from app.extract.found import Attribution, FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.lexicon import strings, table
from app.extract.sources.mentions import Mention, read_mention
from app.extract.sources.topics import topics_before

_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "their", "who", "which"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his"})
_REACH = 4
"""Sentences that a pronoun looks back over; farther than that nothing decides."""
_NEAR = 1
"""Sentences back in which whom they are about may be meant, source or not."""
_INITIALS = re.compile(r"(?P<name>.+) \((?P<initials>[A-Z][A-Za-z.]{1,9})\)$")
_LEADS = ("the ", "The ", "a ", "A ", "an ", "An ", "both ", "Both ")


def name_sources(parsed: Parsed, attributions: Iterable[Attribution]) -> dict[FoundSource, NamedSource]:
    """The canonical name and kind of each source: "the Ukrainian military" and "Kyiv's military
    command" are one; "he" is who was last named; what nothing decides keeps its own words."""
    found = {a.source: None for a in attributions if a.source is not None}
    mentions = [read_mention(parsed, source) for source in sorted(found, key=lambda s: (s.first, s.last))]
    register = _Register(parsed)
    register.learn(mentions)
    return {mention.source: register.name(mention) for mention in mentions}


class _Register:
    """The names of an article, filled in the order of the text."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._persons: list[str] = []
        self._bodies: dict[tuple[str | None, str], NamedSource] = {}
        self._initials: dict[str, NamedSource] = {}
        self._named: list[tuple[Mention, NamedSource]] = []

    def learn(self, mentions: list[Mention]) -> None:
        """Take in the full names of persons and bodies wherever they stand, headline first or last."""
        names = {mention.person for mention in mentions if mention.person}
        names |= {entity.text for entity in self._parsed.doc.ents if entity.label_ == "PERSON"}
        self._persons = sorted((name for name in names if " " in name), key=len, reverse=True)
        for mention in mentions:
            spelt = _INITIALS.match(mention.text)
            if spelt is not None and mention.person is None:
                named = NamedSource(_plain(spelt["name"]), mention.kind)
                self._initials[spelt["initials"]] = named
                self._initials[named.name] = self._initials[_plain(mention.text)] = named
            if mention.country is not None and mention.body is not None:
                key = (mention.country, mention.body)
                self._bodies.setdefault(key, NamedSource(_body_name(mention, mentions), mention.kind))

    def name(self, mention: Mention) -> NamedSource:
        """The name of one mention; those after it may refer to it."""
        named = self._name(mention)
        self._named.append((mention, named))
        return named

    def _name(self, mention: Mention) -> NamedSource:
        if mention.pronoun is not None:
            return self._pronoun(mention) or NamedSource(mention.text, SourceKind.UNNAMED)
        written = mention.text.split(",")[0]
        surname = self._full_name(written)
        if surname != written:
            return NamedSource(surname, SourceKind.PERSON)
        if mention.person is not None:
            return NamedSource(self._full_name(mention.person), SourceKind.PERSON)
        if _plain(mention.text) in self._initials:
            return self._initials[_plain(mention.text)]
        if mention.body is not None:
            known = self._body(mention)
            if known is not None:
                return known
        return self._described(mention) or NamedSource(_plain(mention.text), mention.kind)

    def _full_name(self, name: str) -> str:
        """A surname brought to the one full name that ends with it; two of them decide nothing."""
        if " " in name:
            return name
        full = {person for person in self._persons if person.split()[-1] == name}
        return full.pop() if len(full) == 1 else name

    def _body(self, mention: Mention) -> NamedSource | None:
        """A body by its country, or, without one, the only body of its kind in the article."""
        assert mention.body is not None
        if mention.country is not None:
            return self._bodies.get((mention.country, mention.body))
        same = {named for (_, body), named in self._bodies.items() if body == mention.body}
        return same.pop() if len(same) == 1 else None

    def _pronoun(self, mention: Mention) -> NamedSource | None:
        """The last source before a pronoun that can be meant: a person, several, or a body."""
        here = self._parsed.sentence_number(mention.source.first)
        asked = False
        for earlier, named in reversed(self._named):
            distance = here - self._parsed.sentence_number(earlier.source.first)
            if distance > _NEAR and not asked:
                asked = True
                if (topic := self._topic(mention)) is not None:
                    return topic
            if distance > _REACH:
                return None
            if _can_mean(mention, earlier, named):
                return named
        topic = None if asked else self._topic(mention)
        if topic is None and mention.pronoun in _PERSONAL:
            return self._person_before(mention.source.first)
        return topic

    def _topic(self, pronoun: Mention) -> NamedSource | None:
        """Whom the same or the last sentence is about, where that one has not spoken before."""
        for mention in topics_before(self._parsed, pronoun.source.first, _NEAR):
            named = self._name(mention)
            if _can_mean(pronoun, mention, named):
                return named
        return None

    def _person_before(self, token: int) -> NamedSource | None:
        """The last person named before a token, source or not, in the same or the last sentence."""
        here = self._parsed.sentence_number(token)
        for entity in reversed(self._parsed.doc.ents):
            if entity.label_ == "PERSON" and entity.end <= token:
                if here - self._parsed.sentence_number(entity.start) > 1:
                    return None
                return NamedSource(self._full_name(entity.text), SourceKind.PERSON)
        return None

    def _described(self, mention: Mention) -> NamedSource | None:
        """A description ("the ministry", "the Iranian spokesman") by the last source whose words
        hold all of its own."""
        for earlier, named in reversed(self._named):
            if earlier.pronoun is None and _plain(earlier.text).lower() == _plain(mention.text).lower():
                return named
            if mention.definite and earlier.words >= mention.words and mention.words:
                return named
        return None


def _can_mean(mention: Mention, earlier: Mention, named: NamedSource) -> bool:
    if mention.pronoun in _PERSONAL:
        return (
            named.kind is SourceKind.PERSON
            or (earlier.human and not earlier.plural)
            or (named.kind is SourceKind.UNNAMED and not earlier.plural and earlier.pronoun != "it")
        )
    if mention.pronoun in ("they", "them", "their"):
        return earlier.plural or named.kind not in (SourceKind.PERSON, SourceKind.UNNAMED)
    return (
        named.kind is not SourceKind.PERSON
        and not earlier.plural
        and (not earlier.human or earlier.head in _spokespersons())
    )


@cache
def _spokespersons() -> frozenset[str]:
    """Who speaks for a body: after "a spokesman for the agency", "it" is the agency."""
    return frozenset(strings(table("institutions", "unnamed")["spokespersons"]))


def _body_name(mention: Mention, mentions: list[Mention]) -> str:
    """The name to show for a body of a country: as first written, with a capital that stands for
    the country spelt out ("Kyiv's military command" gives "Ukraine's military command")."""
    assert mention.country is not None
    if mention.body == "government":
        same = [m for m in mentions if m.country == mention.country and m.body == "government"]
        if any(len(m.words) <= 2 for m in same):
            return countries.name(mention.country)
    text = _plain(mention.text.split(",")[0])
    words = text.split(" ")
    for mark in ("’s", "'s"):
        if words[0].endswith(mark) and countries.is_capital(words[0].removesuffix(mark)):
            return " ".join([countries.name(mention.country) + "’s", *words[1:]])
    return text


def _plain(text: str) -> str:
    """A name without its article, and without what a comma adds."""
    for lead in _LEADS:
        if text.startswith(lead):
            text = text[len(lead) :]
            break
    return text[:1].upper() + text[1:] if text.islower() else text


def aliases_of(names: dict[FoundSource, NamedSource]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each canonical name with the other ways the article writes that source, pronouns left out."""
    written: dict[str, dict[str, None]] = {}
    for source, named in names.items():
        text = _plain(" ".join(source.span.text.split()).split(",")[0])
        forms = written.setdefault(named.name, {})
        if text.lower() != named.name.lower() and text.lower() not in _PRONOUNS:
            forms[text] = None
    return tuple((name, tuple(forms)) for name, forms in written.items() if forms)
