"""Whether two places are one."""

from math import asin, cos, radians, sin, sqrt

from rapidfuzz.fuzz import ratio

from app.domain.event import Place
from app.domain.folding import fold_name, sound_of
from app.group.lexicon import word_set

EARTH_KM = 6371.0
_ALIKE = 55
"""Makiivka and Makeyevka are 71 alike, Kyiv and Kiev 50: of so short a name the sound is enough."""
_SHORT = 5
GENERAL_WORDS = word_set("places", "general")
"""Words of place names that many places share."""


def same_name(a: Place, b: Place) -> bool:
    return fold_name(a.name) == fold_name(b.name)


def same_sound(a: Place, b: Place) -> bool:
    """Whether two names are one name in two transliterations."""
    if sound_of(a.name) != sound_of(b.name):
        return False
    short = min(len(a.name), len(b.name)) <= _SHORT
    return short or ratio(fold_name(a.name), fold_name(b.name)) >= _ALIKE


def one_in_other(a: Place, b: Place) -> bool:
    """Whether one name is a longer form of the other: Makiivka, Makiivka in Donetsk region."""
    words_a, words_b = set(fold_name(a.name).split()), set(fold_name(b.name).split())
    return bool(words_a and words_b) and (words_a < words_b or words_b < words_a)


def is_located(place: Place) -> bool:
    """Whether it is known where a place lies. The country of any other is a guess: an article may
    name that of the army that was attacked there more often."""
    return place.latitude is not None and place.longitude is not None


def kilometres(a: Place, b: Place) -> float | None:
    """The way between two places over the globe; None where it is not known where one of them is."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    north_a, north_b = radians(a.latitude), radians(b.latitude)
    half = sin((north_b - north_a) / 2) ** 2
    half += cos(north_a) * cos(north_b) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
