"""The persons of an article: one full name for each, whatever part of it a place writes."""

from collections.abc import Iterable

from app.extract import countries
from app.extract.language import Parsed
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import INDEFINITE
from app.extract.sources.mentions import Mention
from app.extract.words.speakers import roles

_FEMALE = word_set("roles", "female")
_MALE = word_set("roles", "male")
_HERS = word_set("rules/sources", "persons", "hers")
_HIS = word_set("rules/sources", "persons", "his")
_POSSESSIVES = tuple(words("rules/sources", "persons", "possessives"))


class Persons:
    """Full names by the endings they are called by, and "he" or "she" where the text tells."""

    def __init__(self, parsed: Parsed, mentions: Iterable[Mention]) -> None:
        self._full: dict[str, set[str]] = {}
        self._first: dict[str, set[str]] = {}
        self._middle: dict[str, set[str]] = {}
        self._written: dict[str, str] = {}
        self._pronouns: dict[str, set[frozenset[str]]] = {}
        self._introduced: dict[str, int] = {}
        self._alone: set[str] = set()
        names = [(mention.person, mention.first) for mention in mentions if mention.person]
        ends = {mention.source.last: f" {mention.person}" for mention in mentions if mention.person}
        names += [
            (_untitled(entity.text), entity.start)
            for entity in parsed.doc.ents
            if entity.label_ == "PERSON"
            and entity.text[0].isalnum()
            and not (entity.end in ends and entity.text.endswith(ends[entity.end]))
        ]  # of "mayor of Sarel Ann Lee" no "Sarel Ann Lee"
        for name, place in names:
            self._learn(name, place)
        for mention in mentions:
            if mention.person:
                self._keep_alone(mention.person, mention.text)
                self.hear(self.full_name(mention.person), mention.words)

    def _keep_alone(self, name: str, text: str) -> None:
        """Note a name of one word that is all its bearer has: "Selam, a police captain"."""
        behind = text.removeprefix(f"{name}, ")
        if " " not in name and behind != text and behind.split()[0] in INDEFINITE:
            self._alone.add(name.casefold())

    def _learn(self, name: str, place: int) -> None:
        """Take in a name of several words; one in capitals gives way to the same in small letters."""
        parts = name.split()
        if len(parts) < 2:
            return
        key = name.casefold()
        self._introduced[key] = min(place, self._introduced.get(key, place))
        if key not in self._written or self._written[key].isupper():
            self._written[key] = name
        self._first.setdefault(parts[0].casefold(), set()).add(key)
        for part in parts[1:-1]:
            self._middle.setdefault(part.casefold(), set()).add(key)
        for start in range(1, len(parts)):
            self._full.setdefault(" ".join(parts[start:]).casefold(), set()).add(key)

    def full_name(self, name: str, place: int | None = None) -> str:
        """A name brought to the one full name that ends with it, or else begins with it, as where people
        have no surname; two of them decide nothing, unless only one has been told of before the token
        ``place``."""
        key = _untitled(name).casefold()
        if key in self._written and not self._full.get(key):
            return _in_small_letters(self._written[key])
        fitting = self._full.get(key, set())
        longest = self._longest(fitting)
        if longest is None and place is not None:
            longest = self._longest({one for one in fitting if self._introduced[one] < place})
        if longest is None and key not in self._alone:
            longest = self._only(self._first, key) or self._only(self._middle, key)
        return _in_small_letters(self._written[longest]) if longest else _in_small_letters(name)

    def _only(self, named: dict[str, set[str]], key: str) -> str | None:
        """The one full name that begins with a word ("Mr Selam" is Selam Deru), or has it inside."""
        fitting = named.get(key, set())
        return next(iter(fitting)) if len(fitting) == 1 and key not in self._full else None

    def is_known(self, name: str) -> bool:
        """Whether a full name in the article ends with this name, or is the only one to begin with it."""
        key = _untitled(name).casefold()
        return bool(self._longest(self._full.get(key, set()))) or self._is_first_name(key)

    def _is_first_name(self, key: str) -> bool:
        """Whether a word that names no land is how somebody is called who has no surname: "Selam"."""
        named = key not in self._alone and countries.country_of(key.title()) is None
        return named and self._only(self._first, key) is not None

    def _longest(self, keys: set[str]) -> str | None:
        """The one name among several that the others are endings of."""
        longest = max(keys, key=len, default=None)
        if longest is None or any(not longest.endswith(key) for key in keys):
            return None
        return longest

    def hear(self, name: str, told: Iterable[str]) -> None:
        """Note what words near a name tell: "spokeswoman", "his"."""
        for word in told:
            if word in _FEMALE | _HERS:
                self._pronouns.setdefault(name, set()).add(_HERS)
            elif word in _MALE | _HIS:
                self._pronouns.setdefault(name, set()).add(_HIS)

    def can_be(self, name: str, pronoun: str) -> bool:
        """Whether "he" or "she" can mean this person: nothing in the text speaks against it."""
        asked = _HERS if pronoun in _HERS else _HIS
        return self._pronouns.get(name, {asked}) != {_HIS if asked is _HERS else _HERS}


def can_be_called(told: Iterable[str], pronoun: str) -> bool:
    """Whether "he" or "she" fits the words of a description: not "he" for "a spokeswoman"."""
    against = _MALE if pronoun in _HERS else _FEMALE
    return not against & set(told)


def _untitled(name: str) -> str:
    """A name without titles before it and a possessive behind: "Mr. Lee's" gives "Lee"."""
    for mark in _POSSESSIVES:
        name = name.removesuffix(mark)
    parts = name.split()
    titles = [place for place, part in enumerate(parts[:-1]) if part.lower() in roles()]
    return " ".join(parts[titles[-1] + 1 :] if titles else parts)


def _in_small_letters(name: str) -> str:
    """A name in capitals as names are written: "JAMES ODUYA" gives "James Oduya"."""
    return name.title() if name.isupper() and " " in name else name
