"""A claim's sentence with its figure, source and cue marked, and the article that printed it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Article
from app.domain.claim import Claim
from app.queries.marks import Mark, MarkKind, Part, mark_up
from app.queries.stored_claims import StoredClaim, stored_claims


@dataclass(frozen=True, slots=True)
class Quoted:
    """``parts`` are the sentence with its marks; ``lead`` and ``rest`` the words of its paragraph around."""

    claim: Claim
    lead: str
    parts: tuple[Part, ...]
    rest: str


def quoted(session: Session, article_id: str, claim_ids: Collection[str]) -> dict[str, Quoted]:
    """The sentences of these claims of one article, by claim; those that are not there are left out."""
    text = (
        session.connection().execute(select(col(Article.text)).where(col(Article.id) == article_id)).scalar()
    )
    if text is None:
        return {}
    found = [one for one in stored_claims(session, article_id, text) if one.claim.id in claim_ids]
    missing = set(claim_ids) - {one.claim.id for one in found}
    for claim_id in sorted(missing):
        # Not live any more, so not among those of the article.
        found += stored_claims(session, article_id, text, only=claim_id)
    return {one.claim.id: _quoted(text, one) for one in found}


def _quoted(text: str, stored: StoredClaim) -> Quoted:
    claim = stored.claim
    start, end = claim.evidence.start, claim.evidence.end
    first = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    last = text.find("\n\n", end)
    return Quoted(
        claim,
        text[first:start],
        mark_up(text, start, end, _marks(claim)),
        text[end : len(text) if last < 0 else last],
    )


def _marks(claim: Claim) -> Iterator[Mark]:
    if claim.figure:
        yield Mark(claim.figure.span.start, claim.figure.span.end, MarkKind.FIGURE)
    if claim.source and claim.source.span.text:
        yield Mark(claim.source.span.start, claim.source.span.end, MarkKind.SOURCE)
    if claim.cue:
        yield Mark(claim.cue.start, claim.cue.end, MarkKind.CUE)
