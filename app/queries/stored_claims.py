"""The claims of one article as they are stored, as claims of the domain with their permanent ids."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import RowMapping, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.reason_lines import read_reasons
from app.db.tables import Claim as ClaimTable
from app.db.tables import ClaimSpan, ClaimTarget, Source
from app.domain.claim import CitedSource, Claim, Repeat, SourceKind
from app.domain.dates import PartialDate
from app.domain.figure import Figure, Number, Value
from app.domain.measure import Measure
from app.domain.scope import Scope
from app.domain.span import Span
from app.domain.stance import Direction, Stance


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim, and where it stands beside the article."""

    claim: Claim
    event_id: str | None
    figure_id: str | None
    source_id: str | None
    """Of the source as it is called now, after all merges; None for the article's own voice."""
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class SourceName:
    id: str
    name: str
    kind: str
    merged_into: str | None


def stored_claims(
    session: Session, article_id: str, text: str, *, only: str | None = None
) -> tuple[StoredClaim, ...]:
    """The live claims of an article in the order of its text, rejected ones among them. Four statements.

    ``only`` asks for one claim, live or not.
    """
    sources = _sources(session, article_id)
    targets = _targets(session, article_id)
    spans = _spans(session, article_id)
    columns = ClaimTable.__table__.columns  # type: ignore[attr-defined]
    rows = session.connection().execute(
        select(*columns)
        .where(
            col(ClaimTable.article_id) == article_id,
            col(ClaimTable.id) == only if only else col(ClaimTable.live),
        )
        .order_by(col(ClaimTable.position))
    )
    return tuple(
        _stored(row, text, sources, targets.get(row["id"], ()), spans.get(row["id"], []))
        for row in rows.mappings()
    )


def _sources(session: Session, article_id: str) -> dict[str, SourceName]:
    """The sources that the article cites, and after merges those that stayed."""
    cited = (
        select(col(Source.id).label("id"), col(Source.merged_into).label("merged_into"))
        .where(
            col(Source.id).in_(
                select(col(ClaimTable.source_id)).where(col(ClaimTable.article_id) == article_id)
            )
        )
        .cte("cited", recursive=True)
    )
    merged = aliased(Source)
    cited = cited.union(
        select(col(merged.id), col(merged.merged_into)).join(cited, col(merged.id) == cited.c.merged_into)
    )
    rows = session.connection().execute(
        select(*map(col, (Source.id, Source.name, Source.kind, Source.merged_into))).where(
            col(Source.id).in_(select(cited.c.id))
        )
    )
    return {row["id"]: SourceName(**row) for row in rows.mappings()}


def _targets(session: Session, article_id: str) -> dict[str, tuple[str, ...]]:
    rows = session.connection().execute(
        select(col(ClaimTarget.claim_id), col(ClaimTarget.target_id))
        .join(ClaimTable, col(ClaimTable.id) == col(ClaimTarget.claim_id))
        .where(col(ClaimTable.article_id) == article_id)
        .order_by(col(ClaimTarget.target_id))
    )
    grouped: dict[str, list[str]] = defaultdict(list)
    for claim_id, target_id in rows:
        grouped[claim_id].append(target_id)
    return {claim_id: tuple(ids) for claim_id, ids in grouped.items()}


def _spans(session: Session, article_id: str) -> dict[str, list[RowMapping]]:
    columns = ClaimSpan.__table__.columns  # type: ignore[attr-defined]
    rows = session.connection().execute(
        select(*columns)
        .join(ClaimTable, col(ClaimTable.id) == col(ClaimSpan.claim_id))
        .where(col(ClaimTable.article_id) == article_id)
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.kind), col(ClaimSpan.position))
    )
    grouped: dict[str, list[RowMapping]] = defaultdict(list)
    for row in rows.mappings():
        grouped[row["claim_id"]].append(row)
    return grouped


def _stored(
    row: RowMapping,
    text: str,
    sources: dict[str, SourceName],
    targets: tuple[str, ...],
    spans: list[RowMapping],
) -> StoredClaim:
    source = _after_merges(sources, row["source_id"])
    return StoredClaim(
        claim=Claim(
            id=row["id"],
            evidence=_span(text, row["evidence_start"], row["evidence_end"]),
            content=_span(text, row["content_start"], row["content_end"]),
            stance=Stance(row["stance"]),
            measure=None if row["measure"] is None else Measure(row["measure"]),
            figure=_figure(text, row),
            counted=row["counted"],
            scope=None if row["scope"] is None else Scope(row["scope"]),
            place=row["place"],
            source=_cited(text, row, source),
            cue=_span_or_none(text, row, "cue"),
            direction=None if row["direction"] is None else Direction(row["direction"]),
            targets=targets,
            revises=row["revises"],
            via=tuple(_span(text, span["start"], span["end"]) for span in spans if span["kind"] == "via"),
            also_in=tuple(_repeat(text, span) for span in spans if span["kind"] == "also_in"),
            as_of=None if row["as_of"] is None else PartialDate.parse(row["as_of"]),
            event=row["event_position"],
            reasons=read_reasons(row["reasons"]),
        ),
        event_id=row["event_id"],
        figure_id=row["figure_id"],
        source_id=source.id if source else None,
        is_rejected=row["rejected_at"] is not None,
    )


def _after_merges(sources: dict[str, SourceName], source_id: str | None) -> SourceName | None:
    source = sources.get(source_id) if source_id else None
    seen: set[str] = set()
    while source and source.merged_into in sources and source.id not in seen:
        seen.add(source.id)
        source = sources[source.merged_into]
    return source


def _span(text: str, start: int, end: int) -> Span:
    return Span.of(text, start, end)


def _span_or_none(text: str, row: RowMapping, part: str) -> Span | None:
    start, end = row[f"{part}_start"], row[f"{part}_end"]
    return None if start is None or end is None else _span(text, start, end)


def _cited(text: str, row: RowMapping, source: SourceName | None) -> CitedSource | None:
    """A source that the article only implies has no words of its own: its span is then empty."""
    if source is None:
        return None
    at = row["evidence_start"]
    return CitedSource(
        _span_or_none(text, row, "source") or _span(text, at, at),
        source.name,
        SourceKind(source.kind),
        row["side"],
    )


def _figure(text: str, row: RowMapping) -> Figure | None:
    span = _span_or_none(text, row, "figure")
    if span is None or (row["low"] is None and row["high"] is None):
        return None
    value = Value(_number(row["low"]), _number(row["high"]), row["approx"], row["strict"], row["unit"])
    return Figure(span, value)


def _number(stored: float | None) -> Number | None:
    """Columns hold floats; 400.0 was 400."""
    return int(stored) if stored is not None and stored.is_integer() else stored


def _repeat(text: str, row: RowMapping) -> Repeat:
    return Repeat(
        _span(text, row["start"], row["end"]),
        _span_or_none(text, row, "figure"),
        _span_or_none(text, row, "source"),
        _span_or_none(text, row, "cue"),
    )
