"""What "that" points at, where the parser has a clause begin: "rejected | that figure and said", "denied |
that, saying"."""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, EQUATIVE

_REPORTS = word_set("rules/language", "pointed_reports", "reports")
_ENDING = frozenset({"CCONJ", "PUNCT"})
_VERBAL = frozenset({"VERB", "AUX", "ADV"})


@looks_at(relations={"mark"}, words=COMPLEMENTIZER)
def _point_back(tokens: Paragraph, that: Token) -> bool:
    """ "The owner rejected that: …", "denied that, saying …": with a mark behind it and its verb before
    it, "that" opens no clause, but points back."""
    at = tokens.place(that)
    if at == 0 or at + 1 == len(tokens) or not tokens[at + 1].is_punct or tokens[at + 1].is_quote:
        return False
    verb = tokens[at - 1]
    if verb.pos_ != "VERB" or any(child.dep_ == "obj" for child in verb.children):
        return False
    that.pos_, that.tag_ = "PRON", "DT"
    hang(that, verb, "obj")
    return True


@looks_at(relations={"mark"}, words=COMPLEMENTIZER)
def _point_at_report(tokens: Paragraph, that: Token) -> bool:
    """Make one report behind "that" the object of the verb before it, where its phrase ends at once: no
    clause opens with the name of a single thing that has no article; whether the tree changed."""
    at = tokens.place(that)
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


MENDS = (_point_back, _point_at_report)
