"""What lists of events and sources are sorted, filtered and counted by, kept in step with the claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from app.db.tables import Article, ArticleEvent, Event, Figure, Source
from app.domain.claim import SourceKind
from app.domain.spread import Spreadable, widest_spread
from app.services.steps.lookup import find_after_merges
from app.services.steps.stated import Stated
from app.services.steps.tally_rows import Facet, write_facets, write_rank, write_sources

SPREADS = (2, 5, 10)
"""An event is found by "at least so many times apart"."""
LONGEST_VALUE = 200


@dataclass(slots=True)
class _Voice:
    """One source, or an outlet in its own voice, on the figures of an event."""

    source: Source | None
    supports: set[str] = field(default_factory=set)
    opposes: set[str] = field(default_factory=set)


def tally_event(session: Session, event: Event, stated: Sequence[Stated]) -> None:
    """Bring an event's rank, facets and sources up to date; one that lists do not show has none."""
    outlets = _outlets(session, event.id)
    is_listed = event.merged_into is None and event.removed_at is None and outlets is not None
    if not is_listed:
        write_rank(session, event.id, None)
        write_facets(session, event.id, set())
        write_sources(session, event.id, [])
        return
    voices = _voices(session, stated)
    figures = session.exec(select(Figure).where(Figure.event_id == event.id)).all()
    against = sum(bool(voice.opposes) for voice in voices)
    spread = widest_spread(_spreadable(figures, voices))
    write_rank(session, event.id, (event.day or "", against, spread))
    write_facets(session, event.id, set(_facets(event, stated, voices, outlets or set(), against, spread)))
    write_sources(session, event.id, _parts(event, voices, {row.id: row.revised_from for row in figures}))


def _outlets(session: Session, event_id: str) -> set[str] | None:
    """The outlets that tell of an event; None where no article does. An older version of an article
    counts only where no newer one tells of it."""
    found = session.exec(
        select(Article.outlet, Article.replaced_by)
        .join(ArticleEvent, col(ArticleEvent.article_id) == col(Article.id))
        .where(ArticleEvent.event_id == event_id, col(Article.removed_at).is_(None))
        .distinct()
    ).all()
    newest = [outlet for outlet, replaced_by in found if replaced_by is None]
    told = newest or [outlet for outlet, _ in found]
    return {outlet for outlet in told if outlet} if found else None


def _voices(session: Session, stated: Sequence[Stated]) -> list[_Voice]:
    voices: dict[str, _Voice] = {}
    figures = {one.claim.id: one.claim.figure_id for one in stated}
    stays: dict[str, Source] = {}
    for one in stated:
        source = _source(session, one, stays)
        key = source.id if source else f"outlet {one.article.outlet or one.article.id}"
        voice = voices.setdefault(key, _Voice(source))
        own = {one.claim.figure_id} if one.claim.figure_id else set()
        aimed = {figure for target in one.targets if (figure := figures.get(target))}
        if one.supports:
            voice.supports |= own
        elif one.opposes:
            voice.opposes |= aimed or own
            voice.supports |= own - aimed if aimed else set()
    return list(voices.values())


def _source(session: Session, one: Stated, stays: dict[str, Source]) -> Source | None:
    source_id = one.claim.source_id
    if source_id is None:
        return None
    if source_id not in stays:
        stays[source_id] = find_after_merges(session, Source, source_id)
    return stays[source_id]


def _spreadable(figures: Iterable[Figure], voices: Sequence[_Voice]) -> list[Spreadable]:
    """The figures that somebody stands behind, but for those that all of these replaced."""
    behind: dict[str, set[int]] = defaultdict(set)
    for number, voice in enumerate(voices):
        for figure_id in voice.supports:
            behind[figure_id].add(number)
    later = {row.revised_from: row.id for row in figures if row.revised_from}
    return [
        Spreadable(row.measure, row.unit, row.counted, row.low, row.high, row.place)
        for row in figures
        if behind[row.id] and not (row.id in later and behind[row.id] <= behind[later[row.id]])
    ]


def _facets(
    event: Event,
    stated: Sequence[Stated],
    voices: Sequence[_Voice],
    outlets: set[str],
    against: int,
    spread: float,
) -> Iterable[Facet]:
    yield "kind", event.kind
    if event.place:
        yield "place", event.place[:LONGEST_VALUE]
    for one in stated:
        if one.claim.measure and one.claim.figure_id:
            yield "measure", one.claim.measure
    for outlet in outlets:
        yield "outlet", outlet[:LONGEST_VALUE]
    for voice in voices:
        if voice.source and voice.source.kind != SourceKind.UNNAMED:
            yield "source", voice.source.id
    if against:
        yield "disputed", "yes"
    for times in SPREADS:
        if spread >= times:
            yield "spread", str(times)


def _parts(
    event: Event, voices: Sequence[_Voice], revised: Mapping[str, str | None]
) -> Iterator[dict[str, str | int]]:
    """What each source has to do with the event's figures, a row of ``EventSource`` each."""
    earlier = {later: before for later, before in revised.items() if before}
    disputed = {figure for voice in voices for figure in voice.opposes}
    for voice in voices:
        if voice.source is not None:
            yield {
                "source_id": voice.source.id,
                "event_id": event.id,
                "day": event.day or "",
                "asserted": len(voice.supports),
                "disputed": len(voice.opposes),
                "was_disputed": len(voice.supports & disputed),
                "revised": sum(earlier.get(figure) in voice.supports for figure in voice.supports),
            }
