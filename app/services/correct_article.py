"""Correct what is known of an article beside its text."""

from dataclasses import asdict, dataclass

from app.db.session import Store
from app.db.tables import Article
from app.domain.address import address_key
from app.domain.article import ArticleStatus, Metadata
from app.read import UnreadableUpload, check_given
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find
from app.services.steps.metadata import first_line
from app.services.steps.settle import settle_events
from app.services.steps.versions import events_told, order_versions

READ_BY = frozenset({"title", "published", "language"})
"""What extraction goes by: a date resolves "Sunday", the language says whether it is read at all."""

ORDERED_BY = frozenset({"url", "published", "modified"})
"""What versions of one article are told by, and which of them is the newest."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The decision; ``reads_again``: claims are read anew in the background."""

    decision_id: str
    reads_again: bool


def correct_article(store: Store, article_id: str, known: Metadata, *, actor: str) -> Corrected:
    """Set title, outlet, authors, dates, link and language; what ``known`` leaves out is not known.

    The text stays, and so does where the values before were read. Raises a subclass of
    UnreadableUpload that names a field which cannot be so, and ChangeRefusedError.
    """
    checked = check_given(known)
    with store.writing(durable=True) as session:
        article = find(session, Article, article_id)
        if article.removed_at is not None:
            raise ChangeRefusedError("This article has been removed.")
        watch = Watch(session)
        watch.rows([article])
        changed = _set(article, checked)
        if not changed:
            raise ChangeRefusedError("Nothing was changed: this is what is known already.")
        keys = {article.address_key, address_key(article.url)}
        article.address_key = address_key(article.url)
        if changed & ORDERED_BY:
            settle_events(session, order_versions(session, keys))
        if "outlet" in changed:
            settle_events(session, events_told(session, article.id))
        decision_id = watch.record(actor, "correct_article", article)
        reads_again = bool(changed & READ_BY)
        if reads_again:
            read_again(article)
        return Corrected(decision_id, reads_again)


def faults_in(known: Metadata) -> dict[str, str]:
    """What is wrong with each field, as a sentence; nothing where all can be so."""
    faults = {}
    for name, value in asdict(known).items():
        try:
            check_given(Metadata(**{name: value}))
        except UnreadableUpload as fault:
            faults[name] = fault.message
    return faults


def _set(article: Article, known: Metadata) -> set[str]:
    """The names of the columns that changed."""
    new = asdict(known)
    new["title"] = known.title or first_line(article.text)
    new["language"] = known.language or article.language
    changed = {name for name, value in new.items() if getattr(article, name) != value}
    for name in changed:
        setattr(article, name, new[name])
    return changed


def read_again(article: Article) -> None:
    """Have an article's claims read anew. Its claims stand meanwhile, and what was decided of them."""
    article.status, article.error, article.attempts = ArticleStatus.QUEUED.value, None, 0
