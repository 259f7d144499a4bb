"""How a place name is tied to what its sentence tells: where it happened, or who speaks from there."""

from collections.abc import Container

from app.extract.countries import is_country_name
from app.extract.events.dates.date_ties import governor_of, is_to_come
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import FOR, GENITIVE, INFINITIVE, OWNER_MARKS, OWNER_SIGNS
from app.extract.words.cues import load_cues
from app.extract.words.place_words import (
    event_nouns,
    place_words,
    preposition_weights,
    saying_forms,
    time_words,
)

_ACROSS = word_set("rules/events", "place_links", "across")
_CAPITAL = word_set("rules/events", "place_links", "capital")
_ALONE = word_set("rules/events", "place_links", "alone")
_INNER_MARKS = word_set("rules/events", "place_links", "inner_marks")
_DEFINITE = word_set("rules/events", "place_links", "definite")
_BESIDE = word_set("rules/events", "place_links", "beside")
_FRONT = word_set("rules/events", "place_links", "front")
_VOICES = word_set("rules/events", "place_links", "voices")
_WAYS = word_set("rules/events", "place_links", "ways")

ACROSS = "across the land"
DATELINE = "dateline"
OWNER = "owner"
NAMED_ONLY = "named"
LIES_BESIDE = "lies beside"
HIT = "what was hit"

ASIDE = 0.25
"""What is left of a place that somebody went to or gathered in: "flown to X", "mourners in X"."""

IN_HEADLINE = 0.6
"""Least link of a place in a headline, unless it speaks there: "Storm brings floods to X"."""

NAMED = 0.2
"""The link of a place that nothing ties to what happened."""

FAR = 0.1
"""The link of a place from which the way to the event's is told."""

_LOOK_BACK = 9
_SPEAKER = 0.05
_SPEAKER_BACK = 8
"""Tokens before a place in which who speaks for a body there stands."""
_FAR = 100
"""From so many miles or kilometres on, a place that another is told from is not beside it."""


def link_of(parsed: Parsed, first: int, last: int, cue_tokens: Container[int]) -> tuple[float, str]:
    """How surely a place is where the event of its sentence happened, from 0 to 1, and why."""
    link, reason = _link(parsed, first, last)
    if parsed.in_headline(first) and link > _SPEAKER:
        # A country is in the headline for readers elsewhere, whatever is told below.
        link = max(link, 2 * NAMED if is_country_name(text_of(parsed.doc[first:last])) else IN_HEADLINE)
        reason = "in the headline" if reason == NAMED_ONLY else reason
    if first and parsed.doc[first - 1].lower_ in place_words("beside"):
        return link, LIES_BESIDE
    if link >= ASIDE and reason != HIT and _is_aside(parsed, first, last, cue_tokens):
        return link * ASIDE, "where somebody went"
    return link, reason


def _link(parsed: Parsed, first: int, last: int) -> tuple[float, str]:
    doc = parsed.doc
    after = doc[last] if last < len(doc) else None
    if after is not None and after.text in OWNER_SIGNS:
        return _link_of_genitive(doc, last + 1)
    if after is not None and after.text == "-" and not after.whitespace_:
        return 0.0, "part of a word"
    preposition = _locative(doc, first)
    if preposition is not None:
        return _link_of_preposition(doc, first, last, preposition)
    if after is not None and _modifies(doc, last):
        return 0.8, "names the site"
    if after is not None and after.lower_ in place_words("speaking"):
        return _SPEAKER, "names a speaker"
    head = _head(doc, first, last)
    if head.dep_ in ("obj", "nsubj:pass") and head.head.lemma_ in place_words("hits"):
        return 0.8, HIT
    if head.dep_.startswith("nsubj") and head.head.lower_ in load_cues().forms:
        return 0.0, "speaks"
    return NAMED, NAMED_ONLY


def _link_of_genitive(doc: Doc, at: int) -> tuple[float, str]:
    """'X's port was hit' is where; 'X's mayor said' is who."""
    for token in doc[at : at + 4]:
        if token.lower_ in place_words("speaking"):
            return _SPEAKER, "names a speaker"
        if token.lower_ in place_words("sites"):
            return 0.8, "names the site"
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            break
    return 0.3, OWNER


def _link_of_preposition(doc: Doc, first: int, last: int, preposition: int) -> tuple[float, str]:
    word = doc[preposition].lower_
    if last < len(doc) and doc[last].lower_ in _ALONE:
        return 0.3, "part of the whole"
    if word in _ACROSS:
        return 0.8, ACROSS
    if _is_of_speaker(doc, preposition):
        # "authorities in Xyz say" a land of theirs; a city may be only where they sit.
        is_land = is_country_name(text_of(doc[first:last]))
        return (0.4 if is_land else 0.1), "where somebody speaks"
    if word in INFINITIVE and preposition and doc[preposition - 1].lower_ in place_words("approaches"):
        return 0.8, "near the end of a way"
    if word in GENITIVE and _is_far(doc, preposition):
        return FAR, "far from there"
    if _is_in_name(doc, preposition):
        return _SPEAKER, "part of a name"
    if preposition and doc[preposition - 1].lemma_ in place_words("long_lasting"):
        return NAMED, "of what goes on there"
    return preposition_weights().get(word, 0.3), f"after {word}"


def _is_far(doc: Doc, of: int) -> bool:
    """Whether a place only tells the way to another: "2,000 km east of X", "south of the capital, X"."""
    if of < 2 or doc[of - 1].lower_ not in place_words("compass"):
        return False
    if any(token.lower_ in _CAPITAL for token in doc[of + 1 : of + 4]):
        return True
    far = [token for token in doc[max(0, of - 8) : of - 1] if token.lower_ in place_words("long_units")]
    numbers = (token.nbor(-1).text.replace(",", "") for token in far if token.i)
    return any(text.isdecimal() and int(text) >= _FAR for text in numbers)


def _head(doc: Doc, first: int, last: int) -> Token:
    """The word that stands in the sentence for a name: 'town' of 'destroyed the town of X'."""
    if (
        first > 1
        and doc[first - 1].lower_ in GENITIVE
        and doc[first - 2].lower_ in place_words("settlements")
    ):
        return doc[first - 2]
    if last < len(doc) and doc[last].lower_ in place_words("regions") and doc[last - 1].head == doc[last]:
        return doc[last]  # "struck X province"
    return doc[last - 1]


def _locative(doc: Doc, first: int) -> int | None:
    """The preposition before a name, over 'the occupied city of'; None where there is none."""
    index = first - 1
    beyond_of = False
    for _ in range(_LOOK_BACK):
        if index < 0:
            return None
        token = doc[index]
        if token.lower_ in GENITIVE and index and doc[index - 1].lower_ in place_words("settlements"):
            beyond_of = True
        elif token.lower_ in preposition_weights():
            return index
        elif token.text == "," and index and doc[index - 1].lower_ in place_words("settlements"):
            pass  # "the capital, Xyz"
        elif not _stands_before_name(token, beyond_of):
            return None
        index -= 1
    return None


def _stands_before_name(token: Token, beyond_of: bool) -> bool:
    if token.pos_ in ("DET", "ADJ", "ADV", "NUM") or token.tag_ == "PRP$" or token.text in _INNER_MARKS:
        return True
    if token.tag_ in ("VBG", "JJ") or token.lower_ in place_words("settlements"):
        return True
    if token.tag_ == "VBN" and token.dep_ in ("amod", "compound"):
        return True
    if token.pos_ == "PROPN" and token.nbor(1).text in OWNER_MARKS:
        return True  # "in Spain's Xyz islands"
    return beyond_of and token.pos_ in ("NOUN", "PROPN", "ADP")


def _is_of_speaker(doc: Doc, preposition: int) -> bool:
    """'officials in X', 'told reporters in X', 'said in X', 'a spokeswoman of the Red League in X'."""
    of_body = False
    for index in range(preposition - 1, max(preposition - _SPEAKER_BACK, -1), -1):
        token = doc[index]
        if of_body and token.lower_ in place_words("speakers"):
            return token.lower_ in _VOICES and token.dep_ not in (
                "obj",
                "nsubj:pass",
                "conj",
            )  # "gunmen killed two officials of"
        if doc[preposition - 1].pos_ == "PROPN" and (token.pos_ == "DET" or token.lower_ in GENITIVE | FOR):
            of_body = True
            continue
        if token.lower_ in place_words("speakers"):
            return not _is_site(doc, index)
        if token.lower_ in saying_forms() and token.pos_ != "NOUN":
            return True
        if token.pos_ not in ("ADV", "PROPN") and token.lower_ not in time_words():
            return False
    return False


def _is_site(doc: Doc, at: int) -> bool:
    """Whether a body that speaks is told as a building: 'outside parliament in X'."""
    before = doc[at - 1].lower_ if at else ""
    if before in _DEFINITE and at > 1:
        before = doc[at - 2].lower_
    return before in _BESIDE or (before in GENITIVE and doc[at - 2].lower_ in _FRONT)


def _is_in_name(doc: Doc, preposition: int) -> bool:
    """'the Bank of X', 'al-Qaida in X'."""
    before = doc[preposition - 1] if preposition else None
    if before is None or not before.text[-1].isalpha() or not any(letter.isupper() for letter in before.text):
        return False
    kinds = "bodies" if doc[preposition].lower_ in GENITIVE else "groups"
    return before.lower_ in place_words(kinds)


def _is_aside(parsed: Parsed, first: int, last: int, cue_tokens: Container[int]) -> bool:
    """Whether the word a place stands with is no deed of the event: "were taken to X", "at a
    conference in X", "will meet in X"."""
    governor = governor_of(parsed, first, last, cue_tokens)
    if governor is None or governor.i in cue_tokens:
        return False
    if is_to_come(governor) or governor.lemma_ in place_words("meetings"):
        return True
    if governor.lemma_ in place_words("gatherings"):
        if governor.dep_ == "advcl":
            return False  # "struck as worshippers gathered in"
        following = parsed.doc[last : min(last + _LOOK_BACK, governor.sent.end)]
        return any(word.lemma_ in place_words("mourning") for word in following)
    lemma = governor.lemma_
    if lemma in place_words("moves"):
        at = _locative(parsed.doc, first)
        return at is None or parsed.doc[at].lower_ in _WAYS
    return lemma in place_words("asides")


def _modifies(doc: Doc, last: int) -> bool:
    """'the Beirut port', 'a Kabul vocational school', 'Makarska ferry sinking'."""
    for token in doc[last : last + 4]:
        if token.lower_ in place_words("facilities") or token.lower_ in event_nouns():
            return True
        if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.is_sent_start:
            return False
    return False
