"""Articles to measure with: of files, of annotated sets, of treebanks."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from app.read.document import read_bytes
from app.training.conllu import Sentence, read_conllu

SENTENCE_OF_DOCUMENT = "-"
"""Between the id of a document and the number of a sentence of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text and headline."""

    text: str
    title: str | None


def read_texts(paths: Iterable[Path], documents: str = "") -> list[Text]:
    """The articles of files, in their order; of treebanks, those whose ids begin with ``documents``."""
    return [text for path in paths for text in _read(path, documents)]


def _read(path: Path, documents: str) -> Iterator[Text]:
    if path.name.endswith((".conllu", ".conllu.xz")):
        yield from _of_treebank(read_conllu(path), documents)
    elif path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            annotated = json.loads(line)
            yield Text(annotated["text"], annotated["title"])
    else:
        article = read_bytes(path.read_bytes(), path.name)
        yield Text(article.text, article.metadata.title)


def _of_treebank(sentences: Iterable[Sentence], documents: str) -> Iterator[Text]:
    """Each document as plain text; its first sentence, in news the headline, stays in it."""
    chosen = (sentence for sentence in sentences if sentence.id.startswith(documents))
    for _, of_document in groupby(chosen, lambda sentence: sentence.id.rpartition(SENTENCE_OF_DOCUMENT)[0]):
        pieces: list[str] = []
        for sentence in of_document:
            if pieces:
                pieces.append("\n\n" if sentence.starts_paragraph else " ")
            pieces.append(sentence.text)
        yield Text("".join(pieces), None)
