"""Charges that are answered together: "The US accuses Iran of this. Britain accuses it of that. Iran denies
the charges"."""

from collections.abc import Sequence

from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import PERSON_RELATIVE
from app.extract.links.aims import Aim, Kind
from app.extract.links.signs import Signs

_DEEDS = word_set("links", "accusing", "deeds")
_SEVERAL = word_set("links", "pronouns", "several")
_BACK = 3
"""Sentences before an answer, or before a charge that it answers, in which another charge stands."""
_CLIMBS = 6
"""Words up from a figure among which the verb that accuses stands."""


def with_charges(signs: Signs, number: int, aim: Aim, best: int, others: Sequence[int]) -> list[int]:
    """A charge that is answered, with the others brought before against the same, where an answer is to
    "the charges" and does not say whose."""
    if aim.kind is not Kind.POINTS or aim.noun != "accusation" or not aim.plural or aim.owners:
        return [best]
    if signs.draft(best).figure is not None or signs.sentence(best) > signs.sentence(number):
        return [best]
    charges = [best]
    for other in sorted(others, reverse=True):
        said = signs.draft(other)
        if other in charges or said.token > signs.draft(number).token:
            continue
        if not (_is_charge(signs, number, other) or _is_charged(signs, number, other)):
            continue
        if signs.sentence(charges[-1]) - signs.sentence(other) <= _BACK:
            charges.append(other)
    return sorted(charges)


def _is_charge(signs: Signs, number: int, other: int) -> bool:
    """Whether a statement charges the one who answers with something; "both governments" are whoever was
    charged just before."""
    draft = signs.draft(other)
    if draft.figure is not None or draft.attribution is None or not draft.stance.stance.supports:
        return False
    accuses = draft.attribution.lemma in _DEEDS
    return accuses and (signs.words.speaks_of(other, number) or _are_several(signs, number))


def _is_charged(signs: Signs, number: int, other: int) -> bool:
    """Whether the article's own figure stands in what the one who answers is accused of: "a governor who is
    accused of taking $3 million"."""
    draft, doc = signs.draft(other), signs.words.parsed.doc
    if draft.figure is None or draft.source is not None or not draft.stance.stance.supports:
        return False
    verb = doc[draft.figure.found.core]
    for _ in range(_CLIMBS):
        if verb.tag_ == "VBN" and verb.lemma_ in _DEEDS:
            return _is_of(signs, number, _accused(verb))
        verb = verb.head
    return False


def _accused(verb: Token) -> Token:
    """Who is accused: the subject, or whom a clause aside tells of."""
    subject = own_subject(verb)
    return verb.head if subject is None or subject.lower_ in PERSON_RELATIVE else subject


def _is_of(signs: Signs, number: int, accused: Token) -> bool:
    """Whether an accused can be the one who answers: of its name, or one whom no name tells."""
    if accused.tag_ == "NN":
        return True
    named = signs.words.people(accused.left_edge.i, accused.i + 1)
    return bool(named & signs.words.names(number))


def _are_several(signs: Signs, number: int) -> bool:
    attribution = signs.draft(number).attribution
    source = None if attribution is None else attribution.source
    return source is not None and signs.words.parsed.doc[source.first].lower_ in _SEVERAL
