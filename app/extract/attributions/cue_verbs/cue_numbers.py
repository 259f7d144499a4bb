"""Verbs that say something only with a number, "put it at 12", "counted 40", and what they take else."""

from app.extract.attributions.cue_verbs.verb_words import counts_later
from app.extract.language.clauses import RELATIVE, own_subject
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AT_A_POINT, EQUATIVE, GENITIVE, INSIDE, ONE
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import papers

_PUTTING = word_set("rules/attributions", "cue_numbers", "putting")
_SETTING = word_set("rules/attributions", "cue_numbers", "setting")
_POINTERS = word_set("rules/attributions", "cue_numbers", "pointers")
_MOVES = word_set("rules/attributions", "cue_numbers", "moves")
_NUMBER_LEADS = word_set("rules/attributions", "cue_numbers", "number_leads")
_SPEAKING = word_set("rules/attributions", "cue_numbers", "speaking")
_TOPICS = word_set("rules/attributions", "contents", "about")
_REVISING = word_set("revisions", "changing", "revising")
_VAGUE = word_set("rules/attributions", "cue_numbers", "vague")
_ARRIVING = word_set("rules/attributions", "cue_numbers", "arriving")
_COLLECTING = word_set("rules/attributions", "cue_numbers", "collecting")
_NAMES = word_set("rules/attributions", "cue_numbers", "names")
_ASCRIBING = word_set("rules/attributions", "cue_numbers", "ascribing")
_ASCRIBED = word_set("rules/attributions", "cue_numbers", "ascribed")
_HOURS = 24
"""Up to this a bare number behind "arrived at" is the hour."""
_CLOSE = 6
"""Tokens in which a number must follow "counted"."""
_FAR = 9
"""The same for "spoke on Sunday of", which may tell the day first."""


def numbers_nothing(token: Token, verb: Verb, sentence: Sentence, objects: list[Token]) -> bool:
    """Whether "put", "raised" or "gave" has no toll as its object."""
    if verb.lemma in _PUTTING and counts_later(token, sentence):
        return False
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"):
        return True
    if verb.lemma in _SETTING and not counts_later(token, sentence):
        return True
    if _moves_pronoun(token, sentence) or _moves_told(token):
        return False
    if _is_given_by_paper(token, objects):
        return False
    numbering = load_cues().numbering_nouns
    misread = (one for one in token.children if one.pos_ == "ADV" and one.i > token.i)  # "an initial tally"
    return not any(one.lemma_ in numbering or one.lower_ in numbering for one in (*objects, *misread))


def _moves_pronoun(token: Token, sentence: Sentence) -> bool:
    """Whether a toll that was just told is moved: "lowered that to 17", "revised it down to at
    least 40", "put it in the hundreds"."""
    rest = [
        one for one in token.doc[token.i + 1 : min(token.i + 8, sentence.end)] if one.lower_ not in _MOVES
    ]
    if len(rest) > 1 and rest[0].lower_ in _POINTERS and rest[1].lower_ in load_cues().numbering_nouns:
        del rest[1]  # "that figure", where the tree takes the noun for a verb
    return (
        len(rest) > 2
        and rest[0].lower_ in _POINTERS
        and (
            (rest[1].lower_ in _NUMBER_LEADS and any(other.like_num for other in rest[2:]))
            or (rest[1].lower_ in INSIDE and any(other.lower_ in _VAGUE for other in rest[2:]))
        )
    )


def _moves_told(token: Token) -> bool:
    """Whether a relative clause moves the toll it tells of: "its count, which it had raised | to 31"."""
    subject = own_subject(token)
    moved = (
        token.lemma_ in _REVISING
        and token.dep_ == "acl:relcl"
        and token.head.lemma_ in load_cues().numbering_nouns
    )
    return moved and subject is not None and subject.lower_ not in RELATIVE


def _is_given_by_paper(token: Token, objects: list[Token]) -> bool:
    """Whether a paper gives a number of anything: "rebel figures give 40 wounded"."""
    subject = own_subject(token)
    counted = any(child.like_num or any(one.dep_ == "nummod" for one in child.children) for child in objects)
    return counted and subject is not None and subject.i < token.i and subject.lower_ in papers()


def is_numbered(noun: Token) -> bool:
    """Whether what is made public is a number: "published | a figure of 40 dead"."""
    if noun.dep_ != "obj" or noun.lemma_ not in load_cues().numbering_nouns:
        return False
    return any(one.dep_ == "nmod" and any(map(is_counted, one.subtree)) for one in noun.children)


def counts(token: Token, sentence: Sentence) -> bool:
    """Whether a number follows at once: "counted 58 craters", "spoke of 20 or more"; behind a toll of some
    place or time a little later: "tallied the deaths for May at 300"."""
    if token.lemma_ in _ARRIVING:
        return _arrives(token, sentence)
    if token.lemma_ in _ASCRIBING:
        return any(map(_is_ascribed, token.children))
    if token.lemma_ in _COLLECTING and not any(map(_is_list, token.children)):
        return False
    reach = _FAR if token.lemma_ in _SPEAKING or _has_toll(token) else _CLOSE
    following = token.doc[token.i + 1 : min(token.i + reach, sentence.end)]
    if token.lemma_ in _SPEAKING and following and following[0].pos_ in ("ADP", "SCONJ"):
        topic = next((other for other in following if other.lower_ in _TOPICS or other.like_num), None)
        if topic is None or topic.like_num or following[0].dep_ == "mark" or following[0].lower_ in EQUATIVE:
            return False  # "was speaking after 12 had died"
    return any(is_counted(other) for other in following)


def _is_list(noun: Token) -> bool:
    """Whether a noun is a list of so many: "collected | the names of 203"; not "collected 203 rifles"."""
    if noun.dep_ != "obj" or noun.lower_ not in _NAMES:
        return False
    return any(one.dep_ == "nmod" and any(map(is_counted, one.subtree)) for one in noun.children)


def _is_ascribed(noun: Token) -> bool:
    """Whether a noun tells how many died or fell ill, of which a cause is told: "linked | 12 deaths to"; not
    "links 12 towns"."""
    if noun.dep_ != "obj" or not (noun.lemma_ in _ASCRIBED or noun.lower_ in _ASCRIBED):
        return False
    return any(child.dep_ == "nummod" and is_counted(child) for child in noun.children)


def _arrives(verb: Token, sentence: Sentence) -> bool:
    """Whether a count ends at a number: "arrived at 2,100", "arrived at an estimate of 90 dead"; not at an
    hour, nor at some houses."""
    behind = verb.doc[verb.i + 1 : min(verb.i + _FAR, sentence.end)]
    if not behind or behind[0].lower_ not in AT_A_POINT:
        return False
    numbering = load_cues().numbering_nouns
    number = next((one for one in behind if one.like_num), None)
    if number is None:
        return False
    if any(one.lemma_ in numbering for one in behind if one.i < number.i):
        return True
    top = number.head if number.dep_ in ("nummod", "compound") else number
    if top.head.dep_ == "nummod":
        top = top.head.head  # "2.1 | million | deaths"
    if top.pos_ in ("NOUN", "PROPN") and not top.like_num:
        return top.lemma_ in numbering or top.lower_ in numbering
    return number is not top or not _is_hour(number)


def _is_hour(number: Token) -> bool:
    """Whether a bare number is small enough to tell when: "nine", "9.30"; but not "2,100"."""
    whole = number.text.replace(",", "").replace(":", ".").partition(".")[0]
    return not whole.isdigit() or int(whole) <= _HOURS


def _has_toll(verb: Token) -> bool:
    numbering = load_cues().numbering_nouns
    return any(child.dep_ == "obj" and child.lemma_ in numbering for child in verb.children)


def is_counted(token: Token) -> bool:
    if token.like_num or (not token.is_alpha and any(letter.isdigit() for letter in token.text)):
        return not _is_partitive(token)  # "R$120" is a number too
    return token.lower_ in _VAGUE


def _is_partitive(token: Token) -> bool:
    """Whether "one of" only picks one out: "the remains of one of the men"."""
    return token.lower_ in ONE and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in GENITIVE
