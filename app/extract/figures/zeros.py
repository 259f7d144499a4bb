"""Nought as a figure: "no casualties", "nobody was hurt", "without loss of life"."""

from collections.abc import Iterator
from functools import cache

from app.domain.figure import Figure, Value
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import NEGATOR, WITHOUT

_SINGLE = word_set("rules/figures", "zeros", "single")
_THERE = word_set("rules/figures", "zeros", "there")
_JOINING = word_set("rules/figures", "zeros", "joining")

_TAKEN = word_set("rules/figures", "zeros", "taken")
_PLACE = word_set("rules/figures", "zeros", "place")
_HARMED = word_set("counted_nouns", "people") | word_set("counted_nouns", "things")
_REACH = 12
"""Most tokens between nobody and what did not happen to them."""
_NEAR = 6
"""Most tokens between "no" and its counted word."""
_ONE = runs("rules/figures", "zeros", "not_one")
_FOUND_LATER = word_set("rules/figures", "zeros", "found_later")
_HEARING = word_set("rules/figures", "zeros", "hearing")
_REPORTS = word_set("rules/figures", "zeros", "reports")
_SUCH = word_set("rules/figures", "zeros", "such")
_DETERMINERS = word_set("rules/figures", "zeros", "determiners")


def find_zeros(parsed: Parsed) -> Iterator[FoundFigure]:
    """Figures of nought. They count only where something of a measure did not happen."""
    for token in parsed.doc.by_word.among(_denying()):
        found = _nought(parsed, token)
        if found is not None:
            yield found


@cache
def _denying() -> frozenset[str]:
    return _DETERMINERS | _listed("nobody") | NEGATOR


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("zeros", key)


def _nought(parsed: Parsed, token: Token) -> FoundFigure | None:
    last = token.i + _length(token)
    of_noun = last > token.i + 1 and last < token.sent.end and parsed.doc[last].dep_ in SUBJECTS
    if of_noun and token.lower_ not in NEGATOR:
        return None  # "no one fire has killed so many"
    if token.lower_ in _DETERMINERS and last == token.i + 1:
        noun = _counted_noun(token)
        if noun is not None and not (token.lower_ in WITHOUT and parsed.doc[noun].lower_ in _FOUND_LATER):
            return _found(parsed, token.i, last, noun)
        if token.lower_ in WITHOUT:
            return None
        if _word(token, 1) in _SUCH:
            return None  # "no such walkout had taken place"
        subject = _subject_noun(token, last) or _object_noun(token)
        return None if subject is None else _found(parsed, token.i, last, subject)
    if token.lower_ in NEGATOR and last == token.i + 1:
        return None
    if token.lower_ in NEGATOR or _word(token, last - token.i - 1) in _SINGLE:
        noun = _counted_noun(parsed.doc[last - 1]) or _subject_noun(token, last)
        if noun is not None:
            return _found(parsed, token.i, last, noun)
    if _happened_after(token, last) or _happened_before(token, last) or _are_none(token, last):
        return _found(parsed, token.i, last, None)
    return None


def _word(token: Token, step: int) -> str:
    at = token.i + step
    return token.doc[at].lower_ if at < token.sent.end else ""


def _length(token: Token) -> int:
    """How many tokens say nobody: "not a single" is three."""
    for row in _ONE:
        if token.lower_ == row[0] and all(_word(token, step) == word for step, word in enumerate(row)):
            return len(row)
    return 1


def _counted_noun(token: Token) -> int | None:
    """The casualty word that "no" stands before, over "reports of" and adjectives; of "no loss of
    life" the life."""
    doc = token.doc
    if token.head.dep_ == "obj" and token.head.head.lemma_ in _HEARING and _is_report(token.head):
        return None  # who has heard of none does not say that there are none
    if tuple([_word(token, step) for step in (1, 2, 3)]) in runs("rules/figures", "zeros", "lives_lost"):
        return token.i + 3
    if _word(token, 1) in _listed("besides") and _word(token, 2) in _JOINING:
        return _counted_beside(token, 3)
    for at in range(token.i + 1, min(token.sent.end, token.i + 1 + _NEAR)):
        word, step = doc[at].lower_, at - token.i
        if step > 1 and word in _listed("besides") and _word(token, step + 1) in _JOINING:
            return _counted_beside(token, step + 2)
        if word in _listed("cases") and at > token.i + 1:
            return at
        if word in _listed("counted"):
            of_another = doc[at].dep_ == "compound" and doc[at].head.i > at  # "no death count update"
            return None if of_another or _word(token, at + 1 - token.i) in _listed("left") else at
        if word not in _listed("passed_over"):
            return None
    return None


def _counted_beside(token: Token, step: int) -> int | None:
    """The casualty word joined to another: "no incidents or | arrests"; not one that a clause of its own
    begins with: "no unrest, and | injuries were rare"."""
    if _word(token, step) not in _listed("counted"):
        return None
    noun = token.doc[token.i + step]
    return None if noun.dep_ in SUBJECTS and noun.head.dep_ == "conj" else noun.i


def _is_report(noun: Token) -> bool:
    return noun.lower_ in _REPORTS


def _subject_noun(token: Token, start: int) -> int | None:
    """The noun of "no peacekeepers were injured", where what follows is of a measure."""
    doc = token.doc
    end = min(token.sent.end, start + _NEAR)
    at = start
    while at < end and (doc[at].pos_ in ("ADJ", "PROPN", "NOUN", "NUM") or doc[at].text == "-"):
        at += 1
    while at - 1 > start and doc[at - 1].pos_ == "ADJ":
        at -= 1  # "left nine rebels but no farmers | dead"
    noun = at - 1
    if noun < start or doc[noun].pos_ not in ("NOUN", "PROPN"):
        return None
    if _happened_after(token, at, reach=_NEAR):
        return noun
    return noun if doc[noun].dep_ not in SUBJECTS and _is_beside_counted(token) else None


def _object_noun(token: Token) -> int | None:
    """The noun of "the raid killed no farmers", "we lost no drones"."""
    verb = token.nbor(-1) if token.i > token.sent.start else token
    noun = token.head
    if verb.pos_ != "VERB" or noun.dep_ != "obj" or noun.head is not verb or noun.pos_ != "NOUN":
        return None
    return noun.i if verb.lower_ in _listed("harming") and noun.lemma_ in _HARMED else None


def _is_beside_counted(token: Token) -> bool:
    """Whether "no" is joined to those to whom it did happen: "killed 17 rebels | but no farmers"."""
    joining = token.nbor(-1) if token.i > token.sent.start else token
    before = joining.i - 1
    while before > token.sent.start and token.doc[before].is_punct:
        before -= 1
    counted = token.doc[max(before, token.sent.start)]
    verb = counted.head
    return (
        joining.pos_ == "CCONJ"
        and counted.dep_ == "obj"
        and verb.i < counted.i
        and verb.lower_ in _listed("happened") | _listed("happening")
        and any(child.dep_ == "nummod" for child in counted.children)
    )


def _happened_after(token: Token, start: int, reach: int = _REACH) -> bool:
    """Whether a word of a measure follows in the same clause, after a form of "be" or "have"."""
    auxiliary = False
    for follower in token.doc[start : min(start + reach, token.sent.end)]:
        word = follower.lower_
        if word in _listed("happened"):
            if word in _TAKEN and _word(follower, 1) in _PLACE:
                return False  # "no such incident had taken place"
            return auxiliary or word in _listed("acted") or follower.i == start
        if word in _listed("auxiliaries"):
            auxiliary = True
        if word in _listed("ends"):
            return False
    return False


def _happened_before(token: Token, last: int) -> bool:
    """Whether nobody is the object of such a verb: "it killed no one", "they freed none"."""
    if token.i == token.sent.start or token.lower_ in NEGATOR:
        return False
    behind = token.doc[last].lower_ if last < token.sent.end else "."
    verb = token.nbor(-1)
    return (verb.lower_ in _listed("happened") and verb.pos_ == "VERB" and behind in _listed("stops")) or (
        verb.lower_ in _listed("happening")
    )


def _are_none(token: Token, last: int) -> bool:
    """Whether there is nobody of those told of before: "the army says there were none"."""
    if token.lower_ not in _listed("nobody") or token.i < token.sent.start + 2:
        return False
    behind = token.doc[last].lower_ if last < token.sent.end else "."
    there = token.nbor(-2).lower_ in _THERE and token.nbor(-1).lower_ in _listed("auxiliaries")
    return there and behind in _listed("stops")


def _found(parsed: Parsed, first: int, last: int, head: int | None) -> FoundFigure:
    return FoundFigure(Figure(parsed.span(first, last), Value(0, 0)), first, last, first, head)
