"""Deeds that are denied: who denies "firing on the crowd" answers the count of whom that killed."""

from collections.abc import Iterator, Sequence

from app.domain.measure import TOLLS
from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.deeds.taken_up import is_of_other
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem

_NEAR = 3
"""Sentences between a count and the denial of the deed behind it."""
_CLIMBS = 4
_SUBJECTS = frozenset({"nsubj", "csubj"})
_BY = word_set("rules/links", "deeds", "by")
_ALIKE = word_set("rules/links", "deeds", "shots"), word_set("rules/links", "deeds", "raids")


def deed_denied(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The count of those whom the very deed killed or hurt that is denied: "denied firing on the crowd",
    behind "soldiers had fired on a crowd, killing 8", or in the headline above it."""
    denial = signs.draft(number)
    if denial.stance.stance is not Stance.DENIES or aim.kind is not Kind.TELLS or aim.sweeping:
        return None
    deed = _told(signs.words.parsed, denial, aim)
    if deed is None:
        return None
    near = [n for n in others if _is_of_deed(signs, n, deed) and _is_near(signs, number, n)]
    near = [n for n in near if not is_of_other(signs, n, deed)]
    named = [n for n in near if signs.words.names(number) & signs.words.spoken_of(n)]
    near = named[-1:] or near
    return near[0] if near and len({(signs.sentence(n), signs.draft(n).source) for n in near}) == 1 else None


def _is_near(signs: Signs, number: int, other: int) -> bool:
    gap = signs.sentence(number) - signs.sentence(other)
    ahead = signs.words.parsed.in_headline(signs.draft(number).token)
    return -_NEAR <= gap <= _NEAR if ahead else 0 <= gap <= _NEAR


def _told(parsed: Parsed, answer: Draft, aim: Aim) -> Token | None:
    """The verb of what is denied: "fired" of "that its men had fired on the crowd"."""
    cue = None if answer.attribution is None else answer.attribution.cue_token
    if cue is None:
        return None
    told = parsed.doc[aim.first : aim.last]
    return next((one for one in told if one.pos_ in ("VERB", "NOUN") and one.head.i == cue), None)


def _is_of_deed(signs: Signs, other: int, deed: Token) -> bool:
    draft = signs.draft(other)
    if draft.figure is None or draft.figure.measure not in TOLLS or not draft.stance.stance.supports:
        return False
    found = draft.figure.found
    head = signs.words.parsed.doc[found.core if found.head is None else found.head]
    return draft.source is not None and any(_are_alike(deed, cause) for cause in _causes(head))


def _causes(counted: Token) -> Iterator[Token]:
    """What killed those who are counted: the verb that "killing 8" follows, else the subject of "killed",
    or what they died in."""
    verb = counted
    for _ in range(_CLIMBS):
        if verb.pos_ == "VERB" or verb.head is verb:
            break
        verb = verb.head
    if verb.pos_ != "VERB":
        return
    if verb.tag_ == "VBG" and verb.dep_ == "advcl":
        yield verb.head
        return
    for child in verb.children:
        leads = (one.lower_ for one in child.children if one.dep_ == "case")
        if child.i != counted.i and (child.dep_ in _SUBJECTS or not _BY.isdisjoint(leads)):
            yield child


def _are_alike(one: Token, other: Token) -> bool:
    """Whether two words are of one deed: "fired" and "fire", and with it "shelling"."""
    a, b = stem(one), stem(other)
    return a == b or any(a in alike and b in alike for alike in _ALIKE)
