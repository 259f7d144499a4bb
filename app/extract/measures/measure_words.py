"""The measure lexicon, looked up by written form."""

from collections.abc import Mapping
from functools import cache

from app.domain.measure import Measure
from app.extract.lexicon import load, strings, table, words


@cache
def by_word(key: str) -> Mapping[str, Measure]:
    """One table of ``measures.toml``: word -> measure."""
    return {word: Measure(str(measure)) for word, measure in table("measures", key).items()}


@cache
def by_verb(key: str) -> Mapping[str, Measure]:
    """The verbs of ``object`` or ``subject``, by every form: "killed", "kills", "killing"."""
    return {
        form: measure for lemma, measure in by_word(key).items() for form in (lemma, *_other_forms(lemma))
    }


@cache
def by_phrase() -> Mapping[tuple[str, ...], Measure]:
    """The phrases, cut into words, with every way of catching a sickness."""
    phrases = {tuple(phrase.split()): measure for phrase, measure in by_word("phrases").items()}
    for verb in words("measures", "catching"):
        for sickness in words("measures", "sicknesses"):
            phrases[(*verb.split(), *sickness.split())] = Measure.INFECTED
    return phrases


@cache
def listed_nouns(key: str) -> frozenset[str]:
    """One list of nouns of ``measures.toml``."""
    return frozenset(strings(load("measures").get(key)))


def _other_forms(lemma: str) -> tuple[str, ...]:
    irregular = table("measures", "irregular").get(lemma)
    if irregular is not None:
        return strings(irregular)
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    return lemma + plural, f"{lemma}ed", f"{lemma}ing"
