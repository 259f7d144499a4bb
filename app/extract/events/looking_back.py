"""Sentences that look back: "In 2018 a bomb killed 40 in the same city" tells of another event."""

from collections.abc import Container, Iterable, Mapping, Set
from datetime import date, timedelta
from itertools import chain, islice

from app.domain.dates import PartialDate
from app.extract.events.datelines import body_sentences
from app.extract.events.dates import FoundDate
from app.extract.events.dates.calendar import published_day
from app.extract.events.dates.date_ties import governor_of, is_of_statement, lead_of
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import INDEFINITE

_LIKENED = word_set("rules/events", "looking_back", "likened")

LONG_AGO_DAYS = 45
"""Days before publication from which on a date is another time, unless the article opens with it."""

YEAR = 330

_OF_NOUN = frozenset({"NOUN", "ADJ", "PROPN"})

OPENING = 3
"""Sentences of the body that tell what the article is about."""

_NO_TIME_OF_DEEDS = word_set("rules/events", "looking_back", "no_time_of_deeds")
_HEADING = frozenset({"year", "month_year", "day_month", "month_day", "month", "ago"})
_DEFINITE = word_set("rules/events", "looking_back", "definite")


def sentences_looking_back(
    parsed: Parsed,
    dates: tuple[FoundDate, ...],
    cue_tokens: Set[int],
    victims: Iterable[int],
    in_datelines: Container[int],
    published: str | None,
) -> frozenset[int]:
    """The sentences after the opening that a date puts long before the event. ``victims`` are the
    tokens of figures of people hurt."""
    today = published_day(published)
    if today is None:
        return frozenset()
    opening = _opening(parsed, in_datelines)
    opened = [one for one in dates if one.first < opening and one.date is not None]
    # Where the opening tells of no event, one of last month may be what the article is about.
    tells = any(token < opening for token in chain(cue_tokens, victims))
    long_before = today if tells else today - timedelta(days=YEAR)
    told = {one.date for one in opened if one.kind != "year"}
    return frozenset(
        parsed.sentence_number(one.first)
        for one in dates
        if (one.first >= opening or _heads_later_sentence(parsed, one, opened))
        and is_long_ago(one.date, long_before)
        and not any(
            day is not None and one.date is not None and day.agrees(one.date) for day in told - {one.date}
        )
        and lead_of(parsed, one) not in _NO_TIME_OF_DEEDS
        and not is_of_statement(parsed, one, cue_tokens)
        and not _is_of_known_event(parsed, one, cue_tokens)
    )


def _heads_later_sentence(parsed: Parsed, one: FoundDate, opened: list[FoundDate]) -> bool:
    """ "A quake struck on Monday. In October 2023, a series of quakes …": a date that heads a sentence
    of the opening, where one before told another day."""
    start = parsed.sentence_of(one.first).start
    heads = one.first <= start + 1 and one.kind in _HEADING
    return heads and any(other.last <= start and other.date is not None for other in opened)


def is_long_ago(day: PartialDate | None, today: date) -> bool:
    """Whether a date, however vague, lies well before a day."""
    if day is None or day.year is None:
        return False
    return (today - latest_day(day)).days > LONG_AGO_DAYS - 30 * (day.day is None)


def latest_day(day: PartialDate) -> date:
    """The last day that a partial date of a known year may mean."""
    year = day.year or date.min.year
    if day.month is None:
        return date(year, 12, 31)
    return date(year, day.month, day.day or 28)


def _opening(parsed: Parsed, in_datelines: Container[int]) -> int:
    """The first token after the headline, the dateline and the opening sentences."""
    opening = [*islice(body_sentences(parsed, in_datelines), OPENING)]
    return opening[-1].end if len(opening) == OPENING else len(parsed.doc)


def _is_of_known_event(parsed: Parsed, one: FoundDate, cue_tokens: Set[int]) -> bool:
    """ "the crush on 29 October": a definite event is the one that was told of before."""
    governor = governor_of(parsed, one.first, one.last, cue_tokens)
    if governor is None or governor.i not in cue_tokens or governor.pos_ not in ("NOUN", "PROPN"):
        return False
    phrase = parsed.doc[max(governor.i - 3, parsed.sentence_of(governor.i).start) : governor.i]
    if any(word.tag_ in ("JJS", "RBS") or word.lower_ in _LIKENED for word in phrase):
        return False
    return any(word.lower_ in _DEFINITE for word in phrase)


def earlier_events(
    parsed: Parsed, dates: tuple[FoundDate, ...], cue_tokens: Set[int], in_datelines: Container[int]
) -> Mapping[int, int]:
    """The sentences below the opening that tell of an event before this one, each with its word: "The
    blast follows a fire that killed 26", "A mine blast in the south this month killed 33"."""
    opening = _opening(parsed, in_datelines)
    kinds: dict[int, set[str]] = {}
    for one in dates:
        kinds.setdefault(parsed.sentence_number(one.first), set()).add(one.kind)
    found: dict[int, int] = {}
    for token in map(parsed.doc.__getitem__, sorted(cue_tokens)):
        number = parsed.sentence_number(token.i)
        if token.pos_ != "NOUN" or number in found:
            continue
        of_month = token.i >= opening and kinds.get(number) == {"unit"} and _opens_as_new(token)
        if of_month or _is_followed(token):
            found[number] = token.i
    return found


def _is_followed(event: Token) -> bool:
    """Whether an event is only what another came after: "The blast follows a fire that killed 26"."""
    return event.dep_ == "obj" and event.head.lemma_ in words("background", "following")


def _opens_as_new(event: Token) -> bool:
    """Whether a sentence begins with an event that was not told of: "A mine blast"."""
    start = event.sent.start
    return event.doc[start].lower_ in INDEFINITE and all(
        token.pos_ in _OF_NOUN for token in event.doc[start + 1 : event.i]
    )
