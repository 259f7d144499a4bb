"""Bring articles from one event to another, because a person said so."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from app.db.tables import ArticleEvent, Claim, Event, EventKey, Figure
from app.services.errors import ChangeRefusedError
from app.services.steps.lookup import family_of, rows_on_event


def places_on(session: Session, event: Event, article_ids: Collection[str]) -> list[ArticleEvent]:
    """Where these articles stand on an event. Refused where one of them does not, or none is named."""
    places = [row for row in rows_on_event(session, ArticleEvent, event.id) if row.article_id in article_ids]
    if not article_ids:
        raise ChangeRefusedError("Choose at least one article.")
    if {row.article_id for row in places} != set(article_ids):
        raise ChangeRefusedError("One of these articles does not tell of this event, or not any more.")
    return places


def move_places(session: Session, places: Sequence[ArticleEvent], into: Event) -> None:
    """Articles with the claims that follow them; a claim that a person placed by itself stays.

    The keys by which they are found are copied. Those of before do no harm, and go when the
    article is read again.
    """
    for place in places:
        _move_keys(session, place, into)
        follow = session.exec(
            select(Claim).where(
                Claim.article_id == place.article_id,
                Claim.event_id == place.event_id,
                col(Claim.decided_event_id).is_(None),
            )
        )
        move_claims(session, follow.all(), into)
    for place in places:
        place.event_id = into.id
    session.flush()


def hold_articles(session: Session, *events: Event) -> None:
    """Keep all articles of these events where they are: who parts or joins events has looked at them,
    and no later reading or article may draw one of them away or back."""
    for event in events:
        for place in rows_on_event(session, ArticleEvent, event.id):
            place.decided_event_id = event.id


def move_claims(session: Session, claims: Sequence[Claim], into: Event) -> None:
    """Claims, and the figures that nobody else speaks of, so that these keep their links."""
    for claim in claims:
        claim.event_id = into.id
    session.flush()
    for figure_id in {claim.figure_id for claim in claims if claim.figure_id}:
        figure = session.get_one(Figure, figure_id)
        elsewhere = select(Claim.id).where(
            Claim.figure_id == figure_id, Claim.event_id != into.id, Claim.live
        )
        if session.exec(elsewhere).first() is None:
            figure.event_id = into.id


def _move_keys(session: Session, place: ArticleEvent, into: Event) -> None:
    family = family_of(session, Event, place.event_id)
    keys = session.exec(
        select(EventKey.key)
        .where(EventKey.article_id == place.article_id, col(EventKey.event_id).in_(family))
        .distinct()
    ).all()
    for key in keys:
        session.merge(EventKey(key=key, event_id=into.id, article_id=place.article_id))
