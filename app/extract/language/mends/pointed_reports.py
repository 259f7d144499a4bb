"""Reports that "that" points at, where the parser has a clause begin ("rejected | that figure and said"), and
those that a clause behind their giver belongs to."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import EQUATIVE

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


def _ends(behind: Token, following: Sequence[Token]) -> bool:
    """Whether a report's phrase ends before a word: at a mark, at "as", or at an "and" before a verb."""
    if behind.pos_ == "CCONJ":
        return bool(following) and following[0].pos_ in _VERBAL
    return behind.pos_ in _ENDING or behind.lower_ in EQUATIVE
