import os
import subprocess
import sys
import time

import numpy
import pytest

from app.extract.language.pipeline import load_pipeline, read_weights
from app.languages import ENGLISH

WEIGHTS = ENGLISH / "weights"
MIB = 1024 * 1024


def test_the_weights_are_small() -> None:
    assert sum(file.stat().st_size for file in WEIGHTS.rglob("*") if file.is_file()) <= 16 * MIB


def test_it_loads_once() -> None:
    assert load_pipeline() is load_pipeline()


def test_it_loads_in_under_two_seconds() -> None:
    began = time.process_time()
    read_weights(WEIGHTS)
    assert time.process_time() - began < 2


def test_every_part_is_there() -> None:
    parts = ["tok2vec", "tagger", "morphologizer", "parser", "ner", "lemmatizer"]
    assert sorted(load_pipeline().pipe_names) == sorted(parts)


def test_its_arithmetic_is_in_single_precision() -> None:
    model = load_pipeline().get_pipe("parser").model  # type: ignore[attr-defined]
    values = [
        node.get_param(name) for node in model.walk() for name in node.param_names if node.has_param(name)
    ]
    assert {value.dtype for value in values} == {numpy.dtype("float32")}


def test_it_needs_no_network_and_no_lemma_package() -> None:
    code = (
        "import socket, sys; sys.modules['spacy_lookups_data'] = None; socket.socket.connect = None\n"
        "from app.extract.language.pipeline import load_pipeline\n"
        "print(load_pipeline()('Two trains were late.')[1].lemma_)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "train", ran.stderr


def test_its_arithmetic_stays_in_one_thread() -> None:
    # In a process of its own, where numpy has long made its threads: however many cores there are.
    code = (
        "import numpy; numpy.ones((500, 500)) @ numpy.ones((500, 500))\n"
        "from app.extract.language.pipeline import load_pipeline\n"
        "from threadpoolctl import threadpool_info\n"
        "load_pipeline()\n"
        "print({pool['num_threads'] for pool in threadpool_info() if pool['user_api'] == 'blas'})"
    )
    four = {**os.environ, "OPENBLAS_NUM_THREADS": "4"}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=four)
    assert ran.stdout.strip() == "{1}", ran.stderr


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("The mayor said that 40 houses had burned.", "mayor", "nsubj", "said"),
        ("The mayor said that 40 houses had burned.", "40", "nummod", "houses"),
        ("At least 15 sailors drowned, according to the coast guard.", "guard", "obl", "drowned"),
        ("At least 15 sailors drowned, according to the coast guard.", "15", "nummod", "sailors"),
        ("Up to 900 goats were stolen on Friday.", "goats", "nsubj:pass", "stolen"),
        ("“Nobody was told,” said the island's governor.", "governor", "nsubj", "said"),
        ("Kestria denies 70 pilots were captured", "Kestria", "nsubj", "denies"),
        ("Seven of the 19 boats sank, the navy said.", "boats", "nmod", "Seven"),
        ("The navy claims to have sunk dozens, perhaps hundreds, of boats.", "boats", "nmod", "dozens"),
    ],
)
def test_the_trees_tell_who_said_what(text: str, word: str, relation: str, head: str) -> None:
    token = next(t for t in load_pipeline()(text) if t.text == word)
    assert (token.dep_, token.head.text) == (relation, head)


def test_verbs_have_their_lemmas() -> None:
    doc = load_pipeline()("Officials were told that the bridge had been hit.")
    assert [t.lemma_ for t in doc if t.pos_ in {"VERB", "AUX"}] == ["be", "tell", "have", "be", "hit"]


def test_names_are_found() -> None:
    doc = load_pipeline()("Maria Lindqvist flew from Norway to Syria on Tuesday.")
    assert {(e.text, e.label_) for e in doc.ents} == {
        ("Maria Lindqvist", "PERSON"),
        ("Norway", "LOC"),
        ("Syria", "LOC"),
    }
