"""Names from re3d, whose spans also cover what is only described."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from app.training.conllu import Name, Sentence, Word, open_text
from app.training.names import BRIDGES, keep_longest, mark_norp, norp_words, skip_titles

RE3D = {"Person": "PERSON", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}


def read_re3d(paths: Iterable[Path], nlp: Language) -> list[Sentence]:
    """Paragraphs of re3d documents; what is only described ("U.S. service members") is no name."""
    records = [json.loads(line) for path in paths for line in open_text(path)]
    places = {r["text"][s:e] for r in records for s, e, kind, _ in r["entities"] if kind == "Location"}
    return [sentence for record in records for sentence in _re3d_paragraphs(record, places, nlp)]


def _re3d_paragraphs(record: dict[str, object], places: set[str], nlp: Language) -> Iterator[Sentence]:
    text, marks = str(record["text"]), record["entities"]
    assert isinstance(marks, list)
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        doc = nlp.make_doc(match[0])
        tokens = [t for t in doc if not t.is_space]
        if not tokens:
            continue
        starts = {match.start() + t.idx: i for i, t in enumerate(tokens)}
        ends = {match.start() + t.idx + len(t): i + 1 for i, t in enumerate(tokens)}
        words = tuple(
            Word(t.text, "", "", "", "", i, "ROOT", bool(t.whitespace_)) for i, t in enumerate(tokens)
        )
        names = []
        for start, end, kind, confidence in marks:
            label = "LOC" if kind == "Organisation" and text[start:end] in places else RE3D.get(kind)
            if label and confidence >= 0.5 and start in starts and end in ends:
                names += list(_trim_described([w.form for w in words], Name(starts[start], ends[end], label)))
        identifier = f"{record['id']}-{number}"
        yield mark_norp(Sentence(identifier, words, keep_longest(names), False, number == 0, True))


def _trim_described(forms: Sequence[str], name: Name) -> Iterator[Name]:
    start, end = name.start, name.end
    while start < end and (not forms[start][:1].isupper() or forms[start] in {"The", "A", "An"}):
        start += 1
    if name.label == "PERSON":
        start = skip_titles(forms[:end], start)
        if {"of", "for", "and"} & set(forms[start:end]):
            return
    if end - start > 1 and forms[end - 1] in {"’s", "'s", "’", "'"}:
        end -= 1
    inner = forms[start:end]
    if len(inner) == 1 and inner[0] in norp_words():
        return
    pronoun = len(inner) == 1 and inner[0] in {
        "I",
        "He",
        "She",
        "We",
        "They",
        "It",
        "His",
        "Her",
        "Our",
        "Their",
        "My",
    }
    if (
        inner
        and not pronoun
        and inner[-1][:1].isupper()
        and all(f[:1].isupper() or f.lower() in BRIDGES for f in inner)
    ):
        yield Name(start, end, name.label)
