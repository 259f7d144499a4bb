"""Whose claim, figure or report a noun stands for: "the union's claim", "a count by the consultants"."""

from dataclasses import dataclass

from app.extract.attributions.cue_verbs.source_heads import is_of_storm
from app.extract.language.phrases import phrase_bounds
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ARTICLES,
    COMPLEMENTIZER,
    GENITIVE,
    GIVEN_BY,
    INFINITIVE,
    OWNER_SIGNS,
    POSSESSIVES,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_ATTRIBUTED = word_set("rules/attributions", "givers", "attributed")
_ENDS = word_set("rules/attributions", "givers", "ends")

_GIVEN = word_set("rules/attributions", "givers", "given")
_BETWEEN = frozenset({"ADJ", "NOUN", "NUM", "VERB"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "NUM", "PRON", "PUNCT"})
_LONGEST = 12
_TIME = 3
"""Most tokens that tell when something was given."""
_TIME_LEADS = word_set("rules/attributions", "closings", "time_leads")
_BRACKET = 5
"""Most tokens of a bracket that only abbreviates a name, marks included."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Tokens ``first`` up to ``last`` around ``head``, who gives what a noun stands for; ``end`` is one
    past the phrase of noun and giver. ``attributed`` marks "a claim attributed to"."""

    head: Token
    first: int
    last: int
    end: int
    attributed: bool = False


def giver_of(noun: Token, sentence: Sentence) -> Giver | None:
    """Who stands behind a noun: its possessor, or who follows "by" or "from"."""
    return _possessor(noun, sentence) or _behind(noun, sentence)


def _possessor(noun: Token, sentence: Sentence) -> Giver | None:
    """The possessor before a noun: "the union's | own claim", "its | figure"."""
    doc = noun.doc
    index = noun.i - 1
    while index >= sentence.start and noun.i - index <= 4 and doc[index].pos_ in _BETWEEN:
        index -= 1
    index = before_bracket(sentence, index)
    if index < sentence.start or index < noun.head.i < noun.i:
        return None  # "the union's leader | denied reports"
    if doc[index].lower_ in POSSESSIVES:
        return Giver(doc[index], index, index + 1, noun.i + 1)
    if doc[index].text not in OWNER_SIGNS or index == sentence.start:
        return None
    owner = doc[index - 1]
    if owner.pos_ not in ("NOUN", "PROPN") or is_time(owner):
        return None
    if owner.pos_ == "NOUN" and not is_speaker(owner) and noun.lemma_ in load_cues().given_figures:
        return None  # "the season's total", against "the cleric's claim"
    first = _first_of(doc, sentence.start, index)
    return Giver(owner, first, index, noun.i + 1)


def before_bracket(sentence: Sentence, index: int) -> int:
    """The token before a short bracket that ends at a token: "the Red Cross's | (IRC) claim"."""
    doc = sentence.doc
    if index < sentence.start or doc[index].text != ")":
        return index
    opening = range(index - 1, max(sentence.start, index - _BRACKET), -1)
    return next((place - 1 for place in opening if doc[place].text == "("), index)


def _first_of(doc: Doc, start: int, end: int) -> int:
    """The first token of the phrase that ends before a possessive mark."""
    first = end - 1
    inside = ("NOUN", "PROPN", "ADJ", "DET", "PART", "ADP")
    while first > start and (doc[first - 1].pos_ in inside or _is_of_name(doc[first - 1], doc[first])):
        if doc[first - 1].pos_ == "ADP" and not _joins_name(doc, first - 1):
            break
        first -= 1
        if doc[first].lower_ in ARTICLES:
            break
    return first


def _is_of_name(word: Token, following: Token) -> bool:
    """Whether a capital word that the tagger takes for a verb belongs to a name: "United | Nations"."""
    return word.text[:1].isupper() and word.ent_type_ == following.ent_type_ != "" and word.dep_ == "amod"


def _joins_name(doc: Doc, index: int) -> bool:
    return doc[index].lower_ in GENITIVE and doc[index - 1].text[:1].isupper()


def _behind(noun: Token, sentence: Sentence) -> Giver | None:
    """Who follows "by" or "from" behind a noun, at most a participle between: "a claim | made by X"."""
    doc = noun.doc
    index = noun.i + 1
    while index < sentence.end and index - noun.i <= 3 and doc[index].lower_ in _GIVEN:
        index += 1
    if index > noun.i + 1:
        index = _past_time(sentence, index)
    attributed = index > noun.i + 1 and doc[index - 1].lower_ in _ATTRIBUTED
    lead = index < sentence.end and (
        doc[index].lower_ in GIVEN_BY or (attributed and doc[index].lower_ in INFINITIVE)
    )
    if not lead or index + 1 >= sentence.end:
        return None
    head = _head_behind(sentence, index + 1)
    if head is None or is_of_storm(head):
        return None
    first, last = phrase_bounds(head, restrictive=False)
    last = max(last, head.i + 1)
    for place in range(head.i + 1, last):
        if doc[place].lower_ in _ENDS or doc[place].tag_ in (
            "VBD",
            "VBZ",
            "VBP",
            "MD",
        ):
            last = place
            break
        if doc[place].lower_ in GENITIVE and _counts_at_end(sentence, place + 1):
            last = place  # "an estimate by the union | of 25 wounded"
            break
    return Giver(head, max(first, index + 1), last, _past_bracket(sentence, last), attributed)


def _past_time(sentence: Sentence, index: int) -> int:
    """The token behind what tells when something was given, where its giver follows: "made last week |
    by"."""
    for at in range(index, min(index + _TIME + 1, sentence.end)):
        token = sentence.doc[at]
        if token.lower_ in GIVEN_BY:
            return at
        if not (is_time(token) or token.lower_ in _TIME_LEADS):
            break
    return index


def _counts_at_end(sentence: Sentence, index: int) -> bool:
    """Whether a number follows that no clause comes behind, against "a claim by kin of | 14 men that …"."""
    rest = sentence.doc[index : min(index + _LONGEST, sentence.end)]
    return len(rest) > 0 and rest[0].like_num and not any(one.lower_ in COMPLEMENTIZER for one in rest)


def _past_bracket(sentence: Sentence, index: int) -> int:
    """The token behind a short bracket that begins at a token: "from the Red Cross (IRC) | was"."""
    doc = sentence.doc
    if index >= sentence.end or doc[index].text != "(":
        return index
    rest = doc[index : min(index + _BRACKET, sentence.end)]
    return next((token.i + 1 for token in rest if token.text == ")"), index)


def _head_behind(sentence: Sentence, index: int) -> Token | None:
    """The noun of the phrase that begins at a token, where it can speak."""
    head: Token | None = None
    for token in sentence.doc[index : min(sentence.end, index + _LONGEST)]:
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
        elif (head is not None and token.text not in OWNER_SIGNS and token.text != "-") or not (
            token.pos_ in _INSIDE or token.tag_ == "JJ"
        ):
            break
    while head is not None and head.dep_ in ("flat", "appos") and head.head.i >= index:
        head = head.head  # "from army spokesman Ann | Lee", "from army commander | Ann Lee"
    if head is None or is_time(head) or not (head.pos_ == "PROPN" or is_speaker(head)):
        return None
    return head
