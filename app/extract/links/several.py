"""Answers to several counts at once: "none of the counts", "both estimates", "the claims" of two sides."""

from collections.abc import Sequence
from itertools import pairwise

from app.domain.measure import Measure
from app.domain.scope import Scope
from app.domain.stance import Stance
from app.extract.found import Draft, NamedSource
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE
from app.extract.links.aims import Aim, Kind
from app.extract.links.counts import measure_of, size_of, tolls_given
from app.extract.links.echoes import first_given, is_replaced
from app.extract.links.folds import is_country
from app.extract.links.signs import Signs

_SEVERAL = word_set("links", "pronouns", "several")
_EVERY = word_set("links", "pronouns", "every")
_GIVEN = frozenset({"figure", "claim", "report"})
"""Classes of nouns for what two sides may have given."""
_OPENING = 4
"""Tokens in which a word tells that all figures are meant: "none of the counts"."""
_SOON = 4
"""Sentences before a doubt in which the two sides give the tolls that are doubted."""
_BESIDE = 20
"""Most drafts before an answer among which two that differ are looked for."""


def latest_of_each(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """For "none of the counts": the last figure that each source stands behind, of the measure that most
    sources count; of two, the one told last."""
    if not _is_of_all(signs, aim):
        return []
    latest: dict[Measure | None, dict[NamedSource, int]] = {}
    for n in tolls_given(signs, number, others):
        draft = signs.draft(n)
        if draft.source is not None and not is_replaced(signs.words.parsed, draft):
            of_measure = latest.pop(measure_of(draft), {})
            latest[measure_of(draft)] = {**of_measure, draft.source: n}
    most = max(reversed(latest.values()), key=len, default={})
    return sorted(most.values())


def _is_of_all(signs: Signs, aim: Aim) -> bool:
    """Whether all figures told are meant: "none of the counts could be verified"."""
    opening = signs.words.parsed.doc[aim.first : min(aim.first + _OPENING, aim.last)]
    return aim.noun == "figure" and any(
        word.lower_ in _EVERY and following.lower_ in GENITIVE for word, following in pairwise(opening)
    )


def both_sides(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """For "the claims could not be verified", where nobody's are named: the last tolls of one measure by two
    sources, if they were told just before and differ."""
    if signs.draft(number).stance.stance is not Stance.DOUBTS:
        return []
    if aim.kind is not Kind.POINTS or not aim.plural or aim.owners or aim.noun not in _GIVEN:
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
    return measure_of(mine) is measure_of(theirs) and size_of(mine) != size_of(theirs)


def last_two(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """For "both estimates" and "neither account": what the last two sources gave, tolls before other
    figures of one measure, and these before statements, which are no "figures"."""
    if not aim.several:
        return []
    drafts = signs.words.drafts
    before = [n for n in others if drafts[n].token < drafts[number].token and drafts[n].source is not None]
    if _gives_no_figure(signs, number, aim):
        before = [n for n in before if not _is_of_own_side(signs, number, n)]
    figures = [n for n in before if drafts[n].figure is not None]
    tolls = [n for n in figures if signs.is_toll(n) and not _is_part(signs.draft(n))]
    statements = [n for n in before if drafts[n].figure is None and aim.noun != "figure"]
    pair = (
        _last_pair(drafts, tolls[-_BESIDE:])
        or _last_pair(drafts, figures[-_BESIDE:])
        or _last_pair(drafts, statements[-_BESIDE:])
    )
    return sorted({first_given(signs.words.parsed, drafts, n, before) for n in pair})


def _is_part(draft: Draft) -> bool:
    """Whether a figure is only a part of another: "80, including | 50 women"."""
    return draft.figure is not None and draft.figure.scope is Scope.PART


def _gives_no_figure(signs: Signs, number: int, aim: Aim) -> bool:
    """Whether somebody only keeps a figure back, and does not speak of "the conflicting tolls"."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    silent = signs.draft(number).stance.stance is Stance.NO_COMMENT and aim.noun == "figure"
    return silent and not any(word.lower_ in _SEVERAL for word in words)


def _is_of_own_side(signs: Signs, number: int, other: int) -> bool:
    """Whether a figure is of the same office or country as who gives none: "Peru said dozens died. Peru's
    army gave no figures"."""
    names = signs.words.names(number) & signs.words.names(other)
    return signs.words.speaks_for(number, other) or any(map(is_country, names))


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
