"""The words of names, folded so that "Tehran", "Iran" and "Iranian" are one."""

from dataclasses import dataclass

from app.extract import countries
from app.extract.language import Parsed, once_per_article
from app.extract.language.tokens import Token

_COUNTRY = "country:"
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})

Fold = str | None
"""A folded word; None for what names nobody, and for the second word of a country: "North Korea"."""


@dataclass(frozen=True, slots=True)
class Folds:
    """Each token of an article, folded: ``alone``, and where it is the ``opening``, the ``closing``
    or stands ``inside`` a name of several words."""

    alone: tuple[Fold, ...]
    opening: tuple[Fold, ...]
    closing: tuple[Fold, ...]
    inside: tuple[Fold, ...]

    def of(self, first: int, last: int) -> tuple[Fold, ...]:
        """The folds of the tokens of one name, in order."""
        if last - first < 2:
            return self.alone[first:last]
        return (self.opening[first], *self.inside[first + 1 : last - 1], self.closing[last - 1])


def is_country(word: str) -> bool:
    """Whether a folded word is a country."""
    return word.startswith(_COUNTRY)


@once_per_article
def folds_of(parsed: Parsed) -> Folds:
    """The folds of an article's tokens."""
    doc = parsed.doc
    alone = [_folded(token) for token in doc]
    around = sorted({at for token in doc.capitals for at in (token.i - 1, token.i)})
    pairs = {
        at: fold
        for at in around
        if 0 <= at < len(doc) - 1 and (fold := _country(f"{doc[at].text} {doc[at + 1].text}"))
    }
    opening = alone.copy()
    closing = alone.copy()
    for at, fold in pairs.items():
        opening[at] = fold if doc[at].text[0].isalpha() else alone[at]
        closing[at + 1] = None
    inside = [None if index - 1 in pairs else fold for index, fold in enumerate(opening)]
    return Folds(tuple(alone), tuple(opening), tuple(closing), tuple(inside))


def _folded(token: Token) -> Fold:
    """One word of a name by itself; small letters name no country."""
    text = token.text
    small = text == token.lower_
    if not text[0].isalpha() or (small and token.pos_ not in _NAMING and "." not in text):
        return None
    if not small and (country := _country(text)) is not None:
        return country
    if (text.isupper() and text.isalpha()) or "." in text[:-1]:
        return token.lower_.replace(".", "")
    if len(text) > 2 and token.pos_ in _NAMING:
        return token.lemma_
    return None


def _country(words: str) -> Fold:
    country = countries.country_of(words) or countries.government_of(words)
    return None if country is None else f"{_COUNTRY}{country}"
