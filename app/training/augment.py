"""Gold trees rewritten on the fly into the wording of news, by chance.

Every rewrite takes a sentence and a source of chance and gives a sentence whose tree is well formed, or the
same one.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from app.training.conllu import Sentence
from app.training.loop import Group
from app.training.rewrite_figures import add_before_number, replace_numbers, round_number
from app.training.rewrite_letters import (
    change_quotes,
    double_space,
    drop_final_stop,
    lower_case,
    title_case,
    upper_case,
)
from app.training.rewrite_names import Pool, swap_names
from app.training.rewrite_reports import add_according, make_headline, report

Rewrite = Callable[[Sentence, random.Random], Sentence]


@dataclass(frozen=True, slots=True)
class Chances:
    """How often each rewrite is tried on a sentence."""

    numbers: float = 0.3
    before_number: float = 0.2
    round_number: float = 0.06
    according: float = 0.04
    reported: float = 0.07
    headline: float = 0.06
    headline_alone: float = 0.0
    quotes: float = 0.25
    no_final_stop: float = 0.02
    title_case: float = 0.025
    upper_case: float = 0.01
    lower_case: float = 0.01
    double_space: float = 0.03
    other_names: float = 0.0


def augment(
    group: Group, chance: random.Random, chances: Chances = Chances(), pool: Pool | None = None
) -> Group:
    """Each sentence of a group rewritten by chance; without a tree only names, letters and marks change.

    Names give way to others of the `pool`.
    """
    if chances.headline_alone and chance.random() < chances.headline_alone:
        group = (make_headline(chance.choice(group), chance),) if group[0].has_tree else group
    return tuple(_augment_sentence(sentence, chance, chances, pool) for sentence in group)


def _augment_sentence(
    sentence: Sentence, chance: random.Random, chances: Chances, pool: Pool | None
) -> Sentence:
    on_trees: Sequence[tuple[float, Rewrite]] = (
        (chances.numbers, replace_numbers),
        (chances.before_number, add_before_number),
        (chances.round_number, round_number),
        (chances.headline, make_headline),
        (chances.reported, report),
        (chances.according, add_according),
    )
    on_letters: Sequence[tuple[float, Rewrite]] = (
        (chances.quotes, change_quotes),
        (chances.no_final_stop, drop_final_stop),
        (chances.title_case, title_case),
        (chances.upper_case, upper_case),
        (chances.lower_case, lower_case),
        (chances.double_space, double_space),
    )
    on_names: Sequence[tuple[float, Rewrite]] = ()
    if pool is not None:
        on_names = ((chances.other_names, partial(swap_names, pool=pool)),)
    for share, rewrite in (*(on_trees if sentence.has_tree else ()), *on_names, *on_letters):
        if chance.random() < share:
            sentence = rewrite(sentence, chance)
    return sentence
