"""How numbers, dates and stances are written on a page. Every one is a filter of the templates."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import urlsplit

from app.domain.conflicts import joined
from app.domain.dates import PartialDate
from app.domain.found import Field
from app.domain.measure import Measure
from app.domain.reason import Confidence, Part
from app.domain.scope import Scope
from app.domain.stance import Direction, Stance
from app.queries.measure_words import inside
from app.queries.names import within_sentence

Number = int | float

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "ILS": "₪", "UAH": "₴", "TRY": "₺"}
MONEY_WORDS = {"dollars": "$", "euros": "€", "pounds": "£"}
GREAT = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
IRREGULAR = {"copy": "copies", "dispute": "disputes", "country": "countries", "person": "people"}


def number(value: Number) -> str:
    """``11300`` → ``11,300``; ``400.0`` → ``400``; ``1120000`` → ``1.12 million``; ``6.25`` → ``6.25``."""
    for size, word in GREAT:
        if abs(value) >= size and _is_short(value / size):
            return f"{value / size:g} {word}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0").rstrip(".")


def _is_short(value: float) -> bool:
    """Whether two decimals say all: 1.12 million yes, 1.234567 million is clearer in digits."""
    return abs(value * 100 - round(value * 100)) < 1e-6


def amount(value: Number, unit: str | None = None) -> str:
    """A number with its unit: ``€3 billion``, ``12%``, ``40 tonnes``."""
    plain = number(value)
    if unit is None:
        return plain
    if unit in ("%", "per cent", "percent"):
        return f"{plain}%"
    symbol = (
        SYMBOLS.get(unit) or MONEY_WORDS.get(unit.lower()) or (unit if unit in SYMBOLS.values() else None)
    )
    return f"{symbol}{plain}" if symbol else f"{plain} {unit}"


def bounds(
    low: Number | None,
    high: Number | None,
    *,
    approx: bool = False,
    strict: bool = False,
    unit: str | None = None,
) -> str:
    """A figure's reach in words: ``up to 400``, ``at least 12``, ``more than 300``, ``about 50``."""
    if low is None and high is None:
        return "no number"
    if low is None or high is None:
        return f"{_open_end(low, strict)} {amount(_only(low, high), unit)}"
    about = "about " if approx else ""
    if low == high:
        return about + amount(low, unit)
    return f"{about}{amount(low, unit)} to {amount(high, unit)}"


def _only(low: Number | None, high: Number | None) -> Number:
    named = high if low is None else low
    if named is None:
        raise ValueError("a figure names at least one bound")
    return named


def _open_end(low: Number | None, strict: bool) -> str:
    if low is None:
        return "fewer than" if strict else "up to"
    return "more than" if strict else "at least"


@lru_cache(maxsize=4096)
def day(value: str | None) -> str:
    """A partial date or a moment, in words; what does not parse is shown as it was written.

    ``2023-01-02`` → ``2 January 2023``; ``--01-01`` → ``1 January (year not given)``;
    ``2023-01-02T09:40:00Z`` → ``2 January 2023, 09:40 UTC``.
    """
    return _dated(value, lambda month: MONTHS[month - 1], with_time=True)


@lru_cache(maxsize=4096)
def short_day(value: str | None) -> str:
    """The same, short and without the hour: ``2 Jan 2023``."""
    return _dated(value, lambda month: MONTHS[month - 1][:3], with_time=False)


_DAY_OR_SHORTENED = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d(?:\.\d+)?e\+\d\d\b")


def reason(text: str) -> str:
    """A reason of the machine's with days and numbers as people write them: ``Both were on 2024-03-12.``
    → ``Both were on 12 March 2024.``; ``1.12e+06`` → ``1.12 million``."""
    return _DAY_OR_SHORTENED.sub(
        lambda found: number(float(found[0])) if "e+" in found[0] else day(found[0]), text
    )


def day_of_year(value: str | None) -> str:
    """The same without its year: ``2 Jan``."""
    written = short_day(value)
    return written.rsplit(" ", 1)[0] if written[-4:].isdigit() else written


def _dated(value: str | None, month_name: Callable[[int], str], *, with_time: bool) -> str:
    if not value:
        return "date not given"
    try:
        moment = _in_utc(datetime.fromisoformat(value)) if len(value) > 10 else None
        date = PartialDate.of(moment.date()) if moment else PartialDate.parse(value)
    except ValueError:
        return value
    words = [str(date.day)] if date.day else []
    words += [month_name(date.month)] if date.month else []
    words += [str(date.year) if date.year else "(year not given)"]
    return " ".join(words) + (_time(moment) if with_time and moment else "")


def _in_utc(moment: datetime) -> datetime:
    """A moment that names no zone is left as it is: nobody knows which was meant."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC)


def _time(moment: datetime) -> str:
    return f", {moment:%H:%M}" + (" UTC" if moment.tzinfo else "")


def count(value: int, noun: str) -> str:
    """``1 | count("article")`` → ``1 article``; ``0`` → ``no articles``."""
    if value == 1:
        return f"1 {noun}"
    many = IRREGULAR.get(noun, f"{noun}s")
    return f"{number(value)} {many}" if value else f"no {many}"


def stance(value: str, direction: str | None = None) -> str:
    """What a source does, in the words of the page: ``asserts``, ``says lower``, ``no comment``."""
    if value == Stance.NO_COMMENT:
        return "no comment"
    if value == Stance.DISPUTES and direction:
        return "says lower" if direction == Direction.LOWER else "says higher"
    return value


def short_stance(value: str, direction: str | None = None) -> str:
    """The same in a word or two, for a cell of a grid: ``asserts``, ``lower``."""
    return str(direction) if value == Stance.DISPUTES and direction else stance(value)


def sign(value: str, direction: str | None = None) -> str:
    """The CSS class that gives a stance its sign: an arrow, a cross, a tick."""
    return str(direction) if value == Stance.DISPUTES and direction else value


TONES = {
    Stance.ASSERTS: "assert",
    Stance.CONFIRMS: "confirm",
    Stance.DENIES: "dispute",
    Stance.DISPUTES: "dispute",
    Stance.DOUBTS: "doubt",
    Stance.NO_COMMENT: "mute",
}


def tone(value: str) -> str:
    """The CSS class that colours a stance; the word always stands beside it."""
    return TONES[Stance(value)]


def capital(text: str) -> str:
    """The first letter upper case, the rest as written: Jinja's own ``capitalize`` lowers names."""
    return text[:1].upper() + text[1:]


def has_long_word(text: str) -> bool:
    """Whether a word is too long for a narrow column in large letters: "approximately 202"."""
    return any(len(word) > 9 for word in text.split())


def uncapital(text: str) -> str:
    """Words from the start of a sentence as they would stand inside it: ``Up to 400`` → ``up to 400``.

    Only where the second letter is small too, so that ``UN`` and ``€3bn`` stay as they are.
    """
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def without_lead(text: str) -> str:
    """A channel without the preposition that the page writes itself: ``on Telegram`` → ``Telegram``."""
    lead, space, rest = text.partition(" ")
    return rest if space and lead.lower() in ("on", "via", "in", "to", "through", "by") else text


def measure(kind: str | None, counted: str | None = None) -> str:
    """What a figure counts, after its words: ``63 | killed``; of another kind, the noun as written."""
    if kind in (None, Measure.OTHER, Measure.SHARE, Measure.COST, Measure.FIRED, Measure.DESTROYED):
        return " ".join(part for part in (counted, kind if kind in WITH_NOUN else None) if part)
    return "killed or injured" if kind == Measure.CASUALTIES else str(kind)


WITH_NOUN = (Measure.FIRED, Measure.DESTROYED)
"""Measures that say little without what they count: ``40 | missiles fired``."""


def clip(text: str, most: int) -> str:
    """Long words cut at a space, with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def host(url: str) -> str:
    """Whose address it is: ``https://www.example.org/a?b`` → ``example.org``."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


FIELD_LABELS = {
    Field.TITLE: "Headline",
    Field.OUTLET: "Outlet",
    Field.AUTHORS: "Authors",
    Field.PUBLISHED: "Published",
    Field.MODIFIED: "Last changed",
    Field.URL: "Link",
    Field.LANGUAGE: "Language",
    Field.CREDIT: "Wire credit",
}


def field_label(value: str) -> str:
    """What a field of the metadata is called: ``modified`` → ``Last changed``."""
    return FIELD_LABELS[Field(value)]


def duration(seconds: int) -> str:
    """How long something takes: ``45`` → ``45 seconds``; ``150`` → ``3 minutes``."""
    return count(max(seconds, 1), "second") if seconds < 90 else count(round(seconds / 60), "minute")


def size(value: int) -> str:
    """Bytes as people say them: ``512 bytes``, ``12 kB``, ``5 MB``. A kB is 1,024 bytes."""
    if value < 1_024:
        return count(value, "byte")
    if value < 1_024**2:
        return f"{value / 1_024:.0f} kB"
    return f"{value / 1_024**2:.1f}".removesuffix(".0") + " MB"


PARTS = {Part.TARGETS: "answers", Part.AS_OF: "as of"}
"""Parts of a claim that go by another name on a page."""


def part(value: Part) -> str:
    """The part of a claim that a reason is for: ``Measure``, ``Answers``."""
    return capital(PARTS.get(value, value.value))


CONFIDENCE = {
    Confidence.HIGH: "high: it stands there in so many words, or nearly",
    Confidence.MEDIUM: "medium: a part of it was inferred",
    Confidence.LOW: "low: more than one part of it was inferred, so look at the sentence",
}


def confidence(value: Confidence) -> str:
    """A level of confidence, and what it means."""
    return CONFIDENCE[value]


COVERS = {
    Scope.TOTAL: "in all, so far",
    Scope.ADDITION: "an addition",
    Scope.PART: "a part of those told of",
}


def covers(value: Scope) -> str:
    """What a figure covers: ``an addition``."""
    return COVERS[value]


def names_joined(names: Iterable[str]) -> str:
    """``A, B and C``."""
    return joined(list(names))


FILTERS = {
    "duration": duration,
    "field_label": field_label,
    "host": host,
    "confidence": confidence,
    "covers": covers,
    "part": part,
    "uncapital": uncapital,
    "has_long_word": has_long_word,
    "without_lead": without_lead,
    "measure": measure,
    "inside": inside,
    "clip": clip,
    "size": size,
    "number": number,
    "amount": amount,
    "bounds": bounds,
    "day": day,
    "short_day": short_day,
    "day_of_year": day_of_year,
    "reason": reason,
    "count": count,
    "stance": stance,
    "short_stance": short_stance,
    "sign": sign,
    "tone": tone,
    "capital": capital,
    "within_sentence": within_sentence,
    "joined": names_joined,
}
