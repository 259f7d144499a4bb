"""The language pipeline: text in, sentences with trees out, every token tied to the stored text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from app.domain.span import Span
from app.extract.language.borders import with_borders
from app.extract.language.layout import paragraphs
from app.extract.language.pipeline import load_pipeline

BATCH_TOKENS = 1_000
"""Paragraphs are parsed together up to so many tokens: more cost memory and save no time."""


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

    def span(self, first: int, last: int) -> Span:
        """The stored characters of tokens ``first`` up to but not including ``last``."""
        return Span.of(self.text, self.starts[first], self.ends[last - 1])

    @cached_property
    def sentences(self) -> tuple[Tokens, ...]:
        """The sentences, in order."""
        return tuple(self.doc.sents)

    @cached_property
    def _sentence_numbers(self) -> tuple[int, ...]:
        numbers = [0] * len(self.doc)
        for number, sentence in enumerate(self.sentences):
            numbers[sentence.start : sentence.end] = [number] * len(sentence)
        return tuple(numbers)

    def sentence_number(self, token: int) -> int:
        """Which sentence a token stands in, counted from 0."""
        return self._sentence_numbers[token]

    def sentence_of(self, token: int) -> Tokens:
        """The sentence a token stands in."""
        return self.sentences[self._sentence_numbers[token]]

    def paragraph_of(self, token: int) -> int:
        """The token that begins the paragraph of a token."""
        return self._openings[bisect_right(self._openings, token) - 1]

    @cached_property
    def _openings(self) -> tuple[int, ...]:
        return tuple(sorted(self.paragraph_starts))

    def in_headline(self, token: int) -> bool:
        """Whether a token belongs to the headline."""
        return token < self.headline_end


def parse(text: str, title: str | None = None) -> Parsed:
    """Parse a stored text. The headline is the first line where it equals ``title``."""
    pipeline = load_pipeline()
    folded = list(paragraphs(text))
    made = (with_borders(pipeline.make_doc(paragraph.text)) for paragraph in folded)
    docs = [doc for batch in _batches(made) for doc in _analysed(pipeline, batch)]
    starts: list[int] = []
    ends: list[int] = []
    openings: list[int] = []
    for paragraph, doc in zip(folded, docs, strict=True):
        openings.append(len(starts))
        starts.extend(paragraph.offsets[token.idx] for token in doc)
        ends.extend(paragraph.offsets[token.idx + len(token) - 1] + 1 for token in doc)
    whole = Doc.from_docs(docs) if docs else Doc(pipeline.vocab)
    headline = openings[1] if len(openings) > 1 and _is_headline(folded[0].text, title) else 0
    return Parsed(text, whole, tuple(starts), tuple(ends), headline, frozenset(openings))


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Docs in runs of up to so many tokens, at least one in each."""
    batch: list[Doc] = []
    tokens = 0
    for doc in docs:
        if batch and tokens + len(doc) > BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
        batch.append(doc)
        tokens += len(doc)
    if batch:
        yield batch


def _analysed(pipeline: Language, batch: list[Doc]) -> Iterator[Doc]:
    # The parser parts each of its batches in four, and would walk them two docs at a time.
    return pipeline.pipe(batch, batch_size=4 * len(batch))


def _is_headline(first: str, title: str | None) -> bool:
    """Whether the first paragraph is a headline: the title itself, or a line that ends no sentence."""
    if title is not None and " ".join(title.split()) == first and not first.endswith("."):
        return True
    return title is None and not first.endswith((".", "!", "”", '"')) and len(first) < 200
