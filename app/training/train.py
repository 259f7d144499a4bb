"""The whole recipe, stage by stage. A stage whose model is in the work folder already is not run again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, fix_random_seed, set_current_ops

from app.training.augment import Chances, augment
from app.training.conllu import group_sentences
from app.training.corpora import Corpora
from app.training.loop import Augment, Group, Stage, make_examples, run_stage
from app.training.model import Shape, add_names, build_pipeline
from app.training.silver import add_silver_names

SHAPE = Shape(width=128, depth=5, rows=(8000, 2000, 4000, 2000), parser_width=128, names_width=64)
TREES = Stage("trees", seed=1, steps=3000, dropout=0.1)
TOGETHER = Stage("together", seed=2, steps=3000, dropout=0.15)
SETTLE = Stage("settle", seed=3, steps=1500, dropout=0.15, warm_up=50, fall_from=0.1)
OWN_COPIES = 3
WATCH_EVERY = 3
SETTLED = Chances(headline=0.0, no_final_stop=0.0, headline_alone=0.08)


@dataclass(frozen=True, slots=True)
class Recipe:
    """The three stages. `limit` keeps only so many documents of each kind."""

    shape: Shape = SHAPE
    trees: Stage = TREES
    together: Stage = TOGETHER
    settle: Stage = SETTLE
    limit: int | None = None

    @classmethod
    def quick(cls) -> "Recipe":
        """The same path in seconds: few steps, few documents, small vectors."""
        shape = Shape(width=32, depth=2, rows=(500, 200, 200, 200), parser_width=32, names_width=32)
        trees, together, settle = (
            replace(stage, steps=6, words=200, check_every=6) for stage in (TREES, TOGETHER, SETTLE)
        )
        return cls(shape, trees, together, settle, limit=40)


def train(corpora: Corpora, work: Path, recipe: Recipe = Recipe()) -> Language:
    """A trained pipeline, in three stages.

    Trees first; then trees and names together, on rewritten sentences; then the same with our own sentences
    and silver names, while the learning rate falls to nothing.
    """
    set_current_ops(NumpyOps(use_blis=False))
    watched = corpora.watched()[: recipe.limit][::WATCH_EVERY]
    trees, names = corpora.trees()[: recipe.limit], corpora.names()[: recipe.limit]

    def run(nlp: Language, stage: Stage, groups: Sequence[Group], rewrite: Augment | None) -> Language:
        run_stage(nlp, stage, groups, make_examples(nlp, watched), work / stage.name, rewrite)
        return nlp

    def learn_trees() -> Language:
        groups = _without_pud(corpora)[: recipe.limit]
        return run(_begin(recipe, groups), recipe.trees, groups, None)

    def learn_together() -> Language:
        nlp = _begin_names(
            spacy.load(work / recipe.trees.name / "model"), recipe, names, work / recipe.together.name
        )
        return run(nlp, recipe.together, [*trees, *names], augment)

    def settle() -> Language:
        nlp = spacy.load(work / recipe.together.name / "model")
        groups = [*add_silver_names(nlp, trees), *names, *corpora.own()[: recipe.limit] * OWN_COPIES]
        return run(nlp, recipe.settle, groups, partial(augment, chances=SETTLED))

    _once(work / recipe.trees.name / "model", learn_trees)
    _once(work / recipe.together.name / "model", learn_together)
    return _once(work / recipe.settle.name / "model", settle)


def _once(model: Path, learn: Callable[[], Language]) -> Language:
    if not model.exists():
        learn().to_disk(model)
    return spacy.load(model)


def _without_pud(corpora: Corpora) -> list[Group]:
    return [group for part in (corpora.web("train"), corpora.gum("train")) for group in group_sentences(part)]


def _begin(recipe: Recipe, groups: Sequence[Group]) -> Language:
    fix_random_seed(recipe.trees.seed)
    nlp = build_pipeline(recipe.shape)
    examples = make_examples(nlp, groups)
    nlp.initialize(lambda: examples)
    return nlp


def _begin_names(nlp: Language, recipe: Recipe, names: Sequence[Group], work: Path) -> Language:
    fix_random_seed(recipe.together.seed)
    add_names(nlp, recipe.shape)
    examples = make_examples(nlp, names[:200])
    nlp.get_pipe("ner").initialize(lambda: examples, nlp=nlp)  # type: ignore[attr-defined]
    work.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(work / "begin")
    return spacy.load(work / "begin")
