"""Where a sentence cannot begin, and where it must, told to the parser before it looks for sentences."""

from typing import Any

import numpy
from spacy import attrs
from spacy.tokens import Doc, Token

from app.extract.language.datelines import dateline_end
from app.extract.language.stamps import stamp_end
from app.extract.language.titles import TITLES, is_title_stop
from app.extract.lexicon import word_set

_ENDINGS = frozenset(".!?:;…") | {"...", "....", ". . .", "..", "?!", "!!"}
_CLOSERS = frozenset("\"'”’»)]") | {"''"}
_OPENERS = frozenset("\"'“‘«„([") | {"``", "--", "-", "–", "—", "•", "*"}
_MARKS = _CLOSERS | _OPENERS
_STRAIGHT = frozenset("\"'")
_AMOUNTS = word_set("rules/language", "borders", "amounts")
_CHANNELS = word_set("rules/language", "borders", "channels")
_UPON = word_set("rules/language", "borders", "upon")
_HOURS = word_set("rules/language", "borders", "hours")
_DAYS = word_set("rules/language", "borders", "days")
_LABEL = 4
"""Most words of a speaker before a colon."""
_START, _NO_START = 1, -1


def with_borders(doc: Doc) -> Doc:
    """Forbid sentence starts in mid-sentence: after a word, after a comma, before a lower-case
    word; force one behind a dateline or time stamp, before a second speaker with a colon, and behind a
    full stop with its quotation mark. What the parser may still choose is whether another full stop
    ends a sentence."""
    tokens = list(doc)
    dateline = stamp_end(tokens) or dateline_end(tokens, sure=True)
    starts = numpy.zeros(len(tokens), dtype=numpy.int64)
    before = 0
    for index in range(1, len(tokens)):
        if tokens[index - 1].text not in _MARKS:
            before = index - 1
        if index == dateline or _must_start(tokens, index):
            starts[index] = _START
        elif index < (dateline or 0) or not _may_start(tokens, index, before):
            starts[index] = _NO_START
    told: Any = starts.astype(numpy.uint64)
    return doc.from_array([attrs.SENT_START], told)  # one by one would take quadratic time


def _may_start(tokens: list[Token], index: int, before: int) -> bool:
    """Whether a sentence may start at a token; ``before`` is the last one ahead of it that is no mark
    of quotations and brackets, the first where all are."""
    ending, text = tokens[before].text, tokens[index].text
    if ending not in _ENDINGS and not ending.endswith((".", "!", "?", "…")):
        return False  # before most tokens
    if text[0].islower() and text.isalpha():
        return False
    if text in _CLOSERS and (text not in _OPENERS or _closes(tokens, index)):
        return False
    if ending == ":" and text[0].isdecimal():
        return False  # "Missing: 7"
    return before != index - 1 or not (_is_title(tokens, before) or _is_hour_of_day(tokens, index))


def _is_hour_of_day(tokens: list[Token], index: int) -> bool:
    """Whether a day stands behind the hour: "at 2 a.m. | Saturday"."""
    return tokens[index - 1].lower_ in _HOURS and tokens[index].lower_ in _DAYS


def _must_start(tokens: list[Token], index: int) -> bool:
    """Whether a capital follows a whole sentence for sure: behind "… all of them with seats.”", behind
    an amount whose full stop the tokeniser took for that of its unit ("€90m."), a channel of one letter
    ("in a post on X."), or a small word with a capital behind an hour ("at 2 p.m. The")."""
    if _opens_label(tokens, index):
        return True
    if index < 3 or not tokens[index].text[0].isupper() or not tokens[index - 1].whitespace_:
        return False
    if tokens[index - 1].text == "]":
        return _is_behind_note(tokens, index)
    if tokens[index - 1].lower_ in _HOURS:
        return tokens[index].is_stop
    if tokens[index - 1].text in _AMOUNTS:
        return tokens[index - 2].like_num
    if tokens[index - 1].text in _CHANNELS:
        return tokens[index - 2].lower_ in _UPON
    stop, word = tokens[index - 2], tokens[index - 3]
    is_closed = tokens[index - 1].text in _CLOSERS and stop.text == "." and not stop.whitespace_
    return is_closed and word.is_alpha and word.text.islower() and len(word) > 2


def _is_behind_note(tokens: list[Token], index: int) -> bool:
    """Whether the marks of notes that hang on a full stop end before a token: "fled.[4][5] | The army"."""
    at = index - 1
    while at > 2 and tokens[at].text == "]" and tokens[at - 2].text == "[":
        at -= 3
    return tokens[at].text == "." and at < index - 1 and not tokens[at].whitespace_


def _opens_label(tokens: list[Token], index: int) -> bool:
    """Whether another speaker is set before a colon: "Union says 40 were hurt; | police: 12"."""
    if tokens[index - 1].text != ";":
        return False
    ahead = [token.text for token in tokens[index : index + _LABEL + 1]]
    return ":" in ahead[1:] and all(word.isalpha() for word in ahead[: ahead.index(":")])


def _closes(tokens: list[Token], index: int) -> bool:
    """Whether a straight mark closes: it stands right behind a word or a full stop."""
    before = tokens[index - 1]
    return tokens[index].text in _STRAIGHT and not before.whitespace_ and before.text not in _OPENERS


def _is_title(tokens: list[Token], index: int) -> bool:
    """Whether a full stop, or a word with one, is that of a title: "Hon." before a name."""
    token = tokens[index]
    if token.text == ".":
        return index > 0 and is_title_stop(token, tokens[index - 1])
    return token.text.endswith(".") and token.lower_.removesuffix(".") in TITLES
