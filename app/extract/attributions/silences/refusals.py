"""Refused verbs: "did not specify", "declined to say", "was unable to verify"."""

from collections.abc import Sequence

from app.extract.attributions.silences.pictures import FINDING_OUT, leaves_picture_open
from app.extract.language.clauses import is_negated, is_passive, own_subject
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ALL_NEGATORS,
    COPULA,
    GENITIVE,
    INDEFINITE,
    INFINITIVE,
    IT,
    NEGATIVE_DETERMINER,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import PRONOUNS, is_speaker

_RETURNING = word_set("rules/attributions", "refusals", "returning")
_GIVING = word_set("rules/attributions", "refusals", "giving")
_ENDORSING = word_set("rules/attributions", "refusals", "endorsing")
_LIGHT_VERBS = word_set("rules/attributions", "refusals", "light_verbs")
_BEFORE_REFUSED = word_set("rules/attributions", "refusals", "before_refused")
_POSSIBLE = word_set("rules/attributions", "refusals", "possible")
_LACKING = word_set("rules/attributions", "refusals", "lacking")

_NAMING = word_set("rules/attributions", "refusals", "naming")
_REMAINS = word_set("rules/attributions", "refusals", "remains")
_PUTTING_OUT = word_set("rules/attributions", "refusals", "putting_out")
_NUMBERS = word_set("measures", "counts")
_UNTIL = word_set("rules/attributions", "refusals", "until")
_SUPPOSED = word_set("rules/attributions", "refusals", "supposed")
_TRUTHS = word_set("rules/attributions", "refusals", "truths")
_NEVER = word_set("rules/attributions", "refusals", "never")
_POINTED = word_set("rules/attributions", "refusals", "pointed")
_TOLD = word_set("rules/attributions", "refusals", "told")
_GROUNDS = word_set("rules/attributions", "refusals", "grounds")
_GROUNDS_LEAD = word_set("rules/attributions", "refusals", "grounds_lead")
_SUPPORTING = word_set("rules/attributions", "refusals", "supporting")
_REACTING = word_set("rules/attributions", "refusals", "reacting")
_RECONCILING = word_set("rules/attributions", "refusals", "reconciling")
_ASKING = word_set("rules/attributions", "refusals", "asking")
_ABOUT = word_set("rules/attributions", "refusals", "about")
_BLOWS = word_set("rules/attributions", "refusals", "blows")
_SPEAKING = word_set("rules/attributions", "refusals", "speaking")
_TO_WHOM = word_set("rules/attributions", "refusals", "to_whom")
_FREEING = word_set("rules/attributions", "refusals", "freeing")
_PEOPLE = word_set("counted_nouns", "people")
_HANDING = word_set("rules/attributions", "refusals", "handing")
_LOOKING = word_set("rules/attributions", "refusals", "looking")
_DRAWN = word_set("rules/attributions", "refusals", "drawn")
_REFUSING = word_set("rules/attributions", "refusals", "refusing")
_HARD = word_set("rules/attributions", "refusals", "hard")
_CALLS = word_set("rules/attributions", "refusals", "calls")
_MEANS = word_set("rules/attributions", "refusals", "means")
_ABLE = word_set("rules/attributions", "refusals", "able")


def is_refused(token: Token) -> bool:
    """Whether a verb is refused: negated, declined, or left without an object by "no"."""
    lemma = token.lemma_
    if lemma not in load_cues().silence or token.pos_ not in ("VERB", "AUX"):
        return False
    return _is_turned_down(token, lemma) and not _is_no_refusal(token, lemma)


def _is_turned_down(token: Token, lemma: str) -> bool:
    """Whether words of refusal go with a verb."""
    governor = token.head if token.dep_ == "xcomp" else None
    if governor is not None and governor.lemma_ in load_cues().silence_governors:
        return True
    if _is_unable(token) or any(_is_no_information(child) for child in token.children if child.dep_ == "obj"):
        return True
    if not is_negated(token):
        return False
    if lemma in _LOOKING:
        return is_passive(token)  # "could not be checked", against "did not check the tickets"
    return lemma not in _LIGHT_VERBS or (lemma in _GIVING and _withholds(token))


def _is_no_refusal(token: Token, lemma: str) -> bool:
    """Whether what is turned down is no telling."""
    if any(child.lower_ in _SUPPOSED for child in token.children):
        return True  # "why the agency did not issue a warning", "if it had not provided buses"
    if lemma in _RECONCILING and not _is_of_numbers(token):
        return True  # "the two parties could not be reconciled"
    if lemma in _REACTING and any(child.lemma_ in _BLOWS for child in token.children):
        return True  # "did not respond to gunfire"
    if lemma in _SPEAKING and _never_with(token):
        return True  # "had never spoken to the captors"
    if lemma in _TOLD and (is_passive(token) or _disowns(token) or _leaves_in_dark(token)):
        return True  # "it has not been said before"
    if lemma in _DRAWN and not is_drawn(token):
        return True  # "did not draw a crowd"
    if lemma in _NAMING and (is_passive(token) or any(one.lower_ in _REMAINS for one in token.children)):
        return True  # "54 bodies are yet to be identified", "not possible to identify any of the bodies"
    if lemma in FINDING_OUT and lemma not in _NAMING and not leaves_picture_open(token):
        return True  # "could not establish how it began"
    if lemma in _HANDING and any(child.lower_ in load_cues().granted for child in token.children):
        return True  # "did not provide water"
    if lemma in _FREEING and any(map(_is_somebody, token.children)):
        return True  # "the crew have not been released"
    if lemma in _ENDORSING and not any(map(_is_reported, token.children)):
        return True  # "did not endorse a candidate"
    if lemma in _LIGHT_VERBS and not any(_is_telling(child) for child in token.children):
        return True  # "failed to have an impact"
    return lemma in _RETURNING and not any(child.lemma_ in _CALLS for child in token.children)


def _is_of_numbers(verb: Token) -> bool:
    """Whether it is figures or reports that do not agree: "the discrepancy in the | figures"."""
    matters = [child for child in verb.children if child.dep_ in ("obj", "nsubj:pass")]
    matters += [of for one in matters for of in one.children if of.dep_ in ("nmod", "compound")]
    told = load_cues().report_nouns | load_cues().numbering_nouns
    return any(one.lemma_ in told for one in matters)


def _never_with(verb: Token) -> bool:
    """Whether somebody tells that it never spoke with others, and does not refuse to speak of a matter."""
    persons = (child for child in verb.children if child.dep_ == "obl" and child.i > verb.i)
    with_them = any(one.lower_ in _TO_WHOM for person in persons for one in person.children)
    return with_them and any(child.lower_ in _NEVER for child in verb.children)


def _is_somebody(noun: Token) -> bool:
    """Whether people are let go or not, and no words: "did not release | them", "any of the hostages"."""
    if noun.dep_ not in ("obj", "nsubj:pass") or noun.lower_ in load_cues().silence_nouns:
        return False
    named = [noun, *(child for child in noun.children if child.dep_ == "nmod" and noun.pos_ != "NOUN")]
    return any(one.lower_ in PRONOUNS - IT or one.lemma_ in _PEOPLE or is_speaker(one) for one in named)


def _disowns(verb: Token) -> bool:
    """Whether who did not tell it keeps nothing back: "is not telling the truth", "never said that"."""
    objects = [child for child in verb.children if child.dep_ == "obj" and child.i > verb.i]
    words = (one for child in objects for one in (child, *child.children))
    return any(one.lower_ in _TRUTHS for one in words) or never_that(verb, objects)


def _leaves_in_dark(verb: Token) -> bool:
    """Whether others were told nothing, who had not asked: "did not | tell residents until June"."""
    behind = [child for child in verb.children if child.i > verb.i and not child.is_punct]
    told = [child for child in behind if child.dep_ in ("obj", "iobj")]
    if len(told) != 1 or told[0].pos_ != "NOUN" or not _is_hearer(told[0]):
        return False
    about = any(one.lower_ in _ABOUT for child in behind for one in child.children)
    return not about and not any(child.dep_ in ("ccomp", "xcomp") for child in behind)


def _is_hearer(noun: Token) -> bool:
    """Whether a noun is for people who do not ask, as reporters and judges do."""
    return noun.lower_ not in _ASKING and (noun.lemma_ in _PEOPLE or is_speaker(noun))


def never_that(verb: Token, objects: Sequence[Token]) -> bool:
    """Whether somebody never did what the ``objects`` of a verb point at: "never uttered these words"."""
    if not any(child.lower_ in _NEVER for child in verb.children):
        return False
    return any(one.lower_ in _POINTED for child in objects for one in (child, *child.children))


def is_drawn(verb: Token) -> bool:
    """Whether a speaker will not be made to tell: "refused to be | drawn"."""
    return verb.lemma_ in _DRAWN and verb.i > 0 and verb.nbor(-1).lower_ in COPULA


def is_of_any(verb: Token) -> bool:
    """Whether a passive tells what holds for each such thing ("a death cannot be confirmed until"), or a
    verb only whom a number is of: "the number of prisoners who failed to respond"."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    if above.dep_ == "acl:relcl" and above.head.dep_ == "nmod" and above.head.head.lower_ in _NUMBERS:
        return True
    subject = own_subject(verb) if is_passive(verb) else None
    if subject is None or not any(child.lower_ in INDEFINITE for child in subject.children):
        return False
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(mark.lower_ in _UNTIL for clause in clauses for mark in clause.children)


def _withholds(verb: Token) -> bool:
    """Whether a number or its like is what is not given: "would not give a toll"."""
    cues = load_cues()
    objects = [child for child in verb.children if child.dep_ == "obj"]
    given = [child.lower_ for child in objects]
    if verb.lemma_ in _PUTTING_OUT:
        return any(one.lower_ in cues.silence_nouns and not is_ground(one) for one in objects)
    return any(word in cues.silence_nouns or word.removesuffix("s") in cues.numbering_nouns for word in given)


def _is_unable(verb: Token) -> bool:
    """Whether "unable to", "not in a position to", "no way of" or "declined to" stands right before a
    verb, wherever the tree hung it."""
    lead = verb.i - 1
    while lead > 1 and verb.doc[lead].pos_ == "ADV":
        lead -= 1
    if lead < 1 or verb.doc[lead].lower_ not in _BEFORE_REFUSED:
        return False
    before = _before_day(verb, lead)
    if before.lower_ in _MEANS:
        return lead > 1 and before.nbor(-1).lower_ in NEGATIVE_DETERMINER
    if verb.doc[lead].lower_ in GENITIVE:
        return False
    if before.lower_ in _HARD:
        return verb.lemma_ in load_cues().doubting
    if before.lower_ in _REFUSING or before.lemma_ in load_cues().silence_governors:
        return True
    return before.lower_ in _ABLE and any(
        token.lower_ in ALL_NEGATORS for token in verb.doc[max(0, lead - 6) : lead - 1]
    )


def _before_day(verb: Token, lead: int) -> Token:
    """The word before "to", or before a day that stands between the two: "unable on Monday to"."""
    before = verb.doc[lead - 1]
    if lead > 2 and is_time(before):
        before = before.nbor(-2) if before.nbor(-1).pos_ == "ADP" else before.nbor(-1)
    return before


def is_impersonal(verb: Token) -> bool:
    """Whether nobody in particular is refused: "it was not possible to verify", "which makes tolls hard
    to verify"."""
    lead = verb.i - 1
    while lead > 1 and verb.doc[lead].pos_ == "ADV":
        lead -= 1
    if lead < 2 or verb.doc[lead].lower_ not in INFINITIVE:
        return False
    how = verb.doc[lead - 1].lower_
    impersonal = any(token.lower_ in IT for token in verb.doc[max(0, lead - 5) : lead - 1])
    return how in _HARD or (how in _POSSIBLE and impersonal)


def _is_reported(noun: Token) -> bool:
    """Whether a noun is what others said, and is vouched for or not: "could not endorse | the figure"."""
    return noun.dep_ in ("obj", "nsubj:pass") and noun.lemma_ in load_cues().report_nouns


def _is_telling(noun: Token) -> bool:
    """Whether a noun is what can be told: "failed to give | a number"."""
    cues = load_cues()
    return noun.dep_ == "obj" and (
        noun.lower_ in cues.silence_nouns or noun.lower_.removesuffix("s") in cues.numbering_nouns
    )


def _is_no_information(noun: Token) -> bool:
    if noun.lower_ not in load_cues().silence_nouns or is_ground(noun):
        return False
    return any(child.lower_ in _LACKING for child in noun.children)


def is_ground(noun: Token) -> bool:
    """Whether a noun is what speaks for a report, and nothing to tell: "no evidence of torture"."""
    if noun.is_sent_end:
        return False
    supports = any(child.dep_ == "acl" and child.lemma_ in _SUPPORTING for child in noun.children)
    return supports or (noun.lower_ in _GROUNDS and noun.nbor(1).lower_ in _GROUNDS_LEAD)
