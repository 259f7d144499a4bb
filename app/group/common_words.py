"""Words that news of any event shares, and that tell no event from another."""

from app.group.lexicon import word_set

COMMON_WORDS = word_set("events", "common")
