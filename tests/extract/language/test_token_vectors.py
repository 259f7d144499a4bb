"""The quick vectors are those of spaCy's own layers."""

from typing import Any

import numpy
import pytest
import spacy
from thinc.api import Model

from app.extract.language.pipeline import load_pipeline
from app.extract.language.token_vectors import quickened
from app.languages import ENGLISH

TEXTS = (
    "The mayor said that 40 houses had burned, and that the houses were empty.",
    "40",
    "Officials denied it; officials deny everything, officials of the mayor said.",
)


@pytest.fixture(scope="module")
def layers() -> Model[Any, Any]:
    """spaCy's own layers, with the numbers of the pipeline in single precision."""
    tok2vec: Any = spacy.load(ENGLISH / "weights").get_pipe("tok2vec")
    model: Model[Any, Any] = tok2vec.model
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                single: Any = numpy.asarray(node.get_param(name), dtype=numpy.float32)
                node.set_param(name, single)
    return model


def test_they_are_those_of_the_layers(layers: Model[Any, Any]) -> None:
    docs = [load_pipeline().make_doc(text) for text in TEXTS]
    quick = quickened(layers)
    assert quick is not layers
    for own, theirs in zip(quick.predict(docs), layers.predict(docs), strict=True):
        assert own.shape == theirs.shape
        assert numpy.allclose(own, theirs, atol=1e-4)


def test_layers_of_another_kind_stay_as_they_are(layers: Model[Any, Any]) -> None:
    embed, encode = layers.layers
    fewer: Model[Any, Any] = Model("embed", lambda *_: None, layers=embed.layers[:3])
    other: Model[Any, Any] = Model("tok2vec", lambda *_: None, layers=[fewer, encode])
    assert quickened(other) is other


def test_the_pipeline_uses_them() -> None:
    tok2vec: Any = load_pipeline().get_pipe("tok2vec")
    assert tok2vec.model.name == "token_vectors"
