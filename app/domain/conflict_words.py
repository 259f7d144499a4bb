"""What two figures have to do with one another, in a sentence made from what is known of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Voice:
    """A source behind a figure. ``name`` is as it stands within a sentence, ``day`` an ISO date;
    ``is_cited`` is false of an outlet that tells it by itself."""

    source: str
    name: str
    day: str | None = None
    is_cited: bool = True


@dataclass(frozen=True, slots=True)
class Opposition:
    """One source against one figure. ``source`` is a key, ``name`` as it stands within a sentence;
    ``manner`` is how: "denied", "called too high"."""

    source: str
    name: str
    manner: str
    day: str | None = None


@dataclass(frozen=True)
class Told:
    """A figure as a sentence names it. Its words are put together once: many sentences may name it."""

    words: str
    counted: str | None
    voices: tuple[Voice, ...]
    first_day: str | None = None
    last_day: str | None = None

    @cached_property
    def names(self) -> str:
        return _names(self.voices)

    @cached_property
    def day(self) -> str | None:
        """The one day on which all gave it."""
        return _one_day(self.voices)

    @cached_property
    def givers(self) -> str:
        """``Moscow on 4 January 2023``"""
        return f"{self.names} on {spoken_day(self.day)}" if self.day else self.names

    @cached_property
    def given(self) -> str:
        """``“89”, given by Moscow on 4 January 2023``; of a figure that nobody gives, the words alone."""
        return f"“{self.words}”, given by {self.givers}," if self.voices else f"“{self.words}”"


def said(figure: Told, oppositions: Sequence[Opposition], instead: str | None) -> str:
    """``Moscow called “400”, given by Kyiv on 2 January 2023, too high on 3 January 2023, giving “89”
    instead.`` Of several manners, the later parts say "it", and "the same day" of the figure's day."""
    by_manner: dict[str, list[Opposition]] = {}
    for one in oppositions:
        by_manner.setdefault(one.manner, []).append(one)
    parts = [
        _opposed("it" if number else figure.given, manner, found, figure.day)
        for number, (manner, found) in enumerate(by_manner.items())
    ]
    ending = f", giving “{instead}” instead" if instead else ""
    return _capital(f"{'; '.join(part.rstrip(',') for part in parts)}{ending}.")


def _opposed(given: str, manner: str, oppositions: Sequence[Opposition], given_on: str | None) -> str:
    names = joined([one.name for one in oppositions])
    verb, _, judgement = manner.partition(" ")
    day = _one_day(oppositions)
    when = f" on {spoken_day(day)}" if day else ""
    if day and given_on and spoken_day(day) == spoken_day(given_on):
        when = " the same day"
    return " ".join(filter(None, (names, verb, given, judgement))) + when


def no_number(a: Told, b: Told) -> str:
    """``No number fits both “89”, given by Moscow, and “at least 200”, given by Kyiv. Neither speaks
    of the other's.``"""
    return f"No number fits both {a.given} and {b.given.rstrip(',')}. Neither speaks of the other’s figure."


def revised(earlier: Told, later: Told, who: Sequence[Voice], *, still_given: bool) -> str:
    """``The ministry gave “63” on 2 January 2023 and “89” on 4 January 2023: the same source later, so
    not a conflict.``"""
    names = joined([voice.name for voice in who])
    keys = {voice.source for voice in who}
    first, then = _first_day(earlier, keys), _first_day(later, keys)
    same = "the same source" if len(who) == 1 else "the same sources"
    ending = " Others still give the first." if still_given else ""
    gave = f"{names} gave “{earlier.words}”{first} and “{later.words}”{then}"
    return _capital(f"{gave}: {same}, later, so no conflict.{ending}")


def counted_later(earlier: Told, later: Told) -> str:
    """``“34”, given by firefighters on 27 January 2023, is a later count than “nine”, last given by the
    police on 26 January 2023.``"""
    return (
        f"“{later.words}”, given by {later.names} on {spoken_day(later.first_day or '')}, is a later count "
        f"than “{earlier.words}”, last given by {earlier.names} on {spoken_day(earlier.last_day or '')}."
    )


def different_people(a: Told, b: Told) -> str:
    """``“18” (fighters), given by the coalition, and “31” (civilians), given by doctors, count different
    people: not a conflict.``"""
    return (
        f"“{a.words}”{_of(a)}, given by {a.givers}, and “{b.words}”{_of(b)}, given by {b.givers}, count "
        "different people: not a conflict."
    )


def part_of(part: Told, whole: Told) -> str:
    return (
        f"“{part.words}”{_of(part)}, given by {part.givers}, is a part of what "
        f"“{whole.words}”{_of(whole)}, given by {whole.givers}, counts: not a conflict."
    )


def more_than_whole(part: Told, whole: Told) -> str:
    return (
        f"“{part.words}”{_of(part)}, given by {part.givers}, is more than “{whole.words}”"
        f"{_of(whole)}, given by {whole.givers}, of which it is a part."
    )


def _of(one: Told) -> str:
    return f" ({one.counted})" if one.counted else ""


def together(one: Told, both: Told) -> str:
    return (
        f"{_capital(one.given)} is not compared with {both.given} which counts killed and injured together."
    )


def joined(words: Sequence[str]) -> str:
    """``joined(["a", "b", "c"]) == "a, b and c"``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


@lru_cache(maxsize=1024)
def spoken_day(day: str) -> str:
    """``spoken_day("2023-01-04T10:00:00Z") == "4 January 2023"``; what is no date stays as it is."""
    try:
        whole = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{whole.day} {whole:%B %Y}"


def _one_day(spoken: Sequence[Voice] | Sequence[Opposition]) -> str | None:
    """The day on which all spoke, where it was one."""
    days = {one.day for one in spoken}
    return days.pop() if len(days) == 1 else None


def _names(voices: Sequence[Voice]) -> str:
    if not voices:
        return "nobody here"
    names = list(dict.fromkeys(voice.name for voice in voices))
    rest = len(names) - _MOST_NAMED
    return joined([*names[:_MOST_NAMED], f"{rest} other{'s' * (rest > 1)}"] if rest > 0 else names)


def _first_day(figure: Told, keys: set[str]) -> str:
    day = min((voice.day for voice in figure.voices if voice.source in keys and voice.day), default=None)
    return f" on {spoken_day(day)}" if day else ""


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
