"""Read an article for its claims, and place it in its event."""

from dataclasses import dataclass
from typing import Protocol

from app.db.session import Store
from app.domain.claim import Extraction


class Extract(Protocol):
    """Text in, claims out: ``app.extract.extract_claims``, or a stand-in."""

    def __call__(
        self, text: str, *, title: str | None = None, published: str | None = None, outlet: str | None = None
    ) -> Extraction: ...


@dataclass(frozen=True, slots=True)
class Extractor:
    """A way to read claims, and its version, which claims remember."""

    extract: Extract
    version: str


def read_article(store: Store, article_id: str, *, extractor: Extractor | None = None) -> None:
    """Read one article; its status says how far it came. Safe to call again, and by two at once."""
    raise NotImplementedError
