"""Annotated articles: what is in a gold file, and, in the same shape, what was predicted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from app.domain.figure import Number
from app.domain.span import Span
from app.scoring.fields import BadAnnotations, Fields, read_lines


@dataclass(frozen=True, slots=True)
class AnnotatedItem:
    """What claims and statements share. ``entity`` is whom the source's words stand for;
    ``confidence`` has only what was predicted.
    """

    id: str
    stance: str
    source: Span | None = None
    entity: str | None = None
    cue: Span | None = None
    targets: tuple[str, ...] = ()
    via: Span | None = None
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedClaim(AnnotatedItem):
    """One figure given by one source; an open bound is None."""

    figure: Span = field(kw_only=True)
    low: Number | None = None
    high: Number | None = None
    approx: bool = False
    measure: str = "other"
    counted: str | None = None
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedStatement(AnnotatedItem):
    """A statement without a figure."""

    content: Span | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """One article with its annotations. ``doc`` is "<corpus>:<id>"."""

    doc: str
    text: str
    claims: tuple[AnnotatedClaim, ...]
    statements: tuple[AnnotatedStatement, ...]
    title: str | None = None

    @property
    def corpus(self) -> str:
        """The part of ``doc`` before the colon."""
        return self.doc.split(":")[0]

    @property
    def items(self) -> tuple[AnnotatedClaim | AnnotatedStatement, ...]:
        """Claims and statements; their ids are unique over both."""
        return self.claims + self.statements


def read_gold(paths: Iterable[Path]) -> list[AnnotatedArticle]:
    """The annotated articles of some files; raises BadAnnotations for a fault in any of them."""
    articles: dict[str, AnnotatedArticle] = {}
    for fields in (fields for path in paths for fields in read_lines(path)):
        article = _article(fields, fields.text("text"))
        _check(article, fields)
        if article.doc in articles:
            raise BadAnnotations(f"{fields.where}: “{article.doc}” is there twice")
        articles[article.doc] = article
    return list(articles.values())


def read_predictions(path: Path, gold: Iterable[AnnotatedArticle]) -> dict[str, AnnotatedArticle]:
    """Predictions of some gold articles, by doc; other articles in the file are left out."""
    texts = {article.doc: article.text for article in gold}
    found = ((fields.text("doc"), fields) for fields in read_lines(path))
    return {doc: _article(fields, texts[doc]) for doc, fields in found if doc in texts}


def _article(fields: Fields, text: str) -> AnnotatedArticle:
    return AnnotatedArticle(
        doc=fields.text("doc"),
        text=text,
        claims=tuple(_claim(claim) for claim in fields.objects("claims")),
        statements=tuple(_statement(statement) for statement in fields.objects("statements")),
        title=fields.text_or_none("title"),
    )


def _claim(fields: Fields) -> AnnotatedClaim:
    return AnnotatedClaim(
        id=fields.text("id"),
        stance=fields.text("stance"),
        source=_span(fields, "source"),
        entity=fields.text_or_none("source_entity"),
        cue=_span(fields, "cue"),
        targets=fields.texts("targets"),
        via=_span(fields, "via"),
        confidence=fields.text_or_none("confidence"),
        figure=Span(fields.whole("start"), fields.whole("end"), fields.text("figure")),
        low=fields.number_or_none("low"),
        high=fields.number_or_none("high"),
        approx=fields.flag("approx"),
        measure=fields.text("measure"),
        counted=fields.text_or_none("counted"),
        conflicts=fields.texts("conflicts"),
    )


def _statement(fields: Fields) -> AnnotatedStatement:
    return AnnotatedStatement(
        id=fields.text("id"),
        stance=fields.text("stance"),
        source=_span(fields, "source"),
        entity=fields.text_or_none("source_entity"),
        cue=_span(fields, "cue"),
        targets=fields.texts("targets"),
        via=_span(fields, "via"),
        confidence=fields.text_or_none("confidence"),
        content=_span(fields, "content"),
    )


def _span(fields: Fields, name: str) -> Span | None:
    value = fields.values.get(name)
    if value is None:
        return None
    span = Fields.of(value, f"{fields.where}, {name}")
    return Span(span.whole("start"), span.whole("end"), span.text("text"))


def _check(article: AnnotatedArticle, fields: Fields) -> None:
    stated = fields.text_or_none("sha256")
    if stated is not None and stated != sha256(article.text.encode()).hexdigest():
        raise BadAnnotations(f"{fields.where}: the text is not the one that was annotated (sha256)")
    for span in _spans(article):
        if article.text[span.start : span.end] != span.text:
            raise BadAnnotations(
                f"{fields.where}: the text has no “{span.text}” at {span.start} to {span.end}"
            )
    ids = [item.id for item in article.items]
    if len(ids) != len(set(ids)):
        raise BadAnnotations(f"{fields.where}: two claims or statements have the same id")


def _spans(article: AnnotatedArticle) -> Iterator[Span]:
    for item in article.items:
        own = item.figure if isinstance(item, AnnotatedClaim) else item.content
        yield from (span for span in (own, item.source, item.cue, item.via) if span is not None)
