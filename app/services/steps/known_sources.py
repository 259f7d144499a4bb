"""The sources that an article's names may be of: asked for once, whatever the number of names."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sqlmodel import Session, col, select

from app.db.tables import Claim, Source, SourceAlias


class KnownSources:
    """Sources by the names that they go by, kept in step with those that the article adds.

    A name that a person gave to another source counts for neither of these look-ups.
    """

    def __init__(
        self, session: Session, article_id: str, event_ids: Sequence[str], keys: Collection[str]
    ) -> None:
        self._article_id = article_id
        self._own: dict[str, list[Source]] = defaultdict(list)
        self._named: dict[str, list[Source]] = defaultdict(list)
        called = select(Source, SourceAlias.key).join(
            SourceAlias, col(SourceAlias.source_id) == col(Source.id)
        )
        free = col(SourceAlias.given_to).is_(None)
        for row, key in session.exec(
            called.where(free, col(SourceAlias.key).in_(keys), col(Source.article_id).is_(None))
        ):
            self._named[key].append(row)
        for row, key in session.exec(called.where(free, Source.article_id == article_id)):
            self._own[key].append(row)
        cited = select(Claim.source_id).where(col(Claim.event_id).in_(event_ids))
        rows = session.exec(
            select(Source, SourceAlias.key, SourceAlias.given_to)
            .join(SourceAlias, col(SourceAlias.source_id) == col(Source.id), isouter=True)
            .where(col(Source.id).in_(cited), col(Source.article_id).is_(None))
        ).all()
        self._cited = {row.id: row for row, _, _ in rows}
        self._called = [(row, key) for row, key, given_to in rows if key is not None and given_to is None]

    def of_article(self, key: str) -> Sequence[Source]:
        """An unnamed source belongs to one article: "a witness" here is not "a witness" there."""
        return self._own[key]

    def named(self, keys: Iterable[str]) -> list[Source]:
        """Sources that go by one of these names, wherever they were cited."""
        return [row for key in keys for row in self._named[key]]

    def of_events(self) -> Sequence[tuple[Source, str]]:
        """Each name of each source that is cited in the article's events."""
        return self._called

    def cited_in_events(self) -> Iterable[Source]:
        """The sources that are cited in the article's events, by whatever name."""
        return self._cited.values()

    def note(self, source: Source, keys: Iterable[str]) -> None:
        """The article calls a source so."""
        for key in keys:
            there = self._named[key] if source.article_id is None else self._own[key]
            if source not in there:
                there.append(source)


def aliases_of(session: Session, source_ids: Collection[str]) -> set[tuple[str, str]]:
    """The names that sources go by, each as the source's id and the key; also those given away."""
    rows = session.exec(
        select(SourceAlias.source_id, SourceAlias.key).where(col(SourceAlias.source_id).in_(source_ids))
    )
    return set(rows)
