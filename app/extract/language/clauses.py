"""Small questions about verbs that several stages ask of the tree."""

from collections.abc import Iterator

from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, INFINITIVE, NEGATIVE_DETERMINER, NEITHER, PERFECT

_BEFORE_VERBS = word_set("rules/language", "clauses", "before_verbs")
_NOBODY = word_set("rules/language", "clauses", "nobody")
_YET = word_set("rules/language", "clauses", "yet")
_BETWEEN = word_set("rules/language", "clauses", "between")
_NONE_OF = word_set("rules/language", "clauses", "none_of")

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OPENING = SUBJECTS | {"obl"}
RELATIVE = word_set("rules/language", "clauses", "relative")
_NEGATIONS = word_set("rules/language", "clauses", "negations")
_MEANS = word_set("rules/language", "clauses", "means")
_OWN_WORDS = frozenset({"det", "compound", "amod", "nmod:poss"})
_BE = word_set("rules/language", "clauses", "be")
_LOOK_BACK = 4
"""Tokens before a verb among which a negation stands."""
_CLIMBS = 8
"""Deepest chain of verbs that share a subject; deeper ones are a tree gone wrong."""


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive: 'was reported', 'cases reported by'."""
    relations = [child.dep_ for child in verb.children]
    if "aux:pass" in relations and any(
        child.dep_ == "aux:pass" and child.lower_ in _BE for child in verb.children
    ):
        return True
    if "nsubj:pass" in relations:
        return not any(child.lower_ in PERFECT and child.i < verb.i for child in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and "obj" not in relations and agent_of(verb) is not None:
        return True  # "was announced by the mayor and not confirmed by the ministry"
    # "the opposition accused troops of"
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and "obj" not in relations


def agent_of(verb: Token) -> Token | None:
    """Who does it in the passive: the noun after 'by'."""
    for child in verb.children:
        if (
            child.dep_.startswith("obl")
            and not is_time(child)
            and not is_means(child)
            and any(case.dep_ == "case" and case.lower_ in AGENT for case in child.children)
        ):
            return child
    return None


def is_means(noun: Token) -> bool:
    """Whether something is said by it, and it says nothing: "said by | telephone", but "by state radio"."""
    if not noun.dep_.startswith("obl") or noun.lower_ not in _MEANS or noun.head.pos_ != "VERB":
        return False
    return all(child.dep_ not in _OWN_WORDS for child in noun.children)


def is_negated(verb: Token) -> bool:
    """Whether a verb is denied: 'did not say', 'never confirmed', 'has yet to comment'."""
    for child in verb.children:
        if child.lower_ in _NEGATIONS and child.dep_ in ("advmod", "cc", "det", "aux", "cc:preconj"):
            return not _is_quoted_before(child, verb)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if any(map(_is_nobody, subjects[-1:])):  # "No soldier was hurt, the army says": nobody but the army says
        return True
    for before in reversed(verb.doc[max(0, verb.i - _LOOK_BACK) : verb.i]):
        if before.lower_ in _BEFORE_VERBS:
            return True
        if before.lower_ in _YET and before.nbor(1).lower_ in INFINITIVE:
            return True
        if before.pos_ not in ("ADV", "AUX", "PART") and before.lower_ not in _BETWEEN:
            break
    return False


def _is_quoted_before(word: Token, verb: Token) -> bool:
    """Whether what is said ends between a word and its verb: "“Absolutely not,” he said", "Nor was there
    any sign, he said"."""
    between = verb.doc[word.i + 1 : verb.i]
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS and child.i > word.i), None)
    start = subject.left_edge.i - 1 if subject is not None else 0
    return any(token.is_quote or (token.text == "," and token.i == start) for token in between)


def _is_nobody(subject: Token) -> bool:
    """Whether a subject denies its verb: "None of the figures", "Neither account", "neither side's"."""
    return (
        not NEITHER.isdisjoint((subject.lower_, subject.left_edge.lower_))
        or subject.lower_ in _NOBODY
        or any(child.lower_ in _NONE_OF for child in subject.children if child.dep_ == "det")
    )


def has_no_reason(verb: Token) -> bool:
    """Whether nobody does it: "there was no reason to | doubt the figure"."""
    if verb.dep_ != "acl" or not any(child.dep_ == "mark" for child in verb.children):
        return False
    return any(child.lower_ in NEGATIVE_DETERMINER for child in verb.head.children)


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself; of two, the one that an "and" parts from the other:
    "a ferry capsized, and the coastguard said", or the one behind a verb that a comma sets off."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "csubj"]
    joined = [
        subject
        for subject in found[1:]
        if subject.i < verb.i
        and any(found[0].i < one.i < subject.i for one in verb.children if one.dep_ == "cc")
    ]
    if len(found) > 1 and found[0].i < verb.i < found[-1].i and verb.nbor(-1).text == ",":
        behind = (found[-1], *(one for one in found[-1].children if one.dep_ != "nmod:poss"))
        told = any(token.pos_ == "VERB" for token in verb.doc[verb.i + 1 : found[-1].left_edge.i])
        if not told and any(token.pos_ == "PROPN" and not is_time(token) for token in behind):
            return found[-1]  # "listed ten people, all workers there, said Mayor Ann Lee"
    return joined[-1] if joined else found[0] if found else None


def clause_verbs_above(verb: Token) -> Iterator[Token]:
    """The verb, and the verbs whose subject it may share, nearest first."""
    current = verb
    for _ in range(_CLIMBS):
        yield current
        if current.dep_ not in ("conj", "xcomp", "advcl", "acl", "parataxis") or current.head == current:
            return
        current = current.head


def inside_relative(token: Token, top: Token) -> bool:
    """Whether a relative clause stands between a token and a word above it."""
    current = token
    while current != top and current.head != current:
        if current.dep_ == "acl:relcl":
            return True
        current = current.head
    return False


def interrupts(verb: Token) -> bool:
    """Whether a verb stands inside what it tells, behind its subject or what opens it: "The storm, police |
    said, hit us", "Among the dead, police | said, were 4 cooks"."""
    if verb.dep_ != "parataxis" or verb.head.i < verb.i:
        return False
    return any(child.dep_ in _OPENING and child.i < verb.left_edge.i for child in verb.head.children)
