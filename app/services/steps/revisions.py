"""Which figure replaced which: a source that gives another value later, or says that it does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import Figure, Source
from app.domain.counted import GroupRelation, relate_groups
from app.domain.dates import PartialDate
from app.domain.folding import fold_name
from app.services.steps.lookup import find_after_merges
from app.services.steps.stated import Stated

Step = tuple[str, str]
"""A figure, and the one that it replaced."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """The first day on which a source gave a figure."""

    figure: str
    day: str
    counted: str | None

    def is_of_group(self, other: "_Mention") -> bool:
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
    for later, earlier in _dated(session, stated, kept, replaced=set(before.values())):
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
    session: Session, stated: Sequence[Stated], kept: dict[str, str], *, replaced: set[str]
) -> list[Step]:
    """Steps by date: to each figure from the one that its source gave on the last day before.

    ``replaced`` are figures of which it is known already by what they were replaced.
    """
    series: dict[tuple[str, str], dict[str, _Mention]] = defaultdict(dict)
    attributed = {(one.article.id, one.value_key) for one in stated if one.claim.source_id}
    for one in stated:
        source, day, figure = _who(session, one, kept), _day(one), one.claim.figure_id
        if not (one.gives_figure and one.value_key and figure and source and day):
            continue
        if one.claim.source_id is None and (one.article.id, one.value_key) in attributed:
            continue  # a headline's figure is whose the body says it is
        mentions = series[(source, one.value_key[0])]
        known = mentions.get(figure)
        if known is None or day < known.day:
            mentions[figure] = _Mention(figure, day, one.claim.counted)
    return [
        step for _, mentions in sorted(series.items()) for step in _steps(list(mentions.values()), replaced)
    ]


def _steps(mentions: Sequence[_Mention], known: set[str]) -> Iterator[Step]:
    """Where a day has two figures of the group, nothing says which one was replaced, or replaces,
    unless one of them is known to have replaced the other."""
    for later in sorted(mentions, key=lambda mention: (mention.day, mention.figure)):
        group = [one for one in mentions if one.is_of_group(later)]
        last = max((one.day for one in group if one.day < later.day), default=None)
        replaced = [one for one in group if one.day == last and one.figure not in known]
        if len(replaced) == 1 and sum(one.day == later.day for one in group) == 1:
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
