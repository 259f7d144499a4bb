"""Words for those who can speak or be cited, as the lexicons list them."""

from collections.abc import Sequence
from functools import cache

from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set, words
from app.extract.lexicon.function_words import DEFINITE

PRONOUNS = word_set("rules/words", "speakers", "pronouns")
"""Words that stand for who speaks: "she", "they"."""

_SPEAKING_PAPERS = word_set("rules/words", "speakers", "speaking_papers")

_HUMAN_ENDINGS = tuple(words("rules/words", "speakers", "human_endings"))


@cache
def speakers() -> frozenset[str]:
    """Heads of those who can speak or be cited: persons, bodies and outlets."""
    persons = [*words("roles", "words"), *words("roles", "kin")]
    return frozenset(
        [
            *_kinds(),
            *words("institutions", "unnamed", "heads"),
            *words("institutions", "sources", "words"),
            *persons,
        ]
    )


def is_speaker(noun: Token) -> bool:
    """Whether a noun means somebody who can speak: "nurse", "ministry", "seismologists"."""
    return noun.lower_ in speakers() or noun.lemma_ in speakers() or noun.lower_.endswith(_HUMAN_ENDINGS)


@cache
def roles() -> frozenset[str]:
    """What persons are called beside their names: offices, ranks, trades and titles."""
    return word_set("roles", "words") | word_set("roles", "titles")


def is_role(token: Token) -> bool:
    """Whether a word says what a person is: an office in any letters, kin in small ones ("her son",
    and not Mr Son)."""
    return token.lower_ in roles() or token.text in _kin()


@cache
def _kin() -> frozenset[str]:
    return word_set("roles", "kin")


@cache
def spokespersons() -> frozenset[str]:
    """Who speaks for a body: after "a spokesman for the agency", "it" is the agency."""
    return word_set("institutions", "unnamed", "spokespersons")


@cache
def institution_words() -> frozenset[str]:
    """Words inside the names of bodies, none of which a person's name holds."""
    return frozenset(_kinds()) - word_set("roles", "words")


@cache
def trades() -> frozenset[str]:
    """What companies are called by what they make or do: "carmaker", "airline"."""
    return word_set("institutions", "companies", "trading")


def names_trade(token: Token) -> bool:
    """Whether a word says what a company does, and no person: not "the film | maker"."""
    if token.lower_ not in trades():
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    return before not in word_set("institutions", "companies", "of_persons")


@cache
def bodies() -> frozenset[str]:
    """Words for bodies alone, that nobody calls "he": "court", "jury", "ministry"."""
    persons = words("institutions", "unnamed", "heads")
    return institution_words() - frozenset(persons) - roles()


@cache
def describing_words() -> frozenset[str]:
    """Words that describe a body, and are not its name: "ministry", "front"."""
    return institution_words() - word_set("institutions", "proper", "words")


@cache
def agencies() -> frozenset[str]:
    """News agencies and broadcasters, lower case."""
    return word_set("cues", "channels", "agencies")


@cache
def outlet_words() -> frozenset[str]:
    """Words that name an outlet: "newspaper", "radio"."""
    return word_set("institutions", "kinds", "outlet")


def is_title_of_paper(tokens: Sequence[Token]) -> bool:
    """Whether a phrase is a paper's name by its last word: "the Lundby Herald", "The Times"."""
    title = tokens[1:] if tokens[0].lower_ in DEFINITE else tokens
    named = bool(title) and title[-1].lower_ in word_set("institutions", "outlets", "titles")
    whole = len(title) > 1 or title is not tokens
    return named and whole and all(token.text[0].isupper() for token in title)


@cache
def papers() -> frozenset[str]:
    """Words on paper or on the air that somebody stands behind: "figures", "a statement", "a survey"."""
    cited, reports = words("cues", "phrases", "papers"), words("cues", "report_nouns", "words")
    told = words("institutions", "unnamed", "statements")
    return frozenset([*cited, *reports, *told]) - _SPEAKING_PAPERS


def _kinds() -> list[str]:
    return [word for kind in table("institutions", "kinds").values() for word in strings(kind)]
