"""What a reader asks of the list of events, and the conditions that it comes to."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.search import ids_of_articles_with
from app.db.tables import Article, ArticleEvent, Claim, ClaimTarget, Event
from app.domain.stance import Stance
from app.queries.claim_rows import counts

AGAINST = (Stance.DENIES.value, Stance.DISPUTES.value)


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Empty fields ask for nothing. ``since`` and ``until`` are whole days, both included."""

    q: str = ""
    place: str = ""
    kind: str = ""
    measure: str = ""
    since: str = ""
    until: str = ""
    disputed: bool = False

    @property
    def is_empty(self) -> bool:
        return self == EventFilter()


def conditions(session: Session, asked: EventFilter) -> dict[str, ColumnElement[bool]]:
    """The conditions by the name of their field, so that a facet can leave its own out."""
    made: dict[str, ColumnElement[bool]] = {"standing": standing()}
    if asked.q.strip():
        made["q"] = _tells(session, asked.q)
    if asked.place:
        made["place"] = col(Event.place) == asked.place
    if asked.kind:
        made["kind"] = col(Event.kind) == asked.kind
    if asked.measure:
        made["measure"] = has_measure(asked.measure)
    if asked.since:
        made["since"] = col(Event.day) >= asked.since
    if asked.until:
        made["until"] = col(Event.day) <= asked.until
    if asked.disputed:
        made["disputed"] = is_disputed()
    return made


def standing() -> ColumnElement[bool]:
    """Events that are neither removed nor merged away, and of which some article still tells."""
    told = (
        exists()
        .where(col(ArticleEvent.event_id) == col(Event.id))
        .where(col(Article.id) == col(ArticleEvent.article_id), col(Article.removed_at).is_(None))
    )
    return and_(col(Event.removed_at).is_(None), col(Event.merged_into).is_(None), told)


def has_measure(measure: str) -> ColumnElement[bool]:
    """Whether a figure of this measure is on the event's board."""
    return _has_claim(col(Claim.measure) == measure, col(Claim.figure_id).is_not(None))


def is_disputed() -> ColumnElement[bool]:
    """Whether a source denies or disputes a figure of the event."""
    target = aliased(Claim)
    aims_at_figure = exists(
        select(col(ClaimTarget.claim_id))
        .join(target, col(target.id) == col(ClaimTarget.target_id))
        .where(col(ClaimTarget.claim_id) == col(Claim.id), col(target.figure_id).is_not(None))
    )
    return _has_claim(col(Claim.stance).in_(AGAINST), or_(col(Claim.figure_id).is_not(None), aims_at_figure))


def _has_claim(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        exists()
        .where(col(Claim.event_id) == col(Event.id), col(Article.id) == col(Claim.article_id))
        .where(counts(), *conditions)
        .correlate(Event)
    )


def _tells(session: Session, words: str) -> ColumnElement[bool]:
    """Whether the title, or an article of the event, holds every one of the words."""
    told = select(col(ArticleEvent.event_id)).where(
        col(ArticleEvent.article_id).in_(ids_of_articles_with(session, words))
    )
    in_title = [col(Event.title).icontains(word, autoescape=True) for word in words.split()]
    return or_(and_(*in_title), col(Event.id).in_(told))
