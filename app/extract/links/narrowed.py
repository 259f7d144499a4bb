"""Which of the figures told so far an answer can mean by its words: "that sum", "the higher toll"."""

from collections.abc import Sequence
from functools import cache

from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.extract.found import Draft, NamedSource
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INDEFINITE
from app.extract.links.aims import Aim, Kind
from app.extract.links.echoes import first_given, is_replaced
from app.extract.links.signs import Signs

_BESIDE = 20
"""Most drafts before one among which two that differ are looked for."""

_BEFORE = word_set("rules/links", "narrowed", "before")
_DEEDS = word_set("links", "accusing", "deeds")
_SOON = 4
"""Sentences before a doubt in which the two sides give the tolls that are doubted."""


def narrowed(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """Of the drafts that an answer may answer, those that its words leave; all where they tell nothing."""
    if signs.draft(number).stance.stance is Stance.NO_COMMENT and aim.noun == "figure":
        others = _of_its_kind(signs, aim, others)
    if aim.noun == "accusation":
        others = _of_accused(signs, number, others)
    others = _of_extreme(signs, number, aim, _of_money(signs, aim, _of_before(signs, number, aim, others)))
    return _of_who_says_most(signs, number, aim, others)


def _of_accused(signs: Signs, number: int, others: list[int]) -> list[int]:
    """What "denied the charge" can be, where anybody has spoken of the one who denies it: no accusation that
    names somebody else as the accused."""
    if not any(n < number and signs.words.speaks_of(n, number) for n in others):
        return others
    return [n for n in others if not _accuses_by_name(signs, n) or signs.words.speaks_of(n, number)]


def _accuses_by_name(signs: Signs, other: int) -> bool:
    attribution = signs.draft(other).attribution
    if attribution is None or attribution.cue_token is None or attribution.lemma not in _DEEDS:
        return False
    cue = signs.words.parsed.doc[attribution.cue_token]
    return any(child.dep_ == "obj" and child.pos_ == "PROPN" for child in cue.children)


def latest_of_each(signs: Signs, number: int, others: list[int]) -> list[int]:
    """For "none of the counts": the last figure that each source stands behind, of the measure that most
    sources count; of two, the one told last."""
    latest: dict[Measure | None, dict[NamedSource, int]] = {}
    for n in _tolls_given(signs, number, others):
        draft = signs.draft(n)
        if draft.source is not None and not is_replaced(signs.words.parsed, draft):
            of_measure = latest.pop(_measure(draft), {})
            latest[_measure(draft)] = {**of_measure, draft.source: n}
    most = max(reversed(latest.values()), key=len, default={})
    return sorted(most.values())


def of_both_sides(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """For "the claims could not be verified", where nobody's are named: the last tolls of one measure by two
    sources, if they were told just before and differ."""
    if signs.draft(number).stance.stance is not Stance.DOUBTS:
        return []
    if aim.kind is not Kind.POINTS or not aim.plural or aim.owners or aim.noun not in ("figure", "claim"):
        return []
    before = [
        n
        for n in others
        if n < number
        and signs.is_toll(n)
        and signs.draft(n).source is not None
        and signs.sentence(number) - signs.sentence(n) <= _SOON
        and not signs.words.speaks_for(number, n)
    ]
    last = before[-1:]
    rivals = [n for n in before if last and _is_rival(signs, n, last[0])]
    return [*rivals[-1:], *last] if rivals else []


def _is_rival(signs: Signs, one: int, other: int) -> bool:
    """Whether two sources give two numbers of one measure."""
    mine, theirs = signs.draft(one), signs.draft(other)
    if mine.source == theirs.source or signs.words.speaks_for(one, other):
        return False
    return _measure(mine) is _measure(theirs) and _size(mine) != _size(theirs)


def _tolls_given(signs: Signs, number: int, others: list[int]) -> list[int]:
    """The tolls told so far that somebody stands behind: who denies a number does not give it."""
    return [n for n in others if n < number and signs.is_toll(n) and signs.draft(n).stance.stance.supports]


def _of_its_kind(signs: Signs, aim: Aim, others: list[int]) -> list[int]:
    """What "gave no figures" withholds: of the figures told only tolls, where it names no measure."""
    if signs.words.measures(aim.first, aim.last):
        return others
    return [n for n in others if signs.is_toll(n)]


def _of_before(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "the earlier count" can be: nothing of its own sentence, where anything was told before."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    if not any(word.lower_ in _BEFORE and word.dep_ == "amod" for word in words):
        return others
    return [n for n in others if signs.sentence(n) < signs.sentence(number)] or others


def _of_extreme(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "the higher toll" can be: of the tolls told so far, else of those told later, only the
    highest. "A higher toll" is one's own."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    which = next(
        (
            word.lower_
            for word in words
            if word.dep_ == "amod"
            and word.head.lower_ in _numeric()
            and INDEFINITE.isdisjoint(child.lower_ for child in word.head.children)
        ),
        "",
    )
    higher, lower = which in _listed("extremes", "highest"), which in _listed("extremes", "lowest")
    tolls = [n for n in others if signs.is_toll(n)]
    if not tolls or not (higher or lower):
        return others
    tolls = [n for n in tolls if n < number] or tolls
    named = {n: _size(signs.draft(n)) for n in tolls}
    most = max(named.values()) if higher else min(named.values())
    return [n for n in named if named[n] == most]


def _of_who_says_most(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "inflating the number of victims" can be, where nobody named gives one: the tolls of whoever
    gives the highest of the measure told last."""
    if signs.draft(number).stance.direction is not Direction.LOWER:
        return others
    tolls = _tolls_given(signs, number, others)
    if any(aim.owners & signs.words.whole_name(n) for n in tolls):
        return others
    if not tolls:
        return others
    named = signs.words.measures(aim.first, aim.last) & {_measure(signs.draft(n)) for n in tolls}
    measure = next(iter(named)) if len(named) == 1 else _measure(signs.draft(tolls[-1]))
    tolls = [n for n in tolls if _measure(signs.draft(n)) is measure]
    if len(tolls) < 2:
        return others
    most = signs.draft(max(tolls, key=lambda n: _size(signs.draft(n)))).source
    return [n for n in tolls if signs.draft(n).source == most]


def _of_money(signs: Signs, aim: Aim, others: list[int]) -> list[int]:
    """What "that sum" can be: of the figures told only money, where there is any."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    if not any(word.lower_ in _listed("money", "words") for word in words):
        return others
    figures = {n: figure for n in others if (figure := signs.draft(n).figure) is not None}
    money = [n for n in others if n in figures and figures[n].measure is Measure.COST]
    return money or others


def _measure(draft: Draft) -> Measure | None:
    return None if draft.figure is None else draft.figure.measure


def _size(draft: Draft) -> float:
    """The number that a draft names, for "up to 400" the 400."""
    value = None if draft.figure is None else draft.figure.found.figure.value
    return 0.0 if value is None else float(value.low or value.high or 0)


@cache
def _numeric() -> frozenset[str]:
    return word_set("stances", "numeric", "words")


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)


def last_two(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """For "both estimates" and "neither account": what the last two sources gave, tolls before other
    figures of one measure, and these before statements, which are no "figures"."""
    drafts = signs.words.drafts
    before = [n for n in others if drafts[n].token < drafts[number].token and drafts[n].source is not None]
    figures = [n for n in before if drafts[n].figure is not None]
    tolls = [n for n in figures if signs.is_toll(n)]
    statements = [n for n in before if drafts[n].figure is None and aim.noun != "figure"]
    pair = (
        _last_pair(drafts, tolls[-_BESIDE:])
        or _last_pair(drafts, figures[-_BESIDE:])
        or _last_pair(drafts, statements[-_BESIDE:])
    )
    return sorted({first_given(signs.words.parsed, drafts, n, before) for n in pair})


def _last_pair(drafts: Sequence[Draft], numbers: Sequence[int]) -> list[int]:
    for place in range(len(numbers) - 1, 0, -1):
        for earlier in reversed(numbers[:place]):
            if _differ(drafts[earlier], drafts[numbers[place]]):
                return [earlier, numbers[place]]
    return []


def _differ(a: Draft, b: Draft) -> bool:
    if a.source == b.source or a.figure is None or b.figure is None:
        return a.source != b.source
    return a.figure.measure is b.figure.measure and a.figure.found.figure.value != b.figure.found.figure.value
