"""Words of names that every city has."""

from app.group.lexicon import word_set

COMMON_NAMES = word_set("names", "common")
"""Words that alone, or with one another, are a name in every article and nobody's in particular."""
