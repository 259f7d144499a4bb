"""Denials said again in other words: "The firm denied the charge. It said no door had been locked"."""

from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Kind, read_aim
from app.extract.links.contradictions.who_died import only_militants
from app.extract.links.folds import is_country
from app.extract.links.signs import Signs
from app.extract.stances.negated import negated
from app.extract.words.cues import load_cues

_OWN = word_set("rules/links", "restated", "own")
_MINDS = word_set("rules/links", "restated", "minds")
_HAVING = word_set("rules/links", "restated", "having")
_AHEAD = word_set("rules/links", "restated", "ahead")
_DUTY = word_set("rules/links", "contradictions", "duty")
_CLIMBS = 3
"""Words up from what is denied among which its verb is."""
_BACK = 2
"""Sentences after a denial in which the same side may say it again in other words …"""
_FAR = 3
"""… and those in which it may where it is surely the same."""
_NEAR = 8
"""Drafts before one among which the denial that it says again is looked for."""


def restated(signs: Signs, number: int) -> int | None:
    """The denial that a draft says again in other words: by the same side, just before."""
    draft = signs.draft(number)
    if not _tells_no(signs, draft) and not only_militants(signs, draft):
        return None
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        earlier = signs.words.drafts[other].stance
        gap = signs.sentence(number) - signs.sentence(other)
        if gap > _FAR:
            return None
        if (
            earlier.stance in (Stance.DENIES, Stance.DISPUTES)
            and (_one_side if gap <= _BACK else _surely_one_side)(signs, number, other)
            and (
                signs.words.content(number) & signs.words.content(other)
                or _only_points(signs, number, other)
                or _quotes_it(signs, number, other)
            )
        ):
            return other
    return None


def _tells_no(signs: Signs, draft: Draft) -> bool:
    """Whether a source tells of something that it is not so, and not only what must not be: "rejected the
    criticism, saying that the matter should be left to the courts, not outsiders"."""
    return not all(map(_is_duty, negated(signs.words.parsed, draft)))


def _is_duty(denied: Token) -> bool:
    for _ in range(_CLIMBS):
        if any(child.lower_ in _DUTY for child in denied.children):
            return True
        denied = denied.head
    return False


def _only_points(signs: Signs, number: int, other: int) -> bool:
    """Whether a denial leaves it to the words behind it to tell what is not so: "denied the accusations and
    said that no door had been locked"; not "said that it had no plans to close the works", which tells what
    is to come."""
    goes_on = signs.sentence(number) == signs.sentence(other)
    denial = signs.draft(other)
    if not goes_on or denial.source != signs.draft(number).source:
        return False
    if all(one.lemma_ in _AHEAD for one in negated(signs.words.parsed, signs.draft(number))):
        return False
    return read_aim(signs.words.parsed, denial).kind is Kind.POINTS


def _quotes_it(signs: Signs, number: int, other: int) -> bool:
    """Whether the sentence behind a denial quotes it: "denied this. “We never shell towns,” he said"."""
    draft, doc = signs.draft(number), signs.words.parsed.doc
    quoted = any(one.is_quote for one in doc[max(0, draft.content_first - 1) : draft.content_first + 1])
    behind = 0 < signs.sentence(number) - signs.sentence(other) <= 1
    return quoted and behind and any(map(_disowns, negated(signs.words.parsed, draft)))


def _disowns(denied: Token) -> bool:
    """Whether a speaker says of itself, or of the matter, that it is not so: "we never shell towns", "this
    does not happen", "there is no torture"; not "we cannot say", "I do not know"."""
    if any(child.lower_ in load_cues().modals for child in denied.children):
        return False
    if any(child.dep_ == "expl" for child in denied.head.children):
        return True
    does = denied.head if denied.dep_ == "obj" and denied.head.lemma_ not in _HAVING else denied
    subject = own_subject(does)
    return subject is not None and subject.lower_ in _OWN and does.lemma_ not in _MINDS


def _one_side(signs: Signs, number: int, other: int) -> bool:
    """Whether two sources speak for one: the same, of one country, or "a spokesman" after its office; not
    another's name."""
    if _surely_one_side(signs, number, other):
        return True
    return not _is_bare_name(signs, number) and not any(map(is_country, signs.words.names(number)))


def _surely_one_side(signs: Signs, number: int, other: int) -> bool:
    """Whether one source is the other, or speaks for it: "U.S. Major Ann Lee" for the U.S. army."""
    if signs.draft(number).source == signs.draft(other).source or signs.words.speaks_for(number, other):
        return True
    return any(map(is_country, signs.words.names(number) & signs.words.names(other)))


def _is_bare_name(signs: Signs, number: int) -> bool:
    """Whether a name, without what its bearer is, tells who speaks: "the WMO", not "a spokesman, Lee"."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.source is None:
        return False
    words = signs.words.parsed.doc[attribution.source.first : attribution.source.last]
    return all(word.tag_ in ("NNP", "NNPS") or word.pos_ == "DET" for word in words)
