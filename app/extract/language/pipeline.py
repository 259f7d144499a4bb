"""The trained English pipeline, read from the weights beside this file."""

from functools import cache
from pathlib import Path

import numpy
import spacy
from spacy.language import Language

WEIGHTS = Path(__file__).with_name("weights")


@cache
def load_pipeline() -> Language:
    """The pipeline, loaded once per process: `load_pipeline()("Officials said 12 had died.")` has tags, trees and names."""
    nlp = spacy.load(WEIGHTS)
    for _, component in nlp.pipeline:
        _widen(component)
    return nlp


def _widen(component: object) -> None:
    """Weights are stored in half precision; the arithmetic wants single."""
    model = getattr(component, "model", None)
    for node in model.walk() if model is not None else ():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype(numpy.float32))
