"""How well a telling fits an event: a sum of small parts, each with its reason.

A part above zero speaks for one event, below zero for two. The numbers are chosen so that place,
day and kind together are not enough without a word in common, and a contradiction in date or
place outweighs everything else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.dates import PartialDate
from app.domain.event import EventKind, Place
from app.domain.folding import fold_name
from app.group.common_words import COMMON_WORDS
from app.group.days import NEWS_DAYS, day_of
from app.group.kinds import RARE_KINDS, related
from app.group.places import kilometres, one_in_other, same_name, same_sound
from app.group.sites import sites_among
from app.group.telling import KnownEvent, Telling

NEAR_KM, FAR_KM = 25, 60
ENOUGH_WORDS = 4
OTHER_COUNTRY = -5


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score, and the sentence that explains it."""

    score: float
    reason: str


def score_parts(telling: Telling, known: KnownEvent) -> tuple[Part, ...]:
    """All parts that say something: ``sum(part.score for part in parts)`` is the score."""
    rules: tuple[Callable[[Telling, KnownEvent], Part], ...] = (
        score_place,
        score_date,
        score_kind,
        score_words,
        score_sites,
        score_participants,
    )
    parts = (rule(telling, known) for rule in rules)
    return tuple(part for part in parts if part.reason)


def score_place(telling: Telling, known: KnownEvent) -> Part:
    place = telling.event.place
    if place is None or not known.places:
        return Part(0, "")
    best = max((_compare_places(place, other) for other in known.places), key=lambda part: part.score)
    if best.score > 0 or best.score == OTHER_COUNTRY:
        return best
    return max(best, _named_in_other(telling, known), key=lambda part: part.score)


def _named_in_other(telling: Telling, known: KnownEvent) -> Part:
    """A quarter and its city: the one's place is among the other's telling words."""
    words = _folded(frozenset(telling.event.words))
    own = telling.event.place
    here = [own] if own and _is_named(own, _folded(known.words)) else []
    there = [place for place in known.places if _is_named(place, words)]
    if here and there:
        return Part(3, f"{here[0].name} and {there[0].name} are each named where the other is told of.")
    if named := here or there:
        return Part(1.5, f"{named[0].name} is named where the other is told of.")
    return Part(-4, "")


def _is_named(place: Place, words: frozenset[str]) -> bool:
    return set(fold_name(place.name).split()) <= words


def _compare_places(a: Place, b: Place) -> Part:
    if a.country and b.country and a.country != b.country:
        return Part(OTHER_COUNTRY, f"{a.name} and {b.name} are in different countries.")
    if same_name(a, b):
        return Part(3, f"Both are in {a.name}.")
    if same_sound(a, b):
        return Part(2.5, f"{a.name} and {b.name} are one name written in two ways.")
    if one_in_other(a, b):
        return Part(2, f"{a.name} and {b.name} can be one place.")
    return _compare_positions(a, b)


def _compare_positions(a: Place, b: Place) -> Part:
    apart = kilometres(a, b)
    if apart is not None and apart <= NEAR_KM:
        return Part(2.5, f"{a.name} and {b.name} are {apart:.0f} km apart.")
    if apart is not None and apart <= FAR_KM:
        return Part(0.5, f"{a.name} and {b.name} are {apart:.0f} km apart.")
    if apart is None and a.country and a.country == b.country:
        return Part(0, f"{a.name} and {b.name} are in one country.")
    return Part(-4, f"{a.name} and {b.name} are two places.")


def score_date(telling: Telling, known: KnownEvent) -> Part:
    parts = [part for other in known.tellings if (part := _compare_dates(telling, other)).reason]
    return max(parts, key=lambda part: part.score, default=Part(0, ""))


def _compare_dates(a: Telling, b: Telling) -> Part:
    day_a, day_b = day_of(a), day_of(b)
    if day_a is not None and day_b is not None:
        return _compare_days(day_a, day_b)
    if day_a is None and day_b is None:
        return _compare_published(a.published, b.published)
    return _compare_day_with_news(day_a or day_b, b.published if day_a else a.published)


def _compare_days(a: PartialDate, b: PartialDate) -> Part:
    whole_a, whole_b = a.as_date(), b.as_date()
    if whole_a and whole_b:
        apart = abs((whole_a - whole_b).days)
        near = {0: 2.0, 1: 1.0, 2: -2.0, 3: -2.0}
        reason = f"Both were on {a}." if apart == 0 else f"{a} and {b} are {apart} days apart."
        return Part(near.get(apart, -6), reason)
    if not a.agrees(b):
        return Part(-6, f"{a} and {b} cannot be one day.")
    parts = sum(x is not None and y is not None for x, y in zip(_parts(a), _parts(b), strict=True))
    return Part(
        (0.5, 0.5, 1.0)[parts] if a.day is None or b.day is None else 1.5, f"{a} and {b} can be one day."
    )


def _parts(date: PartialDate) -> tuple[int | None, int | None, int | None]:
    return date.year, date.month, date.day


def _compare_published(a: PartialDate | None, b: PartialDate | None) -> Part:
    day_a, day_b = a and a.as_date(), b and b.as_date()
    if not day_a or not day_b:
        return Part(0, "")
    apart = abs((day_a - day_b).days)
    if apart <= NEWS_DAYS:
        return Part(1, f"Neither gives a date; they were published {apart} days apart.")
    return Part(-6, f"Neither gives a date, and they were published {apart} days apart.")


def _compare_day_with_news(day: PartialDate | None, published: PartialDate | None) -> Part:
    """A day that one article gives, and when the other, which gives none, was published."""
    whole = day and day.as_date()
    read = published and published.as_date()
    if not whole or not read:
        return Part(0, "")
    if _is_news_of(read, whole):
        return Part(1, f"One gives no date, and was published on {read}, soon after {whole}.")
    return Part(-6, f"One gives no date, and was published on {read}, not soon after {whole}.")


def _is_news_of(published: date, day: date) -> bool:
    return -1 <= (published - day).days <= NEWS_DAYS


def score_kind(telling: Telling, known: KnownEvent) -> Part:
    kind, kinds = telling.event.kind, known.kinds - {EventKind.OTHER}
    if kind is EventKind.OTHER or not kinds:
        return Part(0, "")
    if kind in kinds:
        return Part(2.5 if kind in RARE_KINDS else 1.5, f"Both are told as {kind}.")
    others = ", ".join(sorted(kinds))
    if any(related(kind, other) for other in kinds):
        return Part(0.5, f"What one tells as {kind} another may tell as {others}.")
    return Part(-2.5, f"One is told as {kind}, the other as {others}.")


def score_words(telling: Telling, known: KnownEvent) -> Part:
    words, others = (_folded(words) - _place_words(telling, known) for words in _word_sets(telling, known))
    if not words or not others:
        return Part(0, "")
    shared = (words & others) - COMMON_WORDS
    if shared:
        listed = ", ".join(sorted(shared)[:6])
        # A long article meets a short one's words more easily than the other way round.
        share = len(shared) / (min(len(words - COMMON_WORDS), len(others - COMMON_WORDS)) or 1)
        return Part(min(3, 6 * share, 0.75 * len(shared)), f"They share the words {listed}.")
    if min(len(words), len(others)) < ENOUGH_WORDS:
        return Part(0, "")
    return Part(-1 if words & others else -2, "They share no telling word.")


def _word_sets(telling: Telling, known: KnownEvent) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(telling.event.words), known.words


def _place_words(telling: Telling, known: KnownEvent) -> frozenset[str]:
    """Words that only name the place, which is scored already."""
    places = [telling.event.place, *known.places]
    return frozenset(word for place in places if place for word in fold_name(place.name).split())


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(fold_name(word) for word in words)


def score_sites(telling: Telling, known: KnownEvent) -> Part:
    sites, others = sites_among(frozenset(telling.event.words)), sites_among(known.words)
    if not sites or not others or sites & others:
        return Part(0, "")
    return Part(-2, f"One speaks of {_listed(sites)}, the other of {_listed(others)}.")


def score_participants(telling: Telling, known: KnownEvent) -> Part:
    shared = {fold_name(name) for name in telling.participants} & _folded(known.participants)
    if not shared:
        return Part(0, "")
    return Part(min(1.5, 0.75 * len(shared)), f"Both cite {_listed(frozenset(shared))}.")


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)[:4])
