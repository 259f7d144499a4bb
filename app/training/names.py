"""The scheme of names (PERSON, ORG, LOC, NORP) that every corpus is brought into."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from app.training.conllu import Name, Sentence

UNKNOWN = ""
"""Label of a span that may or may not be a name in our scheme; it is left out of training."""

BRIDGES = frozenset(
    {"of", "for", "&", "and", "the", "in", "de", "du", "la", "al", "del", "von", "van", "ad", "-", "’s", "'s"}
)


@cache
def norp_words() -> frozenset[str]:
    """The hand-compiled list of nationalities, religions and followings, plurals included."""
    words = _words("norp.txt")
    return words | {word + "s" for word in words}


@cache
def titles() -> frozenset[str]:
    """Words like "Minister" before a person's name, in lower case."""
    return _words("titles.txt")


def _words(file: str) -> frozenset[str]:
    lines = files("app.training").joinpath(file).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def mark_norp(sentence: Sentence) -> Sentence:
    """Mark "Syrian" and its like as NORP wherever no other name covers them."""
    if sentence.names is None:
        return sentence
    certain = [n for n in sentence.names if n.label or sentence.words[n.start].form not in norp_words()]
    covered = {i for name in certain for i in range(name.start, name.end)}
    found = [
        Name(i, i + 1, "NORP")
        for i, word in enumerate(sentence.words)
        if i not in covered and word.form in norp_words() and word.xpos not in {"NN", "VB"}
    ]
    return replace(sentence, names=tuple(sorted((*certain, *found), key=lambda n: n.start)))


def skip_titles(forms: Sequence[str], start: int) -> int:
    """The index where a person's name starts once titles are passed: at "Abadi" in "Prime Minister Abadi"."""
    past = start
    while past < len(forms) and (forms[past].lower().rstrip(".") in titles() or forms[past] in norp_words()):
        past += 1
    return past


def keep_longest(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names that do not overlap, the longer first choice; of equals the earlier."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start - n.end, n.start, n.label != "LOC")):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda n: n.start))


def add_own_names(sentence: Sentence) -> Sentence:
    """Names of our own sentences, written on each word: LABEL at the first word, + at those that go on."""
    marks = [word.entity for word in sentence.words]
    starts = [i for i, mark in enumerate(marks) if mark not in {"", "+"}]
    ends = [next((j for j in range(i + 1, len(marks)) if marks[j] != "+"), len(marks)) for i in starts]
    names = tuple(Name(start, end, marks[start]) for start, end in zip(starts, ends, strict=True))
    return mark_norp(replace(sentence, names=names))
