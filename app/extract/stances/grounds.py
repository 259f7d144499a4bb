"""What speaks for a report or against it: "evidence for the higher toll", "no evidence of that claim"."""

from collections.abc import Iterator
from functools import cache

from app.domain.stance import Stance
from app.extract.found import TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import FOR, NEGATIVE_DETERMINER, WITHOUT
from app.extract.stances.themes import is_thing

_SUPPORTING = word_set("rules/stances", "grounds", "supporting")
_GROUNDING = word_set("rules/stances", "grounds", "grounding")
_CHECKING = word_set("rules/stances", "grounds", "checking")
_WAYS = word_set("rules/stances", "grounds", "ways")
_NOTHING = word_set("rules/stances", "grounds", "nothing")


def grounds(parsed: Parsed, first: int, last: int, figure: int | None = None) -> TakenStance | None:
    """The stance of who says that something supports a report, that nothing does, or that none can tell; of
    a report that tells the figure at token ``figure``, where one is given."""
    unknown = beyond_reach(parsed, first, last)
    if unknown is not None and _tells(unknown, figure):
        return TakenStance(Stance.DOUBTS, None, f"‘{unknown.head.text} … {unknown.text}’")
    for verb, supported in _supported(parsed, first, last):
        if not _tells(supported, figure):
            continue
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
        if _bears_out(verb):
            return TakenStance(Stance.CONFIRMS, None, f"‘{verb.text}’")
    for noun in parsed.doc.by_lemma.among(_GROUNDING, first, last) if figure is None else ():
        if _is_missing(noun, groundless()) and any(map(is_thing, _of_what(noun))):
            return TakenStance(Stance.DISPUTES, None, f"‘no {noun.text}’")
        if _is_without(noun):
            return TakenStance(Stance.DISPUTES, None, f"‘without {noun.text}’")
    return None


def _bears_out(verb: Token) -> bool:
    """Whether what was found speaks for a report: "found 400 graves, | corroborating the figure"; not "asked
    for time before | confirming it"."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and not any(child.dep_ in ("mark", "aux") for child in verb.children)
    )


def _of_what(noun: Token) -> Iterator[Token]:
    """What there is evidence of, or none: "no evidence of that | claim", "offered no proof for its claim"."""
    yield from (child for child in noun.children if child.dep_ == "nmod")
    for child in noun.head.children if noun.dep_ == "obj" else ():
        if child.dep_ == "obl" and child.i > noun.i and any(one.lower_ in FOR for one in child.children):
            yield child


def _is_without(noun: Token) -> bool:
    """Whether a report is made without what would speak for it: "making claims without | proof", "accusations
    made without | evidence"; not "they were held without evidence"."""
    if is_negated(noun.head) or not any(child.lower_ in WITHOUT for child in noun.children):
        return False
    made = noun.head
    given = (made.head,) if made.dep_ == "acl" else ()
    reports = (*given, *(child for child in made.children if child.dep_ in ("obj", "nsubj:pass")), made)
    return any(one.pos_ == "NOUN" and one.i < noun.i and is_thing(one) for one in reports)


def _tells(report: Token, figure: int | None) -> bool:
    """Whether a report tells a figure, or none is given."""
    return figure is None or report.left_edge.i <= figure <= report.right_edge.i


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
