"""Place names as they are looked up: without case, accents, apostrophes and hyphens."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "-": " ",
        "–": " ",
        ".": " ",
        "'": None,
        "’": None,
        "‘": None,
        "`": None,
        "ʼ": None,
        "ʻ": None,
        "ʿ": None,
        "ʾ": None,
    }
)


@lru_cache(20_000)
def folded_name(name: str) -> str:
    """'Port-au-Prince', "Sana'a", 'São Paulo' give 'port au prince', 'sanaa', 'sao paulo'."""
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    return " ".join("".join(mark for mark in plain if not unicodedata.combining(mark)).split())
