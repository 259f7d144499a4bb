"""Every form of a verb, by rule or from the lexicon: "kill" gives kill, kills, killed, killing."""

from functools import cache

from app.extract.lexicon import strings, table

_VOWELS = frozenset("aeiou")
_NEVER_DOUBLED = frozenset("wxy")


@cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """The base form and all others: ``verb_forms("stab")`` has "stabbed"."""
    irregular = table("verb_forms", "irregular").get(lemma)
    return (lemma, *(strings(irregular) if irregular is not None else _regular(lemma)))


def _regular(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("ee"):
        return f"{lemma}s", f"{lemma}d", f"{lemma}ing"
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    stem = lemma + lemma[-1] if _doubles(lemma) else lemma
    plural = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return lemma + plural, f"{stem}ed", f"{stem}ing"


def _doubles(lemma: str) -> bool:
    """Whether a short verb doubles its end: "stab" does, "kill", "burn" and "raid" do not."""
    vowels = sum(letter in _VOWELS for letter in lemma)
    return (
        vowels == 1 and len(lemma) > 2 and lemma[-2] in _VOWELS and lemma[-1] not in _VOWELS | _NEVER_DOUBLED
    )
