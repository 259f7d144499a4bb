"""Numbers that are no figures: dates, clock times, years, ages, durations, sizes, identifiers, rates.

Each rule looks at one expression in its surroundings; the first that holds names the reason.
"""

from app.extract.figures.not_ages import is_age
from app.extract.figures.not_counts import (
    is_arrangement,
    is_bracketed,
    is_code,
    is_compound,
    is_factor,
    is_glued,
    is_idiom,
    is_list_number,
    is_mark,
    is_phone_number,
    is_pronoun_one,
    is_score,
    is_size_of_text,
)
from app.extract.figures.not_names import is_address, is_identifier, is_zero_name
from app.extract.figures.not_shares import (
    is_demanded,
    is_denominator,
    is_difference,
    is_imagined,
    is_no_share,
    is_rate,
)
from app.extract.figures.not_times import is_clock, is_date, is_scale, is_unit, is_week, is_year
from app.extract.figures.surroundings import Rule, Surroundings


def why_not(at: Surroundings) -> str | None:
    """Why a number expression is no figure, in plain words; None where it is one."""
    return next((reason for reason, rule in _RULES if rule(at)), None)


_RULES: tuple[tuple[str, Rule], ...] = (
    ("code or address", is_code),
    ("glued to letters or marks", is_glued),
    ("compound adjective", is_compound),
    ("clock time", is_clock),
    ("date", is_date),
    ("year", is_year),
    ("week", is_week),
    ("age", is_age),
    ("duration, distance or size", is_unit),
    ("magnitude", is_scale),
    ("identifier", is_identifier),
    ("rate of change", is_rate),
    ("address", is_address),
    ("mark out of ten", is_mark),
    ("in brackets", is_bracketed),
    ("number of a list", is_list_number),
    ("telephone number", is_phone_number),
    ("score", is_score),
    ("one as a pronoun", is_pronoun_one),
    ("an idiom", is_idiom),
    ("how things stand", is_arrangement),
    ("no share", is_no_share),
    ("zero in a name", is_zero_name),
    ("denominator", is_denominator),
    ("difference", is_difference),
    ("imagined", is_imagined),
    ("asked for", is_demanded),
    ("factor", is_factor),
    ("length of a text", is_size_of_text),
)
