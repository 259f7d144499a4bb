"""What an answer says of what it answers: "this", "the report", "that anyone had fled", or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from app.domain.stance import Stance
from app.extract.attributions.cues import load_cues
from app.extract.attributions.silences import NO_COMMENT, NO_CONFIRMATION
from app.extract.found import Attribution, Draft
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table
from app.extract.measures.measure_words import by_word
from app.extract.stances.voices import folded_words

_LEAD = 9
"""Tokens in which the noun that an answer points with is looked for."""
_BY = 6
"""Tokens after "by" that tell whose allegations they are."""
_DEFINITE = frozenset(
    "the this that these those both either neither such all 's ’s his her its their".split()
)
_ANY = frozenset({"a", "an", "any", "some", "another", "no", "one"})
_SWEEPING = frozenset({"any", "anyone", "anybody", "anything", "ever", "never", "nobody", "nothing", "no"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BEFORE = 3
"""Tokens between "the" and the noun of what is judged."""
_SAID = frozenset({"accusation", "report", "claim"})
"""Classes of nouns for what somebody said."""
_JUDGED = 2
"""Most tokens of a judgement behind a noun: "called the claim utterly absurd"."""
_LATER = frozenset({"after", "before", "when", "while", "as", "because", "since", "although", "though"})


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
    first, last = _answered(parsed, draft)
    if _is_behind(parsed, draft):
        return Aim(Kind.POINTS, first, last, definite=True, behind=True)
    words = [token for token in parsed.doc[first:last] if not token.is_punct and not _is_own(token, draft)]
    unnamed = bool(words) and words[0].lower_ in _ANY
    while words and _leads_in(words[0], draft):
        words.pop(0)
    if not words:
        silent = draft.stance.stance is Stance.NO_COMMENT
        return Aim(Kind.NOTHING if silent else Kind.POINTS, first, first, definite=True)
    several = any(token.lower_ in _listed("pronouns", "several") for token in words[:2])
    if draft.stance.stance is Stance.NO_COMMENT and unnamed:
        several = True  # "declined to give a figure": it sides with nobody's
    if _is_pronoun(words):
        return Aim(Kind.POINTS, first, first, definite=True, several=several)
    noun = _pointing_noun(words) or _judged_noun(draft, words)
    if noun is None:
        return _of_clause(draft, words, first, last, several)
    return _of_noun(parsed, noun, words, first, last, several)


def _of_clause(draft: Draft, words: Sequence[Token], first: int, last: int, several: bool) -> Aim:
    """The aim of an answer that points with no noun: it tells what is denied, but for "any such
    plans", "the dead" and "far fewer had died"."""
    if _names_losses(words):
        return Aim(Kind.POINTS, first, last, "figure", definite=True, several=several)
    if draft.stance.direction is not None:
        return Aim(Kind.POINTS, first, last, "figure", definite=True, plural=True, several=several)
    if any(token.lower_ in _listed("parts", "words") for token in words[:_LEAD]):
        return Aim(Kind.TELLS, first, last, "part")
    such = any(token.lower_ == "such" for token in words[:2])
    sweeping = any(token.lower_ in _SWEEPING for token in words)
    kind = Kind.POINTS if such else Kind.TELLS
    return Aim(kind, first, last, definite=such, several=several, sweeping=sweeping)


def _leads_in(token: Token, draft: Draft) -> bool:
    """Whether a token stands before what is answered: "on the claim", "no comment on the claim"."""
    if token.pos_ in ("ADP", "ADV", "SCONJ"):
        return token.lower_ not in ("that", "so")
    silent = draft.attribution is not None and draft.attribution.silent
    return silent and (token.lower_ in _ANY or token.lower_ in _listed("silences", "nouns"))


def _is_own(token: Token, draft: Draft) -> bool:
    """Whether a token belongs to the source behind a silence: "no reaction from the government"."""
    attribution = draft.attribution
    if attribution is None or attribution.lemma not in (NO_COMMENT, NO_CONFIRMATION):
        return False
    source = attribution.source
    return source is not None and source.first <= token.i < source.last


def _answered(parsed: Parsed, draft: Draft) -> tuple[int, int]:
    """The words that an answer answers: those behind its cue, if they are not all before it."""
    first, last = draft.content_first, draft.content_last
    attribution = draft.attribution
    cue = None if attribution is None else attribution.cue_token
    if attribution is not None and cue is not None and first <= cue < last and _leads(parsed, attribution):
        first = cue + 1
    for index in range(first + 3, last):
        if parsed.doc[index].lower_ in _LATER and parsed.doc[index].dep_ == "mark":
            return first, index
    return first, last


def _leads(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether what is answered stands behind a cue, though the content begins before it."""
    if attribution.lemma in (NO_COMMENT, NO_CONFIRMATION):
        return True
    verb = load_cues().forms.get(attribution.lemma)
    if verb is None or verb.stance is Stance.ASSERTS or attribution.cue_token is None:
        return False
    cue = parsed.doc[attribution.cue_token]
    return any(child.dep_ in ("obj", "ccomp", "xcomp") and child.i > cue.i for child in cue.children)


def _is_behind(parsed: Parsed, draft: Draft) -> bool:
    """Whether an answer only ends the sentence that it answers: ", a charge that the army denied"."""
    attribution = draft.attribution
    if draft.figure is not None or attribution is None or attribution.cue_token is None or attribution.silent:
        return False
    if not draft.content_first < draft.content_last <= attribution.cue_token:
        return False
    source = attribution.source
    ends = [
        parsed.doc[index].lower_
        for index in range(max(draft.content_first, draft.content_last - 2), draft.content_last)
    ]
    if source is not None:
        ends.append(parsed.doc[source.first].lower_)
    return any(word in pointing_nouns() or word == "which" for word in ends)


def _names_losses(words: Sequence[Token]) -> bool:
    """Whether what is answered is only "the dead", "their losses"."""
    return len(words) <= _JUDGED + 1 and any(token.lower_ in by_word("nouns") for token in words)


def _is_pronoun(words: Sequence[Token]) -> bool:
    word, rest = words[0].lower_, words[1:]
    if word in _listed("pronouns", "several") and (not rest or rest[0].lower_ in ("of", "them")):
        return True
    if word not in _listed("pronouns", "words"):
        return False
    if not rest:
        return True
    after = words[0].doc[words[0].i + 1]
    return word != "it" and (after.is_punct or rest[0].lower_ in ("as", "was", "is"))


def _pointing_noun(words: Sequence[Token]) -> Token | None:
    """The noun at the head of what is answered; none where a verb comes first."""
    for token in words[:_LEAD]:
        if token.lower_ in pointing_nouns() and token.pos_ in ("NOUN", "PROPN", "VERB"):
            return token
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG"):
            return None
    return None


def _judged_noun(draft: Draft, words: Sequence[Token]) -> Token | None:
    """The noun that a judgement is said of, further on: "his enemies had invented the story"."""
    verb = None if draft.attribution is None else load_cues().verb(draft.attribution.lemma)
    if draft.stance.stance is not Stance.DISPUTES or verb is None or verb.stance is not Stance.ASSERTS:
        return None
    for token in words:
        lead = token.doc[max(words[0].i, token.i - _BEFORE) : token.i]
        if token.lower_ in pointing_nouns() and any(before.lower_ in _DEFINITE for before in lead):
            return token
    return None


def _of_noun(
    parsed: Parsed, noun: Token, words: Sequence[Token], first: int, last: int, several: bool
) -> Aim:
    start = max(first, noun.left_edge.i) if noun.i - first > _LEAD else first
    before = [token for token in words if start <= token.i < noun.i]
    owners = _owners(parsed, noun, start)
    after = next((token for token in parsed.doc[noun.i + 1 : last] if not token.is_punct), None)
    if after is not None and after.tag_ == "VBN" and after.i + 1 < last and after.nbor(1).lower_ == "by":
        after = after.nbor(1)
    if after is not None and after.lower_ in ("by", "from"):
        owners |= folded_words(parsed, after.i, min(last, after.i + _BY), common=True)
    return Aim(
        Kind.TELLS if _tells(parsed, noun, last) else Kind.POINTS,
        first,
        last,
        noun=pointing_nouns()[noun.lower_],
        owners=owners,
        definite=_is_definite(noun, before),
        plural=_is_plural(noun),
        several=several,
    )


def _is_definite(noun: Token, before: Sequence[Token]) -> bool:
    """Whether a noun points at something told: "the charge", "Dhar's count", a headline's "claim"."""
    if pointing_nouns()[noun.lower_] == "part":
        return False
    if any(token.lower_ in _DEFINITE for token in before):
        return True
    return not _is_plural(noun) and not any(token.lower_ in _ANY for token in before)


def _is_plural(noun: Token) -> bool:
    """Whether a noun is many, also where the tagger takes it for a verb: "media reports"."""
    return noun.lower_.endswith("s")


def _owners(parsed: Parsed, noun: Token, start: int) -> frozenset[str]:
    """The words that tell whose a noun is: "the rebels' claim", "newspaper reports", "U.S. charges";
    of a toll or a raid only names and possessors, for an air raid is not the air's."""
    if pointing_nouns()[noun.lower_] in _SAID:
        return folded_words(parsed, start, noun.i, common=True)
    names = (
        index
        for index in range(start, noun.i)
        if parsed.doc[index].pos_ == "PROPN" or parsed.doc[index + 1].lower_ in ("'s", "’s", "'", "’")
    )
    return frozenset(word for index in names for word in folded_words(parsed, index, index + 1, common=True))


def _tells(parsed: Parsed, noun: Token, last: int) -> bool:
    """Whether a noun is followed by what it was that was said: "reports that …", "claims of …"."""
    rest = parsed.doc[noun.i + 1 : last]
    if not any(token.pos_ in ("NOUN", "PROPN", "NUM") for token in rest) or rest[0].is_punct:
        return False
    if rest[0].tag_ in _FINITE or (rest[0].tag_ == "VBN" and len(rest) > 1 and rest[1].lower_ == "by"):
        return False
    if len([token for token in rest if not token.is_punct]) <= _JUDGED and rest[0].lower_ not in (
        "of",
        "that",
    ):
        return False
    about = ("a", "an", "as", "false", "by", "on", "for")
    return rest[0].lower_ not in (about if pointing_nouns()[noun.lower_] == "part" else (*about, "in"))


@cache
def pointing_nouns() -> Mapping[str, str]:
    """The nouns that stand for what somebody said, each with its class: "charge", an accusation."""
    return {word: kind for kind, words in table("links", "nouns").items() for word in strings(words)}


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return frozenset(strings(table("links", name)[key]))
