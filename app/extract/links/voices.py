"""The words that the sources of an article go by."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.domain.claim import SourceKind
from app.extract.found import Draft, FoundSource
from app.extract.language import Parsed
from app.extract.language.anonymity import KEPT_REACH, keeps_name_back
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import HE_OR_SHE
from app.extract.links.folds import folds_of, is_country
from app.extract.words.speakers import is_role

_KEPT_BACK = word_set("roles", "kept_back")
_OF_OFFICE = frozenset({"compound", "nmod", "nmod:poss"})


@dataclass(frozen=True, slots=True)
class Office:
    """The words for one source: of "the army's spokesman" the head "spokesman", and, among the
    ``others``, the army that he speaks for; ``bodies`` are those among them with a name ("a Pentagon
    spokesman")."""

    heads: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


def folded_words(parsed: Parsed, first: int, last: int, *, common: bool = False) -> frozenset[str]:
    """The words by which tokens name somebody: countries as one, other nouns by their lemma. Those
    that many share ("official", "spokesman") only where ``common`` ones are asked for."""
    folds = folds_of(parsed)
    words = {word for word in folds.of(first, last) if word is not None}
    return frozenset(words if common else words - _common())


def folded_word(parsed: Parsed, index: int) -> str | None:
    """The word by which one token names somebody; None for what does not, or what many share."""
    fold = folds_of(parsed).alone[index]
    return None if fold in _common() else fold


def voices(parsed: Parsed, drafts: Sequence[Draft]) -> dict[str, frozenset[str]]:
    """For each source, the folded words that the article names it by: its names, its country and
    the head of its phrase, not what stands behind it ("officials in Beirut", "close to the army").
    Somebody cited by a pronoun has the name that was found for it."""
    found: dict[str, frozenset[str]] = {}
    persons = {one.source.name for one in drafts if one.source and one.source.kind is SourceKind.PERSON}
    for name, source in _cited(drafts):
        named = _named(parsed, source.first, source.head, source.last)
        if name in persons and parsed.doc[source.head].lower_ in HE_OR_SHE:
            named = frozenset(name.casefold().split()) - _common()
        found[name] = found.get(name, frozenset()) | named
    return found


def _cited(drafts: Sequence[Draft]) -> list[tuple[str, FoundSource]]:
    """The names of sources and what the text writes for them, each place once: who gives three figures
    in a sentence is named once."""
    told = (
        (draft.source.name, draft.attribution.source)
        for draft in drafts
        if draft.source is not None and draft.attribution is not None and draft.attribution.source is not None
    )
    return list(dict.fromkeys(told))


def offices(parsed: Parsed, drafts: Sequence[Draft]) -> dict[str, Office]:
    """What the article calls each source, word by word; of "both governments" nothing, for they are whoever
    was named before and hold no office of another government."""
    found: dict[str, Office] = {}
    for name, source in _cited(drafts):
        before = found.get(name, Office())
        if parsed.doc[source.first].lower_ in _several():
            continue
        nouns = {token.lemma_ for token in parsed.doc[source.first : source.last] if token.pos_ == "NOUN"}
        head = parsed.doc[source.head].lemma_
        found[name] = Office(
            before.heads | {head},
            before.others | (nouns - {head} - _common()),
            before.bodies | _bodies(parsed, source),
        )
    return found


def whole_names(parsed: Parsed, drafts: Sequence[Draft]) -> dict[str, frozenset[str]]:
    """For each source all folded words of what the article calls it, those that many share among them, and
    of its full name: of "the EU" the European Union."""
    found: dict[str, frozenset[str]] = {}
    for name, source in _cited(drafts):
        words = folded_words(parsed, source.first, source.last, common=True)
        found[name] = found.get(name, frozenset(name.casefold().split())) | words
    return found


def speaks_in_secret(parsed: Parsed, draft: Draft) -> bool:
    """Whether somebody who keeps the name back says it, and so for no office: "an official, who spoke on
    condition of anonymity, said"."""
    attribution = draft.attribution
    if attribution is None or attribution.source is None:
        return False
    source, cue = attribution.source, attribution.cue_token or attribution.source.last
    if any(map(keeps_name_back, parsed.doc[source.first : source.last + 2])):
        return True
    behind = parsed.doc[cue : cue + KEPT_REACH]
    return any(token.pos_ == "NOUN" and token.lower_ in _KEPT_BACK for token in behind)


def _bodies(parsed: Parsed, source: FoundSource) -> frozenset[str]:
    """The names of those whom a source holds an office of: of "Ann Lee, a Pentagon spokeswoman" the
    Pentagon, of "a spokesman for Syria's Foreign Ministry" both."""
    return frozenset(
        token.lower_
        for token in parsed.doc[source.first : source.last]
        if token.pos_ == "PROPN" and token.dep_ in _OF_OFFICE and _is_of_role(token)
    )


def _is_of_role(token: Token) -> bool:
    """Whether a name stands by an office, or by the body that the office is of."""
    above = token.head
    if above.pos_ == "PROPN" and above.dep_ in _OF_OFFICE:
        above = above.head
    return above.pos_ == "NOUN" and is_role(above)


def _named(parsed: Parsed, first: int, head: int, last: int) -> frozenset[str]:
    doc = parsed.doc
    end = next((i for i in range(head + 1, last) if doc[i].pos_ in ("ADP", "VERB", "SCONJ", "PRON")), last)
    folds = folds_of(parsed)
    words = {
        word
        for index, word in enumerate(folds.of(first, last), first)
        if word is not None
        and word not in _common()
        and (
            index == head
            or (doc[index].pos_ == "PROPN" and not is_country(word))
            or (index < end and is_country(word))
        )
    }
    return frozenset(words)


@cache
def _common() -> frozenset[str]:
    return word_set("links", "common", "words")


@cache
def _several() -> frozenset[str]:
    """Words before those who are only counted: "both"."""
    return word_set("links", "pronouns", "several")
