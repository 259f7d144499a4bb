"""How well a telling fits an event: a sum of small parts, each with its reason.

A part above zero speaks for one event, below zero for two. The numbers are chosen so that place,
day and kind together are not enough without a word in common, and a contradiction in date or
place outweighs everything else.
"""

from collections.abc import Callable

from app.domain.event import EventKind, Place
from app.domain.folding import fold_name
from app.group.common_words import COMMON_WORDS
from app.group.kinds import RARE_KINDS, related
from app.group.part import Part
from app.group.places import GENERAL_WORDS, is_located, kilometres, one_in_other, same_name, same_sound
from app.group.score_dates import score_date
from app.group.telling import KnownEvent, Telling

NEAR_KM, FAR_KM = 25, 60
ENOUGH_WORDS = 4
OTHER_COUNTRY, SEEMS_OTHER_COUNTRY = -5, -4.5
NAMED_ABROAD = -2
"""What is taken off where the one place is named in news of the other's country."""
_LARGE_NUMBER = 20
_LARGE, _SMALL, _MOST_FOR_FIGURES = 0.75, 0.25, 1.5


def score_parts(telling: Telling, known: KnownEvent) -> tuple[Part, ...]:
    """All parts that say something: ``sum(part.score for part in parts)`` is the score."""
    rules: tuple[Callable[[Telling, KnownEvent], Part], ...] = (
        score_place,
        score_date,
        score_kind,
        score_words,
        score_sites,
        score_participants,
        score_figures,
    )
    parts = (rule(telling, known) for rule in rules)
    return tuple(part for part in parts if part.reason)


def score_place(telling: Telling, known: KnownEvent) -> Part:
    place = telling.event.place
    if place is None or not known.places:
        return _named_in_other(telling, known) or Part(0, "")
    best = max((_compare_places(place, other) for other in known.places), key=lambda part: part.score)
    if best.score > 0 or best.score == OTHER_COUNTRY:
        return best
    named = _named_in_other(telling, known)
    if named is None:
        return best
    if best.score == SEEMS_OTHER_COUNTRY:
        return Part(named.score + NAMED_ABROAD, named.reason)
    return max(best, named, key=lambda part: part.score)


def _named_in_other(telling: Telling, known: KnownEvent) -> Part | None:
    """A quarter and its city: the one's place is among the other's telling words."""
    own = telling.event.place
    here = [own] if own and _is_named(own, known.words) else []
    there = [place for place in known.places if _is_named(place, telling.words)]
    if here and there:
        return Part(3, f"{here[0].name} and {there[0].name} are each named where the other is told of.")
    if named := here or there:
        return Part(1.5, f"{named[0].name} is named where the other is told of.")
    return None


def _is_named(place: Place, words: frozenset[str]) -> bool:
    """Whether the words that make a place's name its own are among others: "lotti" of East Lotti."""
    named = set(fold_name(place.name).split())
    return bool(named) and (named - GENERAL_WORDS or named) <= words


def _compare_places(a: Place, b: Place) -> Part:
    are_apart = bool(a.country and b.country and a.country != b.country)
    if are_apart and is_located(a) and is_located(b):
        return Part(OTHER_COUNTRY, f"{a.name} and {b.name} are in different countries.")
    if same_name(a, b):
        return Part(3, f"Both are in {a.name}.")
    if same_sound(a, b):
        return Part(2.5, f"{a.name} and {b.name} are one name written in two ways.")
    if one_in_other(a, b):
        return Part(2, f"{a.name} and {b.name} can be one place.")
    if are_apart:
        return Part(SEEMS_OTHER_COUNTRY, f"{a.name} and {b.name} are told as in different countries.")
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


def score_kind(telling: Telling, known: KnownEvent) -> Part:
    kind, kinds = telling.event.kind, known.kinds - {EventKind.OTHER}
    if kind is EventKind.OTHER or not kinds:
        return Part(0, "")
    if kind in kinds:
        return Part(2.5 if kind in RARE_KINDS else 1.5, f"Both are told as {kind}.")
    others = ", ".join(sorted(kinds))
    if any(related(kind, other) for other in kinds):
        return Part(0.5, f"One article’s {kind} may be another’s {others}.")
    return Part(-2.5, f"One is told as {kind}, the other as {others}.")


def score_words(telling: Telling, known: KnownEvent) -> Part:
    of_places = _place_words(telling, known)
    words, others = telling.words - of_places, known.words - of_places
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
    return Part(-1 if words & others else -2, "They share none of the words that set an event apart.")


def _place_words(telling: Telling, known: KnownEvent) -> frozenset[str]:
    """Words that only name the place, which is scored already."""
    places = [telling.event.place, *known.places]
    return frozenset(word for place in places if place for word in fold_name(place.name).split())


def score_sites(telling: Telling, known: KnownEvent) -> Part:
    sites, others = telling.sites, known.sites
    if not sites or not others or sites & others:
        return Part(0, "")
    return Part(-2, f"One speaks of {_listed(sites)}, the other of {_listed(others)}.")


def score_participants(telling: Telling, known: KnownEvent) -> Part:
    shared = telling.names & known.names
    if not shared:
        return Part(0, "")
    return Part(min(1.5, 0.75 * len(shared)), f"Both cite {_listed(shared)}.")


def score_figures(telling: Telling, known: KnownEvent) -> Part:
    """Numbers that both give of one measure; a small one is shared by chance."""
    shared = frozenset(telling.figures) & known.figures
    if not shared:
        return Part(0, "")
    worth = sum(_LARGE if float(figure.split()[-1]) >= _LARGE_NUMBER else _SMALL for figure in shared)
    return Part(min(_MOST_FOR_FIGURES, worth), f"Both give {_listed(frozenset(map(_told, shared)))}.")


def _told(figure: str) -> str:
    """``attended 1.12e+06`` → ``1.12e+06 attended``."""
    measure, _, number = figure.rpartition(" ")
    return f"{number} {measure}"


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)[:4])
