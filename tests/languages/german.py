"""A tiny German: the words of ``de/lexicon``, and a pipeline that learns the twelve trees of ``de``."""

import random
import shutil
from functools import partial
from itertools import pairwise
from pathlib import Path

from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from thinc.api import fix_random_seed, get_current_ops, set_current_ops

from app.training.loop import make_examples
from app.training.model import Shape, build_pipeline
from app.training.pack import write_weights
from app.training.phrases import read_phrase

DATA = Path(__file__).with_name("de")
LEMMAS = {"meldete": "melden", "bestritt": "bestreiten", "sagte": "sagen", "starben": "sterben"}
ROUNDS = 25
TINY = Shape(width=32, depth=2, rows=(500, 200, 200, 200), parser_width=32)


def make_german(folder: Path) -> Path:
    """A folder of the language, as those of ``app/languages`` are: words and weights."""
    shutil.copytree(DATA / "lexicon", folder / "lexicon")
    (folder / "weights").mkdir()
    before = get_current_ops()
    try:
        _train(folder / "weights")
    finally:
        set_current_ops(before)
    return folder


def _train(weights: Path) -> None:
    fix_random_seed(1)
    chance = random.Random(1)
    nlp = build_pipeline(TINY, language="de")
    lines = (DATA / "sentences.txt").read_text(encoding="utf-8").splitlines()
    sentences = [read_phrase(line) for line in lines]
    groups = [*((one,) for one in sentences), *pairwise(sentences)]
    nlp.get_pipe("parser").cfg["min_action_freq"] = 1  # type: ignore[attr-defined]
    optimizer = nlp.initialize(partial(make_examples, nlp, groups))
    optimizer.learn_rate = 0.005
    for _ in range(ROUNDS):
        nlp.update(make_examples(nlp, chance.sample(groups, len(groups))), sgd=optimizer, drop=0.1)
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    assert isinstance(lemmatizer, Lemmatizer)
    lookups = Lookups()
    lookups.add_table("lemma_lookup", LEMMAS)
    lemmatizer.initialize(lookups=lookups)
    write_weights(nlp, weights, {"name": "tiny"})
