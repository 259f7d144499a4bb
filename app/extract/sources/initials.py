"""Initials: "WFP" for the World Food Programme, as the article or the world explains them."""

import re
from collections.abc import Iterator
from functools import cache

from app.extract.lexicon import strings, table, word_set
from app.extract.lexicon.function_words import OWNER_MARKS

_ARTICLES = word_set("rules/sources", "initials", "articles")

_BRACKETS = re.compile(r"\((?P<inside>[A-Z][^()\n]{1,80})\)")
_SHORT = re.compile(r"[A-Z][A-Za-z.&]{1,9}$")
_REACH = 120
"""Characters before a bracket in which the words for its initials stand."""
_JOINING = word_set("rules/sources", "initials", "joining")


@cache
def _world() -> dict[str, str]:
    """Every name of a body of the world; those in capitals only as they are written."""
    found: dict[str, str] = {}
    for name, entry in table("institutions", "world").items():
        for form in (name, *strings(entry)):
            found[_folded(form)] = name
    return found


def _folded(form: str) -> str:
    form = form.replace("’", "'")
    return form if form.upper() == form or " " not in form else form.casefold()


def world_body(name: str) -> str | None:
    """The name to show for a body of the world: 'WFP' gives 'World Food Programme'."""
    return _world().get(_folded(name))


def explained_initials(text: str) -> dict[str, str]:
    """The initials that a text explains in brackets: {'WRN': 'World Relief Network'}.

    Also the other way round, "WRN (World Relief Network)". The first explanation stands.
    """
    found: dict[str, str] = {}
    for match in _BRACKETS.finditer(text):
        for initials, name in _pairs(text[max(0, match.start() - _REACH) : match.start()], match["inside"]):
            found.setdefault(initials, name)
    return found


def _pairs(before: str, inside: str) -> Iterator[tuple[str, str]]:
    words = before.split("\n")[-1].split()
    if _SHORT.match(inside):
        name = _spelt_out(words, inside)
        if name:
            yield inside, _unowning(name)
    elif words and _SHORT.match(words[-1]) and _letters(inside.split()) == words[-1].replace(".", ""):
        yield words[-1], inside


def _spelt_out(words: list[str], initials: str) -> str | None:
    """The words before a bracket that begin with its letters; else, where there are several
    capitalised words, all of them (initials of another language)."""
    letters = initials.replace(".", "").replace("&", "").upper()
    name: list[str] = []
    for word in reversed(words):
        if not (word[:1].isupper() or word in _JOINING) or (
            word.endswith((",", ";", ":", ".", "”", '"')) and name
        ):
            break
        name.insert(0, word)
        if word[:1].isupper() and _letters(name) == letters:
            return " ".join(name)
    while name and name[0] in _JOINING:
        name.pop(0)
    capitalised = [word for word in name if word[:1].isupper()]
    if len(capitalised) < 2 or name[0] in _ARTICLES:
        name = name[1:] if name and name[0] in _ARTICLES else []
    return " ".join(name) if len(name) > 1 and letters[0] in _letters(name) else None


def _unowning(name: str) -> str:
    """A name without the sign of what it owns: "the World Relief Network’s (WRN) data"."""
    for mark in OWNER_MARKS:
        name = name.removesuffix(mark)
    return name


def _letters(words: list[str]) -> str:
    """The first letters of the words with a capital, those of hyphenated words each."""
    parts = [part for word in words for part in re.split(r"[-’']", word)]
    return "".join(part[0] for part in parts if part[:1].isupper()).upper()
