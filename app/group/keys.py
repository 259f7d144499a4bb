"""Keys by which an event is found again without comparing with everything.

The keys that are indexed name what an article tells; those that are looked up also name the
neighbouring days. A key that very many events share finds nothing by itself; whoever looks up
passes over it.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from app.domain.event import EventKind
from app.domain.folding import fold_name, sound_of
from app.group.days import day_of, months_of
from app.group.telling import Telling

WINDOW_DAYS = 2
MOST_WORDS = 20
MOST_PARTICIPANTS = 8
MOST_FIGURES = 12
_LONGEST_KEY = 80
_WORD, _WHO, _FIGURE = "word:", "who:", "figure:"


def index_keys(telling: Telling) -> tuple[str, ...]:
    """Keys under which a telling is kept: ``place-day:mkvk/2023-01-01``, ``word:barracks``."""
    return _listed(_keys(telling, 0))


def lookup_keys(telling: Telling) -> tuple[str, ...]:
    """Keys under which tellings of the same event may be kept, the most telling first."""
    return _listed(_keys(telling, WINDOW_DAYS))


def words_in(keys: Iterable[str]) -> tuple[str, ...]:
    """The telling words among keys."""
    return tuple(sorted(key.removeprefix(_WORD) for key in keys if key.startswith(_WORD)))


def participants_in(keys: Iterable[str]) -> tuple[str, ...]:
    """The folded names of sources among keys."""
    return tuple(sorted(key.removeprefix(_WHO) for key in keys if key.startswith(_WHO)))


def figures_in(keys: Iterable[str]) -> tuple[str, ...]:
    """The numbers with their measures among keys: ``killed 37``."""
    return tuple(sorted(key.removeprefix(_FIGURE) for key in keys if key.startswith(_FIGURE)))


def _listed(keys: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key[:_LONGEST_KEY] for key in keys))


def _keys(telling: Telling, window: int) -> Iterator[str]:
    yield from _place_keys(telling, window)
    if telling.event.kind is not EventKind.OTHER:
        yield from (f"kind-day:{telling.event.kind}/{day}" for day in _days(telling, window))
    yield from (_WORD + fold_name(word) for word in telling.event.words[:MOST_WORDS] if fold_name(word))
    yield from (_WHO + fold_name(name) for name in telling.participants[:MOST_PARTICIPANTS])
    yield from (_FIGURE + figure for figure in telling.figures[:MOST_FIGURES])


def _place_keys(telling: Telling, window: int) -> Iterator[str]:
    if telling.event.place is None:
        return
    place = sound_of(telling.event.place.name)
    yield from (f"place-day:{place}/{day}" for day in _days(telling, window))
    yield from (f"place-month:{place}/{month}" for month in months_of(telling))
    yield f"place-kind:{place}/{telling.event.kind}"


def _days(telling: Telling, window: int) -> Iterator[str]:
    """The event's day, that day of an unknown year, and the days around it."""
    day = day_of(telling)
    if day is None or day.month is None or day.day is None:
        return
    yield f"--{day.month:02d}-{day.day:02d}"
    whole = day.as_date()
    if whole is not None:
        yield from ((whole + timedelta(days=days)).isoformat() for days in range(-window, window + 1))
