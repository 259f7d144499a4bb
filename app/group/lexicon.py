"""The words that grouping goes by, of every language that is read: an article in one language may tell
of the event of another. They are in ``lexicon/grouping.toml`` of each language's folder."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from app.domain.language_names import READ_LANGUAGES
from app.languages import language_folder


@cache
def word_set(table: str, key: str) -> frozenset[str]:
    """A list of words: ``word_set("places", "general")`` has "north" and "region"."""
    return frozenset(word for language in _languages() for word in language.get(table, {}).get(key, ()))


@cache
def word_pairs(table: str) -> Mapping[str, str]:
    """Words with the one that stands for each: ``word_pairs("same_sites")["bazaar"] == "market"``."""
    return {word: other for language in _languages() for word, other in language.get(table, {}).items()}


def _languages() -> list[dict[str, Any]]:
    """What each language has; one that leaves the file out has none of these words."""
    paths = [language_folder(code) / "lexicon" / "grouping.toml" for code in READ_LANGUAGES]
    return [tomllib.loads(path.read_text("utf-8")) for path in paths if path.exists()]
