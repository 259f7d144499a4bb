"""Noun phrases as runs of tokens, read off the tree and mended where the tree is odd."""

from app.extract.found import FoundSource
from app.extract.language import Parsed
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE, INFINITIVE

_PASSED_ON = word_set("rules/language", "phrases", "passed_on")
_WHEREABOUTS = word_set("rules/language", "phrases", "whereabouts")

_CUT = frozenset({"parataxis", "advcl", "ccomp", "cop", "discourse", "vocative", "list", "mark", "csubj"})
_VERBAL = frozenset({"VERB", "AUX"})
_EDGE_POS = frozenset({"PUNCT", "CCONJ", "SCONJ", "SPACE"})
_TIME_PREPOSITIONS = word_set("rules/language", "phrases", "time_prepositions")
_SMALL_TIMES = word_set("times", "small")
_WHICH_TIME = word_set("times", "which")
_DASHES = frozenset({"-", "–", "—", "--"})
_SETTING_OFF = frozenset({",", "-", "–", "—", "("})
_RELATIVES = word_set("rules/language", "phrases", "relatives")
_LEFT_JUNK = word_set("rules/language", "phrases", "left_junk")


def phrase_bounds(head: Token, *, restrictive: bool = True) -> tuple[int, int]:
    """The noun phrase of ``head``: first token and one past the last.

    Appositions and coordinated heads belong to it ("commentators and bloggers"); relative
    clauses after a comma, clauses and time words at its edges do not. With ``restrictive``
    false, relative clauses without a comma are left out as well.
    """
    kept = {head.i}
    _gather(head, kept, restrictive)
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept or _goes_on(head, last + 1):
        last += 1
    return _trim(head, first, _before_relative(head, first, last + 1))


def bounds_behind_case(head: Token, *, restrictive: bool = True) -> tuple[int, int]:
    """The noun phrase of ``head`` without the preposition before it: of "by the army", "the army"."""
    first, last = phrase_bounds(head, restrictive=restrictive)
    while first < head.i and head.doc[first].dep_ == "case":
        first += 1
    return first, last


def _goes_on(head: Token, index: int) -> bool:
    """Whether the tree cut a name in two: "Ann" with "Lee" hung on the verb beside it."""
    doc = head.doc
    return (
        index < len(doc)
        and doc[index].pos_ == "PROPN"
        and doc[index - 1].pos_ == "PROPN"
        and doc[index].head in (head, head.head)
        and doc[index].dep_ in ("nsubj", "flat", "appos", "dep", "nsubj:pass", "obj", "obl", "conj")
        and not is_time(doc[index])
    )


def _before_relative(head: Token, first: int, last: int) -> int:
    """The end of a phrase before ", who …", however the tree labels what follows."""
    for index in range(max(first, head.i), last - 1):
        following = head.doc[index + 1]
        if head.doc[index].text == "," and (
            following.lower_ in _RELATIVES or following.tag_ in ("VBN", "VBG")
        ):
            return index
        if head.doc[index].text in _DASHES and following.lower_ in _RELATIVES:
            return index
        if following.lower_ in _PASSED_ON and index + 1 > head.i:
            return index + 1
    return last


def _gather(head: Token, kept: set[int], restrictive: bool) -> None:
    """Add to ``kept`` the tokens below ``head`` that belong to its phrase, without recursion."""
    waiting = [head]
    while waiting:
        token = waiting.pop()
        for child in token.children:
            if _belongs(token, child, restrictive):
                kept.add(child.i)
                waiting.append(child)


def _belongs(token: Token, child: Token, restrictive: bool) -> bool:
    if child.dep_ == "mark" and token.dep_ == "xcomp" and token.head.dep_ == "acl:relcl":
        return child.lower_ in INFINITIVE  # "an official who asked not | to be named"
    if child.dep_ in _CUT or (child.dep_ in ("nsubj", "nsubj:pass") and token.pos_ not in _VERBAL):
        return False
    if child.dep_ in ("acl:relcl", "acl"):
        edge = child.left_edge
        before = child.doc[max(0, edge.i - 1)]
        set_off = edge.text in _SETTING_OFF or before.text in _SETTING_OFF
        return restrictive and not set_off and child.i > token.i
    if child.dep_ == "conj":
        return child.pos_ not in _VERBAL or token.pos_ in _VERBAL
    if child.dep_ == "punct":
        return child.text not in {".", "?", "!", ":", ";"}
    return True


def _trim(head: Token, first: int, last: int) -> tuple[int, int]:
    doc = head.doc
    if first + 1 < head.i and doc[first].lower_ in _WHICH_TIME and is_time(doc[first + 1]):
        first += 2  # "Last March | rebels began"
    while first < head.i and (
        doc[first].pos_ in _EDGE_POS
        or doc[first].dep_ in ("case", "fixed")
        or doc[first].pos_ == "ADV"
        or doc[first].lower_ in _LEFT_JUNK
    ):
        first += 1
    first = _behind_left_edge(doc, first, head.i)
    while last - 1 > head.i and (_loose(doc[last - 1], doc[last - 2]) or _dates(doc, last - 1)):
        last -= 1
    cut = last < len(doc) and (is_time(doc[last]) or doc[last].lower_ in INFINITIVE)
    if last - 1 > head.i and doc[last - 1].dep_ == "acl" and cut:
        last -= 1  # "a report released Monday" without its day is a report
    while last < len(doc) and _hyphenated(doc[last - 1], doc[last]):
        last += 1
    return first, last


def _behind_left_edge(doc: Doc, first: int, head: int) -> int:
    """Where a phrase begins behind what only stands before it: "On Wednesday | police said", "put the
    toll at 63 but | furious locals insisted"."""
    if first < head and first > 0 and is_time(doc[first]) and doc[first - 1].lower_ in _TIME_PREPOSITIONS:
        return first + 1
    if first + 1 < head and doc[first].like_num and doc[first + 1].lower_ in ADVERSATIVE:
        return first + 2
    return first


def _hyphenated(token: Token, following: Token) -> bool:
    """Whether two tokens are parts of one written name: "Sang", "-" and "min"."""
    if token.whitespace_ or "-" not in (token.text, following.text):
        return False
    return token.pos_ == "PROPN" or token.text == "-"


def _loose(token: Token, before: Token) -> bool:
    """Whether a token at the right edge of a phrase is not of it: punctuation, or when it was said."""
    named = token.dep_ == "flat" and token.pos_ == "PROPN" and token.lower_ in _SMALL_TIMES
    if token.pos_ in _EDGE_POS or (is_time(token) and token != token.head and not named):
        return not _closes_quotation(token)
    if token.lower_ in _WHEREABOUTS and token.head is before and before.dep_ == "acl":
        return False  # "people living | nearby"
    return token.lower_ in _TIME_PREPOSITIONS or (token.pos_ == "ADV" and before.pos_ != "ADV")


def _dates(doc: Doc, index: int) -> bool:
    """Whether a token at the right edge only counts or numbers a time: "on | 3 | May", "two | days later"."""
    token, before = doc[index], doc[index - 1]
    following = doc[index + 1] if index + 1 < len(doc) else None
    if token.like_num:
        beside = following is not None and (is_time(following) or is_counted_time(following))
        return beside or is_time(before)
    return is_counted_time(token) and before.like_num and following is not None and is_time(following)


def _closes_quotation(token: Token) -> bool:
    return token.text in {")", "]"}


def source_at(parsed: Parsed, head: Token, first: int, last: int) -> FoundSource:
    """A source as written: tokens ``first`` up to ``last``, at least its head."""
    return FoundSource(parsed.span(first, max(last, first + 1)), first, max(last, first + 1), head.i)


def source_of_run(parsed: Parsed, first: int, last: int) -> FoundSource:
    """The source that a run of tokens is: its head is the noun that hangs on nothing in the run."""
    words = parsed.doc[first:last]
    tops = (word for word in words if not first <= word.head.i < last or word.head is word)
    head = next((word for word in tops if word.pos_ in ("NOUN", "PROPN", "PRON")), words[-1])
    return source_at(parsed, head, first, last)
