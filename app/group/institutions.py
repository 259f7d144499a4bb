"""Names of institutions: whose they are, and whether two are one within one event."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.group.lexicon import word_set

FormsOf = Callable[[str], tuple[str, ...]]

_OWNER = re.compile(r"(?P<owner>.{1,60}?)(?:['’]s|(?<=s)['’])\s+(?P<body>.+)")
_PLACED = re.compile(r"(?P<body>.+?)\s+(?:in|of)\s+(?P<owner>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_ANYBODYS = word_set("institutions", "anybodys")
"""Owners that say no more than that it is the one of this place."""
_GENERAL = word_set("institutions", "general")
"""Words before a body that say no more than that, either."""
_HELD_BY = re.compile(rf"\w+-(?:{'|'.join(sorted(word_set('institutions', 'held_by'))) or '(?!)'})")
"""Who is said to stand behind it: the rebel-run health ministry."""
_SORTS = word_set("institutions", "sorts")
"""Words after a body that say what sort it is, and may be left out: the civil defence agency."""
_FEWEST_WORDS = 2
"""One word alone, "police" or "union", is a name of many in one event."""


@dataclass(frozen=True, slots=True)
class Institution:
    """``fire brigade`` and, where it is told, whose it is."""

    body: str
    owner: str | None


def same_institution(a: str, b: str, forms_of: FormsOf) -> bool:
    """Whether two names in one event are of one institution: one says whose it is, the other need not.

    ``forms_of`` gives the forms of a name that mean the same, its country as noun and adjective.

    >>> same_institution("Uganda's fire brigade", "the fire brigade", lambda name: (name,))
    True
    >>> same_institution("Gaza's health ministry", "Israel's health ministry", lambda name: (name,))
    False
    """
    own, other = institutions_in(forms_of(a)), institutions_in(forms_of(b))
    return any(
        one.body == another.body
        and (one.owner is None or another.owner is None or one.owner == another.owner)
        for one in own
        for another in other
    )


def institutions_in(forms: Iterable[str]) -> set[Institution]:
    """Every reading of a name's forms; where one form tells its owner, only those that do."""
    read = {found for form in forms if (found := _institution(form)) is not None}
    return {found for found in read if found.owner is not None} or read


def _institution(name: str) -> Institution | None:
    plain = re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.I)
    owned = _OWNER.fullmatch(plain) or _PLACED.fullmatch(plain)
    owner = owned["owner"].casefold().removeprefix("the ") if owned else None
    words = (owned["body"] if owned else plain).casefold().split()
    if words and (words[0] in _GENERAL or _HELD_BY.fullmatch(words[0])):
        words = words[1:]
    if len(words) > _FEWEST_WORDS and words[-1] in _SORTS:
        words = words[:-1]
    if len(words) < _FEWEST_WORDS:
        return None
    return Institution(" ".join(words), None if owner in _ANYBODYS else owner)
