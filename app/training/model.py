"""The shape of the pipeline before it has learnt anything."""

from dataclasses import dataclass
from typing import Any

import spacy
from spacy.language import Language

PARSING = ("tagger", "morphologizer", "parser")


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the shared token vectors and of the two transition systems."""

    width: int = 96
    depth: int = 4
    rows: tuple[int, int, int, int] = (5000, 1000, 2500, 2500)
    parser_width: int = 128
    names_width: int = 64


def build_pipeline(shape: Shape, language: str = "en") -> Language:
    """An untrained pipeline of a language: one set of token vectors, read by every component."""
    nlp = spacy.blank(language)
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(shape)})
    nlp.add_pipe("tagger", config={"label_smoothing": 0.05, "model": _tagger(shape)})
    nlp.add_pipe("morphologizer", config={"label_smoothing": 0.05, "model": _tagger(shape)})
    nlp.add_pipe("parser", config={"model": _transitions(shape, "parser", shape.parser_width, 3)})
    return nlp


def add_names(nlp: Language, shape: Shape) -> None:
    """Add an untrained recogniser of names that reads the shared token vectors."""
    nlp.add_pipe("ner", config={"model": _transitions(shape, "ner", shape.names_width, 2)})


def _tok2vec(shape: Shape) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": shape.width,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": list(shape.rows),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": shape.width,
            "depth": shape.depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _listener(shape: Shape) -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": shape.width, "upstream": "*"}


def _tagger(shape: Shape) -> dict[str, Any]:
    return {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": _listener(shape)}


def _transitions(shape: Shape, kind: str, width: int, pieces: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": width,
        "maxout_pieces": pieces,
        "use_upper": True,
        "nO": None,
        "tok2vec": _listener(shape),
    }
