"""The words that sources go by, folded so that "Tehran", "Iran" and "Iranian" are one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.extract import countries
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.lexicon import strings, table

_COUNTRY = "country:"


@dataclass(frozen=True, slots=True)
class Office:
    """The words for one source: of "the army's spokesman" the head "spokesman", and, among the
    ``others``, the army that he speaks for; ``words`` are all of them, folded."""

    heads: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def folded_words(parsed: Parsed, first: int, last: int, *, common: bool = False) -> frozenset[str]:
    """The words by which tokens name somebody: countries as one, other nouns by their lemma. Those
    that many share ("official", "spokesman") only where ``common`` ones are asked for."""
    found = (_folded(parsed, index, first, last) for index in range(first, last))
    words = {word for word in found if word is not None and (common or word not in _common())}
    return frozenset(words | set(_initials(parsed, first, last)))


def is_country(word: str) -> bool:
    """Whether a folded word is a country."""
    return word.startswith(_COUNTRY)


def voices(parsed: Parsed, drafts: Sequence[Draft]) -> dict[str, frozenset[str]]:
    """For each source, the folded words that the article names it by: its names, its country and
    the head of its phrase, not what stands behind it ("officials in Beirut", "close to the army")."""
    found: dict[str, frozenset[str]] = {}
    for draft in drafts:
        source = draft.attribution.source if draft.attribution is not None else None
        if source is not None and draft.source is not None:
            name = draft.source.name
            found[name] = found.get(name, frozenset()) | _named(
                parsed, source.first, source.head, source.last
            )
    return found


def offices(parsed: Parsed, drafts: Sequence[Draft]) -> dict[str, Office]:
    """What the article calls each source, word by word."""
    found: dict[str, Office] = {}
    for draft in drafts:
        source = draft.attribution.source if draft.attribution is not None else None
        if source is None or draft.source is None:
            continue
        before = found.get(draft.source.name, Office())
        nouns = {
            token.lemma_.lower() for token in parsed.doc[source.first : source.last] if token.pos_ == "NOUN"
        }
        head = parsed.doc[source.head].lemma_.lower()
        found[draft.source.name] = Office(
            before.heads | {head},
            before.others | (nouns - {head} - _common()),
            before.words | folded_words(parsed, source.first, source.last, common=True),
        )
    return found


def _named(parsed: Parsed, first: int, head: int, last: int) -> frozenset[str]:
    doc = parsed.doc
    end = next((i for i in range(head + 1, last) if doc[i].pos_ in ("ADP", "VERB", "SCONJ", "PRON")), last)
    words = {
        word
        for index in range(first, last)
        if (word := _folded(parsed, index, first, last)) is not None
        and word not in _common()
        and (
            index == head
            or (doc[index].pos_ == "PROPN" and not is_country(word))
            or (index < end and is_country(word))
        )
    }
    return frozenset(words | set(_initials(parsed, first, last)))


def _initials(parsed: Parsed, first: int, last: int) -> Iterator[str]:
    """What a run of capitalised words shortens to: "African Union" to "au"."""
    run = ""
    for token in parsed.doc[first:last]:
        if token.pos_ == "PROPN" and token.text[0].isupper() and not token.text.endswith("."):
            run += token.text[0].lower()
            continue
        if len(run) > 1:
            yield run
        run = ""
    if len(run) > 1:
        yield run


def _folded(parsed: Parsed, index: int, first: int, last: int) -> str | None:
    """One word of a name, folded; None for the second word of a country: "North Korea"."""
    token = parsed.doc[index]
    if not token.text[:1].isalpha():
        return None
    if index > first and _country(f"{parsed.doc[index - 1].text} {token.text}") is not None:
        return None
    pair = f"{token.text} {parsed.doc[index + 1].text}" if index + 1 < last else ""
    country = _country(pair) or _country(token.text)
    if country is not None:
        return f"{_COUNTRY}{country}"
    if (token.text.isupper() and token.is_alpha) or "." in token.text[:-1]:
        return token.lower_.replace(".", "")
    if len(token) > 2 and token.pos_ in ("NOUN", "PROPN", "ADJ"):
        return token.lemma_.lower()
    return None


def _country(words: str) -> str | None:
    return countries.country_of(words) or countries.government_of(words)


@cache
def _common() -> frozenset[str]:
    return frozenset(strings(table("links", "common")["words"]))
