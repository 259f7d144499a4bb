"""One source as written, taken apart: a person's name, a body of a country, or a description."""

from dataclasses import dataclass
from itertools import pairwise

from app.domain.claim import SourceKind
from app.extract.found import FoundSource
from app.extract.language import Parsed, once_per_article
from app.extract.language.anonymity import keeps_name_back
from app.extract.language.tokens import Token
from app.extract.lexicon import table, word_set
from app.extract.lexicon.function_words import (
    ARTICLES,
    COORDINATOR,
    OWNER_MARKS,
    PERSON_RELATIVE,
    POINTING,
    THING_RELATIVES,
)
from app.extract.sources.kinds import country_and_body, kind_of
from app.extract.sources.person_names import person_in
from app.extract.words.speakers import institution_words, is_role, names_trade

_MANY = word_set("rules/sources", "mentions", "many")

_PRONOUNS = word_set("rules/sources", "mentions", "pronouns")
_SMALL = word_set("rules/sources", "mentions", "small")
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "PUNCT"})
_EMPTY_POS = frozenset({"DET", "NUM", "PRON"})
_EMPTY = word_set("rules/sources", "mentions", "empty") | _SMALL
"""Words that tell no bearer from another."""
_BREAKS = frozenset({",", "(", "–", "—", "--"})
_BASED = word_set("rules/sources", "mentions", "based")
_SPELT_OUT = {short: str(long) for short, long in table("roles", "spelt_out").items()}
"""What a title before a name calls its bearer: "Dr. Lee" is later "the doctor"."""
_CALLED = word_set("rules/sources", "mentions", "called")
_CALLING = word_set("rules/sources", "mentions", "calling")
_CALLED_SO = word_set("rules/sources", "mentions", "called_so")
_RELATIVES = THING_RELATIVES | PERSON_RELATIVE
_SEAT = 6
"""Tokens behind a comma in which "Ohio-based" ends."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as one place writes it.

    ``person`` is the proper name of a person, ``country`` and ``body`` a country's institution
    ("UA", "military"), ``words`` the telling words of the phrase, folded, and ``heads`` what its
    bearer is called: "ministry", or for a person "spokesman" and "colonel". ``proper`` marks a name.
    """

    source: FoundSource
    text: str
    own: str
    """The same without its apposition."""
    pronoun: str | None
    person: str | None
    country: str | None
    body: str | None
    definite: bool
    words: frozenset[str]
    heads: frozenset[str]
    head: str
    plural: bool
    kind: SourceKind
    proper: bool
    human: bool
    """Whether it is one person by office or name: "the governor"."""

    @property
    def first(self) -> int:
        """Its first token."""
        return self.source.first


def read_mention(parsed: Parsed, source: FoundSource) -> Mention:
    """Take a source apart."""
    read = _mentions(parsed)
    mention = read.get(source)
    if mention is None:
        mention = read[source] = _read(parsed, source)
    return mention


@once_per_article
def _mentions(_: Parsed) -> dict[FoundSource, Mention]:
    """Those that are read already: of a topic, many a pronoun asks."""
    return {}


def _read(parsed: Parsed, source: FoundSource) -> Mention:
    tokens = list(parsed.doc[source.first : source.last])
    own, head = _own_part(tokens), parsed.doc[source.head]
    pronoun = tokens[0].lower_ if len(tokens) == 1 and tokens[0].lower_ in _PRONOUNS else None
    person = person_in(tokens) if pronoun is None else None
    country, body = (None, None) if person or pronoun else country_and_body(own)
    return Mention(
        source=source,
        text=" ".join(source.span.text.split()),
        own=" ".join(parsed.written(own[0].i, own[-1].i + 1).split()),
        pronoun=pronoun,
        person=person,
        country=country,
        body=body,
        definite=tokens[0].lower_ in POINTING,
        words=frozenset(_telling(tokens)),
        heads=frozenset(_heads(tokens, head)),
        head=head.lemma_,
        plural=_is_plural(head) or (len(tokens) == 1 and tokens[0].lower_ in _MANY),
        kind=kind_of(tokens, head, person=person, country=country, body=body, pronoun=pronoun),
        proper=any(token.pos_ == "PROPN" for token in own[-1:]) or head.pos_ == "PROPN",
        human=pronoun is None and (person is not None or (is_role(head) and not _is_corps(head))),
    )


def _is_plural(head: Token) -> bool:
    """Whether a noun is of many; initials are of one, whatever the tagger takes them for."""
    return head.tag_ in ("NNS", "NNPS") and not (head.text.isupper() and head.lower_ == head.lemma_)


def _is_corps(head: Token) -> bool:
    """Whether a word for a person ends the name of a body: "the coast | guard", and no "prison guard"."""
    return head.i > 0 and f"{head.nbor(-1).lower_} {head.lower_}" in institution_words()


def _own_part(tokens: list[Token]) -> list[Token]:
    """A phrase without the apposition that a comma, bracket or dash sets off; of "Spain's weather
    agency, Aemet" it is the name behind the comma, of "the charity Open Ward" and "a charity that calls
    itself Open Ward" the name alone."""
    named = _called_by(tokens)
    if named:
        return named
    parts = _parts(_before_relative(tokens))
    if not parts:
        return tokens
    if len(parts) > 1 and all(token.lower_ in ARTICLES for token in parts[0]):
        closing = next((place for place, token in enumerate(tokens) if token.text == ")"), -1)
        return tokens[closing + 1 :] or tokens  # "the (coalition) | inquiry"
    if len(parts) > 1 and not _is_name(parts[0]) and not _is_land_of(parts[0], parts[1]):
        if _is_name(parts[1]):
            return parts[1]
        bearer = _before_preposition(parts[1])
        if len(bearer) > 1 and bearer[0].text[:1].isupper() and _is_name(bearer):
            return bearer  # "the mayor of Sur, Ana Ruiz of the opposition"
    return _called_name(parts[0]) or parts[0]


def _called_by(tokens: list[Token]) -> list[Token]:
    """The name that somebody is called by, or calls itself: "a group known as | the Marsh Front"."""
    for place, token in enumerate(tokens[1:-1], 1):
        name = tokens[place + 2 :] if token.lower_ in _CALLING else tokens[place + 1 :]
        named = token.lower_ in _CALLED or (
            token.lower_ in _CALLING and tokens[place + 1].lower_ in _CALLED_SO
        )
        if named and name and _is_name(name):
            return name
    return []


def _is_land_of(part: list[Token], land: list[Token]) -> bool:
    """Whether a name behind a comma only tells where a place lies: "the mayor of Sarel, Lomeda"."""
    place = part[-1]
    named_so = len(land) == 1 and land[0].ent_type_ != "PERSON" and land[0].nbor(-1).text == ","
    if not named_so:
        return False
    leads = any(token.pos_ == "ADP" and token.i == place.left_edge.i for token in part)
    return place.pos_ == "PROPN" and land[0].head == place and (leads or place.ent_type_ == "LOC")


def _before_relative(tokens: list[Token]) -> list[Token]:
    """A phrase without the clause that "that" or "which" opens behind its noun, or by which somebody
    keeps the name back: "a foreman | who asked not to be named"."""
    for place, token in enumerate(tokens[1:], 1):
        if keeps_name_back(token):
            return tokens[:place]
        if token.tag_ == "WDT" or (token.lower_ in _RELATIVES and token.nbor(-1).pos_ in ("NOUN", "PROPN")):
            return tokens[:place]
    return tokens


def _called_name(part: list[Token]) -> list[Token]:
    """The name behind what its bearer is: "Open Ward" of "the charity Open Ward"."""
    if not part[-1].text[:1].isupper():
        return []
    if len(part) > 1 and part[0].is_sent_start and names_trade(part[0]):
        return part[1:]  # "Carmaker | Acme said"
    for place in range(len(part) - 2, 0, -1):
        if not (part[place].text[:1].isupper() or part[place].lower_ in _SMALL):
            is_called = part[place].text in institution_words() or names_trade(part[place])
            is_called = is_called and part[place + 1].text[:1].isupper()
            plain = all(token.pos_ in _DESCRIBING for token in part[:place])
            name = part[place + 1 :]
            is_name = any(token.lower_ not in institution_words() for token in name)
            return name if is_called and plain and is_name else []
    return []


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """The pieces of a phrase between commas; a list of several is one piece."""
    if any(token.lower_ in COORDINATOR and token.nbor(-1).text == "," for token in tokens[1:]):
        return [tokens]
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in _BREAKS and parts[-1] and not (_in_date(token) or _in_seat(token)):
            parts.append([])
        elif token.text != ")":
            parts[-1].append(token)
    return [part for part in parts if part]


def _is_name(part: list[Token]) -> bool:
    """Whether a piece is capitalised words, and small ones between them: "Friends of the Earth"."""
    words = part[1:] if part[0].lower_ in ARTICLES else part
    return bool(words) and all(
        token.text[:1].isupper() or token.lower_ in _SMALL or token.is_punct for token in words
    )


def _in_date(comma: Token) -> bool:
    """Whether a comma stands inside a date: "February 5, 2006"."""
    before, after = comma.i - 1, comma.i + 1
    return before >= 0 and after < len(comma.doc) and comma.doc[before].like_num and comma.doc[after].like_num


def _in_seat(comma: Token) -> bool:
    """Whether a comma stands in the seat a body is called after: "the Sarel, Lomeda-based Ward Institute"."""
    behind = [token.lower_ for token in comma.doc[comma.i + 1 : comma.i + _SEAT]]
    return any(mark == "-" and word in _BASED for mark, word in pairwise(behind))


def _heads(tokens: list[Token], head: Token) -> list[str]:
    """What the bearer of a phrase is called: its head, the heads of its appositions, its offices."""
    called = [head.lemma_, head.lower_]
    for part in _parts(tokens):
        nouns = [token for token in _before_preposition(part) if token.pos_ in ("NOUN", "PROPN")]
        called += [form for noun in nouns[-1:] for form in (noun.lemma_, noun.lower_)]
        called += [token.lower_ for token in nouns if is_role(token)]
        called += [_in_full(noun) for noun in nouns if _in_full(noun) != noun.lower_]
    return called


def _in_full(title: Token) -> str:
    """A title spelt out: "Dr." gives "doctor"; another word as it is."""
    return _SPELT_OUT.get(title.lower_.rstrip("."), title.lower_)


def _before_preposition(part: list[Token]) -> list[Token]:
    for index, token in enumerate(part):
        if index and token.pos_ in ("ADP", "VERB", "SCONJ") and token.lower_ not in OWNER_MARKS:
            return part[:index]
    return part


def _telling(tokens: list[Token]) -> list[str]:
    return [
        form
        for token in tokens
        if any(sign.isalpha() for sign in token.text) and token.pos_ not in _EMPTY_POS
        for form in {token.lower_, token.lemma_, _in_full(token)}
        if form not in _EMPTY
    ]
