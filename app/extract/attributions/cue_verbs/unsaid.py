"""Reporting verbs that report nothing here: "will answer", "to find", "if police say"."""

from app.domain.stance import Stance
from app.extract.attributions.silences.refusals import is_of_any
from app.extract.language.anonymity import keeps_name_back
from app.extract.language.clauses import has_no_reason, is_negated, own_subject
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INFINITIVE, NEGATIVE_DETERMINER
from app.extract.words.cues import Verb, load_cues

_PLAYING = word_set("rules/attributions", "unsaid", "playing")
_ONLY = word_set("rules/attributions", "unsaid", "only")

_AGREEING = word_set("rules/attributions", "unsaid", "agreeing")
_TERMS = word_set("rules/attributions", "unsaid", "terms")
_ADVERBS = word_set("rules/attributions", "unsaid", "adverbs")
_PASSIVE_TAILS = word_set("rules/attributions", "unsaid", "passive_tails")
_HELD = word_set("rules/attributions", "unsaid", "held")
_HAVING = word_set("rules/attributions", "unsaid", "having")
_PROMISING = word_set("rules/attributions", "unsaid", "promising")
_STAGES = word_set("rules/attributions", "unsaid", "stages")
_HABITS = word_set("rules/attributions", "unsaid", "habits")
_HARDLY = word_set("rules/attributions", "unsaid", "hardly")
_TO_HABIT = 2
"""Most tokens between such a word and its verb, and one."""
_TO_STAGE = 5
"""Most tokens between where somebody speaks and "to say"."""
_UNWILLING = word_set("rules/attributions", "refusals", "refusing")
_BARE = frozenset({"VB", "VBG"})
_CHECKING = word_set("rules/attributions", "unsaid", "checking")
_CONDITIONS = word_set("rules/attributions", "unsaid", "conditions")
_SUCH = word_set("rules/stances", "negated", "such")


def is_unsaid(token: Token, verb: Verb) -> bool:
    """Whether a verb of plain speech tells what is to be said, might be said or is not said yet.

    "went on to say" and "was forced to admit" do say it, and "would only say" does.
    """
    if _sorts_a_number(token) or (token.i > token.sent.start and keeps_name_back(token.nbor(-1))):
        return True
    if _is_passive_of(token, verb):
        return True
    if verb.lemma in _AGREEING and _comes_to_terms(token):
        return True
    if verb.lemma in _PLAYING and (_is_told(token) or (token.tag_ in _BARE and token.dep_ != "advcl")):
        return True  # "has a habit of downplaying the toll", "critics say it plays down": others say so
    if verb.lemma in _CHECKING and (token.tag_ == "VBG" or _is_wished(token)):
        return True  # who "was verifying a report", or "went there to verify it", has not found it true yet
    if verb.stance is Stance.CONFIRMS and (_is_unwilling(token) or is_of_any(token)):
        return True
    if _is_conditional(token):
        return True  # "whether it denies the charge"
    if verb.stance is not Stance.ASSERTS:
        return has_no_reason(token) or (verb.stance is Stance.CONFIRMS and _is_promised(token))
    return _is_wished(token) or _is_possible(token)


def _is_told(verb: Token) -> bool:
    """Whether somebody says of another that these do something: "critics say | the ministry plays down"."""
    return verb.dep_ == "ccomp" and verb.head.i < verb.i and verb.head.lower_ in load_cues().forms


def is_habitual(token: Token, verb: Verb) -> bool:
    """Whether a verb tells what somebody does as a rule, and answers nothing here: "has | seldom confirmed
    losses", "usually denies such reports". Who "rarely comments" does not comment, and what somebody
    "has often denied" is denied."""
    if verb.stance in (Stance.ASSERTS, Stance.NO_COMMENT):
        return False
    lead = token.doc[max(token.sent.start, token.i - _TO_HABIT) : token.i]
    listed = _HABITS | _HARDLY if token.tag_ in ("VBZ", "VBP") else _HARDLY
    return any(before.lower_ in listed and before.head is token for before in lead)


def _is_passive_of(token: Token, verb: Verb) -> bool:
    """Whether a participle right behind a noun, or behind its comma, tells what that is held to be: "two
    men | believed to be spies", "soldiers | suspected of a plot"."""
    if token.tag_ not in ("VBN", "VBD") or not token.sent.start < token.i < token.sent.end - 1:
        return False
    following = token.nbor(1)
    held = f"{verb.lemma} {following.lower_}" in _PASSIVE_TAILS or (
        verb.lemma in _HELD
        and following.lower_ in INFINITIVE
        and not following.is_sent_end
        and following.nbor(1).lower_ in _HAVING
    )
    before = token.nbor(-1)
    before = before.nbor(-1) if before.text == "," and before.i > token.sent.start else before
    return held and before.pos_ in ("NOUN", "PROPN", "NUM")


def _is_unwilling(token: Token) -> bool:
    """Whether somebody will not do what a verb says: "reluctant to accept that"."""
    lead = token.doc[max(token.sent.start, token.i - 2) : token.i]
    return len(lead) == 2 and lead[0].lower_ in _UNWILLING and lead[1].lower_ in INFINITIVE


def _comes_to_terms(token: Token) -> bool:
    """Whether something is only settled: "agreed to a truce". Who "agreed to give 30 lorries" tells it, but
    not where another tells that: "the bank announced that donors had | agreed to give $50 million"."""
    rest = token.doc[token.i + 1 : min(token.i + 3, token.sent.end)]
    return len(rest) == 2 and rest[0].lower_ in _TERMS and (rest[1].tag_ != "VB" or _is_told(token))


def _sorts_a_number(token: Token) -> bool:
    """Whether a verb only tells which of a number are meant: "21 probable cases and 14 confirmed"."""
    if token.tag_ not in ("VBN", "VBD") or token.i == token.sent.start or not token.nbor(-1).like_num:
        return False
    return token.is_sent_end or token.nbor(1).is_punct or token.nbor(1).pos_ == "CCONJ"


def _is_wished(token: Token) -> bool:
    """Whether "to" stands before a verb, and nothing that makes it happen before that."""
    index = token.i - 1
    while index > 0 and token.doc[index].lower_ in _ADVERBS:
        index -= 1
    if index < 1 or token.doc[index].lower_ not in INFINITIVE or token.tag_ not in ("VB", "VBP"):
        return False
    if any(one.lower_ in _STAGES for one in token.doc[max(token.sent.start, index - _TO_STAGE) : index]):
        return False  # "went on television soon after to say"
    before = token.doc[index - 1]
    while before.i > 0 and (before.pos_ in ("ADP", "ADV") or is_time(before)):
        before = before.nbor(-1)
    return before.lemma_ not in load_cues().realised and before.lower_ not in load_cues().realised


def _is_possible(token: Token) -> bool:
    """Whether a modal verb makes it only possible: "could find", "will answer"."""
    for index in range(token.i - 1, max(-1, token.i - 4), -1):
        before = token.doc[index]
        if before.lower_ in load_cues().modals and before.pos_ != "PROPN":
            return _ONLY.isdisjoint([other.lower_ for other in token.doc[index : token.i]])
        if before.pos_ not in ("ADV", "AUX", "PART"):
            return False
    return False


def _is_promised(token: Token) -> bool:
    """Whether something is only to be owned up to one day: "will always admit a mistake"."""
    lead = [before.lower_ for before in token.doc[max(token.sent.start, token.i - 3) : token.i]]
    return not _PROMISING.isdisjoint(lead) and _is_possible(token) and not is_negated(token)


def _is_conditional(token: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in token.children)


def is_of_none(passive: Token) -> bool:
    """Whether nobody reports it, for there is nothing of the kind: "no such incident had been | reported"."""
    subject = own_subject(passive)
    beside = set() if subject is None else {child.lower_ for child in subject.children}
    return not (beside.isdisjoint(NEGATIVE_DETERMINER) or beside.isdisjoint(_SUCH))
