"""Which figure replaced which: a source that gives another value later, or says that it does."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import Figure, Source
from app.domain.counted import GroupRelation, relate_groups
from app.domain.dates import PartialDate
from app.domain.folding import fold_name
from app.domain.measure import TOLLS
from app.domain.scope import Scope
from app.domain.shares import is_share
from app.services.steps.lookup import find_after_merges
from app.services.steps.stated import Stated

Step = tuple[str, str]
"""A figure, and the one that it replaced."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """The first day on which a source gave a figure; ``turn`` orders the articles of one day."""

    figure: str
    day: str
    counted: str | None
    place: str | None = None
    turn: int = 0

    @property
    def when(self) -> tuple[str, int]:
        return self.day, self.turn

    def is_of_group(self, other: "_Mention") -> bool:
        if self.place != other.place:
            return False
        return relate_groups(self.counted, other.counted) is GroupRelation.SAME


def settle_revisions(session: Session, stated: Sequence[Stated]) -> None:
    """Tie each figure to the one that its source gave before. What a source says of itself comes first."""
    given = {one.claim.figure_id for one in stated if one.claim.figure_id}
    figures = {row.id: row for row in session.exec(select(Figure).where(col(Figure.id).in_(given)))}
    before: dict[str, str] = {}
    kept: dict[str, str] = {}
    for later, earlier in _said(session, stated, kept):
        if later not in before and not _leads_to(earlier, later, before):
            before[later] = earlier
    places = {identity: figure.place for identity, figure in figures.items()}
    for later, earlier in _dated(session, stated, kept, places, replaced=set(before.values())):
        if later not in before and not _leads_to(earlier, later, before):
            before[later] = earlier
    for identity, figure in figures.items():
        figure.revised_from = before.get(identity)


def _leads_to(figure: str, wanted: str, before: dict[str, str]) -> bool:
    """Whether going back from a figure comes to the wanted one: then the step would close a ring."""
    step: str | None = figure
    while step is not None and step != wanted:
        step = before.get(step)
    return step == wanted


def _said(session: Session, stated: Sequence[Stated], kept: dict[str, str]) -> Iterator[Step]:
    """Steps that a claim itself tells: "raised to 89", of a figure that is the same source's."""
    by_id = {one.claim.id: one for one in stated}
    for one in stated:
        earlier = by_id.get(one.claim.revises or "")
        if earlier is None or not earlier.claim.figure_id or not one.claim.figure_id:
            continue
        is_own = _who(session, one, kept) == _who(session, earlier, kept)
        if is_own and one.claim.figure_id != earlier.claim.figure_id:
            yield one.claim.figure_id, earlier.claim.figure_id


def _dated(
    session: Session,
    stated: Sequence[Stated],
    kept: dict[str, str],
    places: Mapping[str, str | None],
    *,
    replaced: set[str],
) -> list[Step]:
    """Steps by date: to each figure from the one that its source gave on the last day before.

    ``replaced`` are figures of which it is known already by what they were replaced.
    """
    series: dict[tuple[str, str], dict[str, _Mention]] = defaultdict(dict)
    attributed = {(one.article.id, one.value_key) for one in stated if one.claim.source_id}
    turns = _turns(session, stated, kept)
    for one in stated:
        source, day, figure = _who(session, one, kept), _day(one), one.claim.figure_id
        if not (one.gives_figure and one.value_key and figure and source and day) or _is_part(one, stated):
            continue
        if one.claim.source_id is None and (one.article.id, one.value_key) in attributed:
            continue  # a headline's figure is whose the body says it is
        mentions = series[(source, one.value_key[0])]
        known = mentions.get(figure)
        mention = _Mention(figure, day, one.claim.counted, places.get(figure), turns.get(one.article.id, 0))
        if known is None or mention.when < known.when:
            mentions[figure] = mention
    return [
        step for _, mentions in sorted(series.items()) for step in _steps(list(mentions.values()), replaced)
    ]


def _turns(session: Session, stated: Sequence[Stated], kept: dict[str, str]) -> dict[str, int]:
    """How many articles of its day an article comes after: it says of one toll that what they give was
    replaced, so that its other figures are the newer ones as well."""
    given: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    days = {one.article.id: one.article.published[:10] for one in stated if one.article.published}
    replaced = {one.claim.revises for one in stated if one.claim.revises}
    for one in stated:
        if one.gives_figure and one.claim.figure_id and one.claim.id not in replaced:
            given[one.claim.figure_id, _who(session, one, kept)].add(one.article.id)
    before: dict[str, set[str]] = defaultdict(set)
    for one in stated:
        if one.claim.id in replaced and one.claim.figure_id:
            others = given[one.claim.figure_id, _who(session, one, kept)] - {one.article.id}
            before[one.article.id] |= {a for a in others if days.get(a) == days.get(one.article.id)}
    return {article: len(_all_before(article, before)) for article in before}


def _all_before(article: str, before: dict[str, set[str]]) -> set[str]:
    """Every article that one comes after, and those that these do; in a ring, none twice."""
    found: set[str] = set()
    waiting = set(before.get(article, ()))
    while waiting:
        step = waiting.pop()
        if step not in found and step != article:
            found.add(step)
            waiting |= before.get(step, set())
    return found


def _is_part(one: Stated, stated: Sequence[Stated]) -> bool:
    """Whether a figure is told as a part of another of its article: it is not what a toll becomes."""
    return any(
        _is_told_part(one, other) or _is_own_share(one, other)
        for other in stated
        if other.article.id == one.article.id
        and other.supports
        and one.is_of_kind(other)
        and one.claim.place == other.claim.place
    )


def _is_told_part(one: Stated, whole: Stated) -> bool:
    is_less = max(whole.bounds, default=0) > max(one.bounds, default=0)
    return one.claim.scope == Scope.PART and whole.claim.scope != Scope.PART and is_less


def _is_own_share(one: Stated, whole: Stated) -> bool:
    """Whether its source gives both, and neither replaced the other."""
    if one.claim.measure not in TOLLS or one.claim.source_id != whole.claim.source_id:
        return False
    if one.claim.revises == whole.claim.id or whole.claim.revises == one.claim.id:
        return False
    return is_share(
        (one.value, one.claim.counted),
        (whole.value, whole.claim.counted),
        one.claim.measure,
    )


def _steps(mentions: Sequence[_Mention], known: set[str]) -> Iterator[Step]:
    """Where one time has two figures of the group, nothing says which one was replaced, or replaces,
    unless one of them is known to have replaced the other."""
    for later in sorted(mentions, key=lambda mention: (mention.when, mention.figure)):
        group = [one for one in mentions if one.is_of_group(later)]
        last = max((one.when for one in group if one.when < later.when), default=None)
        replaced = [one for one in group if one.when == last and one.figure not in known]
        if len(replaced) == 1 and sum(one.when == later.when for one in group) == 1:
            yield later.figure, replaced[0].figure


def _who(session: Session, one: Stated, kept: dict[str, str]) -> str | None:
    """The source, after merges; of the article's own voice its outlet. ``kept`` remembers merges."""
    source_id = one.claim.source_id
    if source_id is None:
        return f"outlet {fold_name(one.article.outlet)}" if one.article.outlet else None
    if source_id not in kept:
        kept[source_id] = find_after_merges(session, Source, source_id).id
    return kept[source_id]


def _day(one: Stated) -> str | None:
    """The day as of which a figure is given, else the day that the article was published."""
    if one.claim.as_of and PartialDate.parse(one.claim.as_of).as_date():
        return one.claim.as_of
    return one.article.published[:10] if one.article.published else None
