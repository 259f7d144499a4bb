"""Slips of the parser that grammar rules out, mended in the tree before anybody reads it."""

from collections.abc import Sequence

from app.extract.language.clauses import is_means
from app.extract.language.mends.accusing import mend_accusation
from app.extract.language.mends.auxiliaries import mend_auxiliary, mend_capitals
from app.extract.language.mends.capital_names import mend_capital_name
from app.extract.language.mends.closing_subjects import is_finite, mend_closing_subject
from app.extract.language.mends.dismissing import mend_dismissal
from app.extract.language.mends.dying import mend_dying, mend_getting
from app.extract.language.mends.fronted import (
    mend_asked,
    mend_fronted,
    mend_label,
    mend_parted_subject,
)
from app.extract.language.mends.fronted_times import (
    mend_deed_behind_time,
    mend_fronted_time,
    mend_swallowed_subject,
)
from app.extract.language.mends.interrupted import mend_interrupted
from app.extract.language.mends.joined import mend_joined
from app.extract.language.mends.judged_claims import mend_judged_claim
from app.extract.language.mends.many_subjects import mend_aged_subject, mend_many_subject
from app.extract.language.mends.named_claims import (
    mend_claim_behind,
    mend_claim_turned_down,
    mend_named_claim,
    mend_turned_down,
)
from app.extract.language.mends.of_whom import mend_of_whom
from app.extract.language.mends.papers import mend_paper
from app.extract.language.mends.plurals import mend_plural
from app.extract.language.mends.pointed_reports import mend_pointed_report
from app.extract.language.mends.possessives import mend_possessive
from app.extract.language.mends.ranks import mend_ranks
from app.extract.language.mends.refusing import mend_refusal
from app.extract.language.mends.torn_counts import mend_torn_count
from app.extract.language.mends.torn_names import mend_described, mend_titled, mend_torn_name
from app.extract.language.mends.verb_names import mend_verb_name
from app.extract.language.mends.verbs import (
    mend_cast_doubt,
    mend_free_relative,
    mend_particle,
    mend_perfect_infinitive,
    mend_swallowed,
    mend_verb,
)
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, raise_verb, subjects_of, tell_edges
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, INFINITIVE, IT, WITH

_CLAUSES = frozenset({"ccomp", "parataxis", "dep"})
"""Relations of a clause: a noun that has neither verb nor subject is none."""
_PREDICATE = frozenset({"cop", "nsubj", "nsubj:pass", "aux", "aux:pass", "expl", "mark"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_IMPERSONAL = word_set("rules/language", "mends", "impersonal")
_NOUN_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
_TORN_MARKS = frozenset({"obj", "obl:unmarked", "dep", "det"})
"""Relations of "that" where the parser takes what somebody was told for a relative clause."""
_TELLING = word_set("rules/language", "mends", "telling")
_OCCASIONS = word_set("rules/language", "mends", "occasions")
_ANSWERING = word_set("rules/language", "mends", "answering")
_HEARERS = word_set("rules/language", "mends", "hearers")
_SHARING = frozenset({"conj", "acl", "acl:relcl", "advcl", "xcomp"})
"""Relations of a verb that may leave its subject unsaid."""


def mend(tokens: Sequence[Token]) -> None:
    """Mend the trees of a paragraph, whose heads, children and edges are told already."""
    mended = False
    for token in tokens:
        if token.dep_ in _CLAUSES and token.pos_ in _NAMING:
            mended |= _make_subject(tokens, token)
        elif token.dep_ == "mark" and token.lower_ in COMPLEMENTIZER:
            mended |= _make_object(tokens, token) or mend_pointed_report(tokens, token) or _tell_to(token)
        elif token.dep_ in _TORN_MARKS and token.lower_ in COMPLEMENTIZER:
            mended |= _tell_to(token)
        elif token.dep_ == "case" and token.lower_ in WITH:
            mended |= _let_report(tokens, token)
        elif token.dep_ == "expl" and token.lower_ in IT and _says(token.head):
            token.dep_ = "nsubj"
        elif token.dep_ == "acl" and token.tag_ in _FINITE and subjects_of(token):
            token.dep_ = "acl:relcl"
        elif token.pos_ == "ADJ" and token.tag_ == "NN" and token.dep_ in _NOUN_ROLES:
            token.pos_ = "NOUN"  # "quoted a health ministry | official"
        mended |= (
            mend_verb(tokens, token)
            or mend_particle(token)
            or mend_free_relative(token)
            or mend_perfect_infinitive(token)
            or mend_cast_doubt(tokens, token)
            or mend_joined(token)
            or mend_torn_count(tokens, token)
            or mend_torn_name(tokens, token)
            or mend_titled(tokens, token)
            or mend_capital_name(tokens, token)
            or mend_verb_name(tokens, token)
            or mend_described(token)
            or mend_ranks(tokens, token)
            or mend_plural(token)
            or mend_possessive(tokens, token)
            or mend_paper(tokens, token)
            or mend_refusal(token)
            or mend_dismissal(tokens, token)
            or mend_accusation(tokens, token)
            or mend_fronted(tokens, token)
            or mend_asked(tokens, token)
            or mend_label(tokens, token)
            or mend_parted_subject(tokens, token)
            or mend_of_whom(tokens, token)
            or mend_closing_subject(tokens, token)
            or mend_auxiliary(token)
            or mend_dying(tokens, token)
            or mend_getting(token)
            or mend_capitals(tokens, token)
            or mend_named_claim(token)
            or mend_claim_behind(tokens, token)
            or mend_claim_turned_down(tokens, token)
            or mend_turned_down(tokens, token)
            or mend_many_subject(tokens, token)
            or mend_swallowed(token)
            or mend_judged_claim(token)
        )
        mended |= mend_aged_subject(token) or mend_interrupted(tokens, token)
        mended |= (
            mend_fronted_time(tokens, token)
            or mend_swallowed_subject(tokens, token)
            or mend_deed_behind_time(tokens, token)
        )
    if mended:
        tell_edges(tokens)


def _make_subject(tokens: Sequence[Token], noun: Token) -> bool:
    """ "The firm's director, Ann Lee, said …": a noun that is no clause, with nothing but marks between
    its phrase and a verb that lacks a subject, is that verb's."""
    if any(child.dep_ in _PREDICATE for child in noun.children):
        return False
    verb = _after(tokens, noun.right_edge)
    if verb is None or verb.pos_ != "VERB" or not is_finite(verb):
        return False
    behind = _wrong_subject(noun, verb)
    if subjects_of(verb) and behind is None:
        return False
    if verb.dep_ in _SHARING or is_above(noun, verb):
        return False
    if behind is not None:
        behind.dep_ = "obj"
    hang(noun, verb, "nsubj")
    return True


def _wrong_subject(noun: Token, verb: Token) -> Token | None:
    """The object that was taken for the subject: "The staff, which spoke of 400, confirmed | the raid",
    "Ann Lee, head of the council, confirmed | the toll"."""
    told = any(child.dep_ == "acl:relcl" and child.i > noun.i for child in noun.children)
    told = told or (noun.pos_ == "PROPN" and any(child.dep_ == "appos" for child in noun.children))
    subjects = subjects_of(verb)
    alone = told and len(subjects) == 1 and subjects[0].i > verb.i
    return subjects[0] if alone and not any(child.dep_ == "obj" for child in verb.children) else None


def _after(tokens: Sequence[Token], last: Token) -> Token | None:
    """The first word behind a token of a paragraph, marks left out."""
    offset = last.i - tokens[0].i + 1
    return next((token for token in tokens[offset:] if not token.is_punct), None)


def _says(verb: Token) -> bool:
    """Whether "it" does something before a that-clause: in "it admitted that" somebody speaks, in "it
    emerged that" and "it was said that" nobody does."""
    if verb.pos_ != "VERB" or verb.tag_ not in _FINITE or verb.lemma_ in _IMPERSONAL:
        return False
    relations = {child.dep_ for child in verb.children}
    return "ccomp" in relations and not relations & {"aux:pass", "cop", "nsubj", "csubj"}


def _make_object(tokens: Sequence[Token], that: Token) -> bool:
    """ "The owner rejected that: …", "denied that, saying …": with a mark behind it and its verb before
    it, "that" opens no clause, but points back."""
    at = that.i - tokens[0].i
    if at == 0 or at + 1 == len(tokens) or not tokens[at + 1].is_punct or tokens[at + 1].is_quote:
        return False
    verb = tokens[at - 1]
    if verb.pos_ != "VERB" or any(child.dep_ == "obj" for child in verb.children):
        return False
    that.pos_, that.tag_ = "PRON", "DT"
    hang(that, verb, "obj")
    return True


def _tell_to(that: Token) -> bool:
    """ "…confirmed to the news agency ANP that it had …", "…said on Sunday that it …": what a clause tells
    is no part of who hears it, nor of the day."""
    clause, hearer = that.head, that.head.head
    if clause.dep_ not in ("acl", "acl:relcl") or hearer.i + 1 != that.i or not subjects_of(clause):
        return False
    if hearer.dep_ == "nmod" and is_time(hearer) and is_means(hearer.head):
        hang(hearer, hearer.head.head, "obl")
    verb = hearer.head
    if verb.pos_ != "VERB" or any(child.dep_ == "ccomp" for child in verb.children):
        return False
    if not (_is_day_of(hearer) or _hears(hearer, verb) or is_means(hearer) or _is_occasion(hearer, verb)):
        return False
    that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"
    hang(clause, verb, "ccomp")
    if is_time(hearer) and hearer.dep_ == "obj":
        hearer.dep_ = "obl:unmarked"
    for one in verb.children:
        if is_means(one):
            one.dep_ = "obl"
    if verb.dep_ == "acl" and verb.head.head is verb.head:
        raise_verb(verb.head, verb)
    return True


def _let_report(tokens: Sequence[Token], lead: Token) -> bool:
    """ "…, with the ministry last year reporting that …": who does what a participle tells behind a time."""
    noun = lead.head
    at = noun.right_edge.i + 1 - tokens[0].i
    verb = tokens[at] if at < len(tokens) else None
    timed = next((child for child in noun.children if child.i > noun.i and is_time(child)), None)
    if verb is None or timed is None or verb.tag_ != "VBG" or verb.dep_ != "advcl" or subjects_of(verb):
        return False
    if verb.head is not noun.head or verb is noun.head:
        return False
    hang(noun, verb, "nsubj")
    hang(timed, verb, "obl:unmarked")
    return True


def _is_day_of(hearer: Token) -> bool:
    if not is_time(hearer):
        return False
    named = not any(child.dep_ == "det" for child in hearer.children)  # not "recalled the Friday that …"
    return hearer.dep_.startswith("obl") or (hearer.dep_ == "obj" and named)


def _hears(hearer: Token, verb: Token) -> bool:
    """Whether somebody is told something, with "to" or behind a verb of telling: "told a channel"."""
    if hearer.dep_ in ("obj", "iobj", "obl:agent"):  # "were told by villagers | that 12 had died"
        return verb.lemma_ in _TELLING and hearer.i > verb.i
    to = hearer.dep_ == "obl" and any(child.lower_ in INFINITIVE for child in hearer.children)
    return to and (hearer.pos_ == "PROPN" or hearer.lower_ in _HEARERS)


def _is_occasion(noun: Token, verb: Token) -> bool:
    """Whether a noun is where something was said that the verb would lack else: "denied at a briefing | that
    anybody had died"."""
    if noun.dep_ != "obl" or noun.lower_ not in _OCCASIONS or verb.lemma_ not in _ANSWERING:
        return False
    return not any(child.dep_ in ("obj", "nsubj:pass") for child in verb.children)
