"""The public JSON shape of boards. Scripts rely on these names: add freely; rename and remove nothing."""

from collections.abc import Mapping
from typing import TypedDict

from app.domain.conflicts import Conflict, ConflictKind
from app.domain.figure import Number
from app.queries.board import ArticleRef, Board, BoardFigure, BoardStatement, SourceRef, Stand, Stands
from app.queries.event_page import EventPage
from app.web.links import article_path, event_path, figure_path, source_path


class SourceNameJson(TypedDict):
    """``id`` is null where an outlet answers for what its article says in its own voice."""

    id: str | None
    name: str


class StandJson(TypedDict):
    """One source on one figure, over all articles; ``confidence`` is that of its surest evidence,
    ``side`` whose side the articles put it on."""

    source: SourceNameJson
    stance: str
    direction: str | None
    confidence: str | None
    side: str | None
    claims: list[str]
    articles: list[str]


class StandsJson(TypedDict):
    asserted_by: list[StandJson]
    confirmed_by: list[StandJson]
    disputed_by: list[StandJson]
    doubted_by: list[StandJson]
    no_comment_by: list[StandJson]


class FigureJson(StandsJson):
    """A figure of a board. An open end is null."""

    id: str
    url: str
    measure: str
    counted: str | None
    place: str | None
    words: str
    low: Number | None
    high: Number | None
    approx: bool
    strict: bool
    unit: str | None
    status: str
    revised_from: str | None


class StatementJson(StandsJson):
    id: str
    content: str


class ConflictJson(TypedDict):
    a: str
    b: str | None
    kind: str
    later: bool
    disputed_by: list[str]
    why: str


class ArticleJson(TypedDict):
    id: str
    url: str
    title: str
    outlet: str | None
    published: str | None
    copy_of: str | None


class SourceJson(TypedDict):
    id: str
    url: str
    name: str
    aliases: list[str]


class EventJson(TypedDict):
    """The whole board of an event. ``merged_into`` is null: a merged event's link redirects.

    ``as_of`` is the moment by which all of it had been said, null for now.
    """

    id: str
    url: str
    title: str
    kind: str
    place: str | None
    date: str | None
    corrected: list[str]
    merged_into: str | None
    as_of: str | None
    articles: list[ArticleJson]
    sources: list[SourceJson]
    figures: list[FigureJson]
    conflicts: list[ConflictJson]
    statements: list[StatementJson]


def event_json(base: str, event: EventPage, aliases: Mapping[str, tuple[str, ...]]) -> EventJson:
    """``base`` is the address of this server, for absolute links; ``aliases`` are by source."""
    return {
        "id": event.id,
        "url": base + event_path(event.id, event.title),
        "title": event.title,
        "kind": event.kind.value,
        "place": event.place,
        "date": event.date,
        "corrected": list(event.corrected),
        "merged_into": None,
        "as_of": event.clock.at.written if event.clock.at else None,
        "articles": [article_json(base, article) for article in event.articles],
        "sources": [
            _source(base, source, aliases.get(source.id, ())) for source in event.board.sources if source.id
        ],
        "figures": [figure_json(base, figure) for figure in event.board.figures],
        "conflicts": [conflict_json(conflict, event.board) for conflict in event.board.conflicts],
        "statements": [_statement(statement) for statement in event.board.statements],
    }


def article_json(base: str, article: ArticleRef) -> ArticleJson:
    return {
        "id": article.id,
        "url": base + article_path(article.id, article.title),
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "copy_of": article.copy_of,
    }


def figure_json(base: str, figure: BoardFigure) -> FigureJson:
    return {
        "id": figure.id,
        "url": base + figure_path(figure.id),
        "measure": figure.measure.value,
        "counted": figure.counted,
        "place": figure.place,
        "words": figure.words,
        "low": figure.value.low,
        "high": figure.value.high,
        "approx": figure.value.approx,
        "strict": figure.value.strict,
        "unit": figure.value.unit,
        "status": "current" if figure.is_current else "superseded",
        "revised_from": figure.revised_from,
        **stands_json(figure.stands),
    }


def conflict_json(conflict: Conflict, board: Board) -> ConflictJson:
    """``disputed_by`` names sources by id; an outlet in its own voice has none and is left to ``why``.
    A count that went on is disjoint as any other, and ``later`` besides."""
    ids = {stand.source.key: stand.source.id for figure in board.figures for stand in figure.stands.all}
    later = conflict.kind is ConflictKind.LATER
    return {
        "a": conflict.a,
        "b": conflict.b,
        "kind": (ConflictKind.DISJOINT if later else conflict.kind).value,
        "later": later,
        "disputed_by": [identity for key in conflict.disputed_by if (identity := ids.get(key))],
        "why": conflict.why,
    }


def stands_json(stands: Stands) -> StandsJson:
    return {
        "asserted_by": [stand_json(stand) for stand in stands.asserted_by],
        "confirmed_by": [stand_json(stand) for stand in stands.confirmed_by],
        "disputed_by": [stand_json(stand) for stand in stands.disputed_by],
        "doubted_by": [stand_json(stand) for stand in stands.doubted_by],
        "no_comment_by": [stand_json(stand) for stand in stands.no_comment_by],
    }


def stand_json(stand: Stand) -> StandJson:
    return {
        "source": source_name(stand.source),
        "stance": stand.stance.value,
        "direction": stand.direction.value if stand.direction else None,
        "confidence": stand.confidence.value if stand.confidence else None,
        "side": stand.side,
        "claims": list(stand.claims),
        "articles": list(stand.articles),
    }


def source_name(source: SourceRef) -> SourceNameJson:
    return {"id": source.id, "name": source.name}


def _source(base: str, source: SourceRef, aliases: tuple[str, ...]) -> SourceJson:
    assert source.id is not None
    return {
        "id": source.id,
        "url": base + source_path(source.id, source.name),
        "name": source.name,
        "aliases": [alias for alias in aliases if alias != source.name],
    }


def _statement(statement: BoardStatement) -> StatementJson:
    return {"id": statement.id, "content": statement.content, **stands_json(statement.stands)}
