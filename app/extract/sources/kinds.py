"""What sort of source a phrase names: a person, a country's institution, an outlet, nobody by name."""

import re
from functools import cache

from app.domain.claim import SourceKind
from app.extract import countries
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set
from app.extract.lexicon.function_words import DEFINITE, without_article
from app.extract.words.speakers import agencies, is_role, is_title_of_paper

_MILITARY_BODIES = word_set("rules/sources", "kinds", "military_bodies")
_AGENCY_BODIES = word_set("rules/sources", "kinds", "agency_bodies")
_AUTHORITIES = word_set("rules/sources", "kinds", "authorities")
_SMALL = word_set("rules/sources", "kinds", "small")


def country_and_body(tokens: list[Token]) -> tuple[str | None, str | None]:
    """The country a phrase names, and the body of it: "Kyiv's military command" gives UA, military."""
    country = _country(tokens)
    plain = re.sub(r"[’']s\b", "", " ".join(token.lower_ for token in tokens)).strip()
    plain = " ".join(plain.split())
    for form, body in _forms():
        if form in plain and _ends_or_goes_on(plain, form):
            return country, body
    text = " ".join(token.text for token in tokens if token.lower_ not in DEFINITE)
    if country is not None and (countries.is_country_name(text) or countries.is_capital(text)):
        return country, countries.GOVERNMENT
    seat = countries.seat_of(text)
    if seat is not None:
        return seat.country, seat.body
    return country, None


def _ends_or_goes_on(plain: str, form: str) -> bool:
    """Whether a phrase is a word for a body, or ends in it, or goes on behind it: "police in …"."""
    return plain == form or plain.endswith(f" {form}") or f"{form} in" in plain or f"{form} of" in plain


def _country(tokens: list[Token]) -> str | None:
    for length in (3, 2, 1):
        for start in range(len(tokens) - length + 1):
            text = " ".join(token.text for token in tokens[start : start + length])
            country = countries.country_of(text)
            if country is not None:
                return country
            if length == 1 and countries.is_capital(text):
                seat = countries.seat_of(text)
                return None if seat is None else seat.country
    return None


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """What bodies are called, and which body it is: those with the longest name first."""
    listed = [(body, strings(forms)) for body, forms in table("institutions", "bodies").items()]
    listed.sort(key=lambda item: -max(map(len, item[1])))
    return tuple((form, body) for body, forms in listed for form in forms)


def kind_of(
    tokens: list[Token],
    head: Token,
    *,
    person: str | None,
    country: str | None,
    body: str | None,
    pronoun: str | None,
) -> SourceKind:
    """The kind of a source, from its words and what was read off them before."""
    if person is not None:
        return SourceKind.PERSON
    if pronoun is not None:
        return SourceKind.UNNAMED
    if body in _MILITARY_BODIES:
        return SourceKind.MILITARY
    if _is_unnamed(tokens, head, body):
        return SourceKind.UNNAMED
    if body is not None:
        return SourceKind.AGENCY if body in _AGENCY_BODIES else SourceKind.GOVERNMENT
    return _kind_by_words(tokens, country)


def _is_unnamed(tokens: list[Token], head: Token, body: str | None) -> bool:
    """Whether people are meant without their names: "two diplomats", "the mayor"."""
    if _is_capital_name(tokens, head):
        return False
    if head.pos_ != "PROPN" and is_role(head):
        return True
    if head.pos_ != "PROPN" and head.lower_ in _unnamed("heads"):
        return not (head.lower_ in _AUTHORITIES and any(t.pos_ in ("PROPN", "ADJ") for t in tokens[:-1]))
    indefinite = tokens[0].lower_ in _unnamed("determiners")
    return indefinite and body is None and not any(token.pos_ == "PROPN" for token in tokens)


def _is_capital_name(tokens: list[Token], head: Token) -> bool:
    """Whether a phrase is a name by its capitals, whatever its words mean: "the Emergency Lawyers"."""
    words = [token for token in tokens if token.i <= head.i and token.lower_ not in _SMALL]
    return len(words) > 1 and all(token.text[0].isupper() and not token.is_sent_start for token in words)


@cache
def _unnamed(key: str) -> frozenset[str]:
    return word_set("institutions", "unnamed", key)


@cache
def _words_for(kind: str) -> frozenset[str]:
    return word_set("institutions", "kinds", kind)


def _kind_by_words(tokens: list[Token], country: str | None) -> SourceKind:
    lowered = [token.lower_ for token in tokens]
    if without_article(" ".join(lowered)) in agencies() or is_title_of_paper(tokens):
        return SourceKind.OUTLET
    for kind in ("outlet", "military", "agency", "government", "group"):
        if not _words_for(kind).isdisjoint(lowered):
            return SourceKind(kind)
    return SourceKind.GOVERNMENT if country is not None and len(tokens) <= 2 else SourceKind.GROUP
