"""Accusations that an article tells in its own voice: "is accused of arming rebels", "faces fraud charges",
"on trial for murder", "allegedly took bribes"."""

from collections.abc import Iterator
from functools import cache

from app.extract.attributions.cue_verbs.verb_words import has_modal
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import agent_of, is_negated, is_passive, own_subject
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import COMPLEMENTIZER, CONDITION, DEFINITE

_ALLEGEDLY = word_set("rules/attributions", "accused", "allegedly")
_CHARGES = word_set("rules/attributions", "accused", "charges")
_FACING = word_set("rules/attributions", "accused", "facing")
_ON = word_set("rules/attributions", "accused", "on")
_TRIALS = word_set("rules/attributions", "accused", "trials")
_NOUNS = _CHARGES | _TRIALS
_OF = word_set("rules/attributions", "accused", "of")
_DEEDS = word_set("links", "accusing", "deeds")
_CHARGE = "charge"
"""The cue under which charges go that somebody faces."""
_CLAUSES = frozenset({"advcl", "acl:relcl", "ccomp", "parataxis"})
_FINITE_CLAUSES = frozenset({"ROOT", "conj", "parataxis", "acl:relcl", "ccomp"})
_PREDICATES = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_CLIMBS = 4
"""Words up from a charge among which the clause stands that tells who faces it."""


def accusations(parsed: Parsed) -> Iterator[Attribution]:
    """What somebody is accused of where nobody is named who accuses, in the order of the text."""
    for token in parsed.doc.by_lemma.among(_cues()):
        if token.pos_ == "ADV":
            bounds = _alleged(token)
        else:
            bounds = _accused(token) if token.pos_ in ("VERB", "ADJ") else _charged(token)
        if bounds is not None:
            yield _attribution(parsed, token, *bounds)


def _accused(verb: Token) -> tuple[int, int] | None:
    """The clause of who is accused of a deed: "two men | accused of planting bombs", "the firm is blamed
    for the leak"."""
    if verb.tag_ != "VBN" or not _is_told(verb) or agent_of(verb) is not None or not is_passive(verb):
        return None
    deed = next((child for child in verb.children if child.i > verb.i and _tells_deed(verb, child)), None)
    if deed is None:
        return None
    subject = verb.head if verb.dep_ == "acl" else own_subject(verb)
    if subject is None or subject.i > verb.i:
        return None
    return subject.left_edge.i, deed.right_edge.i + 1


def _alleged(adverb: Token) -> tuple[int, int] | None:
    """The clause that tells what somebody is said to have done: "the clerk allegedly | sold the permits"."""
    verb = adverb.head
    if verb.pos_ != "VERB" or verb.dep_ not in _FINITE_CLAUSES or not _is_told(verb):
        return None
    subject = own_subject(verb)
    return None if subject is None else (subject.left_edge.i, verb.right_edge.i + 1)


def _tells_deed(verb: Token, child: Token) -> bool:
    """Whether a child of a verb tells what somebody is accused of: "of arming rebels", "to have fled"."""
    if child.dep_ not in ("obl", "advcl", "xcomp", "ccomp", "nmod") or is_time(child):
        return False
    return (verb.lemma_, child.left_edge.lower_) in _tails()


def _charged(noun: Token) -> tuple[int, int] | None:
    """The clause of who faces a charge: "the mayor | faces charges of fraud", "were held on suspicion of
    arson"; a charge that nobody describes tells nothing, and "the espionage charge" has been told of."""
    last = _charge_end(noun)
    if last is None or noun.pos_ != "NOUN" or any(child.lower_ in DEFINITE for child in noun.children):
        return None
    faced = noun.dep_ == "obj" and noun.head.lemma_ in _FACING
    if not faced and not any(child.dep_ == "case" and child.lower_ in _ON for child in noun.children):
        return None
    clause = noun if noun.lemma_ in _TRIALS else noun.head
    for _ in range(_CLIMBS):
        subject = own_subject(clause) if clause.pos_ in _PREDICATES else None
        if subject is not None and subject.i < noun.i:
            return (subject.left_edge.i, last) if _is_told(clause) else None
        if clause.dep_ in _CLAUSES or clause.head == clause or faced:
            return None
        clause = clause.head
    return None


def _charge_end(noun: Token) -> int | None:
    """Where the words end that tell of what a charge is; None for those that do not: "faces charges"."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if noun.lemma_ not in _TRIALS and (following.lower_ in COMPLEMENTIZER or following.tag_ == "PRP"):
        return max(following.head.right_edge.i, following.i) + 1  # "charges | they led the massacre"
    trial = noun.lemma_ in _TRIALS
    behind = [child for child in noun.children if child.i > noun.i and child.dep_ in ("nmod", "acl")]
    if any(not trial or child.left_edge.lower_ in _OF for child in behind):
        return max(child.right_edge.i for child in behind) + 1
    named = any(child.dep_ in ("compound", "amod") for child in noun.children)
    return noun.i + 1 if named and not trial else None


def _is_told(verb: Token) -> bool:
    """Whether a clause tells what is so: not what is denied, might be or depends on something."""
    if is_negated(verb) or verb.left_edge.lower_ in CONDITION:
        return False
    return not has_modal(verb)


def _attribution(parsed: Parsed, cue: Token, first: int, last: int) -> Attribution:
    return Attribution(
        source=None,
        cue=parsed.span(cue.i, cue.i + 1),
        cue_token=cue.i,
        lemma=cue.lemma_ if cue.pos_ == "VERB" and cue.lemma_ in _DEEDS else _CHARGE,
        content_first=first,
        content_last=last,
        via=(),
        reason=f"nobody is named for ‘{cue.text}’",
    )


@cache
def _tails() -> frozenset[tuple[str, str]]:
    """Verbs of accusing, each with a word that may open what somebody is accused of."""
    pairs = (entry.split() for entry in words("rules/attributions", "accused", "tails"))
    return frozenset((verb, opening) for verb, opening in pairs)


@cache
def _cues() -> frozenset[str]:
    return frozenset(verb for verb, _ in _tails()) | _NOUNS | _ALLEGEDLY
