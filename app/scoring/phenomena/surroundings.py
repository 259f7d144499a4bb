"""An annotated item in its text: its sentence, and the words before and after it.

What is asked here is answered by the annotations and the text alone, never by what was predicted:
else a change to the extractor would change the classes that it is scored by.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedItem, AnnotatedStatement
from app.scoring.sentences import sentence_around

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|[%$€£]")


@dataclass(frozen=True)
class Surroundings:
    """One item of an article."""

    article: AnnotatedArticle
    item: AnnotatedItem

    @cached_property
    def place(self) -> Span:
        """Where the item stands: its figure, else its cue, its content or its source."""
        item = self.item
        if isinstance(item, AnnotatedClaim):
            return item.figure
        content = item.content if isinstance(item, AnnotatedStatement) else None
        return item.cue or content or item.source or Span(0, 0, "")

    @cached_property
    def sentence(self) -> Span:
        """The sentence of its place."""
        return sentence_around(self.article.text, self.place)

    @property
    def before(self) -> str:
        """The words of its sentence before its place, lower case."""
        return self.article.text[self.sentence.start : self.place.start].lower()

    @property
    def after(self) -> str:
        """The words of its sentence behind its place, lower case."""
        return self.article.text[self.place.end : self.sentence.end].lower()

    def words_before(self, count: int) -> list[str]:
        """The last words before its place."""
        return _WORD.findall(self.before)[-count:]

    def words_after(self, count: int) -> list[str]:
        """The first words behind its place."""
        return _WORD.findall(self.after)[:count]

    @property
    def in_headline(self) -> bool:
        """Whether it stands in the title, where the text opens with one and not with a sentence."""
        title = (self.article.title or "").strip()
        return (
            bool(title)
            and not title.endswith(".")
            and self.article.text.startswith(title)
            and self.place.start < len(title)
        )

    @property
    def in_quotation(self) -> bool:
        """Whether a quotation mark is open before it in its paragraph."""
        start = self.article.text.rfind("\n", 0, self.place.start) + 1
        lead = self.article.text[start : self.place.start]
        return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1

    def in_same_sentence(self, span: Span) -> bool:
        """Whether a span begins in its sentence."""
        return self.sentence.start <= span.start < self.sentence.end

    @cached_property
    def sources_in_sentence(self) -> frozenset[str]:
        """The different sources, by whom they stand for, that the annotations have in its sentence."""
        return frozenset(
            other.entity or other.source.text
            for other in self.article.items
            if other.source is not None and self.in_same_sentence(other.source)
        )
