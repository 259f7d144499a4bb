"""Write an article's claims, so that what is found again keeps its id, and what people decided of it."""

from collections.abc import Callable, Hashable, Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.reason_lines import write_reasons
from app.db.tables import Claim as Row
from app.db.tables import ClaimSpan, ClaimTarget, Event
from app.domain.claim import Claim
from app.domain.span import Span
from app.services.steps.lookup import find_after_merges

LONGEST_SIDE = 60


class ClaimWriter:
    """Writes the claims of one article as one extractor found them.

    ``sources`` are ids by name, ``events`` ids by position.
    """

    def __init__(
        self,
        session: Session,
        article_id: str,
        version: str,
        *,
        sources: dict[str, str],
        events: Sequence[str],
    ) -> None:
        self._session = session
        self._article_id = article_id
        self._version = version
        self._sources = sources
        self._events = events

    def write(self, claims: Sequence[Claim]) -> None:
        """Write these, and mark those that are no longer found. Their links go on working."""
        old = list(self._session.exec(select(Row).where(Row.article_id == self._article_id)))
        matched = self._match(claims, old)
        for row in old:
            row.live = False
        rows = {
            claim.id: self._write(claim, position, matched.get(claim.id))
            for position, claim in enumerate(claims)
        }
        self._session.flush()
        if old:
            for table in (ClaimTarget, ClaimSpan):
                ids = [row.id for row in rows.values()]
                self._session.exec(delete(table).where(col(table.claim_id).in_(ids)))
        for claim in claims:
            self._tie(claim, rows)
        self._session.flush()

    def _match(self, claims: Sequence[Claim], old: Sequence[Row]) -> dict[str, Row]:
        """The row of each claim that was found before: the same words, source, measure and stance;
        then the same but for the source's name or the figure's first words; then, of what is left
        and not rejected, the same words and stance."""
        matched: dict[str, Row] = {}
        live_first = sorted(old, key=lambda row: (not row.live, row.position, row.id))
        self._pair(claims, live_first, matched, self._exact_key, _exact_key_of)
        self._pair(claims, live_first, matched, _cited_key, _cited_key_of)
        standing = [row for row in live_first if row.rejected_at is None]
        self._pair(claims, standing, matched, _loose_key, _loose_key_of)
        return matched

    @staticmethod
    def _pair(
        claims: Sequence[Claim],
        rows: Sequence[Row],
        matched: dict[str, Row],
        key: Callable[[Claim], Hashable],
        key_of: Callable[[Row], Hashable],
    ) -> None:
        free: dict[Hashable, list[Row]] = {}
        taken = {row.id for row in matched.values()}
        for row in rows:
            if row.id not in taken:
                free.setdefault(key_of(row), []).append(row)
        for claim in claims:
            if claim.id not in matched and (found := free.get(key(claim))):
                matched[claim.id] = found.pop(0)

    def _exact_key(self, claim: Claim) -> Hashable:
        source = self._sources[claim.source.name] if claim.source else None
        return (_loose_key(claim), source, claim.measure.value if claim.measure else None)

    def _write(self, claim: Claim, position: int, row: Row | None) -> Row:
        if row is None:
            row = Row(
                id=new_id(),
                article_id=self._article_id,
                position=position,
                extractor_version=self._version,
                stance=claim.stance.value,
                evidence_start=claim.evidence.start,
                evidence_end=claim.evidence.end,
                content_start=claim.content.start,
                content_end=claim.content.end,
            )
        row.position, row.extractor_version, row.live = position, self._version, True
        row.event_position = claim.event
        row.event_id = self._event_of(claim, row)
        row.source_id = row.decided_source_id or (self._sources[claim.source.name] if claim.source else None)
        row.cited_as = claim.source.name if claim.source else None
        row.side = claim.source.side[:LONGEST_SIDE] if claim.source and claim.source.side else None
        _copy_words(claim, row)
        _copy_spans(claim, row)
        self._session.add(row)
        return row

    def _event_of(self, claim: Claim, row: Row) -> str | None:
        """The event of its article's place; where a person placed the claim itself, that one."""
        if row.decided_event_id is not None:
            return find_after_merges(self._session, Event, row.decided_event_id).id
        return None if claim.event is None else self._events[claim.event]

    def _tie(self, claim: Claim, rows: dict[str, Row]) -> None:
        """What a claim answers and replaces, and its further spans."""
        row = rows[claim.id]
        row.revises = rows[claim.revises].id if claim.revises in rows else None
        for target in dict.fromkeys(claim.targets):
            if target in rows:
                self._session.add(ClaimTarget(claim_id=row.id, target_id=rows[target].id))
        for position, via in enumerate(claim.via):
            self._session.add(
                ClaimSpan(claim_id=row.id, kind="via", position=position, start=via.start, end=via.end)
            )
        for position, repeat in enumerate(claim.also_in):
            span = ClaimSpan(
                claim_id=row.id,
                kind="also_in",
                position=position,
                start=repeat.evidence.start,
                end=repeat.evidence.end,
            )
            span.figure_start, span.figure_end = _ends(repeat.figure)
            span.source_start, span.source_end = _ends(repeat.source)
            span.cue_start, span.cue_end = _ends(repeat.cue)
            self._session.add(span)


def _loose_key(claim: Claim) -> Hashable:
    span = claim.figure.span if claim.figure else claim.content
    return (claim.figure is not None, span.start, span.end, claim.stance.value)


def _cited_key(claim: Claim) -> Hashable:
    """The same number and the same words for its source, read as the same: whatever name the source
    goes by now, and whether or not "at least" belongs to the figure."""
    said = claim.figure.span if claim.figure else claim.content
    measure = claim.measure.value if claim.measure else None
    source = _ends(claim.source.span if claim.source else None)
    return (claim.figure is not None, said.end, claim.stance.value, measure, source)


def _cited_key_of(row: Row) -> Hashable:
    end = row.content_end if row.figure_end is None else row.figure_end
    source = (row.source_start, row.source_end)
    return (row.figure_end is not None, end, row.stance, row.measure, source)


def _loose_key_of(row: Row) -> Hashable:
    if row.figure_start is None:
        return (False, row.content_start, row.content_end, row.stance)
    return (True, row.figure_start, row.figure_end, row.stance)


def _exact_key_of(row: Row) -> Hashable:
    return (_loose_key_of(row), row.source_id, row.measure)


def _copy_words(claim: Claim, row: Row) -> None:
    value = claim.figure.value if claim.figure else None
    row.stance = claim.stance.value
    row.direction = claim.direction.value if claim.direction else None
    row.measure = claim.measure.value if claim.measure else None
    row.counted = claim.counted
    row.words = claim.figure.span.text if claim.figure else None
    row.low = value.low if value else None
    row.high = value.high if value else None
    row.approx = value.approx if value else False
    row.strict = value.strict if value else False
    row.unit = value.unit if value else None
    row.scope = claim.scope.value if claim.scope else None
    row.place = claim.place
    row.as_of = str(claim.as_of) if claim.as_of else None
    row.reasons, row.confidence = write_reasons(claim.reasons), claim.confidence


def _copy_spans(claim: Claim, row: Row) -> None:
    row.evidence_start, row.evidence_end = claim.evidence.start, claim.evidence.end
    row.content_start, row.content_end = claim.content.start, claim.content.end
    row.figure_start, row.figure_end = _ends(claim.figure.span if claim.figure else None)
    row.source_start, row.source_end = _ends(claim.source.span if claim.source else None)
    row.cue_start, row.cue_end = _ends(claim.cue)


def _ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    return (span.start, span.end) if span else (None, None)
