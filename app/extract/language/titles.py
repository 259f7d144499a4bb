"""Titles before a name, whose stop ends no sentence: "Hon. Ann Lee", "army spokesman Col. Ann Lee"."""

from app.extract.lexicon import words

TITLES = frozenset(title.removesuffix(".") for title in words("roles", "titles"))
"""Titles in small letters, each without its stop."""
