"""An article as it was printed, with its claims as notes beside the paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import RowMapping, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, ArticleNote, Event, Original
from app.domain.article import ArticleStatus
from app.domain.claim import Claim
from app.domain.found import Field
from app.domain.language_names import LANGUAGE_NAMES, READ_LANGUAGES, languages_read
from app.queries.known_values import KnownValue, known_values
from app.queries.marks import Mark, MarkKind, Part, mark_up
from app.queries.stored_claims import StoredClaim, stored_claims
from app.queries.versions import Versions, versions_of

PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
"""Paragraphs are parted by blank lines."""
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "which", "both", "the latter"})
MOST_ROOM = 6
"""The style sheet knows of as many."""


@dataclass(frozen=True, slots=True)
class Named:
    """Another thing, as far as a link to it needs."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Target:
    """A claim that another one is about, in the words of its figure."""

    id: str
    words: str
    measure: str | None
    counted: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """A claim in the margin. ``targets`` are the claims that it is about, and stands against or beside."""

    claim: Claim
    source_id: str | None
    figure_id: str | None
    targets: tuple[Target, ...]
    revises: Target | None
    is_background: bool
    is_rejected: bool

    @property
    def id(self) -> str:
        return self.claim.id

    @property
    def source_words(self) -> str | None:
        """The source as this sentence writes it, where that says more than its name does."""
        source = self.claim.source
        if source is None or not source.span.text:
            return None
        written, name = source.span.text.casefold(), source.name.casefold()
        says_nothing = written in PRONOUNS or name in written or written.removeprefix("the ") in name
        return None if says_nothing else source.span.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its marks, and the notes on the sentences that begin in it.

    ``room`` counts the paragraphs that the notes may stand beside: this one, and those after it
    that have none of their own.
    """

    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    room: int = 1
    newsroom: str | None = None
    """Where the newsroom speaks of the article itself: ``correction``, ``update``, ``editor's note``."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """All that the page of one article shows. Times and dates are as stored, ISO 8601."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    language: str
    sha256: str
    added_at: str
    status: ArticleStatus
    error: str | None
    known: tuple[KnownValue, ...]
    """What is known of it beside its text, and where each value was read."""
    file: StoredFile
    copy_of: Named | None
    versions: Versions | None
    """The versions of which it is one; None where it is the only one."""
    events: tuple[Named, ...]
    reasons: tuple[str, ...]
    """Why it was placed in its events, in plain words."""
    headline: Paragraph
    paragraphs: tuple[Paragraph, ...]
    figures: int
    sources: int

    @property
    def language_name(self) -> str:
        return LANGUAGE_NAMES.get(self.language, "another language")

    @property
    def is_language_read(self) -> bool:
        return self.language in READ_LANGUAGES

    @property
    def languages_read(self) -> str:
        return languages_read()

    @property
    def is_in_work(self) -> bool:
        return self.status in (ArticleStatus.QUEUED, ArticleStatus.READING)

    @property
    def claims(self) -> int:
        return len(self.headline.notes) + sum(len(paragraph.notes) for paragraph in self.paragraphs)

    @property
    def summary(self) -> str:
        """The first words of the text, for a link that unfolds."""
        plain = " ".join(_plain(self.paragraphs[0].parts).split()) if self.paragraphs else self.title
        return plain if len(plain) <= 200 else plain[:199].rsplit(" ", 1)[0] + "…"


def article_page(session: Session, article_id: str) -> ArticlePage | None:
    """The page of an article, eleven statements however many claims it holds; None where there is none."""
    row = _article(session, article_id)
    if row is None:
        return None
    text: str = row["text"]
    stored = stored_claims(session, article_id, text)
    newsroom = _newsroom_notes(session, article_id)
    headline, paragraphs = _paragraphs(text, row["title"], stored, newsroom)
    placed = _placed(session, article_id)
    counted = [one for one in stored if not one.is_rejected and one.event_id is not None]
    return ArticlePage(
        id=row["id"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
        url=row["url"],
        language=row["language"],
        sha256=row["sha256"],
        added_at=row["added_at"],
        status=ArticleStatus(row["status"]),
        error=row["error"],
        known=known_values(session, article_id, {field: row[field.value] for field in Field}),
        file=StoredFile(row["file_name"], row["media_type"], row["size"]),
        copy_of=Named(row["copy_of"], row["copied_title"]) if row["copied_title"] else None,
        versions=versions_of(session, article_id),
        events=tuple({one["id"]: Named(one["id"], one["title"]) for one in placed}.values()),
        reasons=tuple(line for one in placed for line in one["reasons"].splitlines()),
        headline=headline,
        paragraphs=paragraphs,
        figures=len({one.figure_id for one in counted if one.figure_id}),
        sources=len({one.source_id for one in counted}),
    )


def _article(session: Session, article_id: str) -> RowMapping | None:
    copied = aliased(Article)
    return (
        session.connection()
        .execute(
            select(
                *map(col, (Article.id, Article.title, Article.outlet, Article.published, Article.url)),
                *map(col, (Article.authors, Article.modified, Article.credit)),
                *map(col, (Article.language, Article.sha256, Article.added_at)),
                *map(col, (Article.status, Article.error, Article.text, Article.copy_of)),
                *map(col, (Original.file_name, Original.media_type)),
                col(copied.title).label("copied_title"),
                func.length(Original.content).label("size"),
            )
            .join(Original, col(Original.sha256) == col(Article.original_sha256))
            .outerjoin(copied, (col(copied.id) == col(Article.copy_of)) & col(copied.removed_at).is_(None))
            .where(col(Article.id) == article_id)
        )
        .mappings()
        .first()
    )


def _placed(session: Session, article_id: str) -> list[RowMapping]:
    """The events that the article tells of, or those that these were merged into."""
    stayed = aliased(Event)
    rows = session.connection().execute(
        select(
            func.coalesce(col(stayed.id), col(Event.id)).label("id"),
            func.coalesce(col(stayed.title), col(Event.title)).label("title"),
            col(ArticleEvent.reasons),
        )
        .join(Event, col(Event.id) == col(ArticleEvent.event_id))
        .outerjoin(stayed, col(stayed.id) == col(Event.merged_into))
        .where(col(ArticleEvent.article_id) == article_id, col(Event.removed_at).is_(None))
        .order_by(col(ArticleEvent.position))
    )
    return list(rows.mappings())


def _newsroom_notes(session: Session, article_id: str) -> dict[int, str]:
    """Where each of the newsroom's own notes begins in the text, and its kind."""
    rows = session.connection().execute(
        select(col(ArticleNote.start), col(ArticleNote.kind)).where(col(ArticleNote.article_id) == article_id)
    )
    return {row.start: row.kind for row in rows}


def _paragraphs(
    text: str, title: str, stored: tuple[StoredClaim, ...], newsroom: dict[int, str]
) -> tuple[Paragraph, tuple[Paragraph, ...]]:
    """The headline with its notes, and the rest. A text that does not begin with its title keeps all."""
    marks = [mark for one in stored for mark in _marks(one.claim)]
    notes = _notes(stored)
    bounds = [found.span() for found in PARAGRAPH.finditer(text)]
    made = [
        Paragraph(
            mark_up(text, start, end, marks),
            tuple(note for note in notes if start <= note.claim.evidence.start < end),
            newsroom=next((kind for at, kind in newsroom.items() if start <= at < end), None),
        )
        for start, end in bounds
    ]
    if made and text[slice(*bounds[0])].strip() == title.strip():
        return made[0], _with_room(made[1:])
    return Paragraph((title,), ()), _with_room(made)


def _with_room(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    placed: list[Paragraph] = []
    room = 0
    for paragraph in reversed(paragraphs):
        room += 1
        placed.append(replace(paragraph, room=min(room, MOST_ROOM)))
        if paragraph.notes:
            room = 0
    return tuple(reversed(placed))


def _marks(claim: Claim) -> Iterator[Mark]:
    anchor = f"claim-{claim.id}"
    yield Mark(claim.evidence.start, claim.evidence.end, MarkKind.EVIDENCE, (anchor,))
    if claim.figure is not None:
        yield Mark(claim.figure.span.start, claim.figure.span.end, MarkKind.FIGURE)
    if claim.source is not None and claim.source.span.text:
        yield Mark(claim.source.span.start, claim.source.span.end, MarkKind.SOURCE)
    if claim.cue is not None:
        yield Mark(claim.cue.start, claim.cue.end, MarkKind.CUE)
    for number, repeat in enumerate(claim.also_in, 1):
        yield Mark(
            repeat.evidence.start, repeat.evidence.end, MarkKind.EVIDENCE, (f"{anchor}-again-{number}",)
        )
        for span, kind in (
            (repeat.figure, MarkKind.FIGURE),
            (repeat.source, MarkKind.SOURCE),
            (repeat.cue, MarkKind.CUE),
        ):
            if span is not None:
                yield Mark(span.start, span.end, kind)


def _notes(stored: tuple[StoredClaim, ...]) -> tuple[Note, ...]:
    by_id = {one.claim.id: _target(one.claim) for one in stored}
    return tuple(
        Note(
            claim=one.claim,
            source_id=one.source_id,
            figure_id=one.figure_id,
            targets=tuple(by_id[target] for target in one.claim.targets if target in by_id),
            revises=by_id.get(one.claim.revises or ""),
            is_background=one.event_id is None,
            is_rejected=one.is_rejected,
        )
        for one in stored
    )


def _target(claim: Claim) -> Target:
    words = claim.content.text if claim.figure is None else claim.figure.span.text
    return Target(claim.id, words, claim.measure, claim.counted)


def _plain(parts: tuple[Part, ...]) -> str:
    return "".join(part if isinstance(part, str) else _plain(part.parts) for part in parts)
