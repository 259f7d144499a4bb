"""How a place name is tied to what its sentence tells: where it happened, or who speaks from there."""

from spacy.tokens import Doc, Token

from app.extract.attributions.cues import load_cues
from app.extract.countries import is_country_name
from app.extract.events.place_names import is_dateline
from app.extract.events.place_words import (
    event_nouns,
    place_words,
    preposition_weights,
    saying_forms,
    time_words,
)
from app.extract.language import Parsed

ACROSS = "across the land"

_LOOK_BACK = 9


def link_of(parsed: Parsed, first: int, last: int) -> tuple[float, str]:
    """How surely a place is where the event of its sentence happened."""
    doc = parsed.doc
    if is_dateline(parsed, first, last):
        return 0.2, "dateline"
    after = doc[last] if last < len(doc) else None
    if after is not None and after.text in ("'s", "’s", "'", "’"):
        return _link_of_genitive(doc, last + 1)
    preposition = _locative(doc, first)
    if preposition is not None:
        if after is not None and after.lower_ == "alone":
            return 0.3, "part of the whole"
        if doc[preposition].lower_ in ("across", "throughout", "around"):
            return 0.8, ACROSS
        if _is_of_speaker(doc, preposition):
            # "authorities in Xyz say" a land of theirs; a city may be only where they sit.
            is_land = is_country_name(" ".join(parsed.span(first, last).text.split()))
            return (0.4 if is_land else 0.1), "where somebody speaks"
        return preposition_weights().get(doc[preposition].lower_, 0.3), f"after {doc[preposition].lower_}"
    if after is not None and _modifies(doc, last):
        return 0.8, "names the site"
    if after is not None and after.lower_ in place_words("speakers") | place_words("actors"):
        return 0.05, "names a speaker"
    head = doc[last - 1]
    if head.dep_ in ("obj", "nsubj:pass") and head.head.pos_ == "VERB":
        return 0.7, "what was hit"
    if head.dep_.startswith("nsubj") and head.head.lower_ in load_cues().forms:
        return 0.0, "speaks"
    if parsed.in_headline(first):
        return 0.4, "in the headline"
    return 0.2, "named"


def _link_of_genitive(doc: Doc, at: int) -> tuple[float, str]:
    """'X's port was hit' is where; 'X's mayor said' is who."""
    for token in doc[at : at + 4]:
        if token.lower_ in place_words("speakers") | place_words("actors"):
            return 0.05, "names a speaker"
        if token.lower_ in place_words("facilities") or token.lower_ in place_words("settlements"):
            return 0.8, "names the site"
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            break
    return 0.3, "owner"


def _locative(doc: Doc, first: int) -> int | None:
    """The preposition before a name, over 'the occupied city of'; None where there is none."""
    index = first - 1
    beyond_of = False
    for _ in range(_LOOK_BACK):
        if index < 0:
            return None
        token = doc[index]
        if token.lower_ == "of" and index and doc[index - 1].lower_ in place_words("settlements"):
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
    if token.pos_ in ("DET", "ADJ", "ADV", "NUM") or token.text in ("-", "'s", "’s"):
        return True
    if token.tag_ in ("VBN", "VBG", "JJ") or token.lower_ in place_words("settlements"):
        return True
    if token.pos_ == "PROPN" and token.nbor(1).text in ("'s", "’s"):
        return True  # "in Spain's Xyz islands"
    return beyond_of and token.pos_ in ("NOUN", "PROPN", "ADP")


def _is_of_speaker(doc: Doc, preposition: int) -> bool:
    """'officials in X', 'told reporters in X', 'said in X', 'the mayor of X'."""
    for index in range(preposition - 1, max(preposition - 6, -1), -1):
        token = doc[index]
        if token.lower_ in place_words("speakers") or (
            token.lower_ in saying_forms() and token.pos_ != "NOUN"
        ):
            return True
        if token.pos_ not in ("ADV", "PROPN") and token.lower_ not in time_words():
            return False
    return False


def _modifies(doc: Doc, last: int) -> bool:
    """'the Beirut port', 'a Kabul vocational school', 'Makarska ferry sinking'."""
    for token in doc[last : last + 4]:
        if token.lower_ in place_words("facilities") or token.lower_ in event_nouns():
            return True
        if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.is_sent_start:
            return False
    return False
