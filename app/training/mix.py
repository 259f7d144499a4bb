"""The weights of several stages, averaged: what each learnt last and would soon unlearn evens out."""

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from thinc.api import Model


def mix(parts: Sequence[tuple[Language, float]]) -> Language:
    """The first pipeline, with each weight the mean over all of them by their shares, which sum to 1.

    They must be stages of one training: of one shape, each begun where another ended.
    """
    pipelines = [nlp for nlp, _ in parts]
    shares = [share for _, share in parts]
    for nodes in zip(*(_nodes(nlp) for nlp in pipelines), strict=True):
        for name in nodes[0].param_names:
            if nodes[0].has_param(name):
                values = [node.get_param(name) for node in nodes]
                nodes[0].set_param(name, sum(v * share for v, share in zip(values, shares, strict=True)))
    return pipelines[0]


def _nodes(nlp: Language) -> list[Model[Any, Any]]:
    models = (getattr(component, "model", None) for _, component in nlp.pipeline)
    return [node for model in models if isinstance(model, Model) for node in model.walk()]
