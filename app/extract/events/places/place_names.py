"""Runs of capitalised words that may be names of places."""

from collections.abc import Iterator

from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.words.place_words import place_words, time_words

_SMALL = word_set("rules/events", "place_names", "small")
_INSIDE = word_set("rules/events", "place_names", "inside")

_LONGEST_NAME = 6
_ABBREVIATION = 3


def name_runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name: 'Port-au-Prince', 'Gaza City'."""
    behind = 0
    for opening in doc.capitals:
        index, last = opening.i, opening.i + 1
        if index < behind or not _opens_name(opening):
            continue
        while last < len(doc) and last - index < _LONGEST_NAME and not doc[last].is_sent_start:
            if _opens_name(doc[last]):
                last += 1
            elif _connects(doc, last):
                last += 2
            else:
                break
        yield index, min(last, len(doc))
        behind = last


def shouts(parsed: Parsed, first: int) -> bool:
    """Whether a word in the body is all capitals: "READ MORE", and the "U.S." that tells whose."""
    word = parsed.doc[first].text
    if not (word.isupper() and len(word) > 3) or parsed.in_headline(first):
        return False
    return any(token.is_lower for token in parsed.sentence_of(first))  # else all of it is in capitals


def _opens_name(token: Token) -> bool:
    if not token.text[0].isupper() or token.lower_ in time_words():
        return False
    return token.pos_ == "PROPN" or (token.pos_ in ("ADJ", "NOUN", "X", "VERB") and not _is_plain(token))


def _is_plain(token: Token) -> bool:
    """Whether a capital letter is only that of the sentence's beginning or of a headline."""
    if token.tag_ == "NNS":
        return not _is_where(token)
    return (bool(token.is_sent_start) and not _opens_dateline(token)) or token.tag_ in (
        "VBD",
        "VBZ",
        "VBN",
        "VBG",
        "VBP",
        "VB",
        "CD",
    )


def _is_where(token: Token) -> bool:
    """Whether what looks like a plural is a name: "9,000 in Athens", and no "Unrest in Cities"."""
    doc, at = token.doc, token.i
    if at < 2 or token.is_sent_start or doc[at - 1].lower_ not in _INSIDE:
        return at == 1 and doc[0].lower_ in _INSIDE
    return doc[at - 1].is_sent_start or not doc[at - 2].text[0].isupper()


def _opens_dateline(token: Token) -> bool:
    """Whether a first word is shouted before a mark, as the city of a dateline is: "RAFAH, Gaza Strip"."""
    following = token.doc[token.i + 1 : token.i + 2]
    return (
        token.text.isupper() and len(token.text) > _ABBREVIATION and bool(following) and following[0].is_punct
    )


def _connects(doc: Doc, at: int) -> bool:
    """Whether a small word stands inside a name: the 'au' of 'Port-au-Prince'."""
    if doc[at].lower_ not in place_words("connectors") or at + 1 >= len(doc):
        return False
    tight = not doc[at].whitespace_ and not doc[at - 1].whitespace_
    return (tight or doc[at].text.isalpha()) and (
        doc[at + 1].text[0].isupper() or doc[at + 1].lower_ in _SMALL
    )
