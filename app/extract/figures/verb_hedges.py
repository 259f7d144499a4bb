"""Hedges before a number that are the verb of its sentence: "the union estimated | 300 had come"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.extract.figures.expressions import Expression
from app.extract.figures.modifiers import Effect
from app.extract.figures.number import Notation
from app.extract.figures.pieces import Piece
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_ESTIMATED = word_set("rules/figures", "verb_hedges", "estimated")


def unhedged(parsed: Parsed, text: tuple[Piece, ...], found: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions, without the verbs that were taken for a hedge of theirs."""
    for expression in found:
        opening = text[expression.first]
        if opening.word in _ESTIMATED and _is_finite(parsed.doc[opening.token]):
            yield _without_first(expression)
        else:
            yield expression


def _is_finite(word: Token) -> bool:
    return word.tag_ == "VBD" or any(child.dep_ == "aux" for child in word.children)


def _without_first(found: Expression) -> Expression:
    effects = found.effects[1:]
    vague = found.number.notation is Notation.VAGUE or Effect.APPROX in effects
    return replace(found, first=found.first + 1, effects=effects, value=replace(found.value, approx=vague))
