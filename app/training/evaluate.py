"""Scores of a pipeline on the held-out corpora, end to end from raw text."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from app.training.conllu import Sentence, group_sentences
from app.training.corpora import Corpora
from app.training.loop import make_examples

RELATIONS = ("nsubj", "nsubj:pass", "ccomp", "obl", "nummod")
LABELS = ("PERSON", "ORG", "LOC", "NORP")
CARD_START, CARD_END = "<!-- scores -->", "<!-- end of scores -->"


@dataclass(frozen=True, slots=True)
class Score:
    """What one held-out corpus says, in per cent; a layer the corpus lacks is None."""

    corpus: str
    words: int
    pos: float | None
    tag: float | None
    lemma: float | None
    uas: float | None
    las: float | None
    sentences: float | None
    names: float | None
    relations: dict[str, float]
    labels: dict[str, float]


def score_corpora(nlp: Language, corpora: Corpora) -> list[Score]:
    """One score per held-out corpus."""
    return [score(nlp, name, sentences) for name, sentences in corpora.held_out().items()]


def score(nlp: Language, corpus: str, sentences: Sequence[Sentence]) -> Score:
    """Parse the raw text of a corpus and compare it with the gold."""
    trees = all(s.has_tree for s in sentences)
    named = [s for s in sentences if s.names is not None]
    results = _evaluate(nlp, sentences) if trees else {}
    names = _evaluate(nlp, named) if named else {}
    return Score(
        corpus=corpus,
        words=sum(len(s.words) for s in sentences),
        pos=_percent(results.get("pos_acc")),
        tag=_percent(results.get("tag_acc")),
        lemma=_percent(results.get("lemma_acc")),
        uas=_percent(results.get("dep_uas")),
        las=_percent(results.get("dep_las")),
        sentences=_percent(results.get("sents_f")),
        names=_percent(names.get("ents_f")),
        relations=_by_type(results.get("dep_las_per_type"), RELATIONS),
        labels=_by_type(names.get("ents_per_type"), LABELS),
    )


def _evaluate(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, Any]:
    return nlp.evaluate(make_examples(nlp, group_sentences(sentences)), batch_size=64)


def _percent(value: float | None) -> float | None:
    return None if value is None else round(100 * value, 1)


def _by_type(scores: dict[str, dict[str, float]] | None, wanted: Iterable[str]) -> dict[str, float]:
    return {kind: round(100 * scores[kind]["f"], 1) for kind in wanted if scores and kind in scores}


def tables(scores: Sequence[Score]) -> str:
    """Two Markdown tables: the trees, then the names."""
    trees = [s for s in scores if s.las is not None]
    rows: list[tuple[str, ...]] = [
        ("corpus", "words", "POS", "tag", "lemma", "UAS", "LAS", "sentence F", *RELATIONS)
    ]
    for s in trees:
        kinds = [s.relations.get(kind) for kind in RELATIONS]
        rows.append((s.corpus, *_show(s.words, s.pos, s.tag, s.lemma, s.uas, s.las, s.sentences, *kinds)))
    names: list[tuple[str, ...]] = [("corpus", "words", "names F", *LABELS)]
    names += [
        (s.corpus, *_show(s.words, s.names, *(s.labels.get(kind) for kind in LABELS)))
        for s in scores
        if s.names is not None
    ]
    return _table(rows) + "\n\n" + _table(names)


def _show(*values: float | None) -> list[str]:
    return ["" if v is None else f"{v:,}" for v in values]


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    ruled = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(row) + " |" for row in ruled)


def update_card(card: Path, scores: Sequence[Score]) -> None:
    """Put the tables into a model card, between its two marks."""
    before, _, rest = card.read_text("utf-8").partition(CARD_START)
    _, _, after = rest.partition(CARD_END)
    card.write_text(f"{before}{CARD_START}\n\n{tables(scores)}\n\n{CARD_END}{after}", "utf-8")


def write_scores(scores: Sequence[Score], path: Path) -> None:
    """The scores as JSON, one object per corpus."""
    fields = [{name: getattr(s, name) for name in Score.__slots__} for s in scores]
    path.write_text(json.dumps(fields, indent=1) + "\n", "utf-8")
