"""Cues as the lexicon lists them, with every form of each verb."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from app.domain.stance import Stance
from app.extract.lexicon import Entry, LexiconError, runs, strings, table, word_set
from app.extract.words.verb_forms import verb_forms

Takes = Literal["clause", "object", "person", "blame"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: the stance it takes by itself, and what it takes as what is said."""

    lemma: str
    takes: Takes
    stance: Stance


@dataclass(frozen=True)
class Cues:
    """The cue lexicon. ``forms`` maps each written form of a verb to the verb, ``bound`` those of verbs
    that speak only beside what they answer, ``idioms`` a verb to its stances with its nouns."""

    forms: dict[str, Verb]
    bound: dict[str, Verb]
    sure_forms: frozenset[str]
    nouns: frozenset[str]
    given_figures: frozenset[str]
    standing: frozenset[str]
    passive: frozenset[str]
    weak: frozenset[str]
    finding: frozenset[str]
    of_papers: frozenset[str]
    realised: frozenset[str]
    modals: frozenset[str]
    mute: frozenset[str]
    numbering: frozenset[str]
    numbering_nouns: frozenset[str]
    counting: frozenset[str]
    answering: frozenset[str]
    attacking: frozenset[str]
    attacked: frozenset[str]
    unheeded: frozenset[str]
    asked: frozenset[str]
    senses: frozenset[str]
    urging: frozenset[str]
    qualities: frozenset[str]
    particles: Mapping[str, frozenset[str]]
    phrasal: Mapping[str, frozenset[str]]
    idioms: Mapping[str, Mapping[str, Stance]]
    granted: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    not_cited: frozenset[str]
    citing: frozenset[str]
    papers: frozenset[str]
    not_sources: frozenset[str]
    report_nouns: frozenset[str]
    channels: frozenset[str]
    channel_nouns: frozenset[str]
    carriers: frozenset[str]
    agencies: frozenset[str]
    silence: frozenset[str]
    silence_nouns: frozenset[str]
    silence_governors: frozenset[str]
    doubting: frozenset[str]
    doubting_nouns: frozenset[str]

    def verb(self, form: str) -> Verb | None:
        """The verb of a written form or a lemma, bound or not."""
        return self.forms.get(form) or self.bound.get(form)

    @cached_property
    def verb_forms(self) -> frozenset[str]:
        """Every written form of a verb, bound or not."""
        return frozenset({*self.forms, *self.bound})


def _verb(lemma: str, entry: Entry) -> Verb:
    takes = entry.get("takes") if isinstance(entry, dict) else None
    for known in get_args(Takes):
        if isinstance(entry, dict) and takes == known:
            return Verb(lemma, known, Stance(str(entry.get("stance", Stance.ASSERTS.value))))
    raise LexiconError(f"cues.toml does not say what ‘{lemma}’ takes")


def _words(name: str, key: str) -> frozenset[str]:
    return word_set("cues", name, key)


def _particles(*keys: str) -> Mapping[str, frozenset[str]]:
    listed = table("cues", *keys)
    return {lemma: frozenset(strings(particles)) for lemma, particles in listed.items()}


def _idioms() -> Mapping[str, Mapping[str, Stance]]:
    idioms: dict[str, Mapping[str, Stance]] = {}
    for lemma, nouns in table("cues", "answering", "idioms").items():
        if not isinstance(nouns, dict):
            raise LexiconError(f"cues.toml does not say what ‘{lemma}’ does with which noun")
        idioms[lemma] = {noun: Stance(str(stance)) for noun, stance in nouns.items()}
    return idioms


def _forms(name: str) -> dict[str, Verb]:
    """Each written form of the verbs of a table."""
    verbs = [_verb(lemma, entry) for lemma, entry in table("cues", name).items()]
    return {form: verb for verb in verbs for form in verb_forms(verb.lemma)}


@cache
def load_cues() -> Cues:
    """The lexicon ``cues.toml``, read once."""
    return Cues(
        forms=_forms("verbs"),
        bound=_forms("bound"),
        sure_forms=_words("sure", "forms"),
        nouns=_words("nouns", "words"),
        given_figures=_words("nouns", "figures"),
        standing=_words("nouns", "standing"),
        passive=_words("passive", "verbs"),
        weak=_words("weak", "verbs"),
        finding=_words("weak", "finding"),
        of_papers=_words("weak", "of_papers"),
        realised=_words("unsaid", "realised"),
        modals=_words("unsaid", "modals"),
        mute=_words("mute", "nouns"),
        numbering=_words("numbering", "verbs"),
        numbering_nouns=_words("numbering", "nouns"),
        counting=_words("numbering", "counting"),
        answering=_words("answering", "verbs"),
        attacking=_words("answering", "attacking"),
        attacked=_words("answering", "attacked"),
        unheeded=_words("answering", "unheeded"),
        asked=_words("answered", "asked"),
        senses=_words("answered", "senses"),
        urging=_words("answering", "urging"),
        qualities=_words("answering", "qualities"),
        particles=_particles("answering", "particles"),
        phrasal=_particles("phrasal"),
        idioms=_idioms(),
        granted=_words("granted", "nouns"),
        according=runs("cues", "phrases", "according"),
        not_cited=_words("phrases", "not_cited"),
        papers=_words("phrases", "papers"),
        citing=_words("phrases", "citing"),
        not_sources=_words("not_sources", "words"),
        report_nouns=_words("report_nouns", "words"),
        channels=_words("channels", "words"),
        channel_nouns=_words("channels", "nouns"),
        carriers=_words("channels", "carriers"),
        agencies=_words("channels", "agencies"),
        silence=_words("silence", "verbs"),
        silence_nouns=_words("silence", "nouns"),
        silence_governors=_words("silence", "governors"),
        doubting=_words("silence", "doubting"),
        doubting_nouns=_words("silence", "doubting_nouns"),
    )
