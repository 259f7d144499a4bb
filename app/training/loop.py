"""One stage of training: a seeded stream of documents, updates, now and then a check on watched ones."""

import json
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, Optimizer, fix_random_seed

from app.training.conllu import Sentence, build_doc

Group: TypeAlias = tuple[Sentence, ...]
Augment: TypeAlias = Callable[[Group, random.Random], Group]


@dataclass(frozen=True, slots=True)
class Stage:
    """How long and how fast one stage learns. The rate climbs, holds at its peak and falls to nothing.

    Documents are cut into pieces of about `cut` moves: shorter pieces are faster. A stage with a `stop` ends
    at that step, with the rate it has there.
    """

    name: str
    seed: int
    steps: int
    rate: float = 0.001
    warm_up: int = 200
    fall_from: float = 1.0
    words: int = 800
    dropout: float = 0.1
    check_every: int = 500
    cut: int = 100
    stop: int | None = None

    def rate_at(self, step: int) -> float:
        """The learning rate of a step, counted from 0."""
        climb = min(1.0, (step + 1) / self.warm_up) if self.warm_up else 1.0
        hold = self.steps * self.fall_from
        fall = 1.0 if step < hold else (self.steps - step) / (self.steps - hold)
        return self.rate * climb * fall


def make_examples(nlp: Language, groups: Sequence[Group]) -> list[Example]:
    """Gold documents beside what the tokenizer makes of their text."""
    return [_example(nlp, group) for group in groups]


def run_stage(
    nlp: Language,
    stage: Stage,
    groups: Sequence[Group],
    dev: Sequence[Example],
    work: Path,
    augment: Augment | None = None,
) -> None:
    """Train `nlp` in place; it ends with the averaged weights. Snapshots and a log go to `work`."""
    fix_random_seed(stage.seed)
    optimizer = Adam(stage.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    for name in {"parser", "ner"} & set(nlp.pipe_names):
        nlp.get_pipe(name).cfg["update_with_oracle_cut_size"] = stage.cut  # type: ignore[attr-defined]
    work.mkdir(parents=True, exist_ok=True)
    batches = _batches(nlp, stage, groups, augment)
    began, losses, words = time.monotonic(), dict[str, float](), 0
    steps = stage.stop or stage.steps
    for step in range(steps):
        optimizer.learn_rate = stage.rate_at(step)
        batch = next(batches)
        words += sum(len(example.reference) for example in batch)
        nlp.update(batch, sgd=optimizer, drop=stage.dropout, losses=losses)
        if (step + 1) % stage.check_every == 0 or step + 1 == steps:
            entry: dict[str, float] = {
                "step": step + 1,
                "words": words,
                "seconds": round(time.monotonic() - began),
            }
            entry |= {f"loss_{name}": round(loss) for name, loss in losses.items()}
            losses.clear()
            with nlp.use_params(optimizer.averages):
                _check(nlp, entry, dev, work)
    _keep_averages(nlp, optimizer)


def _batches(
    nlp: Language, stage: Stage, groups: Sequence[Group], augment: Augment | None
) -> Iterator[list[Example]]:
    chance = random.Random(stage.seed)
    batch: list[Example] = []
    size = 0
    while True:
        for group in chance.sample(list(groups), len(groups)):
            example = _example(nlp, augment(group, chance) if augment else group)
            batch.append(example)
            size += len(example.reference)
            if size >= stage.words:
                yield batch
                batch, size = [], 0


def _example(nlp: Language, group: Group) -> Example:
    reference = build_doc(nlp.vocab, group)
    return Example(nlp.make_doc(reference.text), reference)


def _check(nlp: Language, entry: dict[str, float], dev: Sequence[Example], work: Path) -> None:
    fresh = [Example(nlp.make_doc(example.reference.text), example.reference) for example in dev]
    scores = nlp.evaluate(fresh, batch_size=64) if fresh else {}
    for key in ("tag_acc", "pos_acc", "dep_uas", "dep_las", "sents_f", "ents_f"):
        if scores.get(key) is not None:
            entry[key] = round(100 * scores[key], 2)
    line = json.dumps(entry)
    print(line, flush=True)
    with (work / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
    nlp.to_disk(work / "snapshot")


def _keep_averages(nlp: Language, optimizer: Optimizer) -> None:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            for name in node.param_names:
                average = (optimizer.averages or {}).get((node.id, name))
                if average is not None:
                    node.set_param(name, average)
