"""Descriptions brought to their bearer: "the ministry", "the mayor", "the company"."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from app.domain.claim import SourceKind
from app.extract.found import NamedSource
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set, words
from app.extract.lexicon.function_words import INDEFINITE, POINTING
from app.extract.measures.measure_words import by_word
from app.extract.sources.mentions import Mention, read_mention
from app.extract.words.cues import load_cues
from app.extract.words.speakers import describing_words, institution_words, is_role, papers, roles, trades

_NOBODY = word_set("rules/sources", "descriptions", "nobody")
_TIMES = word_set("times", "words")
_TOPICS = word_set("rules/sources", "descriptions", "topics")
_TYING = word_set("rules/sources", "descriptions", "tying")
_OF_YEARS_OR_CHILDREN = word_set("rules/sources", "descriptions", "of_years_or_children")
_AGE_TAILS = tuple(words("rules/sources", "descriptions", "age_tails"))
_ANY_TRADE = word_set("institutions", "companies", "any_trade")
_OWNING = word_set("institutions", "companies", "whose")
_ITS = word_set("rules/sources", "descriptions", "its")

_NAMING = frozenset({"compound", "flat", "appos", "nmod:desc", "nmod:unmarked"})
_CLIMB = 3
_NEAR = 2
"""Sentences back in which one of several bearers is near enough to be meant …"""
_APART = 2
"""… where the next one stands this many sentences farther off."""
_LOOKED_AT = 40
"""Most earlier phrases that are weighed for one description."""
_BEHIND = 5
"""Tokens behind a description in which "raised its toll" stands."""
_ACCUSING = word_set("rules/attributions", "governing", "accusing")
_OF_DEED = word_set("rules/attributions", "governing", "of_deed")
_MOVING = word_set("rules/sources", "descriptions", "moving")
_TOLLS = word_set("rules/sources", "descriptions", "tolls")
_DEATHS = word_set("rules/sources", "descriptions", "deaths")


class Descriptions:
    """The phrases of an article by what they call their bearer, kept for the descriptions it has."""

    def __init__(
        self,
        parsed: Parsed,
        mentions: list[Mention],
        spoken_of: Iterable[Mention],
        name: Callable[[Mention], NamedSource],
        givers: Iterable[Mention] = (),
    ) -> None:
        """``givers`` are those behind papers and spokesmen, who are described as well: "a spokesman for
        | the bank"."""
        self._parsed = parsed
        self._name = name
        self._called: dict[str, list[Mention]] = {}
        self._brought_in: dict[frozenset[str], int] = {}
        asked = {mention.head for mention in (*mentions, *givers) if is_description(mention)}
        covered = {token for mention in spoken_of for token in range(mention.first, mention.source.last)}
        for mention in mentions:
            covered.update(range(mention.first, mention.source.last))
            if mention.person is None and parsed.doc[mention.first].lower_ in INDEFINITE:
                self._brought_in.setdefault(mention.words - INDEFINITE, mention.first)
            for head in mention.heads & asked:
                self._keep(mention, head)
        for token in parsed.doc.by_lemma.among(frozenset(asked)):
            if token.i not in covered and token.pos_ in ("NOUN", "PROPN") and not _is_of_counted(token):
                self._keep(_phrase_of(parsed, token), token.lemma_)
        for phrases in self._called.values():
            phrases.sort(key=lambda mention: mention.first)

    def _keep(self, mention: Mention, head: str) -> None:
        """File a phrase that says more than its bare head under what it calls its bearer."""
        if self._parsed.doc[mention.first].lower_ in _NOBODY:
            return  # "the largest of any newspaper"
        if mention.person is None and self._is_joined(mention):
            return  # "the army and its allies" are not whom "the army" means
        if mention.person is not None or mention.words - mention.heads - POINTING - _TIMES:
            self._called.setdefault(head, []).append(mention)

    def _is_joined(self, mention: Mention) -> bool:
        """Whether a phrase names two bearers, whatever the tree joins: "a nurse at the post and a guard"."""
        doc = self._parsed.doc
        if any(child.dep_ == "conj" for child in doc[mention.source.head].children):
            return True
        phrase = doc[mention.first : mention.source.last]
        return any(one.pos_ == "CCONJ" and other.pos_ == "DET" for one, other in pairwise(phrase))

    def resolve(self, mention: Mention) -> NamedSource | None:
        """The one bearer that the earlier text calls so. Of several, one that stands near while the
        others are farther off; else none. For a headline the text below is asked, and must know one.
        "The military spokesman" is nobody with a name where "a military spokesman" spoke before."""
        if self._brought_in.get(mention.words - POINTING, mention.first) < mention.first:
            return None
        found: dict[NamedSource, int] = {}
        here = self._parsed.sentence_number(mention.first)
        fitting = list(self._fitting(mention))
        told = [one for one in fitting if not self._parsed.in_headline(one.first)]
        for bearer in told or fitting:  # what a headline calls somebody gives way to the text
            distance = abs(here - self._parsed.sentence_number(bearer.first))
            named = self._name(bearer)
            found[named] = min(distance, found.get(named, distance))
        nearest = sorted(found, key=lambda named: found[named])
        if len(nearest) > 1 and self._moves_own_toll(mention):
            return self._giver_of_toll(mention)
        if len(nearest) > 1 and (
            self._parsed.in_headline(mention.first)
            or found[nearest[0]] > _NEAR
            or found[nearest[1]] < found[nearest[0]] + _APART
        ):
            return None
        return nearest[0] if nearest else None

    def _moves_own_toll(self, mention: Mention) -> bool:
        """Whether a description goes on with a toll of its own: "the ministry | raised its toll to 89"."""
        behind = [
            token.lower_ for token in self._parsed.doc[mention.source.last : mention.source.last + _BEHIND]
        ]
        return (
            bool(_MOVING.intersection(behind))
            and not _ITS.isdisjoint(behind)
            and bool(_TOLLS.intersection(behind))
        )

    def _giver_of_toll(self, mention: Mention) -> NamedSource | None:
        """Of several bearers the one that has told of dead with a number; None where two have."""
        givers: list[NamedSource] = []
        for bearer in self._fitting(mention):
            said = self._parsed.sentence_of(bearer.first)
            named = self._name(bearer)
            deadly = any(token.lower_ in _DEATHS for token in said)
            tells = deadly and any(token.like_num for token in said)
            if tells and named not in givers:
                givers.append(named)
        return givers[0] if len(givers) == 1 else None

    def _fitting(self, mention: Mention) -> Iterator[Mention]:
        """The earlier phrases that hold all words of a description, nearest first."""
        own = mention.words - POINTING
        phrases = self._called.get(mention.head, [])
        earlier = bisect_left(phrases, mention.first, key=lambda phrase: phrase.first)
        end = len(phrases) if self._parsed.in_headline(mention.first) else earlier
        for bearer in reversed(phrases[max(0, end - _LOOKED_AT) : end]):
            is_one = bearer.plural == mention.plural or (bearer.person is not None and not mention.plural)
            if is_one and bearer.words > own and bearer.source != mention.source:
                yield bearer


def is_description(mention: Mention) -> bool:
    """Whether a source is called by what it is and not by a name: "the ministry", "police"."""
    if mention.pronoun is not None or mention.person is not None or mention.head in papers():
        return False
    described = mention.head in describing_words() or mention.head in roles()
    if mention.definite:
        return described or not mention.proper or _is_last_name_of_group(mention)
    return described and not mention.plural and len(mention.text.split()) == 1


def _is_last_name_of_group(mention: Mention) -> bool:
    """Whether a name is one word for many, as the last of a longer name is: "the Wolves"."""
    return mention.plural and len(mention.text.split()) == 2


def is_epithet(mention: Mention) -> bool:
    """Whether a description says no office: "the insider", "the 45-year-old", "the father-of-five"."""
    text = mention.text.lower()
    if not mention.definite or not _TYING.isdisjoint(text.split()):
        return False
    if any(tie in text for tie in _OF_YEARS_OR_CHILDREN) or text.endswith(_AGE_TAILS):
        return True
    return not mention.plural and mention.head in _epithets()


def is_kind_of_body(mention: Mention) -> bool:
    """Whether a description says only what sort of body is meant: "the company", "the rebel group"."""
    plain = len(mention.text.split()) == 2 or mention.words - POINTING - {mention.head} <= _armed()
    return plain and mention.definite and not mention.plural and mention.head in _sorts() | trades()


def could_be_called(mention: Mention, earlier: Mention, named: NamedSource) -> NamedSource | None:
    """A body with a name of its own, which "the company" can mean: nothing in the name says that it
    is a body of another sort."""
    if mention.head in word_set("institutions", "companies", "risen_called") and _is_risen(earlier):
        return named
    called = not earlier.words.isdisjoint(trades() | _sorts())
    several = len(named.name.split()) > 1
    many = earlier.plural and called and several and named.name.istitle()  # "the charity Doctors At Hand"
    if named.kind not in (SourceKind.GROUP, SourceKind.AGENCY) and not many:
        return None
    if (earlier.plural or not earlier.proper) and not (called and named.name.split()[-1].istitle()):
        return None  # but for "the retailer Acme Stores"
    if earlier.head in _TIMES or (earlier.head in papers() and earlier.head in named.name.lower()):
        return None  # "a church body said | Sunday"; "a suit filed in Lomeda" is no company
    sorts = earlier.words & (institution_words() | trades()) - _also(mention.head)
    sorts -= _OWNING - earlier.heads
    if mention.head in _ANY_TRADE:
        sorts -= trades()
    if mention.head in _loose_sorts():
        sorts &= _firm_sorts()
    return named if not sorts - {mention.head} else None


def _is_risen(body: Mention) -> bool:
    """Whether a name with "army" in it is of a group that has risen up: "the rebel Marsh Army"."""
    risen = not body.words.isdisjoint(_armed() | word_set("institutions", "companies", "risen"))
    return risen and body.proper and not body.plural and body.person is None and body.country is None


def is_kind_of_outlet(mention: Mention) -> bool:
    """Whether a description says only what sort of outlet is meant: "the newspaper"."""
    plain = len(mention.text.split()) == 2 and mention.definite and not mention.plural
    return plain and mention.head in word_set("institutions", "outlets", "called")


def could_be_outlet(_: Mention, named: NamedSource) -> NamedSource | None:
    """An outlet, which "the newspaper" can mean."""
    return named if named.kind is SourceKind.OUTLET else None


def could_be_epithet(earlier: Mention, named: NamedSource) -> NamedSource | None:
    """A person, named or not, whom "the insider" or "the 45-year-old" can mean."""
    if named.kind is SourceKind.PERSON:
        return named
    alone = named.kind is SourceKind.UNNAMED and not earlier.plural and earlier.pronoun is None
    return named if alone and earlier.head not in papers() else None


def is_cited_again(mention: Mention) -> bool:
    """Whether a description only says that somebody without a name speaks again: "the source"."""
    plain = mention.definite and not mention.plural and len(mention.text.split()) == 2
    return plain and mention.head in word_set("roles", "cited_again")


def could_be_cited_again(earlier: Mention, named: NamedSource) -> NamedSource | None:
    """Somebody without a name, whom "the source" can mean."""
    alone = named.kind is SourceKind.UNNAMED and not earlier.plural and earlier.pronoun is None
    return named if alone and earlier.head not in papers() else None


@cache
def _epithets() -> frozenset[str]:
    return word_set("roles", "epithets")


@cache
def _sorts() -> frozenset[str]:
    return word_set("institutions", "companies", "called")


@cache
def _also(head: str) -> frozenset[str]:
    """By what other words the bodies are known that a word is said of: "the lender", a bank."""
    return frozenset(strings(table("institutions", "companies", "also").get(head)))


@cache
def _armed() -> frozenset[str]:
    return word_set("institutions", "companies", "armed")


@cache
def _loose_sorts() -> frozenset[str]:
    return word_set("institutions", "companies", "loosely")


@cache
def _firm_sorts() -> frozenset[str]:
    return word_set("institutions", "companies", "never")


def _is_of_counted(token: Token) -> bool:
    """Whether a word only tells who are counted: "killed at least 60 | government troops", "30 | rebels"."""
    if token.dep_ in ("obj", "nsubj:pass") and token.head.lemma_ in by_word("object"):
        return any(child.like_num for child in token.children)
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else token
    counted = (token, behind) if token.head is behind or behind.head is token else ()
    return any(child.like_num for noun in counted for child in noun.children)


def _phrase_of(parsed: Parsed, token: Token) -> Mention:
    """The phrase a word stands in, up to the name that an office is said of: "Lena Hartwig, mayor of
    Brevna". What it possesses, is asked about or accused of is left out: of "the interior ministry's
    count", the ministry."""
    top = token
    for _ in range(_CLIMB if is_role(token) else 0):
        if top.dep_ not in _NAMING or top.head == top:
            break
        top = top.head
    first, last = phrase_bounds(top, restrictive=False)
    if top == token:
        last = next((i for i in range(token.i + 1, last) if _ends_bearer(parsed.doc[i])), last)
    if parsed.in_headline(token.i):
        first, last = _within_headline(parsed, top, first, last)
    if top.dep_ == "obj" and top.head.lemma_ in _ACCUSING:
        last = next((i for i in range(top.i + 1, last) if parsed.doc[i].lower_ in _OF_DEED), last)
    return read_mention(parsed, source_at(parsed, top, min(first, token.i), max(last, token.i + 1)))


def _within_headline(parsed: Parsed, top: Token, first: int, last: int) -> tuple[int, int]:
    """A phrase of a headline behind a verb that its capital makes a name, and before what happened: of
    "Tarsia Condemns | Olmar Junta | Over Arrests" the junta."""
    doc = parsed.doc
    forms = load_cues().forms
    verbs = [i for i in range(first, top.i) if (verb := forms.get(doc[i].lower_)) and verb.takes != "clause"]
    first = max(verbs, default=first - 1) + 1
    happened = (i for i in range(top.i + 1, last) if doc[i].pos_ == "ADP" and doc[i].lower_ not in _OF_DEED)
    return first, next(happened, last)


def _ends_bearer(token: Token) -> bool:
    return token.tag_ == "POS" or token.lower_ in _TOPICS
