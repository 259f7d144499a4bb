"""The whole recipe, stage by stage. A stage whose model is in the work folder already is not run again."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, fix_random_seed, set_current_ops

from app.training.augment import Chances, augment
from app.training.conllu import group_sentences
from app.training.corpora import Corpora, nearest_news
from app.training.loop import Augment, Group, Stage, make_examples, run_stage
from app.training.mix import mix
from app.training.model import Shape, add_names, build_pipeline
from app.training.names_acting import mark_acting
from app.training.rewrite_names import pool_names
from app.training.silver import add_silver_names, add_silver_trees

SHAPE = Shape(width=128, depth=5, rows=(8000, 2000, 4000, 2000), parser_width=128, names_width=64)
TREES = Stage("trees", seed=1, steps=3000, dropout=0.1)
TOGETHER = Stage("together", seed=2, steps=3000, dropout=0.15)
SETTLE = Stage("settle", seed=3, steps=1500, dropout=0.15, warm_up=50, fall_from=0.1)
REFINE = Stage(
    "refine", seed=4, steps=5600, stop=1500, rate=0.0008, dropout=0.15, fall_from=0.05, words=1600, cut=60
)
ACTING = Stage(
    "acting", seed=5, steps=2200, rate=0.0007, warm_up=50, dropout=0.15, fall_from=0.05, words=1600, cut=60
)
SHARES = {ACTING.name: 0.45, REFINE.name: 0.25, SETTLE.name: 0.3}
OWN_COPIES = 3
WATCH_EVERY = 3
SETTLED = Chances(headline=0.0, no_final_stop=0.0, headline_alone=0.08)
REFINED = replace(SETTLED, reported=0.1, title_case=0.03, upper_case=0.02, other_names=0.15)
NAMED = replace(REFINED, other_names=0.3)


@dataclass(frozen=True, slots=True)
class Recipe:
    """The five stages. `limit` keeps only so many documents of each kind."""

    shape: Shape = SHAPE
    trees: Stage = TREES
    together: Stage = TOGETHER
    settle: Stage = SETTLE
    refine: Stage = REFINE
    acting: Stage = ACTING
    limit: int | None = None

    @classmethod
    def quick(cls) -> "Recipe":
        """The same path in seconds: few steps, few documents, small vectors."""
        shape = Shape(width=32, depth=2, rows=(500, 200, 200, 200), parser_width=32, names_width=32)
        trees, together, settle, refine, acting = (
            replace(stage, steps=6, stop=None, words=200, check_every=6)
            for stage in (TREES, TOGETHER, SETTLE, REFINE, ACTING)
        )
        return cls(shape, trees, together, settle, refine, acting, limit=40)


def train(corpora: Corpora, work: Path, recipe: Recipe = Recipe()) -> Language:
    """A trained pipeline, in five stages.

    Trees first; then trees and names together, on rewritten sentences; then the same with our own sentences
    and silver names, while the learning rate falls to nothing. The fourth stage begins again from there in
    larger batches, with the text nearest to news twice. The last marks states that act as organisations,
    swaps names for ones no corpus has, and lets the rate fall to nothing again. What ships is the mean of the
    last three, by their shares.
    """
    set_current_ops(NumpyOps(use_blis=False))
    watched = corpora.watched()[: recipe.limit][::WATCH_EVERY]
    trees, names = corpora.trees()[: recipe.limit], corpora.names()[: recipe.limit]
    own, edited = corpora.own()[: recipe.limit] * OWN_COPIES, nearest_news(trees)

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
        groups = [*add_silver_names(nlp, trees), *names, *own]
        return run(nlp, recipe.settle, groups, partial(augment, chances=SETTLED))

    def refine() -> Language:
        nlp = spacy.load(work / recipe.settle.name / "model")
        groups = [*add_silver_names(nlp, [*trees, *edited]), *names, *own]
        return run(
            nlp, recipe.refine, groups, partial(augment, chances=REFINED, pool=pool_names([*names, *edited]))
        )

    def acting() -> Language:
        nlp = spacy.load(work / recipe.refine.name / "model")
        groups = [*add_silver_names(nlp, [*trees, *edited]), *add_silver_trees(nlp, names)]
        groups = [tuple(mark_acting(s) for s in group) for group in groups]
        groups += [tuple(mark_acting(s, invented=True) for s in group) for group in own]
        pool = pool_names(groups)

        def rewrite(group: Group, chance: random.Random) -> Group:
            changed = augment(group, chance, NAMED, pool)
            return tuple(mark_acting(s) if s.has_tree else s for s in changed)

        return run(nlp, recipe.acting, groups, rewrite)

    def mixed() -> Language:
        return mix([(spacy.load(work / name / "model"), share) for name, share in SHARES.items()])

    _once(work / recipe.trees.name / "model", learn_trees)
    _once(work / recipe.together.name / "model", learn_together)
    _once(work / recipe.settle.name / "model", settle)
    _once(work / recipe.refine.name / "model", refine)
    _once(work / recipe.acting.name / "model", acting)
    return _once(work / "mixed" / "model", mixed)


def _once(model: Path, learn: Callable[[], Language]) -> Language:
    if not model.exists():
        model.parent.mkdir(parents=True, exist_ok=True)
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
