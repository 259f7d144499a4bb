"""Numbers that tell when, how old, how long or how far: no figures."""

from app.extract.figures.number import Notation
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import (
    AT_A_POINT,
    COORDINATOR,
    DEFINITE,
    GENITIVE,
    INDEFINITE,
    UPON,
)

_CLOCK = word_set("rules/figures", "not_times", "clock")
_HALF_DAYS = word_set("rules/figures", "not_times", "half_days")
_MERIDIEM = word_set("rules/figures", "not_times", "meridiem")
_PAST = word_set("rules/figures", "not_times", "past")
_PARTS_OF_HOURS = word_set("rules/figures", "not_times", "parts_of_hours")
_BEHIND_CLOCK = word_set("rules/figures", "not_times", "behind_clock")
_PARTS_OF_DAYS = word_set("rules/figures", "not_times", "parts_of_days")
_HOURS = 24
_LOCAL_TIMES = word_set("rules/figures", "not_times", "local_times")
_BEFORE_CLOCK = word_set("rules/figures", "not_times", "before_clock")
_BETWEEN_DAYS = word_set("rules/figures", "not_times", "between_days")
_SETS = word_set("rules/figures", "not_times", "sets")
_COMES_TO = word_set("rules/figures", "not_times", "comes_to")
_BEFORE_EARLY_COUNTS = GENITIVE | word_set("rules/figures", "not_times", "before_early_counts")
_EFFECTS_OF_COUNTS = word_set("rules/figures", "not_times", "effects_of_counts")
_WEEKS = word_set("rules/figures", "not_times", "weeks")
_BEFORE_WEEKS = word_set("rules/figures", "not_times", "before_weeks")
_WEEKS_OF_YEAR = 53
_BEFORE_PEOPLE = word_set("rules/figures", "not_times", "before_people")
_PEOPLE = word_set("rules/figures", "not_times", "people")
_OF_MANY = word_set("rules/figures", "not_times", "of_many")
_YEARS_OF_NOW = 1900
"""Before this a number of four digits that a total comes to is no year."""
_BEFORE_SINCE = word_set("rules/figures", "not_times", "before_since")
_LENGTHS = word_set("rules/figures", "not_times", "lengths")
_BETWEEN_UNITS = word_set("rules/figures", "not_times", "between_units")
_ROUNDS = word_set("rules/figures", "not_times", "rounds")
_BEFORE_METRES = word_set("rules/figures", "not_times", "before_metres")
_QUAKES = word_set("rules/figures", "not_times", "quakes")
_MAGNITUDES = word_set("rules/figures", "not_times", "magnitudes")
_STRONGEST = 12
"""The most that any scale of quakes or storms goes to: "registering 425 cases" tells no magnitude."""
_SCALES = word_set("rules/figures", "not_times", "scales")
_SHORT_MONTHS = word_set("rules/figures", "not_times", "short_months")
_DAY_LEADS = word_set("rules/figures", "not_times", "day_leads")
_MOST_DAYS = 4
"""Days of one month that are told in a row."""


def is_clock(at: Surroundings) -> bool:
    behind = at.after()
    if behind in _HALF_DAYS and at.after(1) == "." and at.after(2) in _MERIDIEM:
        return True
    if _is_clock_with_dot(at):
        return True
    if at.just_before() in _PAST and at.just_before(1) in _PARTS_OF_HOURS:
        return True
    if behind in _CLOCK:
        return True
    return at.before() in AT_A_POINT and _is_hour(at) and behind in _BEHIND_CLOCK and _is_of_day(at)


def _is_hour(at: Surroundings) -> bool:
    return at.found.value.unit is None and at.found.number.low <= _HOURS


def _is_of_day(at: Surroundings) -> bool:
    """ "At 5 in the morning", "at 8 local time"; "put the dead at 20 in the north" tells no time."""
    return at.after(1) in _LOCAL_TIMES or (at.after(1) in DEFINITE and at.after(2) in _PARTS_OF_DAYS)


def _is_clock_with_dot(at: Surroundings) -> bool:
    """ "She will speak at 23.45"."""
    hours, dot, minutes = at.text[at.found.inner_last - 1].word.partition(".")
    if (
        at.found.value.unit is not None
        or not dot
        or len(minutes) != 2
        or not hours.isdecimal()
        or int(hours) > 23
        or minutes > "59"
    ):
        return False
    token = at.token_after()
    ended = token is None or token.pos_ in ("PUNCT", "ADP", "CCONJ", "SCONJ", "ADV")
    return ended and at.just_before() in _BEFORE_CLOCK


def is_date(at: Surroundings) -> bool:
    if at.found.number.notation is Notation.WORDS and at.found.number.low > 31:
        return False
    months, value = listed("months"), at.found.number.low
    if at.after() in listed("eras") or tuple([at.after(step) for step in range(4)]) in runs(
        "rules/figures", "not_times", "era_runs"
    ):
        return True
    if at.found.value.unit is not None or value > 31 or at.found.number.notation is Notation.VAGUE:
        return False  # "on 4 June | dozens fled"
    stop = at.just_before() == "."
    front = at.just_before(1) if stop else at.just_before()
    place = at.found.inner_first - (2 if stop else 1)
    shortened = not stop or _is_shortened(at, front)  # not "he left in March. Two ministers followed"
    if shortened and front in months and at.text[place].capital and not at.found.effects:
        return True
    month = _month_of_row(at, place, months)
    if month is not None:
        return at.text[month].capital
    if at.after() in _BETWEEN_DAYS and at.after(1).isdecimal() and at.after(2) in months:
        return at.just_before() in _DAY_LEADS and at.text[at.found.last + 2].capital  # "on 6 and 7 May"
    behind = at.after(1) if at.after() in GENITIVE else at.after()
    step = 1 if at.after() in GENITIVE else 0
    place = at.found.last + step
    return behind in months and at.text[place].capital


def _is_shortened(at: Surroundings, month: str) -> bool:
    """Whether a stop before a day only shortens its month: "Feb. 12", against "… in May. Twelve died"."""
    return at.found.number.notation is Notation.DIGITS and month in _SHORT_MONTHS


def _month_of_row(at: Surroundings, place: int, months: frozenset[str]) -> int | None:
    """The piece that is the month of "October 3, 4 and 5" or "May 4-6", from the last of its days; of "On
    May 3, 14 were hurt" it is that of the first number alone."""
    text, counts = at.text, at.just_before() == "," and not _goes_on_with_days(at)
    if at.found.number.notation is not Notation.DIGITS:
        return None
    for days in range(_MOST_DAYS):
        if place < 2 or text[place].word not in _BETWEEN_DAYS:
            return None
        if counts and text[place].word != ",":
            return None  # "between May 4 and 6, 12 were hurt"
        if text[place - 1].word == ",":
            place -= 1  # "October 3, 4, and 5"
        day = text[place - 1].word
        if not day.isdecimal() or len(day) > 2:
            return None
        if text[place - 2].word in months:
            return None if counts and not days else place - 2
        place -= 2
    return None


def _goes_on_with_days(at: Surroundings) -> bool:
    """Whether another day follows: "May 3, 4 | and 5"."""
    step = 1 if at.after() == "," and at.after(1) in _BETWEEN_DAYS else 0
    return at.after(step) in _BETWEEN_DAYS and at.after(step + 1).isdecimal()


def is_year(at: Surroundings) -> bool:
    number = at.found.number
    piece = at.text[at.found.inner_last - 1]
    if number.notation is not Notation.DIGITS or not piece.word.isdecimal() or len(piece.word) != 4:
        return False
    if at.found.value.unit is not None or not 1000 <= number.low <= 2100 or number.scaled:
        return False
    token = at.token_after()
    front = at.token_before()
    if front is not None and front.pos_ == "PROPN" and number.low >= 1900 and "," not in piece.word:
        return True  # "the Oslo 1993 accord"
    counted = token is not None and token.tag_ in ("NNS", "NN", "JJ", "NNP", "VBN") and token.is_lower
    if number.low < _YEARS_OF_NOW and token is not None and token.tag_ == "NNPS" and at.found.effects:
        return False  # "some 1500 Iranians"
    if counted and number.low < _YEARS_OF_NOW and at.just_before() in _BEFORE_EARLY_COUNTS:
        return False  # "a survey of 1709 schoolchildren", "900 cases and 1766 deaths"
    if token is not None and token.lower_ in _OF_MANY and number.low < _YEARS_OF_NOW:
        return at.just_before() in listed("months")  # "300 were killed and 1000 | were hurt"
    if (
        number.low < _YEARS_OF_NOW
        and at.just_before() in _COMES_TO
        and at.near(listed("counted_totals"), 8, 0)
    ):
        return False  # "brings the number of deaths to 1013"
    if token is not None and token.lower_ in _PEOPLE and _counts_people(at):
        return False
    if at.found.effects and at.just_before() not in _EFFECTS_OF_COUNTS:
        return not counted
    if counted and number.low >= 1900 and at.after() in listed("behind_years"):
        return True  # "using 2000 census data", "the devastating 1985 quake"
    if counted and number.low >= 1900 and _is_of_one(at):
        return True
    return at.just_before() in listed("before_years") | listed("months") or not counted or at.glued_before()


def _is_of_one(at: Surroundings) -> bool:
    """Whether a year tells which one thing is meant: "the bloody 1989 | crackdown" counts no crackdowns."""
    front, noun, behind = at.token_before(), at.token_after(), at.token_after(1)
    if noun is None or noun.tag_ != "NN" or front is None or front.pos_ != "ADJ":
        return False
    return at.just_before(1) in DEFINITE and (behind is None or behind.pos_ not in ("NOUN", "PROPN"))


def _counts_people(at: Surroundings) -> bool:
    """Whether a number before people is no year by what stands before it: "the deaths of 1998 children"; not
    "in 2007 and | 2008 people fled"."""
    return at.just_before() in _BEFORE_PEOPLE and not at.just_before(1).isdecimal()


def is_week(at: Surroundings) -> bool:
    """Weeks of the year by their numbers: "in weeks 30 and 31", "epidemiological weeks 5 to 8"; not "in
    recent weeks 5 died"."""
    if at.found.number.notation is not Notation.DIGITS or at.found.number.low > _WEEKS_OF_YEAR:
        return False
    token = at.token_after()
    if token is not None and token.tag_ == "NNS":
        return False
    step = 2 if at.just_before(1).isdecimal() and at.just_before() in COORDINATOR else 0
    return at.just_before(step) in _WEEKS and at.just_before(step + 1) in _BEFORE_WEEKS


def is_unit(at: Surroundings) -> bool:
    """Durations, distances, temperatures: "14 straight days", "about 50 kilometers", "thousands of years"."""
    if at.found.value.unit is not None:
        return False
    if at.after() in INDEFINITE and at.found.number.notation is not Notation.PART:
        return False  # "kills 20,000 a year"
    step = 1 if at.after() in GENITIVE else 0
    while at.after(step) in listed("between_units") and at.after(step) not in listed("units"):
        step += 1
    if at.after(step) in listed("kept_before_units"):
        return False
    if step and at.after(step - 1) in _BEFORE_SINCE and at.after(step + 1) in listed("since_then"):
        return False  # "down from 400 a day earlier"
    if at.after(step) in listed("units"):
        if at.after(step + 1) == "-" and at.after(step + 2)[:1].isdigit():
            return False  # "three Mi-8 helicopters"
        return not (_is_of_munition(at, step) or _is_of_remains(at, step))
    if at.near(listed("weighing"), 2, 0) and at.after() in listed("weights"):
        return True  # "the bomb weighed about 20 kilograms"
    if at.after() in _BETWEEN_UNITS and at.after(1)[:1].isdigit() and at.after(2) in listed("units"):
        return True  # "nine or 10 feet"
    if at.after() in COORDINATOR and at.after(1)[:1].isdigit() and at.after(2) in _LENGTHS:
        return True  # "17 and 25 km north of the town"
    if at.text[at.found.last - 1].word in _MERIDIEM and _is_metres(at):
        return True
    return at.after() in listed("singular_units") and at.found.number.low != 1


def _is_of_remains(at: Surroundings, step: int) -> bool:
    """ "Eight sets of remains": of the dead, and of no match."""
    return at.after(step) in _SETS and at.near(listed("remains"), 0, step + 5)


def _is_of_munition(at: Surroundings, step: int) -> bool:
    """ "Fired 30 rounds of tear gas": shots, and no rounds of talks."""
    rounds = at.after(step) in _ROUNDS and at.found.number.high != 1
    return rounds and (at.near(listed("shooting"), 4, 0) or at.near(listed("shot"), 0, step + 5))


def is_scale(at: Surroundings) -> bool:
    """Magnitudes: "a magnitude 7.6 quake", "measuring 6.1 on the Richter scale"."""
    if (at.found.number.low <= _STRONGEST and at.near(_MAGNITUDES, 4, 2)) or (
        "." in at.text[at.found.last - 1].word and at.after() in _QUAKES
    ):
        return True  # "a 6.7 aftershock"
    return at.after() in UPON and at.near(_SCALES, 0, 5)


def _is_metres(at: Surroundings) -> bool:
    """Whether the "m" of "100m" is for metres: "the 100m final", "50m away"."""
    if at.after() in ("2", "3") and not at.text[at.found.last].gap:
        return True
    return at.after() in listed("behind_metres") or at.before() in _BEFORE_METRES
