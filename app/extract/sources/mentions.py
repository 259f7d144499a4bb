"""One source as written, taken apart: a person's name, a body of a country, or a description."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from app.domain.claim import SourceKind
from app.extract import countries
from app.extract.found import FoundSource
from app.extract.language import Parsed
from app.extract.lexicon import strings, table, words

_ARTICLES = frozenset({"the", "a", "an"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "their"})
_APPOSITION = 10
"""Tokens behind a name in which its bearer's role is looked for."""
_SMALL = frozenset({"'s", "’s", "of", "for", "and", "in", "at", "on", "de", "al", "bin", "van", "von", "el"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as one place writes it.

    ``person`` is the proper name of a person, ``country`` and ``body`` a country's institution
    ("UA", "military"), ``words`` the telling words of the phrase, folded.
    """

    source: FoundSource
    text: str
    pronoun: str | None
    person: str | None
    country: str | None
    body: str | None
    definite: bool
    words: frozenset[str]
    head: str
    plural: bool
    kind: SourceKind
    human: bool
    """Whether it is one person by office or name: "the governor"."""


def read_mention(parsed: Parsed, source: FoundSource) -> Mention:
    """Take a source apart."""
    tokens = list(parsed.doc[source.first : source.last])
    head = parsed.doc[source.head]
    pronoun = tokens[0].lower_ if len(tokens) == 1 and tokens[0].lower_ in _PRONOUNS else None
    person = _person(tokens) if pronoun is None else None
    core = _without_apposition(tokens)
    country, body = (None, None) if person or pronoun else _country_and_body(core)
    return Mention(
        source=source,
        text=" ".join(source.span.text.split()),
        pronoun=pronoun,
        person=person,
        country=country,
        body=body,
        definite=tokens[0].lower_ in ("the", "this", "that", "these", "those"),
        words=frozenset(_telling(tokens)),
        head=head.lemma_.lower(),
        plural=head.tag_ in ("NNS", "NNPS") or pronoun == "they",
        kind=_kind(tokens, head, person, country, body, pronoun),
        human=pronoun is None and (person is not None or head.lower_ in _roles()),
    )


@cache
def speakers() -> frozenset[str]:
    """Heads of those who can speak or be cited: persons, bodies and outlets, as the lexicons list them."""
    kinds = [word for kind in table("institutions", "kinds").values() for word in strings(kind)]
    unnamed, known = table("institutions", "unnamed"), table("institutions", "sources")
    return frozenset([*kinds, *strings(unnamed["heads"]), *strings(known["words"]), *words("roles", "words")])


def _telling(tokens: list[Token]) -> list[str]:
    return [
        form
        for token in tokens
        if token.is_alpha or "-" in token.text or "." in token.text
        for form in {token.lower_, token.lemma_.lower()}
        if form not in _ARTICLES | _SMALL
    ]


@cache
def _roles() -> frozenset[str]:
    return frozenset(words("roles", "words")) | frozenset(words("roles", "titles"))


def _person(tokens: list[Token]) -> str | None:
    """The name of the person a source is: a run of capitalised words that the names stage calls a
    person, or that stands beside what persons are called."""
    persons = [run for run in _proper_runs(tokens) if _is_person(run, tokens)]
    if not persons or _are_joined(persons, tokens):
        return None
    return _name(persons[-1])


def _are_joined(persons: list[list[Token]], tokens: list[Token]) -> bool:
    """Whether "and" stands between two persons: then the source is neither of them."""
    if len(persons) < 2:
        return False
    first, last = persons[0][-1].i, persons[-1][0].i
    return any(token.lower_ == "and" and first < token.i < last for token in tokens)


def _proper_runs(tokens: list[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for token in tokens:
        proper = (
            token.pos_ == "PROPN"
            or token.tag_ in ("NNP", "NNPS")
            or (
                token.text[:1].isupper()
                and (
                    token.ent_type_ == "PERSON"
                    or (bool(runs) and runs[-1][-1].i == token.i - 1)
                    or _is_rare_name(token)
                )
            )
        )
        if proper and runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        elif proper or (
            runs
            and runs[-1][-1].i == token.i - 1
            and (
                token.lower_ in ("al", "bin", "de", "van", "von", "el", "-")
                or (runs[-1][-1].text == "-" and not runs[-1][-1].whitespace_)
            )
        ):
            if proper:
                runs.append([token])
            else:
                runs[-1].append(token)
    return [run for run in runs if run]


def _is_rare_name(token: Token) -> bool:
    """Whether a capitalised word before a name is one too, though the tagger did not know it."""
    following = token.i + 1
    return (
        following < len(token.doc)
        and token.doc[following].pos_ == "PROPN"
        and token.pos_ not in ("DET", "ADP", "PRON", "CCONJ", "SCONJ", "PUNCT", "NUM")
        and token.lower_ not in _roles()
        and countries.country_of(token.text) is None
        and token.dep_ != "amod"
    )


def _is_person(run: list[Token], tokens: list[Token]) -> bool:
    name = [token for token in run if token.lower_ not in _roles()]
    if not name or _means_country(run) or _is_possessor(run[-1], tokens):
        return False
    titled = (
        any(token.lower_ in _roles() for token in run)
        or _role_before(run[0], tokens)
        or _is_apposed_to_role(run, tokens)
    )
    if titled and not _is_institution(run):
        return True
    called = sum(token.ent_type_ == "PERSON" for token in name)
    if called * 2 > len(name) and len(tokens) <= 2 * len(run) + 12 and not _is_institution(run):
        return run[-1].i == tokens[-1].i or _apposition_after(run[-1], tokens) or len(name) > 1
    if len(name) < 2 or _is_institution(run):
        return False
    return _apposition_after(run[-1], tokens) or _stands_alone(run, tokens)


def _stands_alone(run: list[Token], tokens: list[Token]) -> bool:
    """Whether two or three capitalised words are the whole source and name no known body: unless
    the names stage calls them one, that is how news writes a person."""
    if len(run) != len(tokens) or len(tokens) > 3 or " ".join(t.lower_ for t in run) in _agencies():
        return False
    if not any(token.ent_type_ in ("ORG", "LOC", "NORP") for token in run):
        return True
    return _role_follows(run[-1])


def _role_follows(last: Token) -> bool:
    """Whether an apposition with a role follows in the text, outside the source: ", a senior official"."""
    following = last.doc[last.i + 1 : last.i + 1 + _APPOSITION]
    if len(following) < 3 or following[0].text != "," or following[1].lower_ not in _ARTICLES:
        return False
    for token in following[2:]:
        if token.text == ",":
            return False
        if token.lower_ in _roles():
            return True
    return False


def _role_before(first: Token, tokens: list[Token]) -> bool:
    """Whether "spokesman", or "spokesman," stands right before a name."""
    index = first.i - tokens[0].i - 1
    if index >= 0 and tokens[index].text == ",":
        index -= 1
    return index >= 0 and tokens[index].lower_ in _roles()


def _is_apposed_to_role(run: list[Token], tokens: list[Token]) -> bool:
    """Whether a name ends the source, behind an office and a comma: "the union's envoy, Ann Lee"."""
    index = run[0].i - tokens[0].i
    return (
        len(run) > 1
        and run[-1].i == tokens[-1].i
        and index > 1
        and tokens[index - 1].text == ","
        and any(token.lower_ in _roles() for token in tokens[:index])
    )


def _apposition_after(last: Token, tokens: list[Token]) -> bool:
    """Whether ", a senior analyst" follows a name."""
    index = last.i - tokens[0].i + 1
    rest = tokens[index:]
    if len(rest) < 2 or rest[0].text not in {",", "(", "-", "–"}:
        return False
    return rest[1].lower_ in _ARTICLES or any(t.lower_ in _roles() for t in rest)


def _is_possessor(token: Token, tokens: list[Token]) -> bool:
    index = token.i - tokens[0].i + 1
    return index < len(tokens) and tokens[index].text in ("'s", "’s", "'", "’")


def _means_country(run: list[Token]) -> bool:
    text = " ".join(token.text for token in run)
    return countries.country_of(text) is not None or countries.seat_of(text) is not None


@cache
def _institution_words() -> frozenset[str]:
    listed = [word for kind in table("institutions", "kinds").values() for word in strings(kind)]
    persons = set(words("roles", "words"))
    return frozenset(word for word in listed if word not in persons)


def _is_institution(run: list[Token]) -> bool:
    return any(token.lower_ in _institution_words() for token in run)


def _name(run: list[Token]) -> str:
    """A name without the titles before it: "Interior Minister Ana Lee" gives the name alone."""
    titles = [place for place, token in enumerate(run[:-1]) if token.lower_ in _roles()]
    kept = run[titles[-1] + 1 :] if titles else run
    return kept[0].doc[kept[0].i : kept[-1].i + 1].text


def _without_apposition(tokens: list[Token]) -> list[Token]:
    for index, token in enumerate(tokens):
        if index and token.text in {",", "(", "–"}:
            return tokens[:index]
    return tokens


def _country_and_body(tokens: list[Token]) -> tuple[str | None, str | None]:
    """The country a phrase names, and the body of it: "Kyiv's military command" gives UA, military."""
    country = _country(tokens)
    plain = re.sub(r"[’']s\b", "", " ".join(token.lower_ for token in tokens)).strip()
    plain = " ".join(plain.split())
    for body, forms in _bodies():
        if any(plain == form or plain.endswith(" " + form) for form in forms):
            return country, body
        if any(f"{form} in" in plain or f"{form} of" in plain for form in forms):
            return country, body
    text = " ".join(token.text for token in tokens if token.lower_ != "the")
    if country is not None and (countries.is_country_name(text) or countries.is_capital(text)):
        return country, "government"
    seat = countries.seat_of(text)
    if seat is not None:
        return seat.country, seat.body
    return country, None


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
def _bodies() -> tuple[tuple[str, tuple[str, ...]], ...]:
    listed = [(body, strings(forms)) for body, forms in table("institutions", "bodies").items()]
    return tuple(sorted(listed, key=lambda item: -max(map(len, item[1]))))


def _kind(
    tokens: list[Token],
    head: Token,
    person: str | None,
    country: str | None,
    body: str | None,
    pronoun: str | None,
) -> SourceKind:
    if person is not None:
        return SourceKind.PERSON
    if pronoun is not None:
        return SourceKind.UNNAMED
    if body in ("military", "navy", "air force"):
        return SourceKind.MILITARY
    if _is_unnamed(tokens, head, body):
        return SourceKind.UNNAMED
    if body is not None:
        return (
            SourceKind.AGENCY
            if body in ("police", "coastguard", "disaster agency")
            else SourceKind.GOVERNMENT
        )
    return _kind_by_words(tokens, country)


def _is_unnamed(tokens: list[Token], head: Token, body: str | None) -> bool:
    unnamed = table("institutions", "unnamed")
    if head.lower_ in strings(unnamed.get("heads")) and head.pos_ != "PROPN":
        return not (head.lower_ == "authorities" and any(t.pos_ in ("PROPN", "ADJ") for t in tokens[:-1]))
    indefinite = tokens[0].lower_ in strings(unnamed.get("determiners"))
    return indefinite and body is None and not any(token.pos_ == "PROPN" for token in tokens)


def _kind_by_words(tokens: list[Token], country: str | None) -> SourceKind:
    lowered = [token.lower_ for token in tokens]
    text = " ".join(lowered)
    plain = text.removeprefix("the ")
    if plain in _agencies():
        return SourceKind.OUTLET
    for kind in ("outlet", "military", "agency", "government", "group"):
        listed = strings(table("institutions", "kinds").get(kind))
        if any(word in lowered for word in listed):
            return SourceKind(kind)
    return SourceKind.GOVERNMENT if country is not None and len(tokens) <= 2 else SourceKind.GROUP


@cache
def _agencies() -> frozenset[str]:
    return frozenset(strings(table("cues", "channels").get("agencies")))
