"""The steps of our own loop are those of spaCy's."""

from typing import Any

import pytest
from spacy.tokens import Doc

from app.extract.language.pipeline import load_pipeline
from app.extract.language.steps import take_steps

TEXTS = (
    "The mayor of Port Sarel said that 40 houses had burned, and that none of them was empty.",
    "40",
    "“Nobody was told,” Maria Lindqvist said. Officials denied it on Tuesday.",
)


def read_up_to(name: str) -> list[Doc]:
    """The texts as a part of the pipeline is given them."""
    pipeline = load_pipeline()
    docs = [pipeline.make_doc(text) for text in TEXTS]
    for before, part in pipeline.pipeline:
        if before == name:
            break
        docs = [part(doc) for doc in docs]
    return docs


def annotations(docs: list[Doc]) -> list[tuple[int, str, bool | None, str]]:
    return [(token.head.i, token.dep_, token.is_sent_start, token.ent_type_) for doc in docs for token in doc]


@pytest.mark.parametrize("name", ["parser", "ner"])
def test_they_end_where_those_of_spacy_end(name: str) -> None:
    part: Any = load_pipeline().get_pipe(name)
    ours, theirs = read_up_to(name), read_up_to(name)
    part.set_annotations(ours, take_steps(part, ours))
    part.set_annotations(theirs, part.predict(theirs))
    assert annotations(ours) == annotations(theirs) != annotations(read_up_to(name))
