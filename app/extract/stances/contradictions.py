"""Statements that deny without saying so: the accused, or a spokesman after a denial, tells the contrary."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from app.domain.stance import Stance
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table
from app.extract.stances.signs import Signs
from app.extract.stances.voices import is_country

_NEGATIONS = frozenset({"no", "not", "n't", "n’t", "never", "nothing", "none", "nobody", "neither"})
_BACK = 2
"""Sentences after a denial in which the same side may say it again in other words."""
_SOON = 3
"""Sentences after an accusation in which the accused who shares its words answers it."""
_PLEA = 8
"""Most tokens of a plea: "that he is innocent of the charges"."""
_NEAR = 6
"""Drafts around one in which what it answers is looked for, and tokens in which it leads to another."""
_ASIDE = frozenset({"acl:relcl", "acl", "advcl"})


def contradict_accusers(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of which those that tell the contrary of what their source is accused of deny it:
    "The US accuses Iran of building a bomb. Iran says its work is peaceful."
    """
    signs = Signs(parsed, drafts)
    return tuple(_as_denial(signs, number) for number in range(len(drafts)))


def restated(signs: Signs, number: int) -> int | None:
    """The denial that a draft says again in other words: by the same side, just before."""
    if not _says_no(signs.parsed, signs.drafts[number]):
        return None
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        earlier = signs.drafts[other].stance
        if signs.sentence(number) - signs.sentence(other) > _BACK:
            return None
        if (
            earlier.stance in (Stance.DENIES, Stance.DISPUTES)
            and _one_side(signs, number, other)
            and signs.content(number) & signs.content(other)
        ):
            return other
    return None


def _as_denial(signs: Signs, number: int) -> Draft:
    draft = signs.drafts[number]
    if draft.figure is not None or draft.source is None or draft.stance.stance is not Stance.ASSERTS:
        return draft
    if _introduces(signs.drafts, number):
        return draft
    reason = None
    if restated(signs, number) is not None:
        reason = "says a denial again in other words"
    elif accuser(signs, number) is not None:
        reason = "the accused tells the contrary"
    elif _pleads(signs.parsed, draft):
        reason = "pleads innocent"
    return draft if reason is None else replace(draft, stance=TakenStance(Stance.DENIES, None, reason))


def _pleads(parsed: Parsed, draft: Draft) -> bool:
    """Whether a source says that it did not do it: "he is innocent", "pleaded not guilty"."""
    words = [token.lower_ for token in parsed.doc[draft.content_first : draft.content_last]]
    if len(words) > _PLEA:
        return False
    return bool(set(words) & _innocent()) or ("not" in words and "guilty" in words)


def _introduces(drafts: Sequence[Draft], number: int) -> bool:
    """Whether a statement only leads to others: "said it could not confirm either count"."""
    draft = drafts[number]
    around = drafts[max(0, number - _NEAR) : number + _NEAR]
    return any(
        draft.content_first <= other.token < draft.content_last
        and (other.figure is not None or other.token < draft.content_first + _NEAR)
        for other in around
        if other != draft
    )


def accuser(signs: Signs, number: int) -> int | None:
    """The accusation that its victim answers in the next breath, of the same matter."""
    draft = signs.drafts[number]
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        gap = signs.sentence(number) - signs.sentence(other)
        if gap > _SOON:
            return None
        said = signs.drafts[other]
        if said.attribution is None or said.attribution.lemma not in _accusing():
            continue
        if said.source == draft.source or not signs.names(number) & signs.spoken_of(other):
            continue
        shared = signs.content(number) & signs.content(other)
        if shared if gap > 1 else shared or _says_no(signs.parsed, draft):
            return other
    return None


def _one_side(signs: Signs, number: int, other: int) -> bool:
    """Whether two sources speak for one: the same, of one country, or "a spokesman" after its office."""
    if signs.drafts[number].source == signs.drafts[other].source:
        return True
    mine, theirs = signs.names(number), signs.names(other)
    shared = {word for word in mine & theirs if is_country(word)}
    return bool(shared) or not any(is_country(word) for word in mine)


def _says_no(parsed: Parsed, draft: Draft) -> bool:
    """Whether the main clause of a content is denied: "there are no camps", not "those who did not"."""
    return any(
        token.lower_ in _NEGATIONS and not _is_aside(token, draft.content_first)
        for token in parsed.doc[draft.content_first : draft.content_last]
    )


def _is_aside(token: Token, first: int) -> bool:
    for _ in range(4):
        if token.dep_ in _ASIDE:
            return True
        if token.head == token or token.head.i < first:
            return False
        token = token.head
    return False


@cache
def _accusing() -> frozenset[str]:
    return frozenset(strings(table("links", "accusing")["deeds"]))


@cache
def _innocent() -> frozenset[str]:
    return frozenset(strings(table("links", "accusing")["innocent"]))
