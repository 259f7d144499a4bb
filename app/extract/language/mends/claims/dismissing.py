"""What is dismissed, where what it is called stands before it, which the parser takes for one phrase.

"He dismissed as a lie the army's statement that 18 died": the statement is dismissed, and belongs
to no lie. "The figure was dismissed by officials as propaganda": so are no officials.
"""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import HELPING, NAMING, is_predicate
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, raise_verb, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, EQUATIVE, INDEFINITE, IT_OR_THEY, POINTING

_DISMISSING = word_set("rules/language", "dismissing", "dismissing")
_CALLED = 4
"""Most tokens of what a report is called: "as | an absurd lie"."""
_PHRASE = 8
"""Most tokens of the report's phrase before its noun: "the rebel group's earlier | statement"."""
_OPENS = frozenset({"DET", "PRON", "PROPN"})
_INSIDE = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "PART", "NUM"})
_REPORTED = frozenset({"obj", "nsubj:pass"})
_REPORTS = word_set("rules/language", "dismissing", "reports")
_BEFORE_DAY = word_set("rules/language", "accusing", "before_day")
_BEHIND = word_set("rules/language", "dismissing", "behind")
_SAYING = word_set("rules/language", "dismissing", "saying")
_WRONG = word_set("stances", "against", "words")


@looks_at(words=EQUATIVE)
def _dismiss(tokens: Paragraph, token: Token) -> bool:
    """Make a report the object of the verb that dismisses it; whether anything was changed."""
    if token is tokens[0]:
        return False
    verb = _before(tokens, token)
    if verb.pos_ != "VERB" or verb.lemma_ not in _DISMISSING:
        return False
    report = _report(tokens.behind(token))
    above = _taken_for_verb(verb, report)
    raised = above or _has_no_verb_above(verb)
    if raised:
        raise_verb(verb.head, verb)
    if report is None or report.head is verb or not (above or token.i < report.head.i != report.i):
        return raised
    _make_noun(report)
    hang(report, verb, "obj")
    called = tokens[tokens.place(token) + 1]
    if called.tag_ == "VBZ":  # "rejected as lies the figures given"
        called.pos_, called.tag_ = "NOUN", "NNS"
    return True


def _before(tokens: Paragraph, lead: Token) -> Token:
    """The word before "as", over the day: "dismissed | on Monday as absurd"."""
    at = tokens.place(lead) - 1
    while at > 0 and (is_time(tokens[at]) or tokens[at].lower_ in _BEFORE_DAY):
        at -= 1
    return tokens[at]


def _taken_for_verb(verb: Token, report: Token | None) -> bool:
    """Whether the report was taken for what somebody does who is a participle's: "The club dismissed as
    nonsense last week a | report that …"."""
    if verb.dep_ != "acl" or report is None or report.head is not report:
        return False
    helped = any(child.dep_ in HELPING for child in report.children)
    return verb.head.dep_ == "nsubj" and verb.head.head is report and not helped


@looks_at(relations={"case"}, words=EQUATIVE)
def _call_report(_: Paragraph, lead: Token) -> bool:
    """ "…was dismissed by officials in the capital | as propaganda": what a report is called is no part of
    who calls it so, but for "by a man with a past | as a spy"."""
    called, agent = lead.head, lead.head.head
    if called.i < lead.i or agent.i > lead.i:
        return False
    told = {one.lower_ if one.dep_ == "det" else one.dep_ for one in agent.children}
    if agent.dep_ == "nmod" and (told & INDEFINITE or "nmod:poss" in told):
        return False
    while agent.dep_ == "nmod" and not any(one.lower_ in AGENT for one in agent.children):
        agent = agent.head
    verb = agent.head if agent.dep_ == "obl:agent" else agent.head.head
    if not any(one.lower_ in AGENT for one in agent.children) or verb.lemma_ not in _DISMISSING:
        return False
    if agent.dep_ == "nmod" and agent.head.dep_ not in _REPORTED:
        return False
    hang(called, verb, "obl")
    return True


@looks_at(relations={"acl"}, words=_SAYING)
def _say_why(_: Paragraph, saying: Token) -> bool:
    """ "The firm rejected the report | saying the report is unfair": no report says that of itself."""
    report = saying.head
    verb = report.head
    clause = next((child for child in saying.children if child.dep_ == "ccomp"), None)
    if report.dep_ != "obj" or clause is None or not subjects_of(verb) or saying.i < report.i:
        return False
    if not any(_is_named_again(subject, report) for subject in subjects_of(clause)):
        return False
    hang(saying, verb, "advcl")
    return True


def _is_named_again(subject: Token, report: Token) -> bool:
    """Whether a clause tells of a report named before: "the report is unfair", "they are baseless"."""
    pointed = any(child.lower_ in POINTING for child in subject.children)
    again = subject.lemma_ == report.lemma_ and pointed
    return again or (subject.lower_ in IT_OR_THEY and subject.head.lower_ in _WRONG)


def _has_no_verb_above(verb: Token) -> bool:
    """Whether a sentence would have no verb if this were no more than a participle: "The bank | dismissed
    as absurd reports that …"."""
    top = verb.head
    if verb.dep_ != "acl" or top.head is not top or top.pos_ not in NAMING:
        return False
    return not is_predicate(top)


def _make_noun(report: Token) -> None:
    """Make a noun of what was taken for a verb with a subject: "as absurd a British media | report that"."""
    if report.pos_ == "NOUN":
        return
    report.pos_, report.tag_ = "NOUN", "NN"
    for one in report.children:
        if one.dep_ == "nsubj":
            one.dep_ = "compound"
        elif one.dep_ == "ccomp":
            one.dep_ = "acl"


def _report(behind: Sequence[Token]) -> Token | None:
    """The noun of the phrase that follows what a report is called, and that tells what was reported."""
    for start in range(1, min(_CALLED + 1, len(behind))):
        if behind[start].pos_ not in _OPENS or behind[start - 1].pos_ in _OPENS:
            continue
        for at in range(start, min(start + _PHRASE, len(behind) - 1)):
            named = behind[at].pos_ == "NOUN" or (at > start and behind[at].lower_ in _REPORTS)
            if named and behind[at + 1].lower_ in _BEHIND:
                return behind[at]
            if behind[at].pos_ not in _INSIDE:
                return None
        return None
    return None


MENDS = (_call_report, _dismiss, _say_why)
