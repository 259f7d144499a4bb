"""Articles just uploaded, as the progress page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from app.domain.article import ArticleStatus
from app.domain.ids import split_part
from app.queries.article_rows import ArticleRow
from app.services.add_article import Added as Stored
from app.web.links import article_path, event_path

MOST = 60
"""More ids than one upload can make are not looked up."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an upload. ``known`` are the ids of articles that were there before it."""

    ids: tuple[str, ...]
    known: frozenset[str] = frozenset()
    rows: tuple[ArticleRow, ...] = ()

    @classmethod
    def of(cls, stored: Iterable[Stored]) -> "Added":
        stored = list(stored)
        return cls(
            tuple(dict.fromkeys(one.article_id for one in stored)),
            frozenset(one.article_id for one in stored if one.duplicate),
        )

    @classmethod
    def asked(cls, ids: str, known: str) -> "Added":
        """From the page's own address; what is no id is passed over, as a mistyped one would be."""
        return cls(tuple(_ids(ids)), frozenset(_ids(known)))

    def with_rows(self, rows: tuple[ArticleRow, ...]) -> "Added":
        return replace(self, rows=rows)

    @property
    def address(self) -> str:
        """The page that shows how far these have come."""
        named = {"ids": ",".join(self.ids)}
        if self.known:
            named["known"] = ",".join(sorted(self.known))
        return f"/articles/added?{urlencode(named, safe=',')}"

    @property
    def waiting_address(self) -> str:
        """The same, for one who waits: leads on by itself when the only article is done."""
        return f"{self.address}&wait=true"

    @property
    def is_in_work(self) -> bool:
        return any(row.is_in_work for row in self.rows)

    @property
    def done(self) -> int:
        return sum(row.status == ArticleStatus.DONE for row in self.rows)

    @property
    def leads_to(self) -> str | None:
        """Where the only article leads once it is done: its event, or itself where it tells of none."""
        if len(self.rows) != 1 or self.rows[0].status != ArticleStatus.DONE:
            return None
        row = self.rows[0]
        return event_path(row.event.id, row.event.title) if row.event else article_path(row.id, row.title)


def _ids(listed: str) -> Iterable[str]:
    parts = listed.split(",", MOST)[:MOST]
    return dict.fromkeys(part for part in parts if split_part(part) == part)
