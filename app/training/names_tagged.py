"""Names from corpora with one tag per word: Universal NER, WikiGold, CrossNER."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.training.conllu import Name, Sentence, Word, open_text
from app.training.names import UNKNOWN, mark_norp

UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
WIKIGOLD = {**UNER, "MISC": UNKNOWN}
CROSSNER = {
    **dict.fromkeys(("person", "politician", "scientist", "researcher", "writer", "musicalartist"), "PERSON"),
    **dict.fromkeys(("organisation", "politicalparty", "university", "band"), "ORG"),
    **dict.fromkeys(("location", "country"), "LOC"),
    **dict.fromkeys(
        ("misc", "magazine", "academicjournal", "event", "astronomicalobject", "product"), UNKNOWN
    ),
}
NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:!?%)\]}”’]|'s|'re|'ve|'ll|'d|'m|n't|''|\.\.\.)$", re.IGNORECASE)
NO_SPACE_AFTER = frozenset("([{“‘$£€``")


def names_from_tags(tags: Sequence[str], labels: Mapping[str, str]) -> tuple[Name, ...]:
    """Names from IOB2 or IO tags: B-PER I-PER O is one name of two words.

    Labels that the mapping lacks are no names.
    """
    names: list[Name] = []
    start, current = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        kind = tag[2:] if tag[:2] in {"B-", "I-"} else ""
        if current and (kind != current or tag.startswith("B-")):
            if current in labels:
                names.append(Name(start, i, labels[current]))
            current = ""
        if kind and not current:
            start, current = i, kind
    return tuple(names)


def read_tagged(path: Path, labels: Mapping[str, str]) -> list[Sentence]:
    """Sentences of a two-column file (word, tag), with the spaces of ordinary writing put back."""
    sentences: list[Sentence] = []
    rows: list[tuple[str, str]] = []
    for line in [*open_text(path), ""]:
        parts = line.split()
        if len(parts) >= 2:
            rows.append((parts[0], parts[-1]))
        elif rows and not parts:
            words = respace([form for form, _ in rows])
            names = names_from_tags([tag for _, tag in rows], labels)
            sentences.append(
                mark_norp(Sentence(f"{path.name}-{len(sentences)}", words, names, has_tree=False))
            )
            rows = []
    return sentences


def respace(forms: Sequence[str]) -> tuple[Word, ...]:
    """Words with spaces as in print: ( so ) , it is becomes (so), it is."""
    words, open_quote = [], False
    for i, form in enumerate(forms):
        following = forms[i + 1] if i + 1 < len(forms) else ""
        space = not NO_SPACE_BEFORE.match(following) and form not in NO_SPACE_AFTER
        if form == '"':
            open_quote = not open_quote
            space = space and not open_quote
        elif following == '"' and open_quote:
            space = False
        words.append(Word(form, "", "", "", "", i, "ROOT", space))
    return tuple(words)


def read_uner(path: Path) -> dict[str, tuple[str, list[tuple[int, int, str]]]]:
    """Universal NER by sentence id: the text without spaces, and each name as characters of that text."""
    found: dict[str, tuple[str, list[tuple[int, int, str]]]] = {}
    identifier, forms, tags = "", list[str](), list[str]()
    for line in [*open_text(path), ""]:
        if line.startswith("# sent_id"):
            identifier = line.partition(" = ")[2]
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            forms.append(columns[1])
            tags.append(columns[2])
        elif forms and not line:
            ends = [len("".join(forms[: i + 1]).replace(" ", "")) for i in range(len(forms))]
            starts = [0, *ends[:-1]]
            names = names_from_tags(tags, UNER)
            found[identifier] = (
                "".join(forms).replace(" ", ""),
                [(starts[n.start], ends[n.end - 1], n.label) for n in names],
            )
            forms, tags = [], []
    return found


def join_uner(sentences: Iterable[Sentence], path: Path) -> list[Sentence]:
    """Treebank sentences with the names of Universal NER, matched by their characters."""
    by_text = dict(read_uner(path).values())
    joined = []
    for sentence in sentences:
        forms = [word.form.replace(" ", "") for word in sentence.words]
        spans = by_text.get("".join(forms))
        names = _names_at(forms, spans) if spans is not None else None
        joined.append(mark_norp(replace(sentence, names=names)))
    return joined


def _names_at(forms: Sequence[str], spans: Iterable[tuple[int, int, str]]) -> tuple[Name, ...]:
    ends = [len("".join(forms[: i + 1])) for i in range(len(forms))]
    starts = [0, *ends[:-1]]
    return tuple(
        Name(starts.index(start), ends.index(end) + 1, label)
        for start, end, label in spans
        if start in starts and end in ends
    )
