"""Names put in the place of names, so that words and labels are not learnt together by heart."""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.training.conllu import Name, Sentence
from app.training.loop import Group
from app.training.names_known import Forms, organisations, peoples, regions, states

Names = Mapping[tuple[str, int], tuple[Forms, ...]]
PROPER = frozenset({"NNP", "NNPS", ""})
SWAPPED = ("PERSON", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Pool:
    """The names to choose from, by label and number of words: those of the corpora, and those we know of."""

    found: Names
    known: Names


def pool_names(groups: Iterable[Group]) -> Pool:
    """Every different name of a corpus whose words all begin with a capital, beside the known ones."""
    found: defaultdict[tuple[str, int], set[Forms]] = defaultdict(set)
    for group in groups:
        for sentence in group:
            for name in sentence.names or ():
                forms = _forms(sentence, name)
                if name.label in SWAPPED and forms not in states() and _is_plain(sentence, name):
                    found[name.label, len(forms)].add(forms)
    surnames = tuple(sorted((forms[-1],) for forms in found["PERSON", 2]))
    known: defaultdict[tuple[str, int], set[Forms]] = defaultdict(set)
    for label, names in (("STATE", states()), ("LOC", regions()), ("ORG", organisations(surnames))):
        for forms in names:
            known[label, len(forms)].add(forms)
    for tag, words in peoples().items():
        known[tag, 1] |= set(words)
    return Pool(_in_order(found), _in_order(known))


def _in_order(names: Mapping[tuple[str, int], set[Forms]]) -> Names:
    return {key: tuple(sorted(some)) for key, some in sorted(names.items())}


def swap_names(sentence: Sentence, chance: random.Random, pool: Pool) -> Sentence:
    """Each name, half of the time, becomes another of its label and length; tree and tags stay.

    A state becomes a state, so that "Russia denied it" stays an act.
    """
    words = list(sentence.words)
    for name in sentence.names or ():
        other = _another(sentence, name, chance, pool) if chance.random() < 0.5 else None
        for at, form in zip(range(name.start, name.end), other or (), strict=False):
            words[at] = replace(words[at], form=form, lemma=form)
    return replace(sentence, words=tuple(words))


def _another(sentence: Sentence, name: Name, chance: random.Random, pool: Pool) -> Forms | None:
    forms = _forms(sentence, name)
    size = len(forms)
    if name.label == "NORP" and size == 1:
        tag = sentence.words[name.start].xpos
        choices = pool.known.get(("NNPS" if tag == "NNS" else tag, 1), ())
    elif forms in states():
        choices = pool.known["STATE", size]
    elif name.label not in SWAPPED or (sentence.has_tree and not _is_plain(sentence, name)):
        return None
    else:
        known = pool.known.get((name.label, size), ())
        choices = known if known and chance.random() < 0.5 else pool.found.get((name.label, size), ())
    other = chance.choice(choices) if choices else None
    fits = other is not None and (not sentence.has_tree or all(form[0].isupper() for form in other))
    return other if fits else None


def _forms(sentence: Sentence, name: Name) -> Forms:
    return tuple(word.form for word in sentence.words[name.start : name.end])


def _is_plain(sentence: Sentence, name: Name) -> bool:
    return all(
        word.form.isalpha() and word.form[0].isupper() and word.xpos in PROPER
        for word in sentence.words[name.start : name.end]
    )
