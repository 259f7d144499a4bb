"""The measure lexicon, looked up by written form."""

from collections.abc import Mapping
from functools import cache

from app.domain.measure import Measure
from app.extract.lexicon import strings, table, word_set
from app.extract.words.verb_forms import verb_forms


@cache
def by_word(key: str) -> Mapping[str, Measure]:
    """One table of ``measures.toml``: word -> measure."""
    return {
        word: Measure(measure) for measure, entry in table("measures", key).items() for word in strings(entry)
    }


@cache
def by_verb(key: str) -> Mapping[str, Measure]:
    """The verbs of ``object`` or ``subject``, by every form: "killed", "kills", "killing"."""
    return {form: measure for lemma, measure in by_word(key).items() for form in verb_forms(lemma)}


@cache
def listed(key: str) -> frozenset[str]:
    """One list of ``measures.toml``."""
    return word_set("measures", key)
