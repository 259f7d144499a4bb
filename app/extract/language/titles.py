"""Titles before a name, whose stop ends no sentence: "Hon. Ann Lee", "army spokesman Col. Ann Lee"."""

from typing import Protocol

from app.extract.lexicon import words

TITLES = frozenset(title.removesuffix(".") for title in words("roles", "titles"))
"""Titles in small letters, each without its stop."""


class _Word(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def lower_(self) -> str: ...

    @property
    def whitespace_(self) -> str: ...


def is_title_stop(stop: _Word, before: _Word) -> bool:
    """Whether a full stop that is a word of its own is that of the title right before it."""
    return stop.text == "." and not before.whitespace_ and before.lower_ in TITLES
