"""The language pipeline: text in, sentences with trees out, every token tied to the stored text."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from app.domain.span import Span
from app.extract.language.analysis import analysed
from app.extract.language.layout import paragraphs
from app.extract.language.tokens import Doc, Sentence
from app.extract.language.transcript import Transcript

Told = TypeVar("Told")


@dataclass(frozen=True, eq=False)
class Parsed:
    """A parsed article. ``doc`` is its folded text; ``starts`` and ``ends`` give, for each token,
    its characters in ``text``, the stored text. ``headline_end`` is the first token after the
    headline, 0 where there is none. ``paragraph_starts`` are tokens that begin a paragraph."""

    text: str
    doc: Doc
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    headline_end: int
    paragraph_starts: frozenset[int]
    kept: dict[object, Any] = field(default_factory=dict, repr=False)
    """What stages have read off the whole text: see ``once_per_article``."""

    def span(self, first: int, last: int) -> Span:
        """The stored characters of tokens ``first`` up to but not including ``last``."""
        return Span.of(self.text, self.starts[first], self.ends[last - 1])

    def written(self, first: int, last: int) -> str:
        """The stored text of tokens ``first`` up to but not including ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order."""
        return self.doc.sents

    def sentence_number(self, token: int) -> int:
        """Which sentence a token stands in, counted from 0."""
        return self.doc[token].sent.number

    def sentence_of(self, token: int) -> Sentence:
        """The sentence a token stands in."""
        return self.doc[token].sent

    def paragraph_of(self, token: int) -> int:
        """The token that begins the paragraph of a token."""
        return self._openings[bisect_right(self._openings, token) - 1]

    @cached_property
    def _openings(self) -> tuple[int, ...]:
        return tuple(sorted(self.paragraph_starts))

    def in_headline(self, token: int) -> bool:
        """Whether a token belongs to the headline."""
        return token < self.headline_end


def once_per_article(read: Callable[[Parsed], Told]) -> Callable[[Parsed], Told]:
    """Keeps what a function reads off a parsed article with that article, for all who ask again.

    >>> @once_per_article
    ... def stems(parsed): return [token.lemma_ for token in parsed.doc]
    """

    @wraps(read)
    def keep(parsed: Parsed) -> Told:
        try:
            found: Told = parsed.kept[read]
        except KeyError:
            found = parsed.kept[read] = read(parsed)
        return found

    return keep


def parse(text: str, title: str | None = None) -> Parsed:
    """Parse a stored text. The headline is the first line where it equals ``title``."""
    transcript = Transcript()
    starts: list[int] = []
    ends: list[int] = []
    openings: list[int] = []
    first = ""
    for paragraph, doc in analysed(paragraphs(text)):
        first = first or paragraph.text
        openings.append(len(starts))
        tokens = transcript.add(doc)
        places = [token.idx - tokens[0].idx for token in tokens]
        starts += [paragraph.offsets[place] for place in places]
        ends += [
            paragraph.offsets[place + len(token.text) - 1] + 1
            for place, token in zip(places, tokens, strict=True)
        ]
    body = openings[1] if len(openings) > 1 else len(starts)
    headline = body if openings and _is_headline(first, title) else 0
    return Parsed(text, transcript.whole(), tuple(starts), tuple(ends), headline, frozenset(openings))


def _is_headline(first: str, title: str | None) -> bool:
    """Whether the first paragraph is a headline: the title itself, or a line that ends no sentence."""
    if title is not None and " ".join(title.split()) == first and not first.endswith("."):
        return True
    return title is None and not first.endswith((".", "!", "”", '"')) and len(first) < 200
