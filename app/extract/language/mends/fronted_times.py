"""When something was said, beside its speaker without a comma: "On Monday evening | police said", "Police |
on Monday evening said". The parser makes one name of the two. Or between a verb and what it tells."""

from collections.abc import Sequence

from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INDEFINITE

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TOLD = frozenset({"obj", "ccomp", "xcomp"})
_OF_DEEDS = word_set("rules/language", "fronted_times", "of_deeds")


def mend_fronted_time(tokens: Sequence[Token], subject: Token) -> bool:
    """Part a subject from the phrase that tells when or where it spoke; whether the tree changed."""
    if subject.pos_ not in _NOUNS or subject.head.i < subject.i or not _is_subject(subject):
        return False
    return not _is_time(subject) and _part_before(tokens, subject)


def mend_swallowed_subject(tokens: Sequence[Token], subject: Token) -> bool:
    """ "By the end of the second day | rescuers had counted 12": who stands between a time and the verb is
    its subject, where it has no other; whether the tree changed."""
    if subject.dep_ != "nmod" or subject.pos_ not in _NOUNS:
        return False
    at = subject.i - tokens[0].i
    if at + 1 >= len(tokens) or tokens[at + 1].tag_ not in _FINITE:
        return False
    time, verb = tokens[at - 1], tokens[at + 1]
    verb = verb.head if verb.dep_ in ("aux", "aux:pass") else verb
    if time.head is not subject or time.dep_ != "compound" or not _is_time(time):
        return False
    if verb.pos_ != "VERB" or subjects_of(verb) or not is_above(verb, subject):
        return False
    before = [one for one in subject.children if one.i < time.i]
    passive = any(one.dep_ == "aux:pass" for one in verb.children)
    hang(time, subject.head, "nmod")
    hang(subject, verb, "nsubj:pass" if passive else "nsubj")
    for one in before:
        hang(one, time, one.dep_)
    return True


def mend_deed_behind_time(tokens: Sequence[Token], deed: Token) -> bool:
    """ "The army denied on Monday | shelling the town": behind the day stands what is denied, and not how;
    whether the tree changed."""
    verb = deed.head
    if deed.tag_ != "VBG" or deed.dep_ != "advcl" or verb.lemma_ not in _OF_DEEDS or deed.i < verb.i:
        return False
    between = tokens[verb.i - tokens[0].i + 1 : deed.i - tokens[0].i]
    if not any(_is_time(one) for one in between) or any(one.is_punct for one in between):
        return False
    if any(one.dep_ in ("mark", "nsubj") for one in deed.children) or deed.left_edge is not deed:
        return False
    if any(one.dep_ in _TOLD for one in verb.children):
        return False
    deed.dep_ = "xcomp"
    return True


def _is_subject(noun: Token) -> bool:
    """Whether a noun is a subject, or is taken for a circumstance of a verb that lacks one."""
    if noun.dep_ in _SUBJECTS:
        return True
    return noun.dep_ == "obl" and noun.head.pos_ == "VERB" and not subjects_of(noun.head)


def _part_before(tokens: Sequence[Token], subject: Token) -> bool:
    """ "On Monday evening | police said", "In a statement | rescuers said"."""
    first, place = subject.left_edge.i - tokens[0].i, subject.i - tokens[0].i
    if first > 1 and _is_time(tokens[first]) and _is_time(tokens[first - 1]) and first < place:
        _hang_time(tokens[first - 2], tokens[first - 1 : first + 1], subject)  # "On Monday | evening police"
        return True
    if tokens[first].pos_ == "DET" and first > 0 and tokens[first - 1].head is subject.head:
        first -= 1  # "By", taken for what opens a clause
    if tokens[first].pos_ != "ADP" or not tokens[first].is_sent_start:
        return False
    behind = first + 1
    if tokens[behind].lower_ in INDEFINITE and tokens[behind + 1].tag_ == "NN" and subject.tag_ == "NNS":
        behind += 2  # "a statement" of one, and several who speak
    if tokens[behind].pos_ == "DET" and tokens[behind + 1].like_num and behind + 1 < place:
        behind += 1  # "By the second month | officials said"
    while behind < place and (_is_time(tokens[behind]) or tokens[behind].like_num):
        behind += 1
    run = tokens[first + 1 : behind]
    if not run or run[-1].pos_ not in _NOUNS | {"NUM"} or behind > place:
        return False
    if not any(_is_time(one) for one in run) and run[0].lower_ not in INDEFINITE:
        return False
    _hang_time(tokens[first], run, subject)
    subject.dep_ = subject.dep_ if subject.dep_ in _SUBJECTS else "nsubj"
    return True


def _hang_time(lead: Token, run: Sequence[Token], subject: Token) -> None:
    """Hang a phrase of time on the verb, its words on the last of them."""
    top = run[-1]
    hang(top, subject.head, "obl")
    for one in run[:-1]:
        hang(one, top, "det" if one.pos_ == "DET" else "nummod" if one.like_num else "compound")
    hang(lead, top, "case")


def _is_time(token: Token) -> bool:
    """Whether a noun tells when: "evening", "May" but no "may"."""
    return token.pos_ in _NOUNS and (is_time(token) or is_counted_time(token))
