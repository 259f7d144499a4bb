"""What stretches of an article's tokens speak of, each read once for all who ask."""

from collections.abc import Mapping
from functools import cache

from app.domain.measure import Measure
from app.extract.language import Parsed, once_per_article
from app.extract.language.clauses import SUBJECTS
from app.extract.links.signs.article_words import telling_stems
from app.extract.links.voices import folded_words
from app.extract.measures.measure_words import by_verb, by_word

_CASUALTIES = frozenset({Measure.KILLED, Measure.INJURED})
"""What the word "casualties" is used of."""


class SpanWords:
    """The words of tokens ``first`` up to ``last`` of one article."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self.telling = cache(self._telling)
        self.themes = cache(self._themes)
        self.measures = cache(self._measures)
        self.nouns = cache(self._nouns)
        self.people = cache(self._people)

    def _telling(self, first: int, last: int) -> frozenset[str]:
        """The stems that tell something: of "the camps were closed", camp and close."""
        return frozenset(filter(None, telling_stems(self._parsed)[first:last]))

    def _themes(self, first: int, last: int) -> frozenset[str]:
        """The stems of the nouns that are subjects."""
        words = telling_stems(self._parsed)
        themes = (token.i for token in self._parsed.doc[first:last] if token.dep_ in SUBJECTS)
        return frozenset(filter(None, (words[index] for index in themes)))

    def _measures(self, first: int, last: int) -> frozenset[Measure]:
        """What the words count: "the dead" the killed, "had fled" the displaced."""
        counting = _counting_words()
        words = self._parsed.doc.by_word.among(_all_counting(), first, last)
        return frozenset(counting[token.lower_] for token in words)

    def _nouns(self, first: int, last: int) -> frozenset[str]:
        """The lemmas of nouns and names."""
        words = self._parsed.doc[first:last]
        return frozenset(token.lemma_ for token in words if token.pos_ in ("NOUN", "PROPN"))

    def _people(self, first: int, last: int) -> frozenset[str]:
        """Whom the words speak of, folded."""
        return folded_words(self._parsed, first, last)


@once_per_article
def span_words(parsed: Parsed) -> SpanWords:
    """The words of an article's stretches."""
    return SpanWords(parsed)


@cache
def _counting_words() -> Mapping[str, Measure]:
    """Words by what they count; a noun's sense goes before a verb's."""
    nouns = (by_word(key) for key in ("totals", "states", "weak", "nouns"))
    merged: dict[str, Measure] = {}
    for words in (by_verb("object"), by_verb("subject"), *nouns):
        merged.update(words)
    return merged


@cache
def _all_counting() -> frozenset[str]:
    return frozenset(_counting_words())


def covers(named: frozenset[Measure], measure: Measure) -> bool:
    """Whether words for what is counted are of a measure: "mass casualties" is of the dead, too."""
    return measure in named or (Measure.CASUALTIES in named and measure in _CASUALTIES)
