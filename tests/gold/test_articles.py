"""The annotated articles of our own: the JSON lines are what their sources give, and hold together."""

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
DOCUMENTS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
]
DENIALS = {"denies", "disputes", "doubts", "no_comment"}

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["doc"])


def annotations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [*document["claims"], *document["statements"]]


def spans(document: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    for claim in document["claims"]:
        yield claim["start"], claim["end"], claim["figure"]
    for annotation in annotations(document):
        for key in ("source", "cue", "via", "content"):
            if span := annotation.get(key):
                yield span["start"], span["end"], span["text"]


def test_the_lines_are_what_the_sources_give() -> None:
    result = subprocess.run(
        [sys.executable, str(HERE / "build.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_documents_have_names_of_their_own() -> None:
    names = [document["doc"] for document in DOCUMENTS]
    assert len(names) == len(set(names)) >= 18
    assert all(name.startswith("own:") for name in names)


@each_document
def test_every_span_is_its_text(document: dict[str, Any]) -> None:
    for start, end, words in spans(document):
        assert document["text"][start:end] == words


@each_document
def test_the_hash_and_title_belong_to_the_text(document: dict[str, Any]) -> None:
    assert document["sha256"] == hashlib.sha256(document["text"].encode()).hexdigest()
    assert document["text"].startswith(document["title"] + "\n\n")


@each_document
def test_ids_are_unique_and_references_exist(document: dict[str, Any]) -> None:
    ids = Counter(annotation["id"] for annotation in annotations(document))
    assert set(ids.values()) <= {1}
    for annotation in annotations(document):
        assert set(annotation["targets"]) <= ids.keys() - {annotation["id"]}


@each_document
def test_figures_do_not_overlap(document: dict[str, Any]) -> None:
    ordered = sorted((claim["start"], claim["end"]) for claim in document["claims"])
    assert all(earlier[1] <= later[0] for earlier, later in pairwise(ordered))


@each_document
def test_bounds_are_in_order(document: dict[str, Any]) -> None:
    for claim in document["claims"]:
        low, high = claim["low"], claim["high"]
        assert (low, high) != (None, None)
        assert low is None or high is None or low <= high


@each_document
def test_only_answers_have_targets(document: dict[str, Any]) -> None:
    for annotation in annotations(document):
        assert not annotation["targets"] or annotation["stance"] in DENIALS | {"confirms"}


@each_document
def test_conflicts_are_noted_on_both_sides(document: dict[str, Any]) -> None:
    claims = {claim["id"]: claim for claim in document["claims"]}
    for claim in claims.values():
        for other in claim.get("conflicts", []):
            assert claim["id"] in claims[other]["conflicts"]
