"""An event's kind, place, date and title, as its articles together give them, or as a person decided.

Made anew from all of them each time, so that the order of uploads does not matter.
"""

from collections import Counter
from collections.abc import Sequence

from sqlmodel import Session, col, select

from app.db.clock import utc_now
from app.db.tables import Article, ArticleEvent, Event
from app.domain.dates import PartialDate
from app.domain.event import EventKind
from app.domain.event_title import event_title
from app.domain.folding import sound_of
from app.group.days import day_of
from app.services.steps.told import telling_of


def face_event(session: Session, event: Event) -> None:
    """Set what an event is shown by. One that no article tells of any more is removed, until one does."""
    rows = session.exec(
        select(ArticleEvent, Article)
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(ArticleEvent.event_id == event.id, col(Article.removed_at).is_(None))
        .order_by(col(Article.published).is_(None), col(Article.published), col(Article.sha256))
    ).all()
    # An older version of an article tells of an event only where no newer one does.
    rows = [row for row in rows if row[1].replaced_by is None] or list(rows)
    if not rows:
        event.removed_at = event.removed_at or utc_now()
        return
    event.removed_at = None
    tellings = [row for row, _ in rows]
    if event.decided_place:
        event.place = event.decided_place  # its position was found when that was decided
    else:
        _set_place(event, tellings)
    date = _decided_date(event) or _agreed(
        [day for row, article in rows if (day := day_of(telling_of(row, article.published)))]
    )
    whole = date.as_date() if date else None
    event.kind = event.decided_kind or _most_told(tellings).value
    event.date = str(date) if date else None
    event.day = whole.isoformat() if whole else None
    event.title = event.decided_title or event_title(EventKind(event.kind), event.place, rows[0][1].title)


def _decided_date(event: Event) -> PartialDate | None:
    return PartialDate.parse(event.decided_date) if event.decided_date else None


def _most_told(tellings: Sequence[ArticleEvent]) -> EventKind:
    """The kind that most articles give; among equals, the one that comes first in the list of kinds."""
    counts = Counter(EventKind(row.kind) for row in tellings)
    del counts[EventKind.OTHER]
    order = list(EventKind)
    return min(counts, key=lambda kind: (-counts[kind], order.index(kind)), default=EventKind.OTHER)


def _set_place(event: Event, tellings: Sequence[ArticleEvent]) -> None:
    """The place that most give, in the spelling that most use; its position from whoever knows it."""
    placed = [row for row in tellings if row.place]
    sounds = Counter(sound_of(row.place or "") for row in placed)
    sound = min(sounds, key=lambda one: (-sounds[one], one), default=None)
    there = [row for row in placed if sound_of(row.place or "") == sound]
    names = Counter(row.place for row in there)
    located = next((row for row in there if row.latitude is not None), there[0] if there else None)
    event.place = min(names, key=lambda name: (-names[name], name or ""), default=None)
    event.country = next((row.country for row in there if row.country), None)
    event.latitude = located.latitude if located else None
    event.longitude = located.longitude if located else None


def _agreed(dates: Sequence[PartialDate]) -> PartialDate | None:
    """The most precise date; among equally precise ones the one that most agree with, then the earliest."""
    return min(
        dates,
        key=lambda date: (-_parts_known(date), -sum(date.agrees(other) for other in dates), str(date)),
        default=None,
    )


def _parts_known(date: PartialDate) -> int:
    return sum(part is not None for part in (date.year, date.month, date.day))
