"""Claims that count, read as plain rows: live, not rejected, of articles that were not removed."""

# Named tuples, filled straight from what the store answers: a board of 500 claims is made in half the time.
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Subquery, and_, bindparam, func, select
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import Session, col

from app.db.tables import Article, Claim, ClaimSpan, ClaimTarget, Figure, Source
from app.queries.columns import AnySelect, columns, select_columns


class ClaimRow(NamedTuple):
    """A claim with what its line needs of article and source. Offsets are into the article's text."""

    id: str
    figure_id: str | None
    stance: str
    direction: str | None
    measure: str | None
    counted: str | None
    words: str | None
    as_of: str | None
    evidence: str
    evidence_start: int
    figure_start: int | None
    figure_end: int | None
    content: str
    source_id: str | None
    article_id: str
    title: str
    outlet: str | None
    published: str | None
    copy_of: str | None
    origin_outlet: str | None
    """Outlet of the article that this one copies."""
    event_id: str | None = None
    confidence: str | None = None
    scope: str | None = None
    side: str | None = None
    """Whose side its article puts the source on."""
    place: str | None = None


class SpanRow(NamedTuple):
    """A channel, or a sentence that says the claim again."""

    claim_id: str
    kind: str
    words: str
    start: int
    figure_start: int | None
    figure_end: int | None


class _Aim(NamedTuple):
    claim_id: str
    target_id: str


class FigureRow(NamedTuple):
    id: str
    event_id: str
    measure: str
    counted: str | None
    words: str
    low: float | None
    high: float | None
    approx: bool
    strict: bool
    unit: str | None
    revised_from: str | None
    merged_into: str | None
    removed_at: str | None
    place: str | None = None


class SourceRow(NamedTuple):
    id: str
    name: str
    kind: str
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class Rows:
    """All that a board is made of."""

    figures: tuple[FigureRow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    targets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Claim to the claims it aims at."""
    spans: dict[str, tuple[SpanRow, ...]] = field(default_factory=dict)
    sources: dict[str, SourceRow] = field(default_factory=dict)

    def of_articles(self, article_ids: Collection[str]) -> "Rows":
        """The rows with the claims of these articles alone."""
        return replace(self, claims=tuple(claim for claim in self.claims if claim.article_id in article_ids))


def counts(*, versions: bool = False) -> ColumnElement[bool]:
    """Whether a claim counts; the statement must join its article. With ``versions``, also of an older
    version of its article."""
    newest = () if versions else (col(Article.replaced_by).is_(None),)
    return and_(col(Claim.live), col(Claim.rejected_at).is_(None), col(Article.removed_at).is_(None), *newest)


def rows_of_events(session: Session, event_ids: Sequence[str], *, versions: bool = False) -> Rows:
    """The rows of every claim and figure on these events' boards, in five statements. With ``versions``,
    those of older versions of articles too, of which the caller keeps what was out at its moment."""
    connection, ask, given = session.connection(), _statements(versions), {"events": list(event_ids)}
    targets: dict[str, list[str]] = defaultdict(list)
    for aim in map(_Aim._make, connection.execute(ask.targets, given).all()):
        targets[aim.claim_id].append(aim.target_id)
    spans: dict[str, list[SpanRow]] = defaultdict(list)
    for span in map(SpanRow._make, connection.execute(ask.spans, given).all()):
        spans[span.claim_id].append(span)
    return Rows(
        figures=tuple(map(FigureRow._make, connection.execute(ask.figures, given).all())),
        claims=tuple(map(ClaimRow._make, connection.execute(ask.claims, given).all())),
        targets={claim: tuple(found) for claim, found in targets.items()},
        spans={claim: tuple(found) for claim, found in spans.items()},
        sources={row.id: row for row in map(SourceRow._make, connection.execute(ask.sources, given).all())},
    )


@dataclass(frozen=True, slots=True)
class _Statements:
    """What a board asks of the store; ``events`` are the ids to give with each."""

    figures: AnySelect
    claims: AnySelect
    targets: AnySelect
    spans: AnySelect
    sources: AnySelect


@lru_cache(maxsize=2)
def _statements(versions: bool) -> _Statements:
    """Made once: making them costs as much as running them."""
    counted = counts(versions=versions)
    claims = col(Claim.event_id).in_(bindparam("events", expanding=True))
    figures = col(Figure.event_id).in_(bindparam("events", expanding=True))
    chosen = (
        select(col(Claim.id)).join(Article, col(Article.id) == col(Claim.article_id)).where(claims, counted)
    )
    return _Statements(
        figures=select_columns(columns(Figure, *FigureRow._fields)).where(figures),
        claims=_claims(claims, counted),
        targets=_targets(chosen.subquery()),
        spans=_spans(chosen.subquery()),
        sources=_sources(claims, counted),
    )


def _part(start: Mapped[int], end: Mapped[int]) -> ColumnElement[str]:
    """The words of a span, cut out by the store, so that whole texts stay where they are."""
    return func.substr(col(Article.text), start + 1, end - start)


def _claims(condition: ColumnElement[bool], counted: ColumnElement[bool]) -> AnySelect:
    origin = aliased(Article)
    elsewhere: dict[str, ColumnElement[Any]] = {
        **dict(zip(_OF_ARTICLE, columns(Article, *_OF_ARTICLE), strict=True)),
        "evidence": _part(col(Claim.evidence_start), col(Claim.evidence_end)).label("evidence"),
        "content": _part(col(Claim.content_start), col(Claim.content_end)).label("content"),
        "origin_outlet": col(origin.outlet).label("origin_outlet"),
    }
    return (
        select_columns(
            [elsewhere[name] if name in elsewhere else columns(Claim, name)[0] for name in ClaimRow._fields]
        )
        .select_from(Claim)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .outerjoin(origin, col(origin.id) == col(Article.copy_of))
        .where(condition, counted)
        .order_by(
            # Originals before their copies, then as they came out: the first evidence is the oldest.
            col(Article.copy_of).is_not(None),
            func.coalesce(col(Article.published), col(Article.added_at)),
            col(Claim.article_id),
            col(Claim.position),
        )
    )


_OF_ARTICLE = ("title", "outlet", "published", "copy_of")
"""Fields of a claim's row that are columns of its article."""


def _sources(condition: ColumnElement[bool], counted: ColumnElement[bool]) -> AnySelect:
    """The sources of the claims, and, after merges, those that stayed."""
    cited = (
        select(col(Source.id).label("id"), col(Source.merged_into).label("merged_into"))
        .join(Claim, col(Claim.source_id) == col(Source.id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(condition, counted)
        .cte("cited", recursive=True)
    )
    merged = aliased(Source)
    cited = cited.union(
        select(col(merged.id), col(merged.merged_into)).join(cited, col(merged.id) == cited.c.merged_into)
    )
    return select_columns(columns(Source, *SourceRow._fields)).where(col(Source.id).in_(select(cited.c.id)))


def _targets(chosen: Subquery) -> AnySelect:
    return select_columns(columns(ClaimTarget, *_Aim._fields)).where(
        col(ClaimTarget.claim_id).in_(select(chosen.c.id))
    )


def _spans(chosen: Subquery) -> AnySelect:
    words: ColumnElement[Any] = _part(col(ClaimSpan.start), col(ClaimSpan.end)).label("words")
    return (
        select_columns(
            [words if name == "words" else columns(ClaimSpan, name)[0] for name in SpanRow._fields]
        )
        .select_from(ClaimSpan)
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(ClaimSpan.claim_id).in_(select(chosen.c.id)))
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.kind), col(ClaimSpan.position))
    )
