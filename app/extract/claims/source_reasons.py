"""Why a source is the source: the cue's own reason, and what had to be inferred besides.

What makes a wrong source likelier was counted on the annotated articles: another source in the
sentence, one told by another, a pronoun, a cue in another sentence, and, for the article's own
voice, a cue close by that does not reach. Each is a step.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.domain.reason import Part, Reason
from app.extract.found import Attribution, FoundSource, NamedSource
from app.extract.language import Parsed

_SMALL_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


class SourceReasons:
    """The reasons for the sources of one article."""

    def __init__(
        self, parsed: Parsed, attributions: Sequence[Attribution], names: Mapping[FoundSource, NamedSource]
    ) -> None:
        self._parsed = parsed
        self._names = names
        cited = {
            (parsed.sentence_number(a.cue_token), names[a.source].name)
            for a in attributions
            if a.source is not None and a.cue_token is not None
        }
        self._sources_in = Counter(sentence for sentence, _ in cited)
        self._named_at: dict[str, list[int]] = {}
        for source in sorted(names, key=lambda source: source.first):
            if not self._is_pronoun(source):
                self._named_at.setdefault(names[source].name, []).append(source.first)

    def reason(self, token: int, attribution: Attribution | None, around: int = 0) -> Reason:
        """Why what stands at a token is said by this source; ``around`` counts the sources that
        tell of the attribution in turn: "A said that B had said"."""
        if attribution is None:
            return self._own_voice(token)
        if attribution.source is None:
            return Reason(Part.SOURCE, attribution.reason, steps=1)
        away = self._away(token, attribution)
        inferred = list(self._inferred(attribution, attribution.source, around))
        told = attribution.reason if away is None else _with_place(attribution.reason, away)
        steps = len(inferred) + (away is not None)
        return Reason(Part.SOURCE, "; ".join([told, *inferred]), steps)

    def _away(self, token: int, attribution: Attribution) -> str | None:
        """Where the cue stands, if not in the sentence of what is said."""
        if attribution.cue_token is None:
            return None
        gap = self._parsed.sentence_number(token) - self._parsed.sentence_number(attribution.cue_token)
        return _sentences_off(gap) if gap else None

    def _inferred(self, attribution: Attribution, source: FoundSource, around: int) -> Iterator[str]:
        if attribution.cue_token is not None:
            sentence = self._parsed.sentence_number(attribution.cue_token)
            if self._sources_in[sentence] > 1:
                yield "the nearest of several in the sentence"
        if around:
            yield "within what another source says"
        if self._is_pronoun(source):
            yield self._who(source)

    def _own_voice(self, token: int) -> Reason:
        here = self._parsed.sentence_number(token)
        if self._sources_in[here]:
            words = "the article’s own voice, though its sentence cites somebody for something else"
            return Reason(Part.SOURCE, words, steps=1)
        if self._sources_in[here - 1]:
            words = "the article’s own voice, though the sentence before cites somebody"
            return Reason(Part.SOURCE, words, steps=1)
        return Reason(Part.SOURCE, "the article’s own voice, nobody is cited near it")

    def _is_pronoun(self, source: FoundSource) -> bool:
        return source.last - source.first == 1 and self._parsed.doc[source.first].pos_ == "PRON"

    def _who(self, source: FoundSource) -> str:
        """What was made of a pronoun: "‘he’ is Igor Girkin, named in the sentence before"."""
        word, name = self._parsed.doc[source.first].lower_, self._names[source].name
        places = self._named_at.get(name, [])
        before = bisect_left(places, source.first)
        if not before:
            return f"‘{word}’ stays unresolved" if name.lower() == word else f"‘{word}’ is {name}"
        gap = self._parsed.sentence_number(source.first) - self._parsed.sentence_number(places[before - 1])
        return f"‘{word}’ is {name}, named {_sentences_off(gap) if gap else 'in the same sentence'}"


def _sentences_off(sentences: int) -> str:
    """How far off a sentence is: "in the sentence before", "two sentences earlier"."""
    if sentences in (1, -1):
        return "in the sentence before" if sentences > 0 else "in the next sentence"
    count = abs(sentences)
    told = _SMALL_NUMBERS.get(count, str(count))
    return f"{told} sentences {'earlier' if sentences > 0 else 'later'}"


def _with_place(reason: str, place: str) -> str:
    """A cue's reason with the place of the cue: "subject of ‘claimed’, two sentences earlier"."""
    cue, comma, rest = reason.partition(", ")
    return f"{cue}, {place}{comma}{rest}"
