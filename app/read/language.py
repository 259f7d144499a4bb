"""The language of a text, of which only English is read."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from app.read.errors import NotEnglish, NoWords
from app.read.language_names import LANGUAGE_NAMES

ENGLISH = "en"
LOOKED_AT = 10_000
"""Characters from the beginning that decide."""
SHORT = 200
"""Characters under which English gets the benefit of the doubt: names sway the model."""
SURE = 0.6
"""Probability that another language needs to refuse a short text."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def check_words(text: str) -> None:
    """Raise NoWords where a text has no words at all, only numbers, signs or nothing."""
    if _WORD.search(text) is None:
        raise NoWords("There are no words in this file. Choose the file that holds the article's text.")


def check_language(text: str) -> str:
    """``en``; raises NotEnglish, naming the language, where the text is in another one."""
    code, probability = _identifier().classify(text[:LOOKED_AT])
    if code == ENGLISH or (len(text) < SHORT and probability < SURE):
        return ENGLISH
    raise NotEnglish(
        f"This text seems to be in {LANGUAGE_NAMES[code]}. Only English is read now: "
        "upload an English version of the article."
    )


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGE_NAMES))
    return identifier
