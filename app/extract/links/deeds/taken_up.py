"""What an answer takes up of a count: what befell those counted ("confirmed the deaths"), or the deed told
with it ("denied that the plane was shot down")."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.language.clauses import SUBJECTS, is_passive, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.aims.pointing import DEFINITE, is_plural
from app.extract.links.deeds.retold import retold
from app.extract.links.signs import Signs

_BACK = 4
"""Sentences after a count in which somebody answers it in such words."""
_CLIMBS = 8
_LIGHT = word_set("rules/links", "taken_up", "light")
_COMMON = word_set("links", "common", "words")
_SELF = word_set("rules/links", "contradictions", "self")


def told_again(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """What a confirmation tells again in a clause of its own, or names by what befell those counted."""
    again = retold(signs, number, aim, others) if aim.kind is Kind.TELLS else None
    if again is not None or aim.noun == "figure":
        return again
    return _confirmed_count(signs, number, aim, others)


def _confirmed_count(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest count before a confirmation of what befell those counted: "confirmed the kidnapping"
    behind "gunmen kidnapped six". One death is not that of many, nor are others' deaths."""
    doc, words = signs.words.parsed.doc, signs.words
    noun = next((one for one in doc[aim.first : aim.last] if one.pos_ == "NOUN" and one.dep_ == "obj"), None)
    if noun is None or not any(one.lower_ in DEFINITE or one.dep_ == "nmod:poss" for one in noun.children):
        return None
    measures = words.measures(noun.i, noun.i + 1)
    rest = words.telling(aim.first, aim.last) - words.telling(noun.i, noun.i + 1)
    for other in reversed(others):
        figure, draft = signs.draft(other).figure, signs.draft(other)
        if figure is None or other > number or figure.measure not in measures:
            continue
        if signs.gap(number, other) > _BACK or not draft.stance.stance.supports:
            return None
        one = not is_plural(noun) and figure.measure is Measure.KILLED
        fits = draft.source is not None and rest <= words.content(other) and not one
        return other if fits else None
    return None


def same_deed(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest count before a denial that tells it with the very deed denied, of the same doer or of the
    same thing: "denied shooting anybody" behind "the army shot 12"."""
    denied = _denied(signs, aim)
    if denied is None:
        return None
    for other in reversed(others):
        draft = signs.draft(other)
        if other > number or draft.figure is None or draft.source is None:
            continue
        if signs.gap(number, other) > _BACK or not draft.stance.stance.supports:
            continue
        deed = next((verb for verb in _deeds(signs, other) if verb.lemma_ == denied.lemma_), None)
        if deed is not None and _is_of_same(signs, number, other, denied, deed):
            return other
    return None


def _denied(signs: Signs, aim: Aim) -> Token | None:
    """The verb of what is denied, if it tells a deed."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    verb = next((one for one in words if one.pos_ == "VERB" and one.head.i < aim.first), None)
    return None if verb is None or verb.lemma_ in _LIGHT else verb


def _deeds(signs: Signs, other: int) -> list[Token]:
    """The verbs over a figure in what is said of it: of "sank a boat, killing eight", kill and sink."""
    draft = signs.draft(other)
    deeds: list[Token] = []
    word = signs.words.parsed.doc[draft.token]
    for _ in range(_CLIMBS):
        if not draft.content_first <= word.i < draft.content_last:
            break
        if word.pos_ == "VERB":
            deeds.append(word)
        if word.head == word:
            break
        word = word.head
    return deeds


def _is_of_same(signs: Signs, number: int, other: int, denied: Token, deed: Token) -> bool:
    """Whether who denies a deed is told to have done it, or what it is said not to have befallen is what it
    is told of; "it" and "the aircraft" are what was spoken of."""
    subject = own_subject(denied)
    if is_passive(denied):
        return subject is not None and (_is_known(subject) or _is_told(signs, other, subject))
    if subject is not None and subject.lower_ not in _SELF:
        return False
    doer = own_subject(deed)
    if doer is None or is_passive(deed):
        return False
    people = signs.words.people(doer.left_edge.i, doer.i + 1)
    named = signs.words.names(number) | (signs.words.whole_name(number) - _COMMON)
    return bool(named & people)


def is_of_other(signs: Signs, other: int, denied: Token) -> bool:
    """Whether what is denied is said of a thing that nobody has told of: "that a second plane was lost"."""
    subject = own_subject(denied) if is_passive(denied) else None
    return subject is not None and not _is_known(subject) and not _is_told(signs, other, subject)


def _is_known(subject: Token) -> bool:
    """Whether a subject points back: "it", "the helicopter"; not "a second plane"."""
    if subject.dep_ not in SUBJECTS:
        return False
    return subject.lower_ in _SELF or any(child.lower_ in DEFINITE for child in subject.children)


def _is_told(signs: Signs, other: int, subject: Token) -> bool:
    """Whether all of a subject is told of: "any ransom" behind "paid a ransom of $2 million"."""
    told = signs.words.telling(subject.left_edge.i, subject.right_edge.i + 1)
    return bool(told) and told <= signs.words.content(other)
