"""Languages by their codes."""

import re

from app.domain.language_names import LANGUAGE_NAMES

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_]{1,30})?")
_BY_OTHER_CODES = {"nb": "no", "nn": "no", "iw": "he", "fil": "tl", "eng": "en"}
_NAMES = {name.casefold(): code for code, name in LANGUAGE_NAMES.items()}


def language_code(words: str) -> str | None:
    """The ISO 639-1 code of a language tag or an English name; None where the language is not known.

    >>> language_code("en-GB"), language_code("English"), language_code("xx")
    ('en', 'en', None)
    """
    found = _TAG.fullmatch(words.strip())
    code = found[1].lower() if found else ""
    if (code := _BY_OTHER_CODES.get(code, code)) in LANGUAGE_NAMES:
        return code
    return _NAMES.get(words.strip().casefold())
