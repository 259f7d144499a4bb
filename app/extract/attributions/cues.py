"""Cues as the lexicon lists them, with every form of each verb."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from app.domain.stance import Stance

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
    adverbs: frozenset[str]
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


@cache
def load_cues() -> Cues:
    """The lexicon ``cues.toml``, read once."""
    data = tomllib.loads(resources.files("app.extract.lexicon").joinpath("cues.toml").read_text("utf-8"))
    forms: dict[str, Verb] = {}
    for lemma, entry in data["verbs"].items():
        verb = Verb(lemma, entry["takes"], Stance(entry.get("stance", "asserts")))
        irregular = data["irregular"].get(lemma)
        for form in [lemma, *irregular] if irregular else _regular_forms(lemma):
            forms[form] = verb
    return Cues(
        forms=forms,
        sure_forms=frozenset(data["sure"]["forms"]),
        nouns=frozenset(data["nouns"]["words"]),
        passive=frozenset(data["passive"]["verbs"]),
        adverbs=frozenset(data["passive"]["adverbs"]),
        numbering=frozenset(data["numbering"]["verbs"]),
        numbering_nouns=frozenset(data["numbering"]["nouns"]),
        counting=frozenset(data["numbering"]["counting"]),
        granted=frozenset(data["granted"]["nouns"]),
        according=tuple(tuple(phrase) for phrase in data["phrases"]["according"]),
        not_cited=frozenset(data["phrases"]["not_cited"]),
        papers=frozenset(data["phrases"]["papers"]),
        citing=frozenset(data["phrases"]["citing"]),
        not_sources=frozenset(data["not_sources"]["words"]),
        report_nouns=frozenset(data["report_nouns"]["words"]),
        channels=frozenset(data["channels"]["words"]),
        channel_nouns=frozenset(data["channels"]["nouns"]),
        agencies=frozenset(data["channels"]["agencies"]),
        silence=frozenset(data["silence"]["verbs"]),
        silence_nouns=frozenset(data["silence"]["nouns"]),
        silence_governors=frozenset(data["silence"]["governors"]),
        doubting=frozenset(data["silence"]["doubting"]),
        doubting_nouns=frozenset(data["silence"]["doubting_nouns"]),
    )
