"""The events around an article, looked up as they are asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from app.db.tables import Article, ArticleEvent, EventKey
from app.group import Placed, lookup_keys
from app.services.steps.candidates import candidate_ids
from app.services.steps.told import TOLD, telling_from

MOST_TELLINGS = 60
"""An event of more articles than this is settled: they stay as they are."""


class Region:
    """Events with all their tellings, each looked up once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, list[Placed]] = {}

    def beside(self, one: Placed) -> dict[str, list[Placed]]:
        """The events that a telling may be about, and its own."""
        found = candidate_ids(self._session, lookup_keys(one.telling), but_article=one.article)
        near = dict.fromkeys((one.event_id, *found))
        self._look_up(near)
        return {event_id: self._known[event_id] for event_id in near}

    def tellings(self, event_ids: Iterable[str]) -> list[Placed]:
        """The tellings of these events."""
        near = list(dict.fromkeys(event_ids))
        self._look_up(near)
        return [one for event_id in near for one in self._known[event_id]]

    def _look_up(self, event_ids: Iterable[str]) -> None:
        new = [event_id for event_id in event_ids if event_id not in self._known]
        if not new:
            return
        self._known.update((event_id, []) for event_id in new)
        held = self._held(new)
        rows = self._session.connection().execute(
            # One statement for all, of columns alone: this is the most asked of the store.
            _PLACED.where(col(ArticleEvent.event_id).in_(new), col(Article.removed_at).is_(None))
        )
        for article_id, position, sha256, event_id, *told, published in rows:
            order = (published or "9", sha256, position)
            telling = telling_from(*told, published)
            self._known[event_id].append(
                Placed(article_id, position, order, telling, event_id, is_held=event_id in held)
            )
        for event_id in new:
            if len(self._known[event_id]) > MOST_TELLINGS:
                self._known[event_id] = [replace(one, is_held=True) for one in self._known[event_id]]

    def _held(self, event_ids: Sequence[str]) -> set[str]:
        """The events that a person had a hand in, or to which articles came by a merge: their keys
        stayed with the other. Such an event is held as it is, whole."""
        keyed = select(EventKey.article_id).where(
            EventKey.event_id == ArticleEvent.event_id, EventKey.article_id == ArticleEvent.article_id
        )
        rows = select(ArticleEvent.event_id).where(
            col(ArticleEvent.event_id).in_(event_ids),
            col(ArticleEvent.decided_event_id).is_not(None) | ~keyed.exists(),
        )
        return set(self._session.exec(rows.distinct()))


_PLACED = sa_select(
    col(ArticleEvent.article_id), col(ArticleEvent.position), col(Article.sha256), *TOLD
).join(Article, col(Article.id) == col(ArticleEvent.article_id))
