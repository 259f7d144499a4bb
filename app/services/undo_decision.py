"""Put back what a decision changed."""

from collections.abc import Sequence

from sqlmodel import Session, SQLModel, col, select

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Claim, Decision, Event, Figure, Source
from app.domain.address import address_key
from app.services.correct_article import READ_BY, read_again
from app.services.errors import UndoRefusedError
from app.services.steps.history import RowChange, changes_in
from app.services.steps.lookup import events_citing, family_of, find
from app.services.steps.settle import settle_events
from app.services.steps.versions import events_told, order_versions

_NOT_UNDONE = frozenset({"retry_article"})


def undo_decision(store: Store, decision_id: str, *, actor: str) -> tuple[str, ...]:
    """Put back what a decision changed, as far as the machine has not read it anew since.

    Refused when what people decided of it was changed again: that has to be undone first. An event
    or source that the decision made stays as one that was merged, so that its link leads on.
    Returns the ids of articles whose claims are to be read anew.
    """
    with store.writing(durable=True) as session:
        decision = find(session, Decision, decision_id)
        _check(session, decision)
        before, after = changes_in(decision.before), changes_in(decision.after)
        rows = [_put_back(session, old, new) for old, new in zip(before, after, strict=True)]
        events = {event_id for row in rows if row for event_id in _events_of(session, row)}
        _bring_home(session, events)
        articles = [row for row in rows if isinstance(row, Article)]
        keys = {str((new.columns or {}).get("address_key") or "") for new in after} - {""}
        for one in articles:
            one.address_key = address_key(one.url)
        events |= order_versions(session, keys | {one.address_key for one in articles})
        settle_events(session, events)
        decision.undone_at, decision.undone_by = utc_now(), actor
        return _read_again(rows, after)


def _read_again(rows: Sequence[SQLModel | None], after: Sequence[RowChange]) -> tuple[str, ...]:
    """Articles of which something is put back that reading goes by, queued again."""
    pairs = zip(rows, after, strict=True)
    articles = [row for row, new in pairs if isinstance(row, Article) and READ_BY & set(new.columns or ())]
    for article in articles:
        read_again(article)
    return tuple(article.id for article in articles)


def _check(session: Session, decision: Decision) -> None:
    if decision.undone_at is not None:
        raise UndoRefusedError("This has been undone already.")
    if decision.verb in _NOT_UNDONE:
        raise UndoRefusedError("Trying again cannot be undone.")
    for change in changes_in(decision.after):
        if change.owned and not _holds(change.find(session), change):
            raise UndoRefusedError("This was changed again since. Undo the later change first.")


def _holds(row: SQLModel | None, change: RowChange) -> bool:
    return row is not None and all(getattr(row, name) == value for name, value in change.owned.items())


def _put_back(session: Session, old: RowChange, new: RowChange) -> SQLModel | None:
    """Columns that are as the decision left them; what was read anew since stays, or is gone."""
    row = old.find(session)
    if row is None:
        return None
    if old.columns is None:
        session.delete(row)
        return None
    left = new.columns or {}
    for name, value in old.columns.items():
        if getattr(row, name) == left[name]:
            setattr(row, name, value)
    return row


def _events_of(session: Session, row: SQLModel) -> set[str]:
    """The events whose boards a row is on."""
    if isinstance(row, Article):
        return set(events_told(session, row.id))
    if isinstance(row, Event):
        return {row.id}
    if isinstance(row, ArticleEvent | Claim | Figure) and row.event_id:
        return {row.event_id}
    if isinstance(row, Source):
        return set(events_citing(session, *family_of(session, Source, row.id)))
    return set()


def _bring_home(session: Session, events: set[str]) -> None:
    """Claims follow their article's place in its event, also those that were read after the decision.

    Only a claim that a person placed by itself does not.
    """
    session.flush()
    near = select(ArticleEvent.article_id).where(col(ArticleEvent.event_id).in_(events))
    rows = session.exec(
        select(Claim, ArticleEvent.event_id)
        .join(
            ArticleEvent,
            (Claim.article_id == ArticleEvent.article_id) & (Claim.event_position == ArticleEvent.position),  # type: ignore[arg-type]
        )
        .where(
            col(Claim.article_id).in_(near),
            Claim.event_id != ArticleEvent.event_id,
            col(Claim.decided_event_id).is_(None),
        )
    )
    for claim, event_id in rows:
        events |= {event_id, claim.event_id or event_id}
        claim.event_id = event_id
