"""Names in no list that their surroundings make places: 'the village of X', 'X, a town in Y'."""

from dataclasses import dataclass

from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ARTICLES, GENITIVE, UPON
from app.extract.words.cues import load_cues
from app.extract.words.place_words import place_words

_SETTLEMENTS = word_set("rules/events", "unknown_places", "settlements")

_LOOK_BACK = 9
_LOOK_AHEAD = 6
_LOCATIVES = word_set("rules/events", "unknown_places", "locatives")


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """How a name in no list reads: with ``land`` behind it ("X province"), as a land or water
    (``is_land``), and whether the text says outright that it is a place (``is_sure``)."""

    land: str
    is_land: bool
    is_sure: bool


def read_unknown(doc: Doc, first: int, last: int) -> ReadPlace | None:
    """What place a name in no list is, None where nothing says that it is one."""
    after = doc[last] if last < len(doc) else None
    if after is not None and after.lower_ in place_words("facilities") - place_words("settlements"):
        return None  # "the Al-Noor hospital" is a site, not where it stands
    is_water = doc[last - 1].lower_ in place_words("waters") or (
        doc[first].lower_ in place_words("waters") and last - first > 1
    )
    by_noun = after is not None and after.lower_ in place_words("settlements")
    said = _is_called_settlement(doc, first) or is_introduced(doc, last)
    if not (
        is_water or said or (_is_locative(doc, first) and (by_noun or _could_be_place(doc, first, last)))
    ):
        return None
    land = after.text if after is not None and after.lower_ in place_words("lands") else ""
    return ReadPlace(land, is_water or bool(land), said)


def _is_locative(doc: Doc, first: int) -> bool:
    """Whether a preposition of place stands before a name, over articles and adjectives."""
    for index in range(first - 1, max(first - _LOOK_BACK, -1), -1):
        token = doc[index]
        if token.pos_ not in ("DET", "ADJ", "PUNCT") or token.text in (",", ".", "(", ")"):
            return token.lower_ in _LOCATIVES
    return False


def _is_called_settlement(doc: Doc, first: int) -> bool:
    """'the city of X', 'the village X'."""
    index = first - 1
    if index > 0 and doc[index].lower_ in GENITIVE:
        return doc[index - 1].lower_ in place_words("settlements")
    return index >= 0 and doc[index].lower_ in _SETTLEMENTS


def is_introduced(doc: Doc, last: int) -> bool:
    """'X, a village in Y', 'X, the fishing port where'."""
    if last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].lower_ not in ARTICLES:
        return False
    for token in doc[last + 2 : last + 2 + _LOOK_AHEAD]:
        if token.lower_ in place_words("dwellings"):
            return True
        if token.pos_ not in ("ADJ", "NOUN", "ADV", "VERB", "NUM", "PROPN") and token.text != "-":
            return False
    return False


def _could_be_place(doc: Doc, first: int, last: int) -> bool:
    """Whether an unknown name after 'in' or 'at' reads as a place and not as a body or a medium."""
    words = {token.lower_ for token in doc[first:last]}
    if (
        words & place_words("not_places")
        or doc[last - 1].lower_ in place_words("institutions")
        or words & load_cues().agencies
        or doc[first - 1].lower_ in UPON
        or _is_abbreviation(doc[first])
    ):
        return False
    if any(token.ent_type_ in ("PERSON", "ORG", "NORP") for token in doc[first:last]):
        return False
    return all(
        token.pos_ == "PROPN" for token in doc[first:last] if token.text.isalpha() and token.text[0].isupper()
    )


def _is_abbreviation(token: Token) -> bool:
    return token.text.isupper() and 1 < len(token.text) <= 5
