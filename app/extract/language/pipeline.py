"""The trained pipeline of the language that is read, from its folder of weights."""

import gc
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits

from app.extract.language.token_vectors import quickened
from app.languages import chosen

_GLUED_DASH = r"-(?=[A-Za-z][a-z])"
_NOTES = (r"(?<=\w)[.,;:](?=\[\w)", r"(?<=[\w.,;:)\]])\[(?=\w)", r"(?<=\w)\](?=\[)")
"""Where a mark of a note hangs on a word: "fled.[4]", "fell,[12][13]"."""
_YOUNG = 20_000
"""New objects between two collections: an article makes many thousands, and looking them through after
every 700, as Python does, is a twentieth of the time that extraction takes."""


@cache
def load_pipeline() -> Language:
    """The pipeline, loaded once per process.

    `load_pipeline()("Officials said 12 had died.")` is a document with tags, lemmas, a tree and names.
    """
    pipeline = read_weights(chosen() / "weights")
    gc.freeze()  # it lives as long as the process: no collection has to walk its objects, and all do
    if gc.get_threshold()[0] < _YOUNG:
        gc.set_threshold(_YOUNG)
    return pipeline


def read_weights(folder: Path) -> Language:
    """A pipeline from a folder of half-precision weights; the arithmetic is in single precision.

    numpy multiplies its matrices: at the speed of the processor, where spaCy's own library falls back
    on plain loops on processors it does not know. The products are small, and more threads would
    mostly wait for one another, so numpy is held to one in this process.
    """
    threadpool_limits(limits=1, user_api="blas")
    nlp = spacy.load(folder)
    arithmetic = NumpyOps(use_blis=False)
    for node in _nodes(nlp):
        node.ops = arithmetic
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, _single(node.get_param(name)))
    _quicken(nlp)
    _split_dashes(nlp)
    _split_notes(nlp)
    return nlp


def _split_dashes(nlp: Language) -> None:
    """Let a dash that is glued to the name behind it be one, as agencies set it: "(Agency) -Rebels said"."""
    tokenizer: Any = nlp.tokenizer
    prefixes = spacy.util.compile_prefix_regex([*(nlp.Defaults.prefixes or ()), _GLUED_DASH])
    tokenizer.prefix_search = prefixes.search


def _split_notes(nlp: Language) -> None:
    """Part the mark of a note from the word that it hangs on, as encyclopaedias set it: "fled.[4]"."""
    tokenizer: Any = nlp.tokenizer
    infixes = spacy.util.compile_infix_regex([*(nlp.Defaults.infixes or ()), *_NOTES])
    tokenizer.infix_finditer = infixes.finditer


def _quicken(nlp: Language) -> None:
    """Change how, not what, two parts compute."""
    vectors: Any = nlp.get_pipe("tok2vec")
    vectors.model = quickened(vectors.model)
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    if lemmatizer.lookups.has_table("lemma_index"):
        known = lemmatizer.lookups.get_table("lemma_index")
        for part, forms in list(known.items()):
            known[part] = frozenset(forms)  # lists, searched from the start for each new word


def _single(values: Any) -> Any:
    return numpy.asarray(values, dtype=numpy.float32)


def _nodes(nlp: Language) -> Iterator[Model[Any, Any]]:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            yield from model.walk()
