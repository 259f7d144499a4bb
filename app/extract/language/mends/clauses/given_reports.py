"""Reports with their giver before what they say: "disputed a report by the union | that 25 had been hurt"."""

from app.extract.language.mends.clauses.told_hearers import TORN_MARKS
from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, GIVEN_BY

_REPORTS = word_set("rules/language", "pointed_reports", "reports")


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


MENDS = (_tell_what_it_says,)
