"""The versions of an article, and what each changed."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Article
from app.domain.claim import Claim
from app.domain.version_changes import Stretch, changed_claims, changed_sentences
from app.queries.stored_claims import stored_claims


@dataclass(frozen=True, slots=True)
class Version:
    """One text of several under one link. ``number`` counts from the oldest, 1."""

    number: int
    id: str
    title: str
    published: str | None
    modified: str | None
    added_at: str

    @property
    def dated(self) -> str:
        """When it was published in this form, as far as that is known."""
        return self.modified or self.published or self.added_at


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions of an article, the oldest first, and which of them one looks at."""

    all: tuple[Version, ...]
    this: Version

    @property
    def newest(self) -> Version:
        return self.all[-1]

    @property
    def before(self) -> Version | None:
        """The version that this one replaced."""
        return self.all[self.this.number - 2] if self.this.number > 1 else None

    @property
    def is_newest(self) -> bool:
        return self.this is self.newest


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What one version changed against the one before."""

    versions: Versions
    before: Version
    named: tuple[str, ...]
    """In figures, sources and stances."""
    stretches: tuple[Stretch, ...]


def versions_of(session: Session, article_id: str) -> Versions | None:
    """The versions that an article is one of; None where it is the only one. One statement."""
    key = select(col(Article.address_key)).where(col(Article.id) == article_id).scalar_subquery()
    rows = session.connection().execute(
        select(
            *map(col, (Article.id, Article.title, Article.published, Article.modified)),
            *map(col, (Article.added_at, Article.replaced_by)),
        ).where(col(Article.address_key) == key, col(Article.removed_at).is_(None))
    )
    by_id = {row["id"]: row for row in rows.mappings()}
    successors = {row["replaced_by"] for row in by_id.values()}
    chain: list[Version] = []
    at = next((row for row in by_id.values() if row["replaced_by"] and row["id"] not in successors), None)
    while at is not None:
        chain.append(
            Version(len(chain) + 1, at["id"], at["title"], at["published"], at["modified"], at["added_at"])
        )
        at = by_id.get(at["replaced_by"] or "")
    this = next((one for one in chain if one.id == article_id), None)
    return Versions(tuple(chain), this) if this else None


def changes_page(session: Session, article_id: str) -> ChangesPage | None:
    """What this version changed; None where it is the first or the only one."""
    versions = versions_of(session, article_id)
    if versions is None or versions.before is None:
        return None
    old, new = (session.get_one(Article, one) for one in (versions.before.id, article_id))
    return ChangesPage(
        versions=versions,
        before=versions.before,
        named=changed_claims(_claims(session, old), _claims(session, new)),
        stretches=changed_sentences(old.text, new.text),
    )


def _claims(session: Session, article: Article) -> list[Claim]:
    return [one.claim for one in stored_claims(session, article.id, article.text) if not one.is_rejected]
