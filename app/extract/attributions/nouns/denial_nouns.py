"""Denials that a noun tells, and no verb: "drew a denial from the army", "despite the army's denials"."""

from app.extract.attributions.nouns.givers import giver_of
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, GENITIVE, POSSESSIVES
from app.extract.words.speakers import is_speaker

DENIALS = word_set("rules/attributions", "denial_nouns", "denials")
_DRAWING = word_set("rules/attributions", "denial_nouns", "drawing")
_DESPITE = word_set("rules/attributions", "denial_nouns", "despite")
_DENYING = "deny"


def denial_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The denials of a sentence that are drawn from somebody, or that something is said despite."""
    return [
        found
        for noun in sentence.among(DENIALS)
        if noun.pos_ == "NOUN" and (_is_drawn(noun) or _is_set_aside(noun))
        if (found := _given(parsed, noun, sentence)) is not None
    ]


def _is_drawn(noun: Token) -> bool:
    """Whether a claim brings the denial about: "prompting a swift | denial from the army"."""
    return noun.dep_ == "obj" and noun.head.lemma_ in _DRAWING


def _is_set_aside(noun: Token) -> bool:
    """Whether something is said against it: "despite repeated | denials by the army"."""
    return any(child.dep_ == "case" and child.lower_ in _DESPITE for child in noun.children)


def _given(parsed: Parsed, noun: Token, sentence: Sentence) -> Attribution | None:
    giver = giver_of(noun, sentence)
    if giver is None or giver.head.lower_ in POSSESSIVES:
        return None
    if giver.head.pos_ != "PROPN" and not is_speaker(giver.head):
        return None
    following = parsed.doc[giver.end : min(giver.end + 1, sentence.end)]
    if any(token.lower_ in COMPLEMENTIZER or token.lower_ in GENITIVE for token in following):
        return None  # "despite the army's denial that anyone had died": told is what did not happen
    return Attribution(
        source=source_at(parsed, giver.head, giver.first, giver.last),
        cue=parsed.span(noun.i, noun.i + 1),
        cue_token=noun.i,
        lemma=_DENYING,
        content_first=noun.i,
        content_last=noun.i + 1,
        via=(),
        reason=f"whose {noun.text} it is",
    )
