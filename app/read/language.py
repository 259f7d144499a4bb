"""The language of a text."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from app.domain.language_names import LANGUAGE_NAMES
from app.read.errors import NoWords

ENGLISH = "en"
LOOKED_AT = 10_000
"""Characters from the beginning that decide."""
SHORT = 200
"""Characters under which English gets the benefit of the doubt: names sway the model."""
SURE = 0.6
"""Probability that another language needs to win a short text."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def check_words(text: str) -> None:
    """Raise NoWords where a text has no words at all, only numbers, signs or nothing."""
    if _WORD.search(text) is None:
        raise NoWords("There are no words in this file. Choose the file that holds the article's text.")


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language, one of LANGUAGE_NAMES; English where a short text leaves doubt."""
    code, probability = _identifier().classify(text[:LOOKED_AT])
    return ENGLISH if len(text) < SHORT and probability < SURE else str(code)


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGE_NAMES))
    return identifier
