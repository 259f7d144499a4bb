"""Nouns and those they count: what is joined, owned, or one of many."""

from app.extract.language.mends.nouns import (
    bracketed_owners,
    counted_objects,
    dying,
    joined,
    plurals,
    possessives,
    torn_counts,
)

MENDS = (
    *bracketed_owners.MENDS,
    *joined.MENDS,
    *torn_counts.MENDS,
    *plurals.MENDS,
    *dying.MENDS,
    *possessives.MENDS,
    *counted_objects.MENDS,
)
