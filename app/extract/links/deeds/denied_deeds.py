"""Deeds that a denial takes up: by a noun alone ("said gunmen stole 20 cars. … denied the theft"), or as what
was told beside a count."""

from collections.abc import Mapping, Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.aims.pointing import DEFINITE
from app.extract.links.deeds.deeds import deed_denied
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem

_ENDS = word_set("rules/links", "denied_deeds", "ends")
_MUTE = word_set("rules/links", "denied_deeds", "mute")
_BACK = 4
"""Sentences before a denial in which the deed is told."""


def denied_deed(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """What tells the deed that is denied: the count of those whom it killed or hurt, else what tells the deed
    that a noun names."""
    counted = deed_denied(signs, number, aim, others)
    return _named_deed(signs, number, aim, others) if counted is None else counted


def _named_deed(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest statement before a denial that tells the deed which it names, of all that it names with it;
    None where it names none, or one that nobody has told of."""
    draft = signs.draft(number)
    if draft.stance.stance is not Stance.DENIES or aim.kind is not Kind.TELLS or aim.noun is not None:
        return None
    deed = _deed(signs, draft, aim)
    if deed is None:
        return None
    rest = signs.words.telling(aim.first, deed.i) | signs.words.telling(deed.i + 1, aim.last)
    for other in reversed(others):
        said = signs.draft(other)
        if said.token > draft.token or signs.gap(number, other) > _BACK or not said.stance.stance.supports:
            continue
        if said.source is None or signs.speaks_for(number, aim, other) or rest - signs.words.content(other):
            continue
        if any(_is_of(deed, token) for token in signs.said(other)):
            return other
    return None


def takes_up(signs: Signs, number: int, other: int) -> bool:
    """Whether an answer is to what is told beside a count: it is told of who answers, or the answer speaks of
    the same deed in several of its words."""
    if signs.words.speaks_of(other, number):
        return True
    shared = signs.words.shared(number, other)
    return len(shared) > 1 and any(one.pos_ == "VERB" and stem(one) in shared for one in signs.said(other))


def _deed(signs: Signs, draft: Draft, aim: Aim) -> Token | None:
    """The noun for a deed just told that is all that is denied: "denied | the theft"."""
    cue = None if draft.attribution is None else draft.attribution.cue_token
    for token in signs.words.parsed.doc[aim.first : aim.last]:
        if token.dep_ == "obj" and token.head.i == cue and token.pos_ == "NOUN":
            known = any(child.lower_ in DEFINITE for child in token.children)
            return token if known else None
    return None


def _is_of(deed: Token, told: Token) -> bool:
    """Whether a word tells the deed that a noun names: "steal" the theft, "evict" the eviction."""
    if told.pos_ not in ("VERB", "NOUN") or told.i == deed.i:
        return False
    noun, word = stem(deed), stem(told)
    if noun == word or word in _named().get(deed.lemma_, ()):
        return True
    root = word[:-1] if word[-1:] in _MUTE else word
    return told.pos_ == "VERB" and (noun == root or (noun.startswith(root) and noun[len(root) :] in _ENDS))


@cache
def _named() -> Mapping[str, Sequence[str]]:
    """The verbs for what a noun names, where it has another root."""
    return {noun: strings(verbs) for noun, verbs in table("links", "deed_verbs").items()}
