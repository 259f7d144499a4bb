"""Slips of the parser around those counted at the seam of two clauses, or between two numbers: "some lost
their lives and 12 | have been wounded", "are holding between 10 and 12 | workers"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, HELPING
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, move, subject_relation, subjects_of, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE, COORDINATORS, ONE

_MORE = word_set("rules/language", "torn_counts", "more")
_BETWEEN = word_set("rules/language", "torn_counts", "between")
_DOING = word_set("rules/language", "torn_counts", "doing")
_TESTING = word_set("rules/language", "torn_counts", "testing")
_TAKING_PART = word_set("rules/language", "torn_counts", "taking_part")
_TESTED = word_set("rules/language", "torn_counts", "tested")
_PERHAPS = word_set("rules/language", "torn_counts", "perhaps")
_GUESS = 5
"""Most tokens from those counted to what is guessed."""
_LINE = 4
"""Fewest tokens of a line that begins with a number and its verb."""


@looks_at(relations={"nummod", "nmod"}, tags={"CD"})
def _part_from_time(_: Paragraph, number: Token) -> bool:
    """ "Raised the toll to 161 on Friday, from 118 | the day before": a number with an article behind it
    counts no days; these only tell when it was."""
    time = number.head
    if not is_counted_time(time):
        return False
    article = next((one for one in time.children if one.dep_ == "det"), None)
    if article is None or article.i != number.i + 1 or time.i < article.i:
        return False
    leads = [one for one in time.children if one.i < number.i]
    take_place(number, time)
    move(leads, number)
    hang(time, number, "nmod:unmarked")
    return True


@looks_at(relations={"conj"})
def _give_to_auxiliary(tokens: Paragraph, counted: Token) -> bool:
    """ "Lost their lives and 12 | have been wounded", "saved two but 40 others, | have drowned": those
    joined to an object, right before an auxiliary whose verb has no subject, are its subject."""
    if counted.tag_ != "CD" and not any(one.dep_ == "nummod" for one in counted.children):
        return False
    first = counted.head
    lead = next((one for one in counted.children if one.dep_ == "cc" and one.i < counted.i), None)
    if first.dep_ != "obj" or lead is None or lead.lower_ not in COORDINATORS | ADVERSATIVE:
        return False
    helping = _behind(tokens, counted)
    if helping is None or helping.tag_ not in FINITE or helping.dep_ not in HELPING:
        return False
    verb, before = helping.head, first.head
    if verb.i < helping.i or subjects_of(verb) or before.pos_ != "VERB" or verb is before:
        return False
    if verb.dep_ in ("acl", "acl:relcl") or not (verb.head is before or before.head is verb):
        return False
    if before.head is verb:
        take_place(before, verb)
    hang(verb, before, "conj")
    hang(counted, verb, subject_relation(verb))
    hang(lead, verb, "cc")
    return True


def _behind(tokens: Paragraph, counted: Token) -> Token | None:
    """The first word behind those counted and what belongs to them, marks left out."""
    last = max([counted, *(one.right_edge for one in counted.children)], key=lambda one: one.i)
    return next((one for one in tokens.behind(last) if not one.is_punct), None)


@looks_at(relations={"obl"}, tags={"NNS"})
def _take_range(_: Paragraph, counted: Token) -> bool:
    """ "Are holding between 10 and 12 | workers": what stands between two numbers may be an object."""
    verb = counted.head
    lead = next((one for one in counted.children if one.lower_ in _BETWEEN and one.dep_ == "case"), None)
    number = next((one for one in counted.children if one.dep_ == "nummod"), None)
    if lead is None or number is None or counted.i < verb.i or verb.pos_ != "VERB":
        return False
    if number.i != lead.i + 1 or is_time(counted) or is_above(counted, verb):
        return False
    if not any(one.dep_ == "conj" and one.tag_ == "CD" for one in number.children):
        return False
    if any(one.dep_ in ("obj", "aux:pass") for one in verb.children):
        return False
    counted.dep_ = "obj"
    return True


@looks_at(relations={"advmod"}, words=_MORE)
def _take_more(_: Paragraph, more: Token) -> bool:
    """ "Twelve more | remain in hospital": a number before it, a verb without a subject behind it."""
    number = next((one for one in more.children if one.i == more.i - 1 and one.tag_ == "CD"), None)
    verb = more.head
    if number is None or verb.i < more.i or verb.tag_ not in FINITE or subjects_of(verb):
        return False
    hang(number, verb, "nsubj")
    return True


@looks_at(relations={"amod"}, tags={"VBN", "VBD"}, words=_TAKING_PART)
def _let_take_part(_: Paragraph, verb: Token) -> bool:
    """ "Firm says fewer than 200 | joined strike": between a number of many and one thing, in a headline,
    stands what they did."""
    thing = verb.head
    number = next((one for one in thing.children if one.dep_ == "nummod" and one.i == verb.i - 1), None)
    if number is None or number.lower_ in ONE or thing.i != verb.i + 1 or thing.tag_ != "NN":
        return False
    relation = thing.dep_
    take_place(verb, thing)
    verb.pos_, verb.tag_ = "VERB", "VBD"
    verb.dep_ = {"obj": "ccomp", "appos": "parataxis", "nsubj": "ccomp"}.get(relation, relation)
    hang(number, verb, "nsubj")
    hang(thing, verb, "obj")
    return True


@looks_at(tags={"NN"}, words=_DOING | _TESTING)
def _let_do(tokens: Paragraph, verb: Token) -> bool:
    """ "Forty | test positive at home": behind a number that opens a line stands what they do, as no noun for
    one is counted by many."""
    if tokens.place(verb) != 1 or len(tokens) < _LINE:
        return False
    number, behind = tokens[0], tokens[2]
    if number.head is not verb or number.dep_ != "nummod":
        return False
    if verb.lower_ in _TESTING and behind.lower_ not in _TESTED:
        return False
    top = verb.head
    others = [] if top is verb else [one for one in (top, *top.children) if one is not verb]
    verb.pos_, verb.tag_ = "VERB", "VBP"
    hang(verb, verb, "ROOT")
    hang(number, verb, "nsubj")
    for one in others:
        hang(one, verb, "obl" if one is top else one.dep_)
    for one in verb.children:
        if one.dep_ == "appos":
            one.dep_ = "obj"
    if behind.head is verb and behind.lower_ in _TESTED:
        behind.dep_ = "xcomp"
    return True


@looks_at(tags={"CD"})
def _join_guess(tokens: Paragraph, number: Token) -> bool:
    """ "Accused of killing 20 guests, perhaps as many as | 45": a bare number that only guesses higher goes
    with those counted right before it, and not with a verb far above them."""
    before = number.head
    lead = next((one for one in number.children if one.lower_ in _PERHAPS and one.i < number.i), None)
    if lead is None or any(one.i > number.i for one in number.children):
        return False
    behind = tokens.behind(number)
    near = [one for one in tokens.before(lead)[-_GUESS:] if before.i < one.i]
    counted = next((one for one in reversed(near) if any(_counts(child) for child in one.children)), None)
    if counted is None or (behind and not behind[0].is_punct) or not is_above(before, counted):
        return False
    if counted.head is before or not any(one.text == "," for one in near):
        return False
    hang(number, counted, "appos")
    return True


def _counts(number: Token) -> bool:
    return number.dep_ == "nummod" and number.tag_ == "CD"


MENDS = (_join_guess, _give_to_auxiliary, _take_range, _part_from_time, _let_take_part, _let_do, _take_more)
