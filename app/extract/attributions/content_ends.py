"""Where what a source says ends before its sentence does."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.attributions.cue_verbs import CueVerb
from app.extract.attributions.cues import load_cues
from app.extract.countries import is_country_name
from app.extract.language.tokens import Sentence
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE, AGENT, ALL_NEGATORS, COPULA, EQUATIVE

_FOLLOWED = word_set("rules/attributions", "contents", "followed")
_CONCEDING = word_set("rules/attributions", "contents", "conceding")
_TO_SOURCE = 6
"""Most tokens from "although" to who says something in its clause."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "ADV"})
_POINTERS = word_set("rules/attributions", "contents", "verdict_subjects")
_AGAINST = word_set("stances", "against", "words")
_APPROVING = word_set("stances", "against", "approving")
_VERDICT = 8
"""Most tokens from "but" to the word that judges."""
_MEANWHILE = word_set("rules/attributions", "contents", "meanwhile")


def end_of_own(sentence: Sentence, cue: CueVerb) -> int:
    """Where a land's own count ends in a row of lands: "Peru reported 57, | followed by Chad with 41"."""
    doc = sentence.doc
    if cue.head is None or cue.inverted or not is_country_name(cue.head.text):
        return sentence.end
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].lower_ in _FOLLOWED and doc[index + 1].lower_ in AGENT and doc[index - 1].text == ",":
            return index - 1
    return sentence.end


def end_of_report(sentence: Sentence, cue: CueVerb) -> int:
    """Where the time of an answer to a report begins: "denied the report that all were free, | as
    parents searched for 40"."""
    reported = any(
        child.dep_ == "obj" and child.lemma_.lower() in load_cues().report_nouns
        for child in cue.token.children
    )
    if cue.verb.stance is Stance.ASSERTS or not reported:
        return sentence.end
    doc = sentence.doc
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].text == "," and doc[index + 1].lower_ in _MEANWHILE:
            return index
    return sentence.end


def end_before_verdict(sentence: Sentence, cue: CueVerb, cues: Sequence[CueVerb]) -> int:
    """Where a verdict on what a source says begins, which cannot be its own: "the union speaks of 50, | but
    that is not true"."""
    doc = sentence.doc
    for turn in sentence.among(ADVERSATIVE):
        if turn.i <= cue.token.i + 1 or any(cue.token.i < other.token.i < turn.i for other in cues):
            continue
        clause = doc[turn.i + 1 : min(turn.i + _VERDICT, sentence.end)]
        if len(clause) > 2 and clause[0].lower_ in _POINTERS and clause[1].lemma_.lower() in COPULA:
            words = {token.lower_ for token in clause[2:]}
            negated = not words.isdisjoint(ALL_NEGATORS)
            if words & _AGAINST or (negated and words & _APPROVING):
                return turn.i - (doc[turn.i - 1].text == ",")
    return sentence.end


def end_of_concession(sentence: Sentence, cue: CueVerb) -> int:
    """Where the main clause begins behind one that "although" opens: "Although officials had put it at
    17, | the number remains at 14"."""
    doc = sentence.doc
    if doc[sentence.start].lower_ not in _CONCEDING or cue.source_first > sentence.start + _TO_SOURCE:
        return sentence.end
    for index in range(cue.token.i + 2, sentence.end - 2):
        if doc[index].text == "," and _opens_main_clause(sentence, index + 1):
            return index
    return sentence.end


def _opens_main_clause(sentence: Sentence, first: int) -> bool:
    """Whether a subject and its finite verb begin at a token, and nothing that hangs on another verb."""
    for token in sentence[first - sentence.start :]:
        if token.tag_ in _FINITE:
            return token.i > first
        if token.pos_ not in _SUBJECT or token.lower_ in EQUATIVE:
            return False
    return False
