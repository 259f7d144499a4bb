"""Paragraphs through the pipeline, several at a time."""

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from app.extract.language.bodies import with_bodies
from app.extract.language.borders import with_borders
from app.extract.language.layout import Paragraph
from app.extract.language.pipeline import load_pipeline
from app.extract.language.steps import take_steps

BATCH_TOKENS = 1_000
"""Paragraphs are analysed together up to so many tokens: more cost memory and save no time."""


def analysed(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, Doc]]:
    """Each paragraph with its document, in order; no more of them are held than a batch."""
    pipeline = load_pipeline()
    batch: list[tuple[Paragraph, Doc]] = []
    tokens = 0
    for paragraph in paragraphs:
        doc = with_bodies(with_borders(pipeline.make_doc(paragraph.text)))
        if batch and tokens + len(doc) > BATCH_TOKENS:
            yield from _together(pipeline, batch)
            batch, tokens = [], 0
        batch.append((paragraph, doc))
        tokens += len(doc)
    yield from _together(pipeline, batch)


def _together(pipeline: Language, batch: list[tuple[Paragraph, Doc]]) -> list[tuple[Paragraph, Doc]]:
    docs = [doc for _, doc in batch]
    for _, part in pipeline.pipeline:
        _annotate(part, docs)
    return batch


def _annotate(part: Any, docs: list[Doc]) -> None:
    if isinstance(part, Lemmatizer):
        for doc in docs:
            part(doc)
    elif docs:
        part.set_annotations(docs, take_steps(part, docs) if hasattr(part, "moves") else part.predict(docs))
