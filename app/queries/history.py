"""The history: what people decided, newest first, of everything or of one thing."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from sqlalchemy import ColumnElement, func, literal, select, tuple_, union_all
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Claim, Decision, DecisionThing, Event, Source
from app.queries.columns import columns, select_columns
from app.queries.history_words import Piece, tell

SHOWN = 50
_NOT_UNDONE = frozenset({"retry_article"})
_COUNTED = {"article_event": "place", "claim": "claim", "figure": "figure"}
"""Tables of which a decision's changes are counted, and what a row is called."""


@dataclass(frozen=True, slots=True)
class HistoryThing:
    """An article, claim, event or source that a decision is about. ``kind`` is that word."""

    kind: str
    id: str
    role: str
    title: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a person wrote over: the name, kind, title, place or date before, and after."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One decision. ``told`` is the sentence that says it, in words and things by turns;
    ``touched`` counts what followed: ``{"claim": 14}``."""

    id: str
    at: str
    actor: str
    verb: str
    why: str
    things: tuple[HistoryThing, ...]
    told: tuple[Piece, ...]
    renamed: tuple[Renamed, ...]
    touched: Mapping[str, int]
    undone_at: str | None
    undone_by: str | None
    before: str
    after: str

    @property
    def can_be_undone(self) -> bool:
        return self.undone_at is None and self.verb not in _NOT_UNDONE

    @property
    def sentence(self) -> str:
        """``told`` as plain words."""
        return "".join(piece if isinstance(piece, str) else f"“{piece.title}”" for piece in self.told)


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``of`` is the thing whose history this is; ``next`` what to ask for after the last entry."""

    entries: tuple[HistoryEntry, ...]
    next: str | None = None
    of: HistoryThing | None = None


def history_page(
    session: Session, thing_id: str | None = None, *, limit: int = SHOWN, after: str | None = None
) -> HistoryPage:
    """The newest entries, or those after entry ``after``; as many statements for one as for a hundred."""
    statement = select_columns(_columns()).order_by(col(Decision.at).desc(), col(Decision.id).desc())
    if thing_id is not None:
        about = select(col(DecisionThing.decision_id)).where(col(DecisionThing.thing_id) == thing_id)
        statement = statement.where(col(Decision.id).in_(about))
    if after is not None:
        statement = statement.where(_before(after))
    found = list(session.connection().execute(statement.limit(limit + 1)).mappings())
    entries = _entries(session, [dict(row) for row in found[:limit]])
    of = _thing(session, thing_id) if thing_id else None
    return HistoryPage(entries, entries[-1].id if len(found) > limit else None, of)


def history_around(session: Session, event_id: str, *, limit: int = SHOWN) -> tuple[HistoryEntry, ...]:
    """The newest decisions about an event, its articles and the claims on it."""
    things = union_all(
        select(literal(event_id)),
        select(col(ArticleEvent.article_id)).where(col(ArticleEvent.event_id) == event_id),
        select(col(Claim.id)).where(col(Claim.event_id) == event_id),
    )
    about = select(col(DecisionThing.decision_id)).where(col(DecisionThing.thing_id).in_(things))
    statement = (
        select_columns(_columns())
        .where(col(Decision.id).in_(about))
        .order_by(col(Decision.at).desc(), col(Decision.id).desc())
        .limit(limit)
    )
    return _entries(session, [dict(row) for row in session.connection().execute(statement).mappings()])


def history_entry(session: Session, decision_id: str) -> HistoryEntry | None:
    """One decision, for the notice that offers to undo it."""
    statement = select_columns(_columns()).where(col(Decision.id) == decision_id)
    rows = [dict(row) for row in session.connection().execute(statement).mappings()]
    return next(iter(_entries(session, rows)), None)


def _columns() -> list[ColumnElement[object]]:
    names = ("id", "at", "actor", "verb", "why", "undone_at", "undone_by", "before", "after")
    return columns(Decision, *names)


def _before(decision_id: str) -> ColumnElement[bool]:
    last = aliased(Decision)
    moment = select(col(last.at)).where(col(last.id) == decision_id).scalar_subquery()
    return tuple_(col(Decision.at), col(Decision.id)) < tuple_(moment, decision_id)


def _entries(session: Session, rows: Sequence[Mapping[str, str]]) -> tuple[HistoryEntry, ...]:
    things = _things(session, [row["id"] for row in rows])
    return tuple(_entry(row, tuple(things[row["id"]])) for row in rows)


def _entry(row: Mapping[str, str], things: tuple[HistoryThing, ...]) -> HistoryEntry:
    before, after = json.loads(row["before"]), json.loads(row["after"])
    touched = Counter(_COUNTED[one["table"]] for one in after if _is_counted(one))
    return HistoryEntry(
        **row,
        things=things,
        told=tell(row["verb"], things),
        renamed=_renamed(before, after),
        touched=touched,
    )


class _Change(TypedDict):
    """A row of a decision's ``before`` or ``after``; no columns where the row was not there."""

    table: str
    columns: Mapping[str, str | None] | None


def _is_counted(change: _Change) -> bool:
    """Whether a change is told beside its decision: an article that only stays where it was is not."""
    return change["table"] in _COUNTED and set(change["columns"] or ()) != {"decided_event_id"}


def _renamed(before: Sequence[_Change], after: Sequence[_Change]) -> tuple[Renamed, ...]:
    return tuple(
        Renamed(name, was[name] or "not known", now[name] or "not known")
        for old, new in zip(before, after, strict=True)
        if (was := old["columns"]) and (now := new["columns"])
        for name in _written(old["table"], was)
        if name in was
    )


def _written(table: str, was: Mapping[str, str | None]) -> tuple[str, ...]:
    """The columns of a row that are shown before and after: what a person wrote, and what followed it."""
    if table == "event" and any(name.startswith("decided_") for name in was):
        return ("title", "kind", "place", "date")
    return ("name", "kind") if table == "source" else ()


def _things(session: Session, decision_ids: Sequence[str]) -> dict[str, list[HistoryThing]]:
    rows = session.connection().execute(
        select(
            col(DecisionThing.decision_id),
            col(DecisionThing.kind),
            col(DecisionThing.thing_id),
            col(DecisionThing.role),
        )
        .where(col(DecisionThing.decision_id).in_(decision_ids))
        .order_by(col(DecisionThing.decision_id), col(DecisionThing.position))
    )
    found = [(row[0], row[1], row[2], row[3]) for row in rows]
    titles = _titles(session, {(kind, identity) for _, kind, identity, _ in found})
    things: dict[str, list[HistoryThing]] = defaultdict(list)
    for decision_id, kind, identity, role in found:
        things[decision_id].append(HistoryThing(kind, identity, role, titles.get((kind, identity), identity)))
    return things


def _titles(session: Session, things: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What each is called now, in four statements."""
    start, end = col(Claim.content_start), col(Claim.content_end)
    said = literal("“") + func.substr(col(Article.text), start + 1, end - start) + literal("”")
    words = func.coalesce(col(Claim.words), said)
    statements = {
        "article": select(col(Article.id), col(Article.title)),
        "event": select(col(Event.id), col(Event.title)),
        "source": select(col(Source.id), col(Source.name)),
        "claim": select(col(Claim.id), words, col(Claim.measure), col(Claim.counted)).join(
            Article, col(Article.id) == col(Claim.article_id)
        ),
    }
    keys = {"article": Article.id, "event": Event.id, "source": Source.id, "claim": Claim.id}
    return {
        (kind, str(row[0])): " ".join(str(part) for part in row[1:] if part)
        for kind, statement in statements.items()
        for row in session.connection().execute(
            statement.where(col(keys[kind]).in_([identity for one, identity in things if one == kind]))
        )
    }


def _thing(session: Session, thing_id: str) -> HistoryThing | None:
    """A thing by its id alone, of whatever kind; known only where a decision was about it, or it is there."""
    titles = _titles(session, {(kind, thing_id) for kind in ("article", "event", "source", "claim")})
    return next((HistoryThing(kind, thing_id, "of", title) for (kind, _), title in titles.items()), None)
