"""Answers to somebody's denial: two who turn down the rebels' 40 stand on one side."""

from collections.abc import Sequence
from dataclasses import replace

from app.extract.found import Answered
from app.extract.links.signs import Signs


def on_one_side(signs: Signs, answers: Sequence[Answered]) -> list[Answered]:
    """The answers of an article, those to a denial turned to what that denies."""
    return [_turned(signs, number, answer, answers) for number, answer in enumerate(answers)]


def _turned(signs: Signs, number: int, answer: Answered, answers: Sequence[Answered]) -> Answered:
    """An answer that would answer somebody's denial turns down what that does, unless it is the very one
    who is denied."""
    mine = signs.draft(number).source
    numbers: list[int] = []
    for other in answer.numbers:
        denial = signs.draft(other)
        answered = answers[other].numbers
        denies = denial.stance.stance.opposes and not denial.stance.own
        if denies and answered and all(signs.draft(one).source != mine for one in answered):
            numbers.extend(answered)
        else:
            numbers.append(other)
    return replace(answer, numbers=tuple(dict.fromkeys(numbers)))
