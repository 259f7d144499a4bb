"""What an answer says of what it answers: "this", "the report", "that anyone had fled", or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import takewhile

from app.domain.stance import Stance
from app.extract.attributions.nouns.denial_nouns import DENIALS
from app.extract.attributions.silences import NO_COMMENT, NO_CONFIRMATION
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE, HE_OR_SHE, INFINITIVE, IT_OR_THEY
from app.extract.links.aims.aim_pronouns import is_judgement, is_pronoun, judges_pronoun, said_of
from app.extract.links.aims.answer_times import before_time
from app.extract.links.aims.answered_words import answered_words, ends_what_it_answers
from app.extract.links.aims.comment_requests import leaves_unanswered
from app.extract.links.aims.pointing import (
    LEAD,
    NOT_POINTING,
    SHORT,
    is_definite,
    is_plural,
    noun_of,
    owners_of,
    pointing_nouns,
    tells,
)
from app.extract.links.voices import folded_words
from app.extract.measures.measure_words import by_word
from app.extract.stances.negated import never_was
from app.extract.stances.themes import is_spread
from app.extract.words.cues import load_cues

_WHAT_WAS_SAID = word_set("rules/links", "aims", "what_was_said")
_RECKONING = word_set("rules/links", "aims", "reckoning")
_ASKED = word_set("rules/language", "fronted", "asking")
_SUCH = word_set("rules/links", "aims", "such")

_SWEEPING = word_set("rules/links", "aims", "sweeping")
_STATES = word_set("rules/links", "aims", "states")
_PLEADING = word_set("rules/links", "aims", "pleading")
_BEHIND = word_set("rules/links", "aims", "behind")
_OF_FORCE = word_set("rules/links", "aims", "deeds_of_force")
_WHAT = word_set("rules/links", "aims", "what")
_HAPPENING = word_set("rules/links", "aim_pronouns", "happening")
_CLASHES = word_set("rules/links", "aims", "clashes")
_PLEA = 3
"""Tokens in which it is said that somebody is innocent: "protested | her innocence"."""


class Kind(Enum):
    """How an answer speaks of what it answers.

    NOTHING: "declined to comment". POINTS: "denied the charge", "denied this". TELLS: "denied that
    anyone had fled", "denied reports that a deal was near".
    """

    NOTHING = "nothing"
    POINTS = "points"
    TELLS = "tells"


@dataclass(frozen=True, slots=True)
class Aim:
    """The aim of an answer. ``noun`` is the class of the noun it points with ("accusation"),
    ``owners`` the folded words for whose it is, ``first`` up to ``last`` the words that tell it.
    ``sweeping`` marks a denial of all of it ("that anyone had fled"),
    ``behind`` marks an answer that ends the sentence it answers: ", which the army denies"."""

    kind: Kind
    first: int
    last: int
    noun: str | None = None
    owners: frozenset[str] = frozenset()
    definite: bool = False
    plural: bool = False
    several: bool = False
    sweeping: bool = False
    behind: bool = False


def read_aim(parsed: Parsed, draft: Draft) -> Aim:
    """The aim of a draft that denies, disputes, doubts or says nothing."""
    first, last = answered_words(parsed, draft)
    if ends_what_it_answers(parsed, draft):
        return Aim(Kind.POINTS, first, last, definite=True, behind=True)
    if pleads(parsed, draft):
        return Aim(Kind.POINTS, first, last, noun="accusation", definite=True)
    words = [token for token in parsed.doc[first:last] if not token.is_punct and not _is_own(token, draft)]
    unnamed = bool(words) and words[0].lower_ in NOT_POINTING
    while words and (_leads_in(words[0], draft) or _is_idiom(words, draft)):
        words.pop(0)
    if not words or _is_request(words, draft):
        silent = draft.stance.stance is Stance.NO_COMMENT
        return Aim(Kind.NOTHING if silent else Kind.POINTS, first, first, definite=True)
    several = any(token.lower_ in _listed("pronouns", "several") for token in words[:2])
    if is_pronoun(words) or is_judgement(words, draft):
        if (spoken := said_of(parsed, draft, words)) is not None:
            start, end = spoken.left_edge.i, spoken.sent.end if words[0].i < spoken.i else words[0].i
            phrase = [*parsed.doc[start : spoken.i + 1]]
            return _of_noun(parsed, spoken, phrase, start, before_time(parsed, start, end), several)
        return _of_pronoun(draft, first, several)
    if _will_not_reckon(draft) and not any(one.lower_ in _listed("money", "words") for one in words):
        return Aim(Kind.POINTS, first, last, "figure", definite=True)
    noun = noun_of(draft, words)
    if noun is None and judges_pronoun(words, draft):
        return _of_pronoun(draft, first, several)
    if noun is None and (called := _called_false(words)) is not None:
        return _of_false(parsed, called, first, last)
    if noun is None:
        if never_was(parsed, first, last) is not None:
            return Aim(Kind.POINTS, first, last, definite=True, several=several)
        return _of_clause(draft, words, first, last, several)
    if draft.stance.stance is Stance.NO_COMMENT and unnamed and pointing_nouns()[noun.lower_] == "figure":
        several = True  # "declined to give a figure": it sides with nobody's
    return _of_noun(parsed, noun, words, first, last, several)


def pleads(parsed: Parsed, draft: Draft) -> bool:
    """Whether somebody answers a charge, named or not: "pleaded not guilty", "has always protested her
    innocence"."""
    if draft.attribution is None or draft.attribution.lemma not in _PLEADING | load_cues().idioms.keys():
        return False
    opening = parsed.doc[draft.content_first : min(draft.content_last, draft.content_first + _PLEA)]
    named = any(token.lower_ in _listed("accusing", "innocent") for token in opening)
    return named or draft.attribution.lemma in _PLEADING


def _will_not_reckon(draft: Draft) -> bool:
    """Whether somebody gives no figure: "declined to estimate the crowd"."""
    attribution = draft.attribution
    return attribution is not None and attribution.silent and attribution.lemma in _RECKONING


def _of_pronoun(draft: Draft, first: int, several: bool) -> Aim:
    """The aim of an answer to "this" or to nothing named: to a figure, where it is called inflated."""
    noun = None if draft.stance.direction is None else "figure"
    return Aim(Kind.POINTS, first, first, noun, definite=True, several=several)


def _of_clause(draft: Draft, words: Sequence[Token], first: int, last: int, several: bool) -> Aim:
    """The aim of an answer that points with no noun: it tells what is denied, but for "any such
    plans", "the dead" and "far fewer had died"."""
    lemma = "" if draft.attribution is None else draft.attribution.lemma
    if _names_losses(words):
        return Aim(Kind.POINTS, first, last, "figure", definite=True, several=several)
    if draft.stance.direction is not None:
        return Aim(Kind.POINTS, first, last, "figure", definite=True, plural=True, several=several)
    if _names_state(words) or (lemma == NO_CONFIRMATION and _names_deed(words)):
        return Aim(Kind.POINTS, first, last, definite=True, several=several)
    if any(map(_is_behind, words)):
        return Aim(Kind.POINTS, first, last, "part", definite=True)
    sweeping = any(map(_is_sweeping, words))
    if _is_own_deed(draft, words[0]) and not sweeping:
        return Aim(Kind.TELLS, first, last, "part")
    such = any(token.lower_ in _SUCH for token in words[:2])
    kind = Kind.POINTS if such else Kind.TELLS
    return Aim(kind, first, last, definite=such, several=several, sweeping=sweeping)


def _is_sweeping(token: Token) -> bool:
    """Whether a word turns all of it down, and does not only part two things: "nothing to do with it"."""
    following = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ in _SWEEPING and not (following and following[0].lower_ in INFINITIVE)


def _is_own_deed(draft: Draft, opening: Token) -> bool:
    """Whether somebody denies to have done something: "denied | planting the bomb"."""
    return draft.stance.stance is Stance.DENIES and opening.tag_ == "VBG" and opening.dep_ == "xcomp"


def _is_request(words: Sequence[Token], draft: Draft) -> bool:
    """Whether only a request for words is left without an answer: "to a request for comment"."""
    silence = draft.attribution
    if silence is None or not silence.silent or silence.cue_token is None:
        return False
    return any(one.head.i == silence.cue_token and leaves_unanswered(draft, one) for one in words[:LEAD])


def _leads_in(token: Token, draft: Draft) -> bool:
    """Whether a token stands before what is answered: "on the claim", "no comment on the claim"."""
    if token.pos_ in ("ADP", "ADV", "SCONJ"):
        return token.lower_ not in _WHAT_WAS_SAID
    if draft.attribution is not None and draft.attribution.cue_token == token.i and token.lower_ in DENIALS:
        return True  # "drew a | denial from the army"
    if draft.attribution is None or not (draft.attribution.silent or draft.attribution.lemma == NO_COMMENT):
        return False
    if token.lower_ in _ASKED and token.tag_ in ("VBN", "VBD"):
        return True  # "Asked | about the claim, …"
    named = token.head if token.dep_ == "amod" else token  # "no official | comment on the claim"
    if draft.attribution.lemma in _listed("silences", "having") and named.lower_ in _listed(
        "silences", "withheld"
    ):
        return True  # "had no information | about the claim"
    return token.lower_ in NOT_POINTING or named.lower_ in _listed("silences", "nouns")


def _is_idiom(words: Sequence[Token], draft: Draft) -> bool:
    """Whether what is answered begins with the noun that makes a verb an answer: "issued a | denial"."""
    verb = "" if draft.attribution is None else draft.attribution.lemma
    nouns = load_cues().idioms.get(verb, {})
    lead = takewhile(lambda token: token.pos_ in ("DET", "ADJ", "NOUN"), words)
    return any(token.lemma_ in nouns for token in lead)


def _is_own(token: Token, draft: Draft) -> bool:
    """Whether a token belongs to the source behind a silence: "no reaction from the government"."""
    attribution = draft.attribution
    if attribution is None or attribution.lemma not in (NO_COMMENT, NO_CONFIRMATION):
        return False
    source = attribution.source
    return source is not None and source.first <= token.i < source.last


def _names_losses(words: Sequence[Token]) -> bool:
    """Whether what is answered is only "the dead", "their losses"."""
    return len(words) <= SHORT + 1 and any(token.lower_ in by_word("nouns") for token in words)


def _names_state(words: Sequence[Token]) -> bool:
    """Whether what is answered is only that somebody just named was there, or what was done: "their
    presence", "his arrest"."""
    return len(words) == SHORT and words[0].tag_ == "PRP$" and words[1].lower_ in _STATES


def _names_deed(words: Sequence[Token]) -> bool:
    """Whether only a deed that was told of is named: "no independent confirmation of | the fighting", "no
    independent account of | what had happened"."""
    if words[0].lower_ in _WHAT and words[-1].lemma_ in _HAPPENING:
        return True
    return len(words) == SHORT and words[0].lower_ in DEFINITE and words[1].lower_ in _OF_FORCE | _CLASHES


def _is_behind(token: Token) -> bool:
    """Whether it is the part in a deed that is answered: "that it was | behind the attack"."""
    if token.lower_ not in _BEHIND or token.dep_ != "case" or token.head.lower_ not in _OF_FORCE:
        return False
    subject = own_subject(token.head)
    return subject is not None and subject.lower_ in IT_OR_THEY | HE_OR_SHE


def _called_false(words: Sequence[Token]) -> Token | None:
    """The word for what somebody said that is called false: "the union | is spreading lies"."""
    return next((token for token in words if is_spread(token)), None)


def _of_false(parsed: Parsed, noun: Token, first: int, last: int) -> Aim:
    """The aim of who calls something false that is said by whoever makes, gives or spreads it."""
    subject = own_subject(noun.head)
    owners: frozenset[str] = frozenset()
    if subject is not None and first <= subject.i < last:
        owners = folded_words(parsed, subject.left_edge.i, subject.i + 1, common=True)
    kind = pointing_nouns().get(noun.lower_, "claim")
    return Aim(Kind.POINTS, first, last, noun=kind, owners=owners, definite=True, plural=is_plural(noun))


def _of_noun(
    parsed: Parsed, noun: Token, words: Sequence[Token], first: int, last: int, several: bool
) -> Aim:
    start = max(first, noun.left_edge.i) if noun.i - first > LEAD else words[0].i
    return Aim(
        Kind.TELLS if tells(parsed, noun, last) else Kind.POINTS,
        first,
        last,
        noun=pointing_nouns()[noun.lower_],
        owners=owners_of(parsed, noun, start, last),
        definite=is_definite(noun, [token for token in words if start <= token.i < noun.i]),
        plural=is_plural(noun),
        several=several,
    )


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
