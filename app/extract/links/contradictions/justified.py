"""Who says that a deed was right that somebody tells of: "Witnesses say the guard kept shooting. Police say
the guard acted appropriately"."""

from collections.abc import Iterable

from app.extract.attributions.cue_verbs.verb_words import has_modal
from app.extract.language.clauses import is_negated, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem

_ACTING = word_set("rules/links", "justified", "acting")
_RIGHTLY = word_set("rules/links", "justified", "rightly")
_FOLLOWING = word_set("rules/links", "justified", "following")
_RULES = word_set("rules/links", "justified", "rules")
_OWN = word_set("rules/links", "disclaimed", "self")


def justified(signs: Signs, number: int, others: Iterable[int]) -> int | None:
    """Of the statements ``others`` just before one, nearest first, that which tells what was done rightly."""
    draft = signs.draft(number)
    listed = signs.words.parsed.doc.by_lemma.among(
        _ACTING | _FOLLOWING, draft.content_first, draft.content_last
    )
    deed = next((verb for verb in listed if _is_right(verb)), None)
    who = None if deed is None else own_subject(deed)
    if who is None:
        return None
    return next((other for other in others if _tells_of(signs, number, other, who)), None)


def _is_right(verb: Token) -> bool:
    """Whether a verb tells that somebody kept to the rules: "acted within the law", "followed procedure"."""
    if verb.pos_ != "VERB" or is_negated(verb) or has_modal(verb):
        return False  # "must act within the law"
    if verb.lemma_ in _FOLLOWING:
        return any(child.dep_ in ("obj", "obl") and child.lemma_ in _RULES for child in verb.children)
    return any(
        (child.dep_ == "advmod" and child.lower_ in _RIGHTLY)
        or (child.dep_ == "obl" and child.lemma_ in _RULES)
        for child in verb.children
    )


def _tells_of(signs: Signs, number: int, other: int, who: Token) -> bool:
    """Whether a statement tells of those who are said to have done right."""
    if signs.draft(other).figure is not None:
        return False
    if who.lower_ in _OWN:
        return signs.words.speaks_of(other, number)
    return stem(who) in signs.words.content(other)
