"""Nouns by which an answer points at what was said: "the charge", "Dhar's count", "reports that …"."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile

from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set
from app.extract.lexicon.function_words import AGENT, COMPLEMENTIZER, COPULA, GIVEN_BY, OWNER_SIGNS
from app.extract.links.voices import folded_words
from app.extract.words.cues import load_cues

_CONTENT_LEADS = word_set("rules/links", "pointing", "content_leads")
_BEHIND_PART = word_set("rules/links", "pointing", "behind_part")
_BEHIND_NOUN = word_set("rules/links", "pointing", "behind_noun")

LEAD = 9
"""Tokens in which the noun that an answer points with is looked for."""
SHORT = 2
"""Most tokens of a judgement behind a noun: "called the claim utterly absurd"."""
NOT_POINTING = word_set("rules/links", "pointing", "not_pointing")
_BY = 6
"""Tokens after "by" that tell whose allegations they are."""
_BEFORE = 3
"""Tokens between "the" and the noun of what is judged."""
DEFINITE = word_set("rules/links", "pointing", "definite")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_APART = frozenset({",", "-", "–", "—", "--"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nmod:poss"})
_SAID = frozenset({"accusation", "concern", "report", "claim"})
"""Classes of nouns for what somebody said."""
TOLD = _SAID | {"figure"}
"""The same, with those for a number that somebody gave."""


@cache
def pointing_nouns() -> Mapping[str, str]:
    """The nouns that stand for what somebody said, each with its class: "charge", an accusation."""
    return {word: kind for kind, words in table("links", "nouns").items() for word in strings(words)}


def noun_of(draft: Draft, words: Sequence[Token]) -> Token | None:
    """The noun that an answer points with, in its own words; None where it has none."""
    return _pointing_noun(words) or _judged_noun(draft, words)


def _pointing_noun(words: Sequence[Token]) -> Token | None:
    """The noun at the head of what is answered; none where a verb comes first."""
    for token in words[:LEAD]:
        named = token.pos_ in ("NOUN", "PROPN", "VERB") and token.dep_ != "compound"
        if named and token.lower_ in pointing_nouns():
            return None if _is_of_deed(token, words[0]) else token
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG"):
            return None
    return None


def _is_of_deed(noun: Token, deed: Token) -> bool:
    """Whether a noun only tells of a deed what it was done to: "denied | selling data", not "denied | making
    the claim", which was told."""
    if deed.tag_ != "VBG" or noun.dep_ != "obj" or any(one.lower_ in DEFINITE for one in noun.children):
        return False
    kind = pointing_nouns()[noun.lower_]
    if deed.dep_ == "amod":  # "denied | altering data", which the parser takes for data that alter
        return deed.head is noun and kind == "figure"
    return deed.dep_ == "xcomp" and noun.head is deed and kind in TOLD


def _judged_noun(draft: Draft, words: Sequence[Token]) -> Token | None:
    """The noun that a judgement is said of, further on: "his enemies had invented the story"."""
    verb = None if draft.attribution is None else load_cues().verb(draft.attribution.lemma)
    if draft.stance.stance is not Stance.DISPUTES or verb is None or verb.stance is not Stance.ASSERTS:
        return None
    for token in words:
        lead = token.doc[max(words[0].i, token.i - _BEFORE) : token.i]
        if token.lower_ in pointing_nouns() and any(before.lower_ in DEFINITE for before in lead):
            return token
    return None


def is_definite(noun: Token, before: Sequence[Token]) -> bool:
    """Whether a noun points at something told: "the charge", "Dhar's count", a headline's "claim"."""
    if pointing_nouns()[noun.lower_] == "part":
        return False
    if any(token.lower_ in DEFINITE for token in before):
        return True
    return not is_plural(noun) and not any(token.lower_ in NOT_POINTING for token in before)


def is_plural(noun: Token) -> bool:
    """Whether a noun is many, also where the tagger takes it for a verb: "media reports"."""
    return noun.lower_.endswith("s")


def takes_up(cue: Token) -> bool:
    """Whether a cue stands in a relative clause to a noun that takes up the words before a comma: "…, a
    figure | that could not be verified", "…, numbers the army rejects"."""
    while cue.dep_ == "xcomp" and cue.head.i < cue.i:
        cue = cue.head  # "figures that have yet | to be confirmed"
    noun = cue.head
    if cue.dep_ != "acl:relcl" or noun.i > cue.i or noun.lower_ not in pointing_nouns():
        return False
    opening = min(noun.i, *(child.i for child in noun.children if child.dep_ in _BEFORE_NOUN), cue.i)
    return opening > cue.sent.start and cue.doc[opening - 1].text in _APART


def owners_of(parsed: Parsed, noun: Token, start: int, last: int) -> frozenset[str]:
    """The folded words for whose a noun is, before it ("the rebels' claim", "U.S. charges") or behind
    "by" and "from" ("allegations by Moscow", "information provided by the envoy")."""
    owners = _owners_before(parsed, noun, start)
    behind = (token for token in parsed.doc[noun.i + 1 : last] if not token.is_punct)
    after = next((token for token in behind if token.lemma_ not in COPULA), None)
    given = after is not None and after.tag_ == "VBN" and not _turns_down(after)
    if after is not None and given and after.i + 1 < last and after.nbor(1).lower_ in AGENT:
        after = after.nbor(1)
    if after is not None and after.lower_ in GIVEN_BY:
        giver = [*takewhile(_names_giver, parsed.doc[after.i + 1 : min(last, after.i + _BY)])]
        if giver and not is_time(giver[0]):  # "the figures by Thursday morning" are nobody's
            owners |= folded_words(parsed, giver[0].i, giver[-1].i + 1, common=True)
    return owners


def _turns_down(verb: Token) -> bool:
    """Whether who does it answers a claim, and gives none: "the charges were | rejected by the army"."""
    cue = load_cues().verb(verb.lower_)
    return cue is not None and cue.stance is not Stance.ASSERTS


def _names_giver(token: Token) -> bool:
    """Whether a word still tells who gives something, and not what: "claims by fishermen | that oil …"."""
    return token.lower_ not in COMPLEMENTIZER and token.tag_ not in _FINITE


def _owners_before(parsed: Parsed, noun: Token, start: int) -> frozenset[str]:
    """Names, nouns and possessors before a noun for what was said, and not what it is called ("such
    baseless claims"); before a toll or a raid only names, possessors and bodies of the state ("the
    police figure"), for an air raid is not the air's."""
    if pointing_nouns()[noun.lower_] in _SAID:
        start = max(start, _behind_lead(noun))
        before = folded_words(parsed, start, noun.i, common=True)
        return before - {one.lemma_ for one in parsed.doc[start : noun.i] if _only_calls(one)}
    names = (
        index
        for index in range(start, noun.i)
        if parsed.doc[index].pos_ == "PROPN"
        or parsed.doc[index].lower_ in _listed("bodies")
        or parsed.doc[index + 1].lower_ in OWNER_SIGNS
    )
    return frozenset(word for index in names for word in folded_words(parsed, index, index + 1, common=True))


def _behind_lead(noun: Token) -> int:
    """Where a noun's own phrase begins behind a preposition: "there is no truth in | the allegation"."""
    return max(
        (child.i + 1 for child in noun.children if child.dep_ == "case" and child.i < noun.i), default=0
    )


def _only_calls(token: Token) -> bool:
    """Whether an adjective tells what a claim is like, and not whose it is: "baseless", not "official" or
    "Tamil"."""
    plain = token.pos_ == "ADJ" and token.text == token.lower_
    return is_time(token) or (plain and token.lower_ not in _listed("owners") | _listed("bodies"))


@cache
def _listed(key: str) -> frozenset[str]:
    """Bodies of the state, and the words that stand for any of them."""
    return word_set("links", "official", key)


def tells(parsed: Parsed, noun: Token, last: int) -> bool:
    """Whether a noun is followed by what it was that was said: "reports that …", "claims of …"."""
    rest = parsed.doc[noun.i + 1 : last]
    if not any(token.pos_ in ("NOUN", "PROPN", "NUM") for token in rest) or rest[0].is_punct:
        return False
    if rest[0].tag_ in _FINITE or (rest[0].tag_ == "VBN" and len(rest) > 1 and rest[1].lower_ in AGENT):
        return False
    words = [token for token in rest if not token.is_punct]
    if len(words) <= SHORT and rest[0].lower_ not in _CONTENT_LEADS:
        return False
    about = _BEHIND_PART if pointing_nouns()[noun.lower_] == "part" else _BEHIND_NOUN
    return rest[0].lower_ not in about
