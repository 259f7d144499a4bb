"""Names folded for look-up, so that ways of writing one name meet."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_WORD = re.compile(r"[^\W_]+")
_LETTERS_APART = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
_ARTICLES = ("the ", "a ", "an ")

REMEMBERED = 20_000
"""Names folded last: grouping compares the same few thousand over and over."""

_SOUNDS = (
    ("tsch", "c"),
    ("shch", "s"),
    ("dzh", "j"),
    ("tch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("ch", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("th", "t"),
    ("ck", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
)
_VOWELS = re.compile(r"[aeiouyj]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=REMEMBERED)
def fold_name(name: str) -> str:
    """A name without case, accents, apostrophes, punctuation and a leading article.

    >>> fold_name("The Kyïv’s Military-Command")
    'kyivs military command'
    """
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES).casefold())
    letters = "".join(
        _LETTERS_APART.get(letter, letter) for letter in plain if not unicodedata.combining(letter)
    )
    words = " ".join(_WORD.findall(letters))
    for article in _ARTICLES:
        words = words.removeprefix(article)
    return words


@lru_cache(maxsize=REMEMBERED)
def sound_of(name: str) -> str:
    """What stays of a name through most transliterations: its consonants, roughly.

    >>> sound_of("Makiivka") == sound_of("Makeyevka")
    True

    A name that is almost only vowels stays as it is folded.
    """
    folded = fold_name(name)
    sound = folded
    for written, heard in _SOUNDS:
        sound = sound.replace(written, heard)
    sound = _DOUBLED.sub(r"\1", _VOWELS.sub("", sound)).strip()
    return sound if len(sound.replace(" ", "")) > 1 else folded
