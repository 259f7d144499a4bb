"""Companies and groups by the first word of their whole name: "Acme Steel" is "Acme" from then on, "the
Marsh party" is "Marsh", and "the ACF union" is always "the ACF"."""

import re
from collections.abc import Iterable
from functools import cache

from app.extract import countries
from app.extract.lexicon import word_set
from app.extract.words.speakers import institution_words, roles

_NO_NAMES = word_set("rules/sources", "companies", "no_names")

_GROUPS = word_set("rules/sources", "companies", "groups")
_BODIES = word_set("rules/sources", "companies", "bodies")
_WORLD_BODIES = word_set("rules/sources", "register", "initials")
"""Bodies of which "the UN agency" is another than "the UN"."""
_GROUP = re.compile(r" ([a-z]+)\b")
_WORD = re.compile(r"[A-Z][\w&’'-]*")
_INITIALS = 3
"""Fewest capitals of what is a name by its initials alone."""
_LONGEST_JOINT = 3
"""Most letters of what may join two names, "of", "and": none does in a description."""
_LONGEST = 5
"""Most words in the name of a company."""


@cache
def company_tails() -> frozenset[str]:
    """Last words of companies' names: "inc", "airlines"."""
    return word_set("institutions", "companies", "tails")


def short_companies(text: str, cited: Iterable[str] = ()) -> dict[str, str]:
    """The whole name for each first word of a company's name in a text, and for each name that a word for
    a group stands behind, or, where it is cited, words for what it does and is: {'Acme': 'Acme Steel',
    'Marsh': 'Marsh party', 'Vega': 'Vega human rights centre'}.

    A word that begins two names, or means something else by itself, stands for none.
    """
    found: dict[str, set[str]] = {}
    run: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        run = [*run, word][-_LONGEST:] if match.start() == end + 1 and text[end] == " " else [word]
        end = match.end()
        if len(run) > 1 and word.casefold() in company_tails():
            found.setdefault(run[0], set()).add(" ".join(run))
        alone = len(run) == 1 or run[-2].casefold() in _NO_NAMES
        group = _GROUP.match(text, end) if alone else None
        if group is not None and group[1] in _GROUPS:
            found.setdefault(word, set()).add(without_group(f"{word} {group[1]}"))
    for name in cited:
        word, *described = name.split(" ")
        if described and described[-1] in _BODIES and word[:1].isupper() and all(map(_is_plain, described)):
            found.setdefault(word, {name})
    return {word: max(names, key=len) for word, names in found.items() if _is_own(word) and _are_one(names)}


def _is_plain(word: str) -> bool:
    """Whether a word only describes a body: "human", "mining"."""
    return word.islower() and word.isalpha() and len(word) > _LONGEST_JOINT


def without_group(name: str) -> str:
    """Initials without the word for a group behind them: "ACF union" is "ACF", wherever else it is cited."""
    first, _, last = name.rpartition(" ")
    initials = sum(letter.isupper() for letter in first) >= _INITIALS and " " not in first
    return first if initials and last in _GROUPS and _is_own(first) else name


def _is_own(word: str) -> bool:
    folded = word.casefold()
    return not (
        folded in institution_words()
        or folded in roles()
        or folded in company_tails()
        or folded in _NO_NAMES
        or folded in _WORLD_BODIES
        or countries.country_of(word) is not None
        or countries.seat_of(word) is not None
    )


def _are_one(names: set[str]) -> bool:
    longest = max(names, key=len)
    return all(longest.startswith(name) for name in names)
