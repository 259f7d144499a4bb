"""Disbelief without a reporting verb: "Analysts are sceptical of the figure of 400"."""

from functools import cache

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import RELATIVE, is_negated, own_subject
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER
from app.extract.words.cues import load_cues

DISBELIEVES = "does not believe"
_LINKS = word_set("rules/attributions", "disbelief", "links")
_STATES = word_set("rules/attributions", "disbelief", "states")


def disbelieving_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The attributions of a sentence that hang on an adjective of doubt with what it doubts behind it.
    A speaker's own "he was sceptical" is left to what the speaker says."""
    found: list[Attribution] = []
    for token in sentence.among(_doubts()):
        if token.i + 1 >= sentence.end:
            continue
        if token.nbor(1).lower_ not in _LINKS or is_negated(token) is (token.lower_ in _listed("people")):
            continue
        holder = holder_of(token)
        if holder is not None and _doubts_a_report(token):
            found.append(_attribution(parsed, token, holder))
    return found


@cache
def _doubts() -> frozenset[str]:
    return _listed("people") | _listed("unlike")


def holder_of(word: Token) -> Token | None:
    """Who is sceptical, or convinced: a noun, for a pronoun goes on with what somebody says."""
    above = word.head if word.head.lemma_ in _STATES else word
    subject = own_subject(word) or own_subject(above)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.lower_ in RELATIVE:
        return None
    return subject if subject.i < word.i else None


def _doubts_a_report(word: Token) -> bool:
    behind = word.doc[word.i + 1 : min(word.i + 8, word.sent.end)]
    return behind[0].lower_ in COMPLEMENTIZER or any(
        token.lemma_ in load_cues().report_nouns or token.lower_ in load_cues().numbering_nouns
        for token in behind
    )


def _attribution(parsed: Parsed, word: Token, holder: Token) -> Attribution:
    first, last = phrase_bounds(holder)
    return Attribution(
        source=source_at(parsed, holder, first, min(last, word.i)),
        cue=parsed.span(word.i, word.i + 1),
        cue_token=word.i,
        lemma=DISBELIEVES,
        content_first=word.i + 1,
        content_last=_content_last(word),
        via=(),
        reason=f"subject of ‘{word.text}’",
    )


def _content_last(word: Token) -> int:
    """Where what is doubted ends: before what its holder does beside, "…, but says it has seen no fraud"."""
    beside = [child.left_edge.i for child in word.children if child.dep_ == "conj" and child.i > word.i]
    end = min([word.right_edge.i + 1, *beside])
    while end > word.i + 2 and (word.doc[end - 1].is_punct or word.doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    return max(end, word.i + 2)


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("stances", "doubt", key)
