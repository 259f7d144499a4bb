"""CoNLL-U treebanks read into sentences, and sentences built into spaCy documents."""

import lzma
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

SENTENCES_PER_DOC = 8
SENTENCES_BEFORE_PARAGRAPH_BREAK = 2


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` is its head's index in the sentence, its own index at the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that names something; `end` is exclusive. An empty label: it may be a name or not."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `names` is None where nobody has marked names, () where there are none."""

    id: str
    words: tuple[Word, ...]
    names: tuple[Name, ...] | None = None
    has_tree: bool = True
    starts_document: bool = False
    starts_paragraph: bool = False

    @property
    def text(self) -> str:
        """The sentence as written: `text` of "It rained ." without a space before "." is "It rained."."""
        return "".join(w.form + " " * w.space_after for w in self.words).strip()


def open_text(path: Path) -> Iterator[str]:
    """Lines of a text file, xz-compressed or plain, without their line ends."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    yield from (line.rstrip("\r") for line in text.removesuffix("\n").split("\n"))


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of a CoNLL-U file."""
    return list(parse_conllu(open_text(path)))


def parse_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Sentences of CoNLL-U lines. Words of a multiword token are written without a space between them."""
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield _sentence(comments, rows)
            comments, rows = [], []


def _sentence(comments: Sequence[str], rows: Sequence[Sequence[str]]) -> Sentence:
    keys = {comment.lstrip("# ").split(" =")[0].strip(): comment.partition(" = ")[2] for comment in comments}
    return Sentence(
        id=keys.get("sent_id", ""),
        words=tuple(_words(rows)),
        starts_document="newdoc" in keys or "newdoc id" in keys,
        starts_paragraph="newpar" in keys or "newpar id" in keys,
    )


def _words(rows: Sequence[Sequence[str]]) -> Iterator[Word]:
    joined_until, range_space = 0, True
    for row in rows:
        if "-" in row[0]:
            joined_until = int(row[0].split("-")[1])
            range_space = "SpaceAfter=No" not in row[9]
        elif "." not in row[0]:
            number, head = int(row[0]), int(row[6])
            space = "SpaceAfter=No" not in row[9]
            if number <= joined_until:
                space = range_space and number == joined_until
            yield Word(
                form=row[1],
                lemma=row[2],
                upos=row[3],
                xpos=row[4] if row[4] != "_" else "",
                feats=row[5] if row[5] != "_" else "",
                head=head - 1 if head else number - 1,
                deprel=row[7] if head else "ROOT",
                space_after=space,
                entity=_entity(row[9]),
            )


def _entity(misc: str) -> str:
    for part in misc.split("|"):
        key, _, value = part.partition("=")
        if key in {"Entity", "Name"}:
            return value
    return ""


def group_sentences(sentences: Iterable[Sentence]) -> list[tuple[Sentence, ...]]:
    """Sentences that follow one another, up to eight together, parted at documents and later paragraphs."""
    groups: list[tuple[Sentence, ...]] = []
    current: list[Sentence] = []
    for sentence in sentences:
        long_enough = len(current) >= SENTENCES_BEFORE_PARAGRAPH_BREAK
        breaks = sentence.starts_document or (sentence.starts_paragraph and long_enough)
        if current and (breaks or len(current) >= SENTENCES_PER_DOC):
            groups.append(tuple(current))
            current = []
        current.append(sentence)
    if current:
        groups.append(tuple(current))
    return groups


def build_doc(vocab: Vocab, group: Sequence[Sentence]) -> Doc:
    """A gold document of sentences. Layers that nobody annotated stay missing."""
    words = [word for sentence in group for word in sentence.words]
    offsets = [sum(len(s.words) for s in group[:i]) for i, s in enumerate(group) for _ in s.words]
    if all(sentence.has_tree for sentence in group):
        doc = Doc(
            vocab,
            words=[w.form for w in words],
            spaces=[w.space_after for w in words],
            tags=[w.xpos for w in words],
            pos=[w.upos for w in words],
            morphs=[w.feats for w in words],
            lemmas=[w.lemma for w in words],
            heads=[w.head + offset for w, offset in zip(words, offsets, strict=True)],
            deps=[w.deprel for w in words],
        )
    else:
        doc = Doc(vocab, words=[w.form for w in words], spaces=[w.space_after for w in words])
    _set_names(doc, group)
    return doc


def _set_names(doc: Doc, group: Sequence[Sentence]) -> None:
    if any(sentence.names is None for sentence in group):
        return
    named, unknown, offset = list[Span](), list[Span](), 0
    for sentence in group:
        for name in sentence.names or ():
            span = Span(doc, offset + name.start, offset + name.end, name.label or "UNKNOWN")
            (named if name.label else unknown).append(span)
        offset += len(sentence.words)
    doc.set_ents(named, missing=unknown, default="outside")
