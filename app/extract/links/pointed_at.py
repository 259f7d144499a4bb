"""What an answer can only mean by where it stands or whom it speaks of: a verdict on what was just told, a
sentence that it ends, the tolls of those who are said to exaggerate, both counts."""

from collections.abc import Sequence

from app.extract.attributions.answers.verdicts import VERDICT
from app.extract.attributions.silences import EXAGGERATES
from app.extract.found import Answered
from app.extract.language.clauses import SUBJECTS
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.inferred import inferred
from app.extract.links.several import both_sides, last_two, latest_of_each
from app.extract.links.siblings import with_siblings
from app.extract.links.signs import Signs
from app.extract.words.cues import load_cues

_SEVERAL = word_set("links", "pronouns", "several")
_SOON = 3
"""Sentences from what was told to a verdict on it, headings between them counted."""


def pointed_at(signs: Signs, number: int, aim: Aim, others: list[int]) -> Answered | None:
    """What an answer points at, which may be nothing told; None where it does not point in such a way."""
    attribution = signs.draft(number).attribution
    if (judged := _judged_before(signs, number)) is not None:
        return inferred(with_siblings(signs, None, judged), "told right before")
    if attribution is not None and attribution.lemma == EXAGGERATES:
        return inferred(_overstated(signs, number, others), "what they are said to exaggerate")
    if aim.behind:
        ended = ends_sentence(signs, number, others)
        accused = bool(ended.numbers) and _accuses_since(signs, number, ended.numbers[-1])
        return Answered() if accused else ended
    if found := latest_of_each(signs, number, aim, others):
        return inferred(found, "what each source gave last")
    if found := both_sides(signs, number, aim, others):
        return inferred(found, "what both sides gave last")
    if found := last_two(signs, number, aim, others):
        return inferred(found, "the last two that differ")
    return None


def _judged_before(signs: Signs, number: int) -> int | None:
    """The last words or figure told before a verdict that has no subject; None for any other draft."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.lemma != VERDICT or attribution.cue_token is None:
        return None
    word = signs.words.parsed.doc[attribution.cue_token]
    if number == 0 or any(child.dep_ in SUBJECTS for child in word.children):
        return None
    return number - 1 if signs.sentence(number) - signs.sentence(number - 1) <= _SOON else None


def _overstated(signs: Signs, number: int, others: list[int]) -> list[int]:
    """The tolls told before of those who are said to exaggerate: of all, where several are; of whoever is
    named, else of whoever gave the last."""
    drafts, draft = signs.words.drafts, signs.draft(number)
    tolls = [n for n in others if n < number and drafts[n].source is not None and signs.is_toll(n)]
    words = signs.words.parsed.doc[draft.content_first : draft.token]
    if not tolls or any(word.lower_ in _SEVERAL for word in words):
        return tolls
    spoken = signs.words.spoken_of(number)
    named = [n for n in tolls if signs.words.names_source(draft.content_first, draft.token, n)]
    named = named or [n for n in tolls if signs.words.names(n) & spoken]
    return named or [n for n in tolls if drafts[n].source == drafts[tolls[-1]].source]


def ends_sentence(signs: Signs, number: int, others: Sequence[int]) -> Answered:
    """The last words of somebody else in the sentence that an answer ends."""
    here, token = signs.sentence(number), signs.draft(number).token
    before = [n for n in others if signs.sentence(n) == here and signs.draft(n).token < token]
    siblings = with_siblings(signs, None, before[-1]) if before else []
    ended = tuple(n for n in siblings if n in before)
    return Answered(ended, "the sentence that it ends") if ended else Answered()


def _accuses_since(signs: Signs, number: int, other: int) -> bool:
    """Whether somebody is accused of something between a figure and an answer, which denies that: "put the
    dead at 90 and accused the police of torture, which they denied"; not "90 dead, a charge it denied"."""
    said, answer = signs.draft(other), signs.draft(number)
    if said.figure is None:
        return False
    between = signs.words.parsed.doc[said.token + 1 : min(answer.content_first, answer.token)]
    verbs = (load_cues().verb(word.lower_) for word in between)
    return any(verb is not None and verb.takes == "blame" for verb in verbs)
