"""Revisions: a source that replaces its own earlier figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.measure import Measure
from app.domain.scope import Scope
from app.extract.found import Draft, MeasuredFigure, Placed, Revised
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.revisions.changes import (
    REPEATED,
    changes_to,
    goes_from,
    is_difference,
    is_starting_point,
    starts_from,
)
from app.extract.revisions.later import follows, is_addition, is_whole, last_noun
from app.extract.stances.contrasts import is_mended, is_set_aside
from app.extract.stances.earlier import is_called_earlier, is_said_before
from app.extract.stances.stance_words import stance_words

_POINTERS = word_set("rules/revisions", "revisions", "pointers")
_REMAINS = word_set("rules/revisions", "revisions", "remains")
_RISING = word_set("rules/revisions", "revisions", "rising")
_DOWN = word_set("rules/revisions", "revisions", "down")
_ADDING_UP = word_set("rules/revisions", "revisions", "adding_up")
_SOON = 3
"""Sentences between "had said" and the figure that takes its place."""
_BESIDE = 4
"""Most tokens between bodies that were found and how many they had been."""
_BACK, _AHEAD = 40, 12
"""Drafts before and behind a figure among which the one that it replaces is looked for."""


def find_revisions(parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed]) -> dict[int, Revised]:
    """What a draft replaces, by its number: "raised the toll to 89 from 63", "had earlier said 63"."""
    found: dict[int, Revised] = {}
    replaced: set[int] = set()
    for number, draft in enumerate(drafts):
        if draft.figure is None or not _stands(parsed, draft):
            continue
        revised = next(_replaced(parsed, drafts, placed, number), None)
        if revised is None or (number in replaced and _leads_to(found, revised.number, number)):
            continue
        found[number] = revised
        replaced.add(revised.number)
    return found


def settle_replaced(drafts: Sequence[Draft], revisions: Mapping[int, Revised]) -> tuple[Draft, ...]:
    """Drafts with each replaced figure counting what its successor counts, where it stands bare: the
    63 of "raised the number of dead to 89 from 63" are dead. Or the other way round."""
    settled = list(drafts)
    for number, revised in revisions.items():
        new, old = settled[number].figure, settled[revised.number].figure
        if new is None or old is None or old.measure is new.measure:
            continue
        told, bare = (old, number) if new.measure is Measure.OTHER else (new, revised.number)
        if _figure(settled[bare]).counted is not None:
            continue  # "1,034 people were on board, up from 797" counts by itself
        figure = replace(
            _figure(settled[bare]), measure=told.measure, counted=told.counted, reason=told.reason
        )
        settled[bare] = replace(settled[bare], figure=figure)
    return tuple(settled)


def _stands(parsed: Parsed, draft: Draft) -> bool:
    """Whether a source stands behind a figure; one that it corrects ("44, not 40 as we said") too."""
    return draft.stance.stance.supports or (draft.stance.own and not is_set_aside(parsed, draft))


def _leads_to(found: Mapping[int, Revised], step: int, wanted: int) -> bool:
    """Whether going back from a figure comes to the wanted one: then the revision would close a ring."""
    while step in found:
        step = found[step].number
    return step == wanted


def _replaced(
    parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed], number: int
) -> Iterator[Revised]:
    """What a figure may replace, the plainest first."""
    new = drafts[number].figure
    assert new is not None
    others = [
        n
        for n in range(max(0, number - _BACK), min(len(drafts), number + _AHEAD))
        if n != number
        and drafts[n].figure is not None
        and _is_elder(drafts[number], drafts[n])
        and not is_difference(parsed, _figure(drafts[n]))
        and not _is_no_toll(parsed, drafts[n], drafts[number])
    ]
    near = sorted(others, key=lambda n: (abs(n - number), n > number))
    for n in near:
        if _counts_apart(new, _figure(drafts[n])):
            continue  # "7,000 were hurt, up from 1,495, and 40,000 have fled, up from 22,000"
        if new.scope is Scope.ADDITION and _figure(drafts[n]).scope is Scope.TOTAL:
            continue  # "42 more, raising the toll to 1,719 from 1,677"
        if starts_from(parsed, new, _figure(drafts[n])) and not starts_from(parsed, _figure(drafts[n]), new):
            yield Revised(n, "‘from’ before the figure that it replaces")
    for n in near:
        if _is_corrected(parsed, drafts[number], drafts[n]):
            yield Revised(n, "‘not’ before the figure that it corrects")
    same = [n for n in near if drafts[n].source == drafts[number].source and _alike(new, _figure(drafts[n]))]
    for n in same:
        if n > number and _is_what_it_was(parsed, drafts, n, number):
            yield Revised(n, "‘from’ before the figure that it replaces")
    if is_called_earlier(parsed, drafts[number]):
        return
    if drafts[number].source is None:
        same = [n for n in same if new.measure in REPEATED]
    totals = [n for n in same if not is_addition(parsed, _figure(drafts[n]))]
    before = [n for n in same if n < number] + [n for n in same if n > number]
    for n in before:
        given = not drafts[n].stance.stance.opposes and not is_addition(parsed, new)
        if given and is_called_earlier(parsed, drafts[n]) and _is_next(n, number, totals):
            yield Revised(n, "what it replaces is said to be earlier")
    verb = changes_to(parsed, new)
    for n in before:
        old = _figure(drafts[n])
        if verb is None or (is_addition(parsed, old) and not goes_from(parsed, old, new)):
            continue
        if verb.lemma_ in _RISING and _falls(drafts[n], drafts[number]):
            continue
        downwards = any(child.lower_ in _DOWN for child in verb.children)
        if verb.lemma_ in _ADDING_UP and not downwards and _is_added(parsed, drafts[n], drafts[number]):
            continue
        if placed[number].event is None and placed[n].event is not None:
            continue  # "the two deaths brought to 36 the number since 1999"
        if n < number or is_said_before(parsed, drafts[n]):
            yield Revised(n, f"‘{verb.text}’ says that it replaces what its source said before")
    for n in reversed([n for n in others if n < number and _is_that_number(parsed, drafts, n, number)]):
        yield Revised(n, "‘that number’ is what changes")
    for n in before:
        if n < number and _is_taken_back(parsed, drafts[n], drafts[number]):
            yield Revised(n, "what it replaces had been said before")
    for n in before:
        if n < number and _same_event(placed, n, number) and follows(parsed, drafts[n], drafts[number]):
            yield Revised(n, "the same source gives another figure later")


def _falls(old: Draft, new: Draft) -> bool:
    """Whether a figure is lower than one before it: a count that "rose to 100" was never 230."""
    a, b = _figure(old).found.figure.value, _figure(new).found.figure.value
    return a.low is not None and b.high is not None and b.high < a.low


def _is_added(parsed: Parsed, old: Draft, new: Draft) -> bool:
    """Whether a figure is a part of the sum that a sentence comes to, or more than the sum: "1,596 in the
    states, | bringing the total to 1,666"."""
    if parsed.sentence_of(old.token) is parsed.sentence_of(new.token):
        return not is_said_before(parsed, old)
    a, b = _figure(old).found.figure.value.low, _figure(new).found.figure.value.low
    return a is not None and b is not None and a > b


def _is_no_toll(parsed: Parsed, old: Draft, new: Draft) -> bool:
    """Whether a figure is none that another replaces: one of a headline, which tells the newest, and
    bodies that were found, beside a toll."""
    if parsed.in_headline(old.token) and not parsed.in_headline(new.token):
        return True
    if last_noun(_figure(old)) in _REMAINS and _figure(new).counted is None:
        return True
    apart = _figure(old).found.first - _figure(new).found.last
    beside = 0 <= apart <= _BESIDE  # "found 16 bodies, up from 12"
    return last_noun(_figure(new)) in _REMAINS and last_noun(_figure(old)) not in _REMAINS and not beside


def _figure(draft: Draft) -> MeasuredFigure:
    assert draft.figure is not None
    return draft.figure


def _is_elder(new: Draft, old: Draft) -> bool:
    """Whether a figure may be what a source said before: its own or, in the article's voice, anybody's."""
    if new.figure is None or old.figure is None or (old.stance.stance.opposes and not old.stance.own):
        return new.figure is not None and old.figure is not None and new.source == old.source
    if new.source != old.source and None not in (new.source, old.source):
        return False
    a, b = new.figure.found.figure.value, old.figure.found.figure.value
    return (a.low, a.high) != (b.low, b.high) and (a.unit == b.unit or None in (a.unit, b.unit))


def _alike(new: MeasuredFigure, old: MeasuredFigure) -> bool:
    """Whether two figures count the same; an older one may stand bare: "had put the number at 100"."""
    if new.found.figure.value.unit != old.found.figure.value.unit:
        return False
    if new.measure is old.measure:
        return new.measure is not Measure.OTHER or last_noun(new) == last_noun(old)
    if Measure.OTHER not in (old.measure, new.measure):
        return False
    untold = old if old.measure is Measure.OTHER else new
    return _is_bare(untold) or last_noun(new) == last_noun(old)


def _counts_apart(new: MeasuredFigure, old: MeasuredFigure) -> bool:
    """Whether two figures are of two things by their own words."""
    return new.measure is not old.measure and Measure.OTHER not in (new.measure, old.measure)


def _is_bare(figure: MeasuredFigure) -> bool:
    return not set((figure.counted or "").lower().split()) - stance_words().numeric


def _is_next(old: int, new: int, same: Sequence[int]) -> bool:
    """Whether no other figure of the source stands between an earlier one and what replaces it."""
    return not any(min(old, new) < n < max(old, new) for n in same)


def _is_corrected(parsed: Parsed, new: Draft, old: Draft) -> bool:
    """Whether a source sets its own figure right: "44, not 40 as we said", "corrected it: 30, not 50"."""
    if parsed.sentence_of(new.token) is not parsed.sentence_of(old.token) or new.source != old.source:
        return False
    return is_set_aside(parsed, old) and not is_set_aside(parsed, new) and is_mended(parsed, old)


def _is_what_it_was(parsed: Parsed, drafts: Sequence[Draft], old: int, new: int) -> bool:
    """Whether "This is down from 430" looks back to the last figure before it that counts the same."""
    if not is_starting_point(parsed, _figure(drafts[old])):
        return False
    between = (one.figure for one in drafts[new + 1 : old] if one.figure is not None)
    near = parsed.sentence_number(drafts[old].token) - parsed.sentence_number(drafts[new].token) == 1
    return near and not any(_alike(one, _figure(drafts[old])) for one in between)


def _is_that_number(parsed: Parsed, drafts: Sequence[Draft], old: int, new: int) -> bool:
    """Whether "that number was later revised to 104" takes up a figure of the sentence before."""
    figure, earlier = _figure(drafts[new]), _figure(drafts[old])
    if drafts[new].source is not None or changes_to(parsed, figure) is None or not _alike(figure, earlier):
        return False
    gap = parsed.sentence_number(drafts[new].token) - parsed.sentence_number(drafts[old].token)
    opening = parsed.sentence_of(drafts[new].token)[:2]
    return gap == 1 and opening[0].lower_ in _POINTERS and opening[-1].lower_ in stance_words().numeric


def _is_taken_back(parsed: Parsed, old: Draft, new: Draft) -> bool:
    """Whether a figure was told in the pluperfect and this one is not: "had said 80. On Sunday they put"."""
    gap = parsed.sentence_number(new.token) - parsed.sentence_number(old.token)
    if not 0 < gap <= _SOON or not is_said_before(parsed, old) or is_said_before(parsed, new):
        return False
    return is_whole(_figure(old), _figure(new)) and not is_addition(parsed, _figure(new))


def _same_event(placed: Sequence[Placed], a: int, b: int) -> bool:
    return placed[a].event is not None and placed[a].event == placed[b].event
