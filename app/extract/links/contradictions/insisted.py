"""Who insists on the contrary of what was just said of it: "The union says the mill hides its losses.
The mill insists its accounts are in order"."""

from collections.abc import Iterable

from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.signs import Signs
from app.extract.stances.negated import says_no
from app.extract.words.cues import load_cues

_INSISTING = word_set("rules/links", "insisted", "insisting")
_NOTHING_ELSE = word_set("rules/links", "insisted", "nothing_else")
_HARMLESS = word_set("rules/links", "insisted", "harmless")


def insists(signs: Signs, number: int, others: Iterable[int]) -> int | None:
    """Of the statements ``others`` just before one, nearest first, that which it holds its own against."""
    if not _holds_its_own(signs, number) and not any(map(_clears, signs.said(number))):
        return None
    only = any(token.lower_ in _NOTHING_ELSE for token in signs.said(number))
    if any(token.lower_ in load_cues().modals for token in signs.said(number)) and not only:
        return None  # "insists that it will pay": of what is to come
    return next((other for other in others if _is_contrary(signs, number, other)), None)


def _holds_its_own(signs: Signs, number: int) -> bool:
    """Whether a cue tells that a source insists that something is so; not "maintained a policy of …"."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.cue_token is None or attribution.lemma not in _INSISTING:
        return False
    cue = signs.words.parsed.doc[attribution.cue_token]
    return not any(child.dep_ == "obj" for child in cue.children)


def _is_contrary(signs: Signs, number: int, other: int) -> bool:
    """Whether a statement tells of whoever insists, and of the same matter."""
    said = signs.draft(other)
    if said.figure is not None or says_no(signs.words.parsed, said):
        return False
    return signs.words.speaks_of(other, number) and bool(signs.words.shared(number, other))


def calls_harmless(signs: Signs, number: int) -> bool:
    """Whether a statement says of something that it is nothing bad: "the funds were legal gifts"; not "will
    take legal steps"."""
    return any(_clears(token) and _is_told(token) for token in signs.said(number))


def _is_told(token: Token) -> bool:
    """Whether a word is what is told of something, or describes that: "is legal", "were legal gifts"."""
    return token.pos_ == "ADJ" and any(
        child.dep_ == "cop" for one in (token, token.head) for child in one.children
    )


def _clears(token: Token) -> bool:
    """Whether a word leaves no room for anything bad: "is for research only", "is peaceful"."""
    return token.lower_ in _NOTHING_ELSE or (token.lower_ in _HARMLESS and token.pos_ == "ADJ")
