"""The whole recipe in miniature; it needs the corpora beside the checkout and the training extra."""

from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from thinc.api import get_current_ops, set_current_ops

from app.extract.language.pipeline import read_weights
from app.training.corpora import Corpora, nearest_news
from app.training.loop import Stage, make_examples
from app.training.mix import mix
from app.training.model import Shape, build_pipeline
from app.training.pack import add_lemmas, common_lemmas, write_weights
from app.training.train import Recipe, train
from tests.training.trees import killed

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
needs_corpora = pytest.mark.skipif(not CORPORA.exists(), reason="the corpora are not beside the checkout")
needs_tables = pytest.mark.skipif(
    find_spec("spacy_lookups_data") is None, reason="the training extra is not installed"
)


def test_the_rate_climbs_holds_and_falls() -> None:
    stage = Stage("any", seed=1, steps=100, rate=0.001, warm_up=10, fall_from=0.5)
    assert [stage.rate_at(step) for step in (0, 30, 75)] == pytest.approx([0.0001, 0.001, 0.0005])


def test_the_text_nearest_to_news_leaves_out_mail_and_talk() -> None:
    ids = ("weblog-a-0001", "email-b-0001", "GUM_news_c-1", "GUM_conversation_d-1", "w01001001")
    groups = [(replace(killed(), id=identifier),) for identifier in ids]
    assert [group[0].id for group in nearest_news(groups)] == ["weblog-a-0001", "GUM_news_c-1", "w01001001"]


def test_a_lemma_seen_once_is_not_trusted() -> None:
    assert common_lemmas([killed()]) == {}


def test_mixed_weights_are_the_mean_by_shares() -> None:
    shape = Shape(width=16, depth=1, rows=(50, 50, 50, 50), parser_width=16)
    pipelines = [build_pipeline(shape), build_pipeline(shape)]
    for nlp in pipelines:
        examples = make_examples(nlp, [(killed(),)])
        nlp.initialize(partial(list, examples))
    first, second = (nlp.get_pipe("tagger").model.walk() for nlp in pipelines)  # type: ignore[attr-defined]
    layers = [pair for pair in zip(first, second, strict=True) if pair[0].has_param("W")]
    expected = [0.75 * a.get_param("W") + 0.25 * b.get_param("W") for a, b in layers]
    mix([(pipelines[0], 0.75), (pipelines[1], 0.25)])
    assert layers
    for (mixed, _), mean in zip(layers, expected, strict=True):
        assert mixed.get_param("W") == pytest.approx(mean)


@needs_corpora
def test_documents_are_read_the_same_twice() -> None:
    assert Corpora(CORPORA).pud("w")[:50] == Corpora(CORPORA).pud("w")[:50]


@needs_corpora
def test_the_news_half_is_never_trained_on() -> None:
    trained = {s.id for group in Corpora(CORPORA).trees() for s in group}
    assert not any(s.id in trained for s in Corpora(CORPORA).pud("n"))


@needs_corpora
@needs_tables
def test_a_quick_run_ends_in_the_same_weights_twice(tmp_path: Path) -> None:
    before, weights = get_current_ops(), []
    try:
        for run in ("first", "second"):
            nlp = train(Corpora(CORPORA), tmp_path / run, Recipe.quick())
            add_lemmas(nlp, [])
            write_weights(nlp, tmp_path / run / "out", {"name": "quick"})
            weights.append((tmp_path / run / "out" / "parser" / "model").read_bytes())
    finally:
        set_current_ops(before)
    assert weights[0] == weights[1]
    doc = read_weights(tmp_path / "first" / "out")("Officials in Velgrad counted 12 dead.")
    assert doc.has_annotation("DEP")
    assert doc.has_annotation("LEMMA")
