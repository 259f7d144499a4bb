"""Cues as the lexicon lists them, with every form of each verb."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from app.domain.stance import Stance
from app.extract.lexicon import Entry, LexiconError, runs, strings, table

Takes = Literal["clause", "object", "person", "blame"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: the stance it takes by itself, and what it takes as what is said."""

    lemma: str
    takes: Takes
    stance: Stance


@dataclass(frozen=True)
class Cues:
    """The cue lexicon. ``forms`` maps each written form of a verb to the verb."""

    forms: dict[str, Verb]
    sure_forms: frozenset[str]
    nouns: frozenset[str]
    passive: frozenset[str]
    numbering: frozenset[str]
    numbering_nouns: frozenset[str]
    counting: frozenset[str]
    granted: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    not_cited: frozenset[str]
    citing: frozenset[str]
    papers: frozenset[str]
    not_sources: frozenset[str]
    report_nouns: frozenset[str]
    channels: frozenset[str]
    channel_nouns: frozenset[str]
    agencies: frozenset[str]
    silence: frozenset[str]
    silence_nouns: frozenset[str]
    silence_governors: frozenset[str]
    doubting: frozenset[str]
    doubting_nouns: frozenset[str]


def _regular_forms(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return [lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    return [lemma, lemma + ending, f"{lemma}ed", f"{lemma}ing"]


def _verb(lemma: str, entry: Entry) -> Verb:
    takes = entry.get("takes") if isinstance(entry, dict) else None
    for known in get_args(Takes):
        if isinstance(entry, dict) and takes == known:
            return Verb(lemma, known, Stance(str(entry.get("stance", Stance.ASSERTS.value))))
    raise LexiconError(f"cues.toml does not say what ‘{lemma}’ takes")


def _words(name: str, key: str) -> frozenset[str]:
    return frozenset(strings(table("cues", name)[key]))


@cache
def load_cues() -> Cues:
    """The lexicon ``cues.toml``, read once."""
    irregular = table("cues", "irregular")
    forms: dict[str, Verb] = {}
    for lemma, entry in table("cues", "verbs").items():
        verb = _verb(lemma, entry)
        listed = strings(irregular.get(lemma))
        for form in [lemma, *listed] if listed else _regular_forms(lemma):
            forms[form] = verb
    return Cues(
        forms=forms,
        sure_forms=_words("sure", "forms"),
        nouns=_words("nouns", "words"),
        passive=_words("passive", "verbs"),
        numbering=_words("numbering", "verbs"),
        numbering_nouns=_words("numbering", "nouns"),
        counting=_words("numbering", "counting"),
        granted=_words("granted", "nouns"),
        according=runs(table("cues", "phrases")["according"]),
        not_cited=_words("phrases", "not_cited"),
        papers=_words("phrases", "papers"),
        citing=_words("phrases", "citing"),
        not_sources=_words("not_sources", "words"),
        report_nouns=_words("report_nouns", "words"),
        channels=_words("channels", "words"),
        channel_nouns=_words("channels", "nouns"),
        agencies=_words("channels", "agencies"),
        silence=_words("silence", "verbs"),
        silence_nouns=_words("silence", "nouns"),
        silence_governors=_words("silence", "governors"),
        doubting=_words("silence", "doubting"),
        doubting_nouns=_words("silence", "doubting_nouns"),
    )
