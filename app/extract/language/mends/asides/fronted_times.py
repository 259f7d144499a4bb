"""When something was said, beside its speaker without a comma, of which the parser makes one name ("On Monday
evening | police said"), or between a verb and what it tells."""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE_OR_MODAL, NOUNS, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, move, subject_relation, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INDEFINITE, WITH

_TOLD = frozenset({"obj", "ccomp", "xcomp"})
_OF_DEEDS = word_set("rules/language", "fronted_times", "of_deeds")


@looks_at(relations=SUBJECTS | {"obl"}, parts=NOUNS)
def _part_from_time(tokens: Paragraph, subject: Token) -> bool:
    """ "On Monday evening | police said", "In a statement | rescuers said": when or where somebody spoke is
    no part of who did; whether the tree changed."""
    if subject.head.i < subject.i or _is_time(subject) or not _is_subject(subject):
        return False
    first, place = tokens.place(subject.left_edge), tokens.place(subject)
    if first > 1 and _is_time(tokens[first]) and _is_time(tokens[first - 1]) and first < place:
        _hang_time(tokens[first - 2], tokens[first - 1 : first + 1], subject)  # "On Monday | evening police"
        return True
    run = _time_before(tokens, subject)
    if run is None:
        return False
    _hang_time(run[0], run[1:], subject)
    subject.dep_ = subject.dep_ if subject.dep_ in SUBJECTS else "nsubj"
    return True


@looks_at(relations={"nmod"}, parts=NOUNS)
def _give_verb(tokens: Paragraph, subject: Token) -> bool:
    """ "By the end of the second day | rescuers had counted 12": who stands between a time and the verb is
    its subject, where it has no other; whether the tree changed."""
    at = tokens.place(subject)
    if at + 1 >= len(tokens) or tokens[at + 1].tag_ not in FINITE_OR_MODAL:
        return False
    time, verb = tokens[at - 1], tokens[at + 1]
    verb = verb.head if verb.dep_ in ("aux", "aux:pass") else verb
    if time.head is not subject or time.dep_ != "compound" or not _is_time(time):
        return False
    if verb.pos_ != "VERB" or subjects_of(verb) or not is_above(verb, subject):
        return False
    before = [one for one in subject.children if one.i < time.i]
    hang(time, subject.head, "nmod")
    hang(subject, verb, subject_relation(verb))
    move(before, time)
    return True


@looks_at(relations={"advcl"}, tags={"VBG"})
def _deny_deed(tokens: Paragraph, deed: Token) -> bool:
    """ "The army denied on Monday | shelling the town": behind the day stands what is denied, and not how;
    whether the tree changed."""
    verb = deed.head
    if verb.lemma_ not in _OF_DEEDS or deed.i < verb.i:
        return False
    between = tokens.between(verb, deed)
    if not any(_is_time(one) for one in between) or any(one.is_punct for one in between):
        return False
    if any(one.dep_ in ("mark", "nsubj") for one in deed.children) or deed.left_edge is not deed:
        return False
    if any(one.dep_ in _TOLD for one in verb.children):
        return False
    deed.dep_ = "xcomp"
    return True


@looks_at(relations={"case"}, words=WITH)
def _let_report(tokens: Paragraph, lead: Token) -> bool:
    """ "…, with the ministry last year reporting that …": who does what a participle tells behind a time."""
    noun = lead.head
    at = tokens.place(noun.right_edge) + 1
    verb = tokens[at] if at < len(tokens) else None
    timed = next((child for child in noun.children if child.i > noun.i and is_time(child)), None)
    if verb is None or timed is None or verb.tag_ != "VBG" or verb.dep_ != "advcl" or subjects_of(verb):
        return False
    if verb.head is not noun.head or verb is noun.head:
        return False
    hang(noun, verb, "nsubj")
    hang(timed, verb, "obl:unmarked")
    return True


def _is_subject(noun: Token) -> bool:
    """Whether a noun is a subject, or is taken for a circumstance of a verb that lacks one."""
    if noun.dep_ in SUBJECTS:
        return True
    return noun.dep_ == "obl" and noun.head.pos_ == "VERB" and not subjects_of(noun.head)


def _time_before(tokens: Paragraph, subject: Token) -> Sequence[Token] | None:
    """The phrase of time, or the "in a statement", that opens the sentence right before a subject."""
    first, place = tokens.place(subject.left_edge), tokens.place(subject)
    if tokens[first].pos_ == "DET" and first > 0 and tokens[first - 1].head is subject.head:
        first -= 1  # "By", taken for what opens a clause
    if tokens[first].pos_ != "ADP" or not tokens[first].is_sent_start:
        return None
    behind = first + 1
    if tokens[behind].lower_ in INDEFINITE and tokens[behind + 1].tag_ == "NN" and subject.tag_ == "NNS":
        behind += 2  # "a statement" of one, and several who speak
    if tokens[behind].pos_ == "DET" and tokens[behind + 1].like_num and behind + 1 < place:
        behind += 1  # "By the second month | officials said"
    while behind < place and (_is_time(tokens[behind]) or tokens[behind].like_num):
        behind += 1
    run = tokens[first + 1 : behind]
    if not run or run[-1].pos_ not in NOUNS | {"NUM"} or behind > place:
        return None
    timed = any(_is_time(one) for one in run) or run[0].lower_ in INDEFINITE
    return tokens[first:behind] if timed else None


def _hang_time(lead: Token, run: Sequence[Token], subject: Token) -> None:
    """Hang a phrase of time on the verb, its words on the last of them."""
    top = run[-1]
    hang(top, subject.head, "obl")
    for one in run[:-1]:
        hang(one, top, "det" if one.pos_ == "DET" else "nummod" if one.like_num else "compound")
    hang(lead, top, "case")


def _is_time(token: Token) -> bool:
    """Whether a noun tells when: "evening", "May" but no "may"."""
    return token.pos_ in NOUNS and (is_time(token) or is_counted_time(token))


MENDS = (_let_report, _part_from_time, _give_verb, _deny_deed)
