"""Reports with their giver before what they say: "disputed a report by the union | that 25 had been hurt"."""

from app.extract.language.mends.clauses.told_hearers import TORN_MARKS
from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, GIVEN_BY, LIMIT

_REPORTS = word_set("rules/language", "pointed_reports", "reports")
_WARNING = word_set("rules/language", "given_reports", "warning")


@looks_at(relations={"mark"} | TORN_MARKS, words=COMPLEMENTIZER)
def _tell_what_it_says(tokens: Paragraph, that: Token) -> bool:
    """ "disputed a report by the union | that 25 had been hurt": a clause with a subject of its own behind a
    report and its giver is what the report says, and tells nothing of the giver; whether the tree changed."""
    clause, giver = that.head, that.head.head
    if clause.dep_ not in ("acl", "acl:relcl") or giver.right_edge.i < that.i or not subjects_of(clause):
        return False
    lead = next((one for one in giver.children if one.dep_ == "case" and one.lower_ in GIVEN_BY), None)
    report = None if lead is None or lead is tokens[0] else tokens.before(lead)[-1]
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


@looks_at(words=_WARNING, tags={"NN"})
def _warn_in_paper(tokens: Paragraph, warning: Token) -> bool:
    """ "sent a letter to the president | warning that …", "issued a statement Monday | warning that":
    beside a paper, and behind who got it or its day, this is no noun but what the paper does."""
    got = next((one for one in warning.children if one.dep_ == "compound" and one.i + 1 == warning.i), None)
    behind = tokens.behind(warning)[:1]
    if got is None or not behind or behind[0].lower_ not in COMPLEMENTIZER:
        return False
    to = any(one.dep_ == "case" and one.lower_ in LIMIT for one in warning.children)
    sending = warning.head if warning.head.pos_ == "VERB" else warning.head.head
    paper = next((one for one in sending.children if one.dep_ == "obj" and one.i < got.i), None)
    if paper is None or paper is warning or not (to or is_time(got)):
        return False
    clause, place = behind[0].head, warning.dep_
    hang(got, warning.head, place if to else "obl:unmarked")
    move([one for one in warning.children if one.i < got.i], got)
    warning.pos_, warning.tag_ = "VERB", "VBG"
    hang(warning, paper, "acl")
    hang(clause, warning, "ccomp")
    return True


MENDS = (_tell_what_it_says, _warn_in_paper)
