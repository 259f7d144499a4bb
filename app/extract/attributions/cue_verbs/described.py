"""Where a closing source begins, and whom words between commas describe: "…, the mayor, a soldier, said"."""

from app.extract.language.titles import is_title_stop
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE, INDEFINITE
from app.extract.words.speakers import institution_words, is_speaker

OPENING = frozenset(',"”’») –—') | {"''", "--", "-", ".", "?", "!"}
BEFORE_NOUN = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})
_QUALIFYING = frozenset({"ADJ", "PROPN"})
_IN_NAMES = word_set("rules/sources", "mentions", "small")
LONGEST = 12
"""Most tokens in the source of a closing cue."""


def opens(mark: Token) -> bool:
    """Whether a source may begin behind a mark; a hyphen inside a word is none, nor the stop of a title, nor
    an apostrophe: "the rebel-run town", "army spokesman Col. | Ann Lee", "the Dockers’ | Union"."""
    if mark.text not in OPENING or mark.tag_ == "POS":
        return False
    if mark.i == 0:
        return True
    before = mark.nbor(-1)
    in_word = mark.text == "-" and not (before.whitespace_ or mark.whitespace_)
    return not (in_word or is_title_stop(mark, before))


def top_of_nouns(nouns: list[Token], first: int, last: int) -> Token:
    """The noun that the others hang on; the one before a comma where a name follows it."""
    for noun in nouns:
        if not first <= noun.head.i < last and noun.dep_ not in ("nmod", "obl"):
            return noun
    return nouns[-1]


def described_by(doc: Doc, comma: int, start: int) -> Token | None:
    """The body or office before the comma behind which "a charity" or "a soldier" tells what it is: "…, the
    Olmar Watch | , a rights group, said", "…, the mayor | , a member of the Front, said"."""
    what = next((token for token in doc[comma + 2 : comma + LONGEST] if token.pos_ not in _QUALIFYING), None)
    while what is not None and what.nbor(1).pos_ == "NOUN":
        what = what.nbor(1)
    if doc[comma + 1].lower_ not in INDEFINITE or what is None or not is_speaker(what):
        return None
    first = comma
    while first > start and (doc[first - 1].text[:1].isupper() or doc[first - 1].lower_ in _IN_NAMES):
        first -= 1
    while first < comma and not doc[first].text[:1].isupper():
        first += 1
    if first == comma:
        return doc[comma - 1] if _is_office(doc, comma, start) else None
    opening = first - 1 - (doc[first - 1].lower_ in DEFINITE)
    if opening < start or not opens(doc[opening]) or what.lower_ not in institution_words():
        return None
    if first + 1 == comma and doc[opening - 1].pos_ == "PROPN":
        return None  # "12 died in Sarel, Lomeda, a charity working there, said"
    return top_of_nouns([token for token in doc[first:comma] if token.text[:1].isupper()], first, comma)


def _is_office(doc: Doc, comma: int, start: int) -> bool:
    """Whether nothing but "the mayor", "the army chief" stands between a mark and a comma."""
    first = comma - 1
    while first > start and doc[first].pos_ in BEFORE_NOUN and doc[first].pos_ != "DET":
        first -= 1
    opened = first > start and doc[first].lower_ in DEFINITE and opens(doc[first - 1])
    return opened and first < comma - 1 and is_speaker(doc[comma - 1])
