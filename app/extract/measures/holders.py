"""Who holds people that are "held" or "taken away": authorities detain, gunmen capture."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import words
from app.extract.measures.told import Told

_HELD = frozenset({Measure.DETAINED, Measure.CAPTURED})


@cache
def holders(key: str) -> frozenset[str]:
    """One list of ``holders.toml``."""
    return frozenset(words("holders", key))


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
        if told.measure not in _HELD or told.word not in holders("holding"):
            return told
        lawless, lawful = _count(self._parsed.sentence_of(found.first))
        if lawless == lawful:
            lawless, lawful = self._everywhere
        if lawless == lawful:
            return told
        if lawless > lawful:
            return Told(Measure.CAPTURED, f"{told.reason}, by captors")
        return Told(Measure.DETAINED, f"{told.reason}, by authorities")


def _count(tokens: Iterable[Token]) -> tuple[int, int]:
    """How often captors and authorities are told of."""
    seen = Counter(token.lower_ for token in tokens)
    return (
        sum(seen[word] for word in holders("captors")),
        sum(seen[word] for word in holders("authorities")),
    )
