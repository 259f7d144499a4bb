"""Trees and names, step by step, without giving up the interpreter's lock.

spaCy's own loop gives the lock up and takes it again for every small sum, hundreds of times a word,
which costs as much as all the sums. Here the loop is ours and keeps the lock, numpy multiplies, and
the steps are those that spaCy's loop would take.
"""

from collections.abc import Sequence
from typing import Any

import numpy
from spacy.tokens import Doc


def take_steps(part: Any, docs: Sequence[Doc]) -> list[Any]:
    """The states in which a parser or a finder of names ends, one for each doc that has words."""
    states: list[Any] = part.moves.init_batch(docs)
    model = part.model.predict(docs)
    weights = numpy.ascontiguousarray(model.vec2scores.get_param("W").T)
    bias = model.vec2scores.get_param("b")
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        scores = model.state2vec.predict(model.get_token_ids(unfinished)) @ weights
        scores += bias
        unfinished = part.transition_states(unfinished, scores)
    model.clear_memory()
    return states
