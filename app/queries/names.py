"""Names of sources inside sentences. Pure."""

from functools import lru_cache

_FIRST_WORDS = (
    "a an the several some many most other various numerous local officials senior two three four five both "
    "one another rescue state police medics"
)
_OPENERS = frozenset(_FIRST_WORDS.split())
"""First words that a name has only where it opens a sentence; proper names keep their capital."""


@lru_cache(maxsize=4096)
def within_sentence(name: str) -> str:
    """``The coastguard`` → ``the coastguard``; ``Moscow`` stays."""
    first, _, rest = name.partition(" ")
    if first.lower() not in _OPENERS:
        return name
    return f"{first.lower()} {rest}".rstrip()


def opening_sentence(name: str) -> str:
    """The name with a capital, whatever it is: ``the coastguard`` → ``The coastguard``."""
    return name[:1].upper() + name[1:]
