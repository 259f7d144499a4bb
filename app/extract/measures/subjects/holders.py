"""Who holds people that are "held" or "taken away": authorities detain, gunmen capture."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT
from app.extract.measures.counted_nouns import nouns
from app.extract.measures.told import Told

_HELD = frozenset({Measure.DETAINED, Measure.CAPTURED})
_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_AGENT_REACH = 5
"""Most tokens between "by" and who held them."""


@cache
def holders(key: str) -> frozenset[str]:
    """One list of ``holders.toml``."""
    return word_set("holders", key)


def is_clinging(verb: Token) -> bool:
    """Whether a verb of holding keeps nobody: "two women held on to a plank"."""
    return (
        verb.lower_ in holders("holding")
        and verb.i + 1 < len(verb.doc)
        and verb.nbor(1).lower_ in holders("onto")
    )


class Holders:
    """Whom an article names as holding people; the whole article is counted once, when needed."""

    def __init__(self, parsed: Parsed) -> None:
        """Of one article."""
        self._parsed = parsed

    @cached_property
    def _everywhere(self) -> tuple[int, int]:
        return _count(self._parsed.doc)

    def settle(self, found: FoundFigure, told: Told) -> Told:
        """The same, or the other of detained and captured where the word does not tell the holder
        and the sentence, else the article, names one side more often."""
        if told.measure in _HELD and told.word in holders("inmates") and self._hold_others(found):
            return Told(Measure.OTHER, "inmates who hold others")
        if told.measure not in _HELD or told.word not in holders("holding") or self._is_place(found):
            return told
        sentence = self._parsed.sentence_of(found.first)
        around = [
            *self._parsed.doc[sentence.start : found.first],
            *self._parsed.doc[_end_of(found) : sentence.end],
        ]
        holder = _agent(around) or _subject(self._parsed.doc, found, sentence.start)
        if holder is not None:
            return _held_by(told, lawless=holder.lower_ in holders("captors"))
        lawless, lawful = _count(around)
        if lawless == lawful:
            lawless, lawful = self._everywhere
        if lawless == lawful:
            return told
        return _held_by(told, lawless=lawless > lawful)

    def _hold_others(self, found: FoundFigure) -> bool:
        """Whether inmates do what is told: "250 prisoners holding hostages", "40 inmates seized a jail"."""
        if found.head is None:
            return False
        head = self._parsed.doc[found.head]
        held = [one for one in head.children if one.dep_ == "acl" and one.tag_ == "VBG"]
        verbs = [*held, head.head] if head.dep_ in _SUBJECTS else held
        return any(
            verb.lemma_ in holders("holding_verbs") and any(one.dep_ == "obj" for one in verb.children)
            for verb in verbs
        )

    def _is_place(self, found: FoundFigure) -> bool:
        """Whether it is ground that was seized: nobody detains a town."""
        return found.head is not None and self._parsed.doc[found.head].lower_ in nouns("territory")


def _held_by(told: Told, *, lawless: bool) -> Told:
    if lawless:
        return Told(Measure.CAPTURED, f"{told.reason}, by captors")
    return Told(Measure.DETAINED, f"{told.reason}, by authorities")


def _count(tokens: Iterable[Token]) -> tuple[int, int]:
    """How often captors and authorities are told of."""
    seen = Counter(token.lower_ for token in tokens)
    return (
        sum(seen[word] for word in holders("captors")),
        sum(seen[word] for word in holders("authorities")),
    )


def _end_of(found: FoundFigure) -> int:
    return max(found.last, (found.head or 0) + 1)


def _agent(tokens: Iterable[Token]) -> Token | None:
    """Who did it, of a passive: "were taken away by gunmen"."""
    reach = 0
    for token in tokens:
        if token.lower_ in AGENT:
            reach = _AGENT_REACH
        elif reach and _holds(token):
            return token
        else:
            reach = max(0, reach - 1)
    return None


def _subject(doc: Doc, found: FoundFigure, start: int) -> Token | None:
    """The nearest subject before that may hold people: in "police said rebels took away six" the rebels;
    who only tells what befell them holds nobody: "officials say six were freed"."""
    counted = {doc[at].dep_ for at in (found.core, found.head) if at is not None}
    for at in range(found.first - 1, start - 1, -1):
        if doc[at].dep_ in _SUBJECTS and _holds(doc[at]):
            tells = "nsubj:pass" in counted and doc[at].head.lemma_ in holders("telling")
            return None if tells else doc[at]
    return None


def _holds(token: Token) -> bool:
    return any(token.lower_ in holders(key) for key in ("captors", "authorities", "forces"))
