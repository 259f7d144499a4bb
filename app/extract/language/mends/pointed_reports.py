"""Reports that "that" points at, where the parser has a clause begin ("rejected | that figure and said"), and
those that a clause behind their giver belongs to."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import EQUATIVE, GIVEN_BY

_REPORTS = word_set("rules/language", "pointed_reports", "reports")
_ENDING = frozenset({"CCONJ", "PUNCT"})
_VERBAL = frozenset({"VERB", "AUX", "ADV"})


def mend_pointed_report(tokens: Sequence[Token], that: Token) -> bool:
    """Make one report behind "that" the object of the verb before it, where its phrase ends at once: no
    clause opens with the name of a single thing that has no article; whether the tree changed."""
    at = that.i - tokens[0].i
    if at == 0 or at + 2 >= len(tokens) or tokens[at + 1].lower_ not in _REPORTS:
        return False
    verb, report, behind = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    if verb.pos_ != "VERB" or not _ends(behind, tokens[at + 3 : at + 4]):
        return False
    clause = that.head
    that.pos_, that.tag_, report.pos_, report.tag_ = "DET", "DT", "NOUN", "NN"
    if clause is not report and clause is not verb:
        joined = any(one.dep_ == "cc" and one.i > report.i for one in clause.children)
        hang(clause, verb, "conj" if joined else "advcl" if clause.tag_ == "VBG" else "parataxis")
    hang(report, verb, "obj")
    hang(that, report, "det")
    return True


def mend_given_report(tokens: Sequence[Token], that: Token) -> bool:
    """ "disputed a report by the union | that 25 had been hurt": a clause with a subject of its own behind a
    report and its giver is what the report says, and tells nothing of the giver; whether the tree changed."""
    clause, giver = that.head, that.head.head
    if clause.dep_ not in ("acl", "acl:relcl") or giver.right_edge.i < that.i or not subjects_of(clause):
        return False
    lead = next((one for one in giver.children if one.dep_ == "case" and one.lower_ in GIVEN_BY), None)
    report = None if lead is None or lead.i == tokens[0].i else tokens[lead.i - tokens[0].i - 1]
    if report is None or report.lemma_ not in _REPORTS or report.pos_ != "NOUN":
        return False
    if that.dep_ != "mark" and not any(one.dep_ == "nsubj:pass" for one in clause.children):
        return False  # "a report by a group that the firm had funded"
    if giver.head is not report:
        if giver.head is not report.head:
            return False
        hang(giver, report, "nmod")
    that.dep_, that.pos_, that.tag_ = "mark", "SCONJ", "IN"
    hang(clause, report, "acl")
    return True


def _ends(behind: Token, following: Sequence[Token]) -> bool:
    """Whether a report's phrase ends before a word: at a mark, at "as", or at an "and" before a verb."""
    if behind.pos_ == "CCONJ":
        return bool(following) and following[0].pos_ in _VERBAL
    return behind.pos_ in _ENDING or behind.lower_ in EQUATIVE
