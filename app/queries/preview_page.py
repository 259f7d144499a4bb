"""What was read of an upload that is not saved yet."""

from collections import defaultdict
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from app.db.read_json import read_back
from app.db.tables import Article, BatchItem
from app.domain.address import address_key
from app.domain.article import LeftOutKind, ReadArticle
from app.domain.found import Field
from app.domain.language_names import LANGUAGE_NAMES, READ_LANGUAGES, languages_read
from app.domain.outcome import Outcome
from app.queries.article_page import PARAGRAPH, Named
from app.queries.known_values import KnownValue, known_value


@dataclass(frozen=True, slots=True)
class PreviewParagraph:
    """A paragraph as it was read; ``newsroom`` where the newsroom speaks of the article itself."""

    words: str
    newsroom: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOutPart:
    """Words of one kind that are no part of the article."""

    kind: LeftOutKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A document to be saved or discarded. ``others`` counts the other previews of its upload."""

    batch_id: str
    position: int
    file_name: str
    media_type: str
    headline: str | None
    paragraphs: tuple[PreviewParagraph, ...]
    left_out: tuple[LeftOutPart, ...]
    known: tuple[KnownValue, ...]
    same: Named | None
    is_same_removed: bool
    copied: Named | None
    earlier: Named | None
    """An article under the same link, of which this would be another version."""
    others: int
    language: str | None

    @property
    def language_name(self) -> str:
        return LANGUAGE_NAMES.get(self.language or "", "another language")

    @property
    def is_language_read(self) -> bool:
        """Also where the language is not known: then it is read as one that is."""
        return self.language is None or self.language in READ_LANGUAGES

    @property
    def languages_read(self) -> str:
        return languages_read()

    @property
    def words(self) -> int:
        return sum(len(paragraph.words.split()) for paragraph in self.paragraphs)

    @property
    def left_out_parts(self) -> int:
        return sum(len(part.words) for part in self.left_out)


def preview_page(session: Session, batch_id: str, position: int) -> PreviewPage | None:
    """The preview; None where there is none, or where it was saved or discarded."""
    item = session.get(BatchItem, (batch_id, position))
    if item is None or item.outcome != Outcome.PREVIEW:
        return None
    read = read_back(item.read or "")
    headline, paragraphs = _paragraphs(read)
    same = session.get(Article, item.article_id) if item.article_id else None
    copied = session.get(Article, item.copy_of) if item.copy_of else None
    others = session.exec(
        select(func.count()).where(
            BatchItem.batch_id == batch_id,
            BatchItem.outcome == Outcome.PREVIEW.value,
            col(BatchItem.position) != position,
        )
    ).one()
    return PreviewPage(
        batch_id=batch_id,
        position=position,
        file_name=item.file_name,
        media_type=read.media_type,
        headline=headline,
        paragraphs=paragraphs,
        left_out=_left_out(read),
        known=tuple(known_value(field, getattr(read.metadata, field.value), read.found) for field in Field),
        same=Named(same.id, same.title) if same else None,
        is_same_removed=bool(same and same.removed_at),
        earlier=_earlier(session, read.metadata.url) if same is None else None,
        copied=Named(copied.id, copied.title) if copied else None,
        others=others,
        language=read.metadata.language,
    )


def _earlier(session: Session, url: str | None) -> Named | None:
    key = address_key(url)
    row = session.exec(
        select(Article.id, Article.title).where(
            Article.address_key == key, col(Article.removed_at).is_(None), col(Article.replaced_by).is_(None)
        )
    ).first()
    return Named(*row) if key and row else None


def _paragraphs(read: ReadArticle) -> tuple[str | None, tuple[PreviewParagraph, ...]]:
    kinds = {note.span.start: note.kind.value for note in read.notes}
    made = [
        PreviewParagraph(found.group(), kinds.get(found.start())) for found in PARAGRAPH.finditer(read.text)
    ]
    if made and made[0].words.strip() == (read.metadata.title or "").strip():
        return made[0].words, tuple(made[1:])
    return None, tuple(made)


def _left_out(read: ReadArticle) -> tuple[LeftOutPart, ...]:
    grouped: dict[LeftOutKind, list[str]] = defaultdict(list)
    for one in read.left_out:
        grouped[one.kind].append(one.words)
    return tuple(LeftOutPart(kind, tuple(words)) for kind, words in grouped.items())
