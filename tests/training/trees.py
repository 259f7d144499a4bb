"""Small gold sentences from one line of notation."""

from dataclasses import replace

import spacy

from app.training.conllu import Sentence
from app.training.phrases import read_phrase

VOCAB = spacy.blank("en").vocab


def sentence(notation: str, *, named: bool = True) -> Sentence:
    read = read_phrase(notation)
    return read if named else replace(read, names=None)


def killed() -> Sentence:
    """Twelve people were killed in Velgrad."""
    return sentence(
        "Twelve/CD/1/nummod people/NNS/3/nsubj:pass were/VBD/3/aux:pass killed/VBN/3/ROOT "
        "in/IN/5/case Velgrad/NNP/3/obl+ ././3/punct LOC:5-5"
    )
