"""Numbers that are no figures: dates, clock times, years, ages, durations, sizes, identifiers, rates.

Each rule looks at one expression in its surroundings; the first that holds names the reason.
"""

from app.extract.expressions import is_share
from app.extract.numbers import Notation
from app.extract.surroundings import Rule, Surroundings, listed
from app.extract.units import PERCENT

_HYPHENS = frozenset("-‐‑")
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def why_not(at: Surroundings) -> str | None:
    """Why a number expression is no figure, in plain words; None where it is one."""
    return next((reason for reason, rule in _RULES if rule(at)), None)


def _is_glued(at: Surroundings) -> bool:
    """ "H5N1", "G20", "9/11", "12:30", "Covid-19", "96th", "155mm", "F-16"."""
    behind = at.after()
    if at.glued_after() and at.found.last == at.found.inner_last:
        if behind[:1].isalpha() and not at.parsed.doc[at.text[at.found.last].token].lower_.startswith("'"):
            return True
        if behind in ("/", ":", "°", "′", "″", "º", "@") or (behind == "'" and at.after(1) == "s"):
            return True
    if not at.glued_before():
        return False
    front, further = at.just_before(), at.just_before(1)
    if front in ("/", ":", "[", "§", "°", "′", "#", "№", "@", "_", "&", "'", "’", "."):
        return True
    if front in _HYPHENS:
        hyphen = at.text[at.found.inner_first - 1]
        return not hyphen.gap and further != "" and further not in ("to", "-")
    return front[:1].isalnum()


def _is_compound(at: Surroundings) -> bool:
    """ "16-party alliance", "six-month-old", "$100-million scheme"."""
    if at.after() in _HYPHENS and at.found.last == at.found.inner_last and at.glued_after():
        following = at.text[at.found.last + 1 : at.found.last + 2]
        if following and following[0].is_word and not following[0].gap:
            return following[0].word not in listed("counting_compounds") and following[0].word != "to"
        return False
    if at.text[at.found.last - 1].word in ("plus", "odd"):
        token = at.token_after()
        return token is not None and token.tag_ == "NN"
    inner = at.text[at.found.inner_first : at.found.inner_last]
    hyphenated = any(piece.word in _HYPHENS for piece in inner) and not at.found.is_range
    money = at.found.value.unit not in (None, PERCENT)
    token = at.token_after()
    return hyphenated and money and token is not None and token.pos_ in _NOUNS


def _is_clock(at: Surroundings) -> bool:
    behind = at.after()
    if behind in ("a", "p") and at.after(1) == "." and at.after(2) == "m":
        return True
    if behind in ("am", "pm", "gmt", "utc", "o'clock", "est", "edt", "o", "oclock"):
        return True
    return (
        at.before() == "at" and behind in ("local", "in", "on") and at.after(1) in ("time", "the", "morning")
    )


def _is_date(at: Surroundings) -> bool:
    if at.found.number.notation is Notation.WORDS and at.found.number.low > 31:
        return False
    months, value = listed("months"), at.found.number.low
    if at.after() in listed("eras"):
        return True
    if at.found.value.unit is not None or value > 31:
        return False
    front = at.just_before(1) if at.just_before() == "." else at.just_before()
    place = at.found.inner_first - (2 if at.just_before() == "." else 1)
    if front in months and at.text[place].capital and not at.found.effects:
        return True
    behind = at.after(1) if at.after() == "of" else at.after()
    step = 1 if at.after() == "of" else 0
    place = at.found.last + step
    return behind in months and at.text[place].capital


def _is_year(at: Surroundings) -> bool:
    number = at.found.number
    piece = at.text[at.found.inner_last - 1]
    if number.notation is not Notation.DIGITS or not piece.word.isdecimal() or len(piece.word) != 4:
        return False
    if at.found.value.unit is not None or not 1000 <= number.low <= 2100 or number.scaled:
        return False
    token = at.token_after()
    counted = token is not None and token.tag_ in ("NNS", "NN", "JJ", "NNP", "VBN") and token.is_lower
    if at.found.effects and at.just_before() not in ("about", "around", "under"):
        return not counted
    return at.just_before() in listed("before_years") | listed("months") or not counted or at.glued_before()


def _is_age(at: Surroundings) -> bool:
    if at.near(("aged", "ages"), 5, 0) or at.just_before() == "age":
        return True
    if at.near(("age",), 4, 0) and at.just_before() in ("of", "over", "under", "and"):
        return True
    behind = [at.after(step) for step in range(3)]
    if (
        behind[0] in ("years", "year", "months")
        and behind[1] in ("old", "of", "-")
        and behind[2] != "fighting"
    ):
        return behind[1] != "of" or behind[2] == "age"
    return _is_appositive_age(at) or _is_age_limit(at) or _is_told_age(at)


def _is_appositive_age(at: Surroundings) -> bool:
    """ "Maria Perez, 34, said"."""
    number = at.found.number
    if number.notation is not Notation.DIGITS or number.low > 115 or at.found.effects:
        return False
    front = at.found.inner_first - 2
    if at.just_before() != "," or at.after() not in (",", ".", ";", ")") or front < 0:
        return False
    return at.parsed.doc[at.text[front].token].pos_ == "PROPN"


def _is_told_age(at: Surroundings) -> bool:
    """ "when she was 17", "Lee, now 31,"."""
    token = at.token_after()
    ended = token is None or token.pos_ in ("PUNCT", "SCONJ", "CCONJ")
    if not ended or at.found.number.low > 115 or at.found.value.unit is not None:
        return False
    if at.just_before() == "now" and at.just_before(1) == ",":
        return True
    return at.just_before() in ("was", "is", "turned", "turns") and at.just_before(1) in (
        "he",
        "she",
        "i",
        "who",
    )


def _is_age_limit(at: Surroundings) -> bool:
    """ "children under 14", "those over 65"."""
    if at.just_before() not in ("under", "over", "below", "above") or at.found.number.low > 100:
        return False
    people = (
        "children",
        "women",
        "men",
        "people",
        "those",
        "adults",
        "anyone",
        "everyone",
        "boys",
        "girls",
        "aged",
    )
    token = at.token_after()
    return at.just_before(1) in people and (token is None or token.pos_ not in _NOUNS)


def _is_unit(at: Surroundings) -> bool:
    """Durations, distances, temperatures: "14 straight days", "about 50 kilometers", "thousands of years"."""
    if at.found.value.unit is not None:
        return False
    step = 1 if at.after() == "of" else 0
    while at.after(step) in listed("between_units") and at.after(step) not in listed("units"):
        step += 1
    if at.after(step) in listed("kept_before_units"):
        return False
    if at.after(step) in listed("units"):
        return True
    return at.after() in listed("singular_units") and at.found.number.low != 1


def _is_scale(at: Surroundings) -> bool:
    """Magnitudes: "a magnitude 7.6 quake", "measuring 6.1 on the Richter scale"."""
    if at.near(("magnitude", "richter", "measuring", "registering"), 4, 2):
        return True
    return at.after() == "on" and at.near(("scale", "richter"), 0, 5)


def _is_identifier(at: Surroundings) -> bool:
    """ "Flight 370", "Resolution 1701", "Boeing 747", "No. 2", "Group of Eight"."""
    number = at.found.number
    if at.found.effects or at.found.value.unit is not None or number.scaled or number.high is None:
        return False
    front = at.just_before(1) if at.just_before() == "." else at.just_before()
    if at.just_before() == "." and front not in ("no", "nos", "art", "res"):
        front = ""
    token = at.token_before()
    if front in listed("identifiers") and at.just_before() != "under":
        capital = token is not None and not token.is_lower
        return capital or number.notation is Notation.DIGITS or front in ("number", "no", "grade", "level")
    if at.text[at.found.first].capital and not at.text[at.found.first].is_digits:
        return _is_name(at)
    return _follows_name(at)


def _is_name(at: Surroundings) -> bool:
    """A capitalised number word inside a sentence: "the Big Four", "Three Gorges Dam"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if token.is_sent_start or at.parsed.in_headline(token.i) or token.i == 0:
        return False
    behind = at.token_after()
    quoted = at.before() in ('"', "“", "‘", "'", ":", "-", "–", "—", ".", ";", "…", "!", "?", ")")
    return not quoted and (behind is None or not behind.is_lower or at.before() == "of")


def _follows_name(at: Surroundings) -> bool:
    """ "Apollo 13", "Channel 4 ", "World War 2": digits that end a name."""
    number = at.found.number
    if number.notation is not Notation.DIGITS or "," in at.text[at.found.inner_last - 1].word:
        return False
    front, behind = at.token_before(), at.token_after()
    if front is None or front.pos_ != "PROPN" or front.lower_.rstrip(".") in listed("months"):
        return False
    if behind is None or at.found.is_range:
        return True
    if front.text.isupper() and len(front.text) > 1 and not front.ent_type_:
        return behind.pos_ not in ("NOUN", "PROPN")
    return behind.pos_ not in ("NOUN", "ADJ", "PROPN", "VERB", "AUX", "ADV", "DET") and behind.lower_ != "of"


def _is_rate(at: Surroundings) -> bool:
    """Growth and inflation: "rose by 4 percent", "a 10 percent increase", "5 percent interest"."""
    if at.after() in ("points", "point") or (at.after() == "percentage" and at.after(1) == "points"):
        return True
    if not is_share(at.found):
        return False
    step = (
        1 if at.after() in ("economic", "annual", "price", "pay", "wage", "import", "export", "budget") else 0
    )
    growing = (
        "increase",
        "rise",
        "growth",
        "drop",
        "fall",
        "decline",
        "jump",
        "cut",
        "hike",
        "inflation",
        "tax",
    )
    if at.after(step) in (
        *growing,
        "raise",
        "gain",
        "surge",
        "tariff",
        "interest",
        "discount",
        "higher",
        "lower",
        "enrichment",
        "reduction",
        "slump",
        "unemployment",
        "rate",
        "chance",
        "decrease",
    ):
        return True
    front = (
        at.before(1) if at.before() in ("by", "of", "at", "to", "another", "a", "an", "the") else at.before()
    )
    return (front in listed("rate_verbs") and at.after() != "of") or _grows(at)


def _grows(at: Surroundings) -> bool:
    """Whether the clause before a percentage tells of growth: "the economy grew this year by 4 percent"."""
    return at.before() == "by" and at.near(listed("rate_verbs"), 10, 0)


def _is_bracketed(at: Surroundings) -> bool:
    """A conversion, a footnote or a bare number in brackets: "£1bn ($1.9bn)", "(0.55)", "[12]"."""
    if at.before() in ("(", "[") and at.after() in (")", "]"):
        return True
    return at.before() == "(" and at.after(1) == ")" and at.after() in listed("units")


def _is_list_number(at: Surroundings) -> bool:
    """ "1. First item", "2) second"."""
    token = at.parsed.doc[at.text[at.found.first].token]
    if token.i not in at.parsed.paragraph_starts or at.found.number.notation is not Notation.DIGITS:
        return False
    return at.after() in (".", ")") or "." in at.text[at.found.first].word


def _is_phone_number(at: Surroundings) -> bool:
    """ "555-432-3383": three groups of digits, glued."""
    run, step = 0, 0
    while at.after(step) in _HYPHENS and at.after(step + 1)[:1].isdigit():
        run, step = run + 1, step + 2
    return run > (0 if at.found.is_range else 1)


def _is_footnote(at: Surroundings) -> bool:
    """A bare number that stands as a sentence of its own, as footnote marks do."""
    token = at.parsed.doc[at.text[at.found.inner_first].token]
    alone = token.i == len(at.parsed.doc) - 1 or token.i + 1 in at.parsed.paragraph_starts
    return alone and at.before() in (".", "”", '"') and at.found.number.low < 1000


def _is_score(at: Surroundings) -> bool:
    """ "won 3-1", "6-4 6-3": two small numbers, the first not below the second."""
    number = at.found.number
    small = number.low < 100 and number.notation is Notation.DIGITS and at.found.value.unit is None
    dash_after = at.after() in (*_HYPHENS, "–") and at.glued_after() and at.after(1)[:1].isdigit()
    dash_before = (
        at.just_before() in (*_HYPHENS, "–") and at.glued_before() and at.just_before(1)[:1].isdigit()
    )
    return small and (dash_after or dash_before)


def _is_pronoun_one(at: Surroundings) -> bool:
    """ "one of the leaders", "one day", "no one", "the one who"."""
    piece = at.text[at.found.inner_first]
    if piece.word not in ("one",) or at.found.inner_last - at.found.inner_first > 1 or at.found.value.unit:
        return False
    if at.after() == "of" or at.after() in ("another", "'", "’"):
        return True
    if at.found.effects:
        return False
    return at.before() in listed("before_pronoun_one") or at.after() in listed("not_counting_one")


def _is_no_share(at: Surroundings) -> bool:
    """ "the second half", "half an hour", "a quarter-final", "in half"."""
    if at.found.number.notation is not Notation.PART:
        return False
    behind = at.after()
    if any(at.after(step) in listed("not_half_of") for step in range(4)):
        return True
    if at.before() in (
        "first",
        "second",
        "top",
        "bottom",
        "other",
        "latter",
        "in",
        "later",
        "final",
        "and",
        "by",
    ):
        return True
    token = at.token_after()
    if token is not None and token.pos_ in ("AUX", "VERB") and at.found.effects:
        return False
    return behind not in listed("after_half")


def _is_zero_name(at: Surroundings) -> bool:
    """ "zero tolerance", "ground zero"."""
    zero = at.text[at.found.inner_first].word == "zero"
    return zero and (
        at.after() in ("tolerance", "sum", "hour", "-", "emission", "emissions") or at.before() == "ground"
    )


def _is_imagined(at: Surroundings) -> bool:
    """What would have been, or what a thing can hold: "would have been more than a thousand"."""
    front = [at.before(step) for step in range(10)]
    if "would" in front[:4] and "have" in front[:4]:
        return True
    if any(word in listed("holding") for word in front[:6]):
        return any(word in listed("able") for word in front)
    return front[0] == "as" and front[1] in listed("as_aged") and front[2] == "as"


def _is_denominator(at: Surroundings) -> bool:
    """ "20 per 100,000 people"."""
    if at.before() == "the" and at.before(1) == "of" and at.before(2) == "one":
        return True
    return at.before() == "per" or (at.before() == "every" and at.found.value.unit is None)


_RULES: tuple[tuple[str, Rule], ...] = (
    ("glued to letters or marks", _is_glued),
    ("compound adjective", _is_compound),
    ("clock time", _is_clock),
    ("date", _is_date),
    ("year", _is_year),
    ("age", _is_age),
    ("duration, distance or size", _is_unit),
    ("magnitude", _is_scale),
    ("identifier", _is_identifier),
    ("rate of change", _is_rate),
    ("in brackets", _is_bracketed),
    ("number of a list", _is_list_number),
    ("telephone number", _is_phone_number),
    ("footnote", _is_footnote),
    ("score", _is_score),
    ("one as a pronoun", _is_pronoun_one),
    ("no share", _is_no_share),
    ("zero in a name", _is_zero_name),
    ("denominator", _is_denominator),
    ("imagined", _is_imagined),
)
