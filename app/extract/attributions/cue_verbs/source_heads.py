"""Whether a noun can be the source of what a verb reports: most slips of the tree are told by it."""

from app.extract.attributions.cue_verbs.cue_subjects import NOMINAL
from app.extract.language.clauses import is_passive
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    GENITIVE,
    IT,
    NEGATIVE_DETERMINER,
    ONE,
    OWN,
    PERSON_RELATIVE,
    POINTED_AT,
    SOME_OF_THEM,
    WHOSE,
)
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_role, is_speaker, papers

_SHOWING = word_set("rules/attributions", "source_heads", "showing")
_DEFINITE = word_set("rules/attributions", "source_heads", "definite")

_SPEAKERS_OF_QUOTATIONS = word_set("rules/attributions", "source_heads", "speakers_of_quotations")
_NOBODY = word_set("rules/attributions", "source_heads", "nobody")
_WHOEVER = word_set("rules/attributions", "source_heads", "whoever")
_SHARES = word_set("rules/attributions", "source_heads", "shares")
_HAPPENING = word_set("rules/attributions", "source_heads", "happening")
_VAGUE = word_set("rules/attributions", "source_heads", "vague")
_BODIES = word_set("rules/attributions", "source_heads", "bodies")
_CORPORATE = word_set("rules/attributions", "source_heads", "corporate")
_NO_BODIES = word_set("rules/attributions", "source_heads", "no_bodies")
_STORMS = word_set("rules/attributions", "source_heads", "storms")
_CROWDS = word_set("rules/attributions", "source_heads", "crowds")
_SMALL_CROWD = 12
"""Most people who are a source rather than a figure: "two people who were there said"."""
_SHORTEST_INITIALS = 3


def can_speak(head: Token, token: Token, verb: Verb) -> bool:
    """Whether a subject can be a source at all: "it was", "this shows" name nobody."""
    if (head.lower_ in _SPEAKERS_OF_QUOTATIONS and head.text != "US") or head.lower_ in _NOBODY:
        return False
    if token.dep_.startswith("acl") and token.head is head and head.lower_ in _WHOEVER:
        return False
    if is_of_storm(head):
        return False
    if verb.lemma in load_cues().of_papers and head.lower_ not in papers():
        return False  # "the statement read", but not "Lee read that"
    if head.ent_type_ == "LOC" and verb.lemma in _HAPPENING:
        return False
    if head.lower_ in POINTED_AT and _is_told_which(head):
        return True
    if head.lower_ in ONE and head.i + 1 < len(head.doc) and head.pos_ in ("NUM", "NOUN", "PRON"):
        return _is_one_of_them(head, token)
    if head.lower_ in OWN or any(child.lower_ in WHOSE for child in head.children):
        return False  # "its own" and "whose parishes" are somebody else's
    if head.lower_ in load_cues().not_sources:
        return head.lower_ in IT and token.i > head.i and not is_passive(token) and verb.lemma not in _SHOWING
    if head.lower_ in SOME_OF_THEM:
        return True
    if head.lower_ in papers() and any(child.lower_ in NEGATIVE_DETERMINER for child in head.children):
        return False  # "I have no information that indicates"
    named = head.pos_ in NOMINAL or head.text[:1].isupper() or head.lower_ in papers()  # "a tally": an adverb
    if not named or _is_amount(head):
        return False
    return head.pos_ != "NOUN" or _noun_can_speak(head, verb)


def _is_told_which(those: Token) -> bool:
    """Whether it is told behind "those" who they are: "those | who fled", "those | living nearby"."""
    behind = those.nbor(1) if those.i + 1 < len(those.doc) else those
    return behind.lower_ in PERSON_RELATIVE or (behind.tag_ == "VBG" and behind.head is those)


def is_of_storm(name: Token) -> bool:
    """Whether a name is that of a storm, which never speaks: "the toll from Hurricane Ada"."""
    at = name.i
    while at > name.sent.start and name.doc[at - 1].pos_ in ("PROPN", "NOUN"):
        at -= 1
        if name.doc[at].lower_ in _STORMS:
            return True
    return name.lower_ in _STORMS


def _is_one_of_them(one: Token, verb: Token) -> bool:
    """Whether "one" is one of several speakers just named: "One put the dead at 40", "One of them said"."""
    following = one.nbor(1)
    return following == verb or following.lower_ in GENITIVE or following.text == ","


def _noun_can_speak(head: Token, verb: Verb) -> bool:
    """Whether a common noun can be the source of a verb: anybody says, but only speakers and papers
    show, suggest or continue."""
    if (head.lemma_ in load_cues().mute or head.lower_ in load_cues().mute) and not (
        _is_body(head) or _is_told_of(head) or _is_quoted_name(head)
    ):
        return False
    if verb.lemma not in load_cues().weak or is_speaker(head) or head.lower_ in papers():
        return True
    if verb.lemma in load_cues().counting and _is_initials(head):
        return True
    return any(
        child.dep_ == "appos" and is_speaker(child) for child in head.children
    )  # "Tally, a firm …, found"


def _is_initials(head: Token) -> bool:
    """Whether what the tagger takes for a common noun is a body's initials: "the CDL has recorded …"."""
    long_enough = head.is_alpha and len(head) >= _SHORTEST_INITIALS
    return long_enough and head.text.isupper() and head.lower_ not in _NO_BODIES


def _is_told_of(head: Token) -> bool:
    """Whether somebody is named in apposition to what cannot speak, as where the tree took a place for
    the subject: "In Sarel, a region of hills, the governor, Ivan Moss, said"."""
    return any(child.dep_ == "appos" and is_role(child) for child in head.children)


def _is_quoted_name(head: Token) -> bool:
    """Whether quotation marks make a name of what could not speak: "the “anti-terrorist operation” said"."""
    if head.is_sent_end or not head.nbor(1).is_quote:
        return False
    return any(child.is_quote and child.i < head.i - 1 for child in head.children)


def _is_body(head: Token) -> bool:
    """Whether a body is one of people, told by what stands before it: "the world body", "a trade body"."""
    before = (child for child in head.children if child.i < head.i)
    return head.lower_ in _BODIES and any(
        child.dep_ == "compound" or child.lower_ in _CORPORATE for child in before
    )


def _is_amount(head: Token) -> bool:
    """Whether a subject is itself what is counted: "61 per cent said", "620 people believe"."""
    if (head.tag_ == "CD" and not _is_pointed_at(head)) or head.lower_ in _SHARES:
        return True
    if head.lower_ in _VAGUE and not any(child.dep_ == "nmod" for child in head.children):
        return True  # "hundreds feared dead"
    numbers = [child for child in head.children if child.dep_ == "nummod" and child.like_num]
    if not numbers:
        return False
    many = any(number.text[:1].isdigit() and _value(number) > _SMALL_CROWD for number in numbers)
    return many and (head.lower_ in _CROWDS or not is_speaker(head))


def _is_pointed_at(number: Token) -> bool:
    """Whether "the five" means people named before."""
    return any(child.lower_ in _DEFINITE for child in number.children)


def _value(number: Token) -> int:
    digits = "".join(letter for letter in number.text if letter.isdigit())
    return int(digits[:9] or 0)
