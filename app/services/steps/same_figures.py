"""Claims that give another claim's figure in fewer words: a headline, or whoever looks back.

"Seven dead" above "at least seven people died" is no second figure, nor is the seven of "up from
seven" a week after "at least seven".
"""

from collections.abc import Sequence, Set

from app.services.steps.stated import Stated


def said_elsewhere(one: Stated, supporters: Sequence[Stated], replaced: Set[str]) -> Stated | None:
    """The claim whose figure this one only says again; None where it gives its own.

    ``replaced`` are the ids of the claims that another of their own article replaces.
    """
    if not one.supports or one.value_key is None:
        return None
    if one.is_in_headline:
        return _told_below(one, supporters)
    return _given_before(one, supporters) if one.claim.id in replaced else None


def _told_below(one: Stated, supporters: Sequence[Stated]) -> Stated | None:
    """Whose figure a headline of nobody else gives: first one of its very value, then one that it
    shortens, "seven dead" for "at least seven", or rounds, "dozens" for 37."""
    below = [
        other
        for other in supporters
        if other.article.id == one.article.id
        and not other.is_in_headline
        and other.claim.source_id is not None
        and one.claim.source_id in (None, other.claim.source_id)
        and one.is_of_kind(other)
    ]
    same = next((other for other in below if other.value_key == one.value_key), None)
    return (
        same
        or _only([other for other in below if one.echoes(other)])
        or next((other for other in below if one.rounds(other)), None)
    )


def _given_before(one: Stated, supporters: Sequence[Stated]) -> Stated | None:
    """What a source gave before, where an article only names the number that it has replaced."""
    before = [
        other
        for other in supporters
        if other.article.id != one.article.id
        and other.claim.source_id == one.claim.source_id is not None
        and one.is_of_kind(other)
        and one.echoes(other)
    ]
    return None if any(other.value_key == one.value_key for other in before) else _only(before)


def _only(found: Sequence[Stated]) -> Stated | None:
    """The first of some claims, where all give one figure."""
    return found[0] if len({one.value_key for one in found}) == 1 else None
