"""What speaks for a report or against it: "evidence for the higher toll", "no evidence of that claim"."""

from collections.abc import Iterator
from functools import cache

from app.domain.stance import Stance
from app.extract.found import TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import NEGATIVE_DETERMINER
from app.extract.stances.themes import is_thing

_SUPPORTING = word_set("rules/stances", "grounds", "supporting")
_GROUNDING = word_set("rules/stances", "grounds", "grounding")
_CHECKING = word_set("rules/stances", "grounds", "checking")
_WAYS = word_set("rules/stances", "grounds", "ways")
_NOTHING = word_set("rules/stances", "grounds", "nothing")


def grounds(parsed: Parsed, first: int, last: int) -> TakenStance | None:
    """The stance of who says that something supports a report, that nothing does, or that none can tell."""
    unknown = beyond_reach(parsed, first, last)
    if unknown is not None:
        return TakenStance(Stance.DOUBTS, None, f"‘{unknown.head.text} … {unknown.text}’")
    for verb, _ in _supported(parsed, first, last):
        if verb.dep_ == "acl" and _is_missing(verb.head, _unknown()):
            return TakenStance(Stance.DOUBTS, None, f"‘no {verb.head.text} to {verb.text}’")
        if verb.dep_ == "acl" and (
            _is_missing(verb.head, groundless()) or (verb.head.lower_ in _NOTHING and verb.i > verb.head.i)
        ):
            return TakenStance(Stance.DISPUTES, None, f"‘no {verb.head.text} to {verb.text}’")
        if is_negated(verb):
            return TakenStance(Stance.DISPUTES, None, f"‘not {verb.text}’")
        if verb.dep_ == "acl" and verb.head.lemma_ in groundless():
            return TakenStance(Stance.CONFIRMS, None, f"‘{verb.head.text} to {verb.text}’")
    for noun in parsed.doc.by_lemma.among(_GROUNDING, first, last):
        if _is_missing(noun, groundless()) and any(
            child.dep_ == "nmod" and is_thing(child) for child in noun.children
        ):
            return TakenStance(Stance.DISPUTES, None, f"‘no {noun.text}’")
    return None


def beyond_reach(parsed: Parsed, first: int, last: int) -> Token | None:
    """The verb of finding out whether a report is true, of which nobody has the means: "no way of |
    confirming the figure", "nothing to | corroborate that"."""
    for verb in parsed.doc.by_lemma.among(_CHECKING, first, last):
        if verb.pos_ != "VERB" or verb.dep_ != "acl" or verb.head.i > verb.i:
            continue
        checked = next((child for child in verb.children if child.dep_ == "obj"), None)
        lacks = verb.head.lower_ in _NOTHING or _is_missing(verb.head, _WAYS)
        if lacks and checked is not None and is_thing(checked):
            return verb
    return None


def spoken_for(parsed: Parsed, first: int, last: int) -> Token | None:
    """The report that something or nothing supports: of "has no evidence to support a report", the report."""
    return next((supported for _, supported in _supported(parsed, first, last)), None)


def _supported(parsed: Parsed, first: int, last: int) -> Iterator[tuple[Token, Token]]:
    """Verbs of supporting, each with the report that it supports."""
    for verb in parsed.doc.by_lemma.among(_SUPPORTING, first, last):
        supported = next((child for child in verb.children if child.dep_ == "obj"), None)
        if verb.pos_ == "VERB" and supported is not None and is_thing(supported):
            yield verb, supported


def _is_missing(noun: Token, listed: frozenset[str]) -> bool:
    """Whether there is none of some things: "no evidence"."""
    return noun.lemma_ in listed and any(child.lower_ in NEGATIVE_DETERMINER for child in noun.children)


@cache
def groundless() -> frozenset[str]:
    """What a report that is turned down has none of: "no evidence"."""
    return word_set("stances", "negated", "groundless")


@cache
def _unknown() -> frozenset[str]:
    return word_set("stances", "negated", "unknown")
