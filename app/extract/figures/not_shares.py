"""Percentages and parts that tell growth, rates or what might be: no figures."""

from itertools import pairwise

from app.extract.figures.expressions import is_share
from app.extract.figures.not_times import is_unit
from app.extract.figures.number import Notation, scale_words
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.figures.units import PERCENT
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    AGENT,
    ALTERNATIVE,
    COMPARED,
    DEFINITE,
    EQUATIVE,
    EVERY,
    FOR,
    GENITIVE,
    HE_OR_SHE,
    IT_OR_THEY,
    JOINS,
    LIMIT,
    NEGATOR,
    ONE,
    ORIGIN,
    PER,
    POSSESSIVES,
)

_BEFORE_DEMANDED = word_set("rules/figures", "not_shares", "before_demanded")
_BEFORE_GROWTH = word_set("rules/figures", "not_shares", "before_growth")
_OPENINGS = word_set("rules/figures", "not_shares", "openings")
_DIFFERING = word_set("rules/figures", "not_shares", "differing")
_LONG_TIMES = word_set("rules/figures", "not_shares", "long_times")
_WANTING = word_set("rules/figures", "not_shares", "wanting")
_TO_THAN = 4
"""Most words from "more" to "than", itself included."""
_PAYING_REACH = 6
"""Most words between a ransom and that it was paid."""
_TO_TIME = 6
"""Most words from "than" to a time, itself included: "than in the whole of March"."""
_CHANGE_REACH = 12
"""Words before "or" in which a change is told: "fell $1 from Monday's close, or 2 percent"."""
_UP_OR_DOWN = word_set("rules/figures", "not_shares", "up_or_down")
_BEFORE_START = word_set("rules/figures", "not_shares", "before_start")
_AVERAGING = word_set("rules/figures", "not_shares", "averaging")
_LEVEL_REACH = 9
"""Words before "to" in which it is told what rose or fell."""
_SET_OFF = frozenset({",", "(", "-", "–", "—"})
_YEAR_DIGITS = 4
_CENTURIES = frozenset({"19", "20"})
_POINTS = word_set("rules/figures", "not_shares", "points")
_WANTING_PRONOUNS = word_set("rules/figures", "not_shares", "wanting_pronouns")
_BETWEEN_PARTS = word_set("rules/figures", "not_shares", "between_parts")
_SAYING = word_set("rules/figures", "not_shares", "saying")
_PERCENTAGE = word_set("rules/figures", "not_shares", "percentage")
_POINTS_ONLY = word_set("rules/figures", "not_shares", "points_only")
_ASKING = word_set("rules/figures", "not_shares", "asking")
_WOULD = word_set("rules/figures", "not_shares", "would")
_HAVE = word_set("rules/figures", "not_shares", "have")
_NEXT = word_set("rules/figures", "not_shares", "next")
_NEXT_REACH = 16
"""Most words from so many to the next one."""
_AGAINST = word_set("rules/figures", "not_shares", "against")
_NORMS = word_set("rules/figures", "not_shares", "norms")

_BOUNDS = word_set("rules/figures", "not_shares", "bounds")
_TOPPING = word_set("rules/figures", "not_shares", "topping")
_ECONOMIES = word_set("rules/figures", "not_shares", "economies")
_PACE_REACH = 14
"""Words before a rate of growth in which it is told what grows."""
_PLANS = word_set("rules/figures", "not_shares", "plans")
_SUPPOSING = word_set("rules/figures", "not_shares", "supposing")
_BETWEEN = word_set("rules/figures", "not_shares", "between")


def is_rate(at: Surroundings) -> bool:
    """Growth and inflation: "rose by 4 percent", "a 10 percent increase", "5 percent interest"."""
    if at.after() in _POINTS or (at.after() in _PERCENTAGE and at.after(1) in _POINTS_ONLY):
        return True
    if not is_share(at.found):
        return False
    if _is_margin(at) or _restates_change(at):
        return True
    if _is_level(at):
        return False
    if at.after() in _AGAINST and _is_norm(at):
        return True
    step = 1 if at.after() in listed("rated") else 0
    if at.after(step) in listed("rates"):
        return True
    front = at.before(1) if at.before() in _BETWEEN else at.before()
    return (
        (front in listed("rate_verbs") and at.after() not in GENITIVE)
        or _grows(at)
        or _is_told_of_rate(at)
        or _is_pace(at)
        or _is_start(at)
    )


def _is_start(at: Surroundings) -> bool:
    """ "Unemployment fell to 4 percent from a peak near | 9 percent": what a rate came from is one, too."""
    step = 0
    while at.just_before(step) in _BEFORE_START:
        step += 1
    if at.just_before(step) not in ORIGIN or at.after() in GENITIVE:
        return False
    front = [at.just_before(further) for further in range(step + 1, step + _CHANGE_REACH)]
    told = (listed("rate_verbs") - _UP_OR_DOWN) | listed("told_rates")
    return listed("levels").isdisjoint(front) and not told.isdisjoint(front)


def _is_pace(at: Surroundings) -> bool:
    """ "The economy is growing fast, topping 9 percent": how fast it grows."""
    if at.before() not in _TOPPING or at.after() in GENITIVE:
        return False
    return at.near(_ECONOMIES, _PACE_REACH, 0) and at.near(listed("rate_verbs"), _PACE_REACH, 0)


def _is_norm(at: Surroundings) -> bool:
    """ "80 percent below | normal", "12 percent above last year's level": how far off, and no share of it."""
    step = 2 if at.after(1) in DEFINITE | POSSESSIVES else 1
    return at.after(step) in _NORMS


def _is_margin(at: Surroundings) -> bool:
    """ "Give or take five per cent", "a margin of 5 per cent"."""
    front = " ".join(at.before(step) for step in (3, 2, 1, 0))
    return front.endswith(tuple(listed("margins")))


def _restates_change(at: Surroundings) -> bool:
    """ "Fell by $3, or 2 percent": the same change, told as a rate."""
    return (
        at.before() in ALTERNATIVE
        and at.before(1) in _SET_OFF
        and at.after() not in GENITIVE
        and at.near(listed("rate_verbs"), _CHANGE_REACH, 0)
    )


def _is_level(at: Surroundings) -> bool:
    """ "His rating has climbed to 56 percent", "turnout averaged 40 percent": how many stand behind him, and
    not by how much they grew."""
    comes_to = at.before() in LIMIT and at.before(1) in listed("rate_verbs")
    if not comes_to and at.before() not in _AVERAGING:
        return False
    return any(at.before(step) in listed("levels") for step in range(1, _LEVEL_REACH))


def is_demanded(at: Surroundings) -> bool:
    """What somebody wants and nobody has: "the rebels want 3 million shillings"."""
    if at.found.value.unit in (None, PERCENT):
        return _is_wanted(at) or _is_called_for(at)
    front = [at.before(step) for step in range(12)]
    bound = next((step for step, word in enumerate(front) if word in _BOUNDS), len(front))
    clause = " " + " ".join(reversed(front[:bound])) + " "
    separated = not FOR.isdisjoint(front[:2]) and any(word in _ASKING for word in front[:bound])
    ransom = any(f" {phrase} " in clause for phrase in listed("ransoms"))
    unpaid = ransom and not at.near(listed("paying"), _PAYING_REACH, _PAYING_REACH)
    return separated or unpaid or any(f" {phrase} " in clause for phrase in listed("demanding"))


def _is_wanted(at: Surroundings) -> bool:
    """ "The rebels want 500 prisoners released", "demands for 25 seats"."""
    if at.before() in FOR and at.before(1) in listed("wished"):
        return not _is_laid_down(at, 1)
    step = 0
    while at.before(step) in _BEFORE_DEMANDED:
        step += 1
    return at.before(step) in listed("wanting") and at.before(step + 1) not in _WANTING_PRONOUNS


def _is_called_for(at: Surroundings) -> bool:
    """ "He urged the government to send 2,000 troops": what somebody is asked to do."""
    step = 0
    while at.before(step) in _BEFORE_GROWTH:
        step += 1
    if at.before(step) not in listed("asked_of") or at.before(step + 1) not in LIMIT:
        return False
    if at.after(2) in _SAYING and at.after(1) in IT_OR_THEY | HE_OR_SHE:
        return False  # "urged the army to free 900 people it said were held"
    front = [at.before(further) for further in range(step + 2, step + 10)]
    bound = next((place for place, word in enumerate(front) if word in _BOUNDS), len(front))
    asked = next((place for place in range(bound) if front[place] in listed("asking")), bound)
    return asked < bound and not _is_laid_down(at, step + 2 + asked)


def _is_laid_down(at: Surroundings, step: int) -> bool:
    """Whether it is a plan that "calls" for something: "the deal | calls | for the release of 300"."""
    return any(at.before(further) in _PLANS for further in (step + 1, step + 2))


def _is_told_of_rate(at: Surroundings) -> bool:
    """ "Inflation hit 9 percent": only words of reaching between the rate and its percentage."""
    for step in range(7):
        word = at.before(step)
        if word in listed("told_rates"):
            return at.after() not in GENITIVE
        if word not in listed("rate_tellers"):
            return False
    return False


def _grows(at: Surroundings) -> bool:
    """Whether the clause before a percentage tells of growth: "the economy grew this year by 4 percent"."""
    return not AGENT.isdisjoint((at.before(), at.before(1))) and at.near(listed("rate_verbs"), 10, 0)


def is_no_share(at: Surroundings) -> bool:
    """ "the second half", "half an hour", "a quarter-final", "in half"."""
    if at.found.number.notation is not Notation.PART:
        return False
    if _is_next_one(at):
        return True
    if (
        at.found.inner_last - at.found.inner_first > 2
        and at.text[at.found.inner_first + 1].word in _BETWEEN_PARTS
    ):
        return is_unit(at)
    behind = at.after()
    if any(at.after(step) in listed("not_half_of") for step in range(4)):
        return True
    token = at.token_after()
    opens = at.before() in _OPENINGS
    if token is not None and token.pos_ in ("AUX", "VERB") and (at.found.effects or opens):
        return False
    if at.before() in listed("before_no_share") and not (
        at.before() in JOINS and behind in GENITIVE | DEFINITE
    ):
        return True
    if behind == "," and at.after(1) in _SAYING:
        return False
    return behind not in listed("after_half")


def _is_next_one(at: Surroundings) -> bool:
    """ "Four suspects died and a fifth | was wounded": the next one behind so many, and no share."""
    token, piece = at.token_after(), at.text[at.found.inner_last - 1]
    if (
        token is None
        or token.tag_ not in ("VBD", "VBZ", "VBN")
        or piece.word not in _NEXT
        or at.found.effects
    ):
        return False
    number = scale_words("fractions")[piece.word] - 1
    front = [at.before(step) for step in range(_NEXT_REACH)]
    return any(_is_so_many(word, number) and after not in _BETWEEN_PARTS for after, word in pairwise(front))


def _is_so_many(word: str, number: int) -> bool:
    return word == str(number) or scale_words("small").get(word) == number


def is_difference(at: Surroundings) -> bool:
    """By how much the count of another time is passed: "12 more than last year", "200 fewer cases than in
    March", "430 fewer nurses took part". "12 more than on Sunday" are newly counted."""
    if at.after() in _WANTING and at.after(1) not in COMPARED and at.found.value.unit is None:
        return True
    if at.after() not in _DIFFERING:
        return False
    than = next((step for step in range(1, _TO_THAN) if at.after(step) in COMPARED), None)
    if than is None:
        return False
    times = [at.after(step) for step in range(than + 1, than + _TO_TIME)]
    return any(word in _LONG_TIMES or word in listed("months") or _is_year(word) for word in times)


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdecimal() and word[:2] in _CENTURIES


def is_denominator(at: Surroundings) -> bool:
    """ "20 per 100,000 people"."""
    if (
        at.before() in DEFINITE
        and at.before(1) in GENITIVE
        and at.before(2) in ONE
        and at.before(3) not in NEGATOR
    ):
        return True
    plain = at.found.value.unit in (None, PERCENT)
    if plain and at.after() in PER and (at.after(1)[:1].isdigit() or at.after(1) in listed("rate_bases")):
        return True  # and the number in front: "13.6 per 100,000"
    return at.before() in PER or (at.before() in EVERY and at.found.value.unit is None)


def is_imagined(at: Surroundings) -> bool:
    """What would have been, or what a thing can hold: "would have been more than a thousand"."""
    front = [at.before(step) for step in range(10)]
    if _is_condition(at, front):
        return True
    if not (_WOULD.isdisjoint(front[:4]) or _HAVE.isdisjoint(front[:4])):
        return True
    if any(word in listed("holding") for word in front[:6]):
        return any(word in listed("able") for word in front)
    return front[0] in EQUATIVE and front[1] in listed("as_aged") and front[2] in EQUATIVE


def _is_condition(at: Surroundings, front: list[str]) -> bool:
    """ "If two of the three reactors fail": a clause of its own that only supposes."""
    ends = _BOUNDS | _SUPPOSING
    step = next((step for step, word in enumerate(front) if word in ends), None)
    if step is None or front[step] not in _SUPPOSING:
        return False
    word = at.parsed.doc[at.text[at.found.first - 1 - step].token]
    return word.is_sent_start or at.before(step + 1) in (",", "“", '"')
