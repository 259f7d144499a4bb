"""The claims that stand on an event's board, in an order that uploads do not change."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import Article, Claim, ClaimTarget
from app.domain.compare import is_against
from app.domain.figure import Value
from app.domain.stance import Stance

ValueKey = tuple[str, float | None, float | None, bool, bool, str | None]


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim, its article, and the claims that it answers."""

    claim: Claim
    article: Article
    targets: tuple[str, ...]

    @property
    def value_key(self) -> ValueKey | None:
        """Measure and value; None for a claim without a figure."""
        one = self.claim
        if one.measure is None or one.words is None:
            return None
        return (one.measure, one.low, one.high, one.approx, one.strict, one.unit)

    @property
    def supports(self) -> bool:
        return Stance(self.claim.stance).supports

    @property
    def opposes(self) -> bool:
        return Stance(self.claim.stance).opposes

    @property
    def gives_figure(self) -> bool:
        """Whether the source stands behind the number: also where it sets it against another's."""
        return self.supports or (self.claim.stance == Stance.DISPUTES and bool(self.targets))

    @property
    def bounds(self) -> set[float]:
        return {bound for bound in (self.claim.low, self.claim.high) if bound is not None}

    @property
    def is_in_headline(self) -> bool:
        return self.claim.evidence_end <= len(self.article.title)

    def is_of_kind(self, other: "Stated") -> bool:
        """Whether both count one measure in one unit."""
        return (self.claim.measure, self.claim.unit) == (other.claim.measure, other.claim.unit)

    def rounds(self, other: "Stated") -> bool:
        """Whether this vague number, "dozens", is the other's as well, which somebody gives exactly."""
        mine, exact = self.claim, other.claim
        is_vague = mine.source_id is None and mine.approx and mine.high is None
        return is_vague and exact.low is not None and mine.low is not None and exact.low >= mine.low

    def echoes(self, other: "Stated") -> bool:
        """Whether this claim only repeats a number of the other's, as a denial does: 400, up to 400."""
        if self.claim.stance == Stance.DENIES:
            return self.claim.unit == other.claim.unit and is_against(self.value, other.value)
        return self.claim.unit == other.claim.unit and bool(self.bounds & other.bounds)

    @property
    def value(self) -> Value:
        one = self.claim
        return Value(one.low, one.high, one.approx, one.strict, one.unit)


def stated_in(session: Session, event_id: str) -> list[Stated]:
    """Every claim that counts in an event: live, not rejected, of an article that is there. Those of
    older versions come last: they count only in the board as of a moment."""
    rows = session.exec(
        select(Claim, Article)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(
            Claim.event_id == event_id,
            col(Claim.live),
            col(Claim.rejected_at).is_(None),
            col(Article.removed_at).is_(None),
        )
        .order_by(
            col(Article.replaced_by).is_not(None),
            *(col(Article.published).is_(None), col(Article.published)),
            *(col(Article.sha256), col(Claim.position)),
        )
    ).all()
    targets = _targets(session, [claim.id for claim, _ in rows])
    return [Stated(claim, article, tuple(targets.get(claim.id, ()))) for claim, article in rows]


def _targets(session: Session, claim_ids: Sequence[str]) -> dict[str, list[str]]:
    targets: dict[str, list[str]] = {}
    for start in range(0, len(claim_ids), 500):
        rows = session.exec(
            select(ClaimTarget)
            .join(Claim, col(Claim.id) == col(ClaimTarget.target_id))
            .where(col(ClaimTarget.claim_id).in_(claim_ids[start : start + 500]))
            .order_by(col(Claim.position))
        )
        for row in rows:
            targets.setdefault(row.claim_id, []).append(row.target_id)
    return targets
