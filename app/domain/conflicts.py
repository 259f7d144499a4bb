"""Conflicts: where the figures of one event part, and whether a source says so or the arithmetic does."""

from collections.abc import Mapping, Sequence
from functools import partial

from app.domain import conflict_words
from app.domain.compare import names_one_number
from app.domain.conflict_kinds import Conflict, ConflictKind
from app.domain.conflict_words import Opposition, Voice, joined
from app.domain.contenders import TOLD_APART, Contender, Scopes
from app.domain.counted import GroupRelation
from app.domain.unspoken import unspoken

__all__ = [
    "TOLD_APART",
    "Conflict",
    "ConflictKind",
    "Contender",
    "Opposition",
    "Voice",
    "find_conflicts",
    "joined",
]


def find_conflicts(figures: Sequence[Contender]) -> tuple[Conflict, ...]:
    """Every conflict among the figures of one event: what sources say first, then what arithmetic says,
    then what only looks like one.

    A figure that its own source has replaced is in conflict with nobody but those who oppose it.
    """
    current = [figure for figure in figures if figure.is_current and figure.asserted_by]
    scopes = Scopes(current)
    given = _given_by_source(figures)
    explicit = [conflict for figure in figures for conflict in _explicit(figure, given, scopes)]
    return (*explicit, *unspoken(current, scopes), *_revisions(figures))


def _given_by_source(figures: Sequence[Contender]) -> dict[str, list[Contender]]:
    """Source to the figures that it gives and that still stand."""
    given: dict[str, list[Contender]] = {}
    for figure in figures:
        if figure.is_current:
            for source in figure.asserted_by:
                given.setdefault(source, []).append(figure)
    return given


def _explicit(figure: Contender, given: Mapping[str, Sequence[Contender]], scopes: Scopes) -> list[Conflict]:
    """Those against a figure, parted by the figure that each gives instead."""
    by_counter: dict[str | None, list[Opposition]] = {}
    words: dict[str, str] = {}
    for opposition in figure.opposed_by:
        own = given.get(opposition.source, ())
        if _gives_it_too(opposition, figure) or _gives_the_same(figure, own, scopes):
            continue
        counter = _counter(figure, own, scopes)
        if counter:
            words[counter.id] = counter.words
        by_counter.setdefault(counter.id if counter else None, []).append(opposition)
    return [
        Conflict(
            figure.id,
            counter_id,
            ConflictKind.EXPLICIT,
            tuple(opposition.source for opposition in oppositions),
            partial(conflict_words.said, figure.told, oppositions, words.get(counter_id or "")),
        )
        for counter_id, oppositions in by_counter.items()
    ]


def _gives_it_too(opposition: Opposition, figure: Contender) -> bool:
    """Whether who speaks against a figure gives it on the same day: one of the two is misread, and nobody
    quarrels with himself."""
    return any((voice.source, voice.day) == (opposition.source, opposition.day) for voice in figure.voices)


def _gives_the_same(figure: Contender, given: Sequence[Contender], scopes: Scopes) -> bool:
    """Whether a source gives the number that it seems to be against, "135" of "some 135"."""
    return any(
        names_one_number(one.value, figure.value)
        and one.id != figure.id
        and scopes.relation(one, figure) is not GroupRelation.APART
        for one in given
    )


def _counter(figure: Contender, given: Sequence[Contender], scopes: Scopes) -> Contender | None:
    """The figure that an opposing source gives instead; None where it gives none, or several."""
    own = [
        other
        for other in given
        if other.id != figure.id and scopes.relation(figure, other) is GroupRelation.SAME
    ]
    return own[0] if len(own) == 1 else None


def _revisions(figures: Sequence[Contender]) -> list[Conflict]:
    by_id = {figure.id: figure for figure in figures}
    found = []
    for later in figures:
        earlier = by_id.get(later.revised_from or "")
        if earlier is None:
            continue
        who = [voice for voice in later.voices if voice.source in earlier.asserted_by]
        if who:
            still_given = earlier.is_current
            why = partial(conflict_words.revised, earlier.told, later.told, who, still_given=still_given)
            found.append(Conflict(earlier.id, later.id, ConflictKind.REVISION, (), why))
    return found
