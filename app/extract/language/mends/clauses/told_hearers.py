"""What a clause with "that" tells, behind who hears it, where or when: "confirmed to the agency | that it
had", "said on Sunday | that it had". The parser takes it for a clause about them."""

from app.extract.language.clauses import is_means
from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, raise_verb, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, INFINITIVE

_TELLING = word_set("rules/language", "told_hearers", "telling")
_OCCASIONS = word_set("rules/language", "told_hearers", "occasions")
_ANSWERING = word_set("rules/language", "told_hearers", "answering")
_HEARERS = word_set("rules/language", "told_hearers", "hearers")
TORN_MARKS = frozenset({"obj", "obl:unmarked", "dep", "det"})
"""Relations of "that" where the parser takes what somebody was told for a relative clause."""


@looks_at(relations={"mark"} | TORN_MARKS, words=COMPLEMENTIZER)
def _tell_to(_: Paragraph, that: Token) -> bool:
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


MENDS = (_tell_to,)
