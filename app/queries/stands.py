"""Stands: the claims of one source on one figure, told as one. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeVar

from app.domain.claim import SourceKind
from app.domain.reason import Confidence
from app.domain.stance import Direction, Stance
from app.queries.board import ArticleRef, Evidence, Sentences, SourceRef, Stand, Stands
from app.queries.claim_rows import ClaimRow, Rows, SourceRow

T = TypeVar("T")
OWN_VOICE = "The article’s own voice"
_STRENGTH: dict[str, int] = {
    Stance.ASSERTS: 0,
    Stance.CONFIRMS: 1,
    Stance.DENIES: 2,
    Stance.DISPUTES: 3,
    Stance.DOUBTS: 4,
    Stance.NO_COMMENT: 5,
}
"""Of a source that takes two stances on one side, the first of these is told."""
_SUPPORTING = (Stance.ASSERTS, Stance.CONFIRMS)
_STANCES = {stance.value: stance for stance in Stance}
_DIRECTIONS: dict[str | None, Direction | None] = {None: None, **{one.value: one for one in Direction}}


class StandMaker:
    """Makes stands from the rows of one board."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._named: dict[str, SourceRef] = {}
        self._unnamed: dict[tuple[str, str], SourceRef] = {}
        self._articles: dict[str, ArticleRef] = {}

    def stands(self, claims: Sequence[ClaimRow]) -> Stands:
        """Who stands where, of the claims on one figure or statement.

        An outlet answers only for what its article says of itself: a headline that gives a figure
        which the article then attributes is no second source.
        """
        attributed = {_origin(claim) for claim in claims if claim.stance in _SUPPORTING and claim.source_id}
        taken: dict[str, list[ClaimRow]] = defaultdict(list)
        for claim in claims:
            if claim.source_id or _origin(claim) not in attributed:
                # One side, one list: whether it denies or disputes, a source is told once.
                taken[Stance.DISPUTES if claim.stance == Stance.DENIES else claim.stance].append(claim)
        asserted, confirmed = self._told_once(taken[Stance.ASSERTS], taken[Stance.CONFIRMS])
        return Stands(
            asserted_by=self._merged(asserted),
            confirmed_by=self._merged(confirmed),
            disputed_by=self._merged(taken[Stance.DISPUTES]),
            doubted_by=self._merged(taken[Stance.DOUBTS]),
            no_comment_by=self._merged(taken[Stance.NO_COMMENT]),
        )

    def _told_once(
        self, asserted: list[ClaimRow], confirmed: list[ClaimRow]
    ) -> tuple[list[ClaimRow], list[ClaimRow]]:
        """Who confirms the figure that it gives itself is no second voice: its words go with its own."""
        if not confirmed:
            return asserted, confirmed
        givers = {self.source(claim).key for claim in asserted}
        own = {claim.id for claim in confirmed if self.source(claim).key in givers}
        asserted += [claim for claim in confirmed if claim.id in own]
        return asserted, [claim for claim in confirmed if claim.id not in own]

    def source(self, claim: ClaimRow) -> SourceRef:
        """Who makes a claim, after merges of sources. Copies never make a second source."""
        cited = claim.source_id or ""
        if cited in self._named:
            return self._named[cited]
        row = self._rows.sources.get(cited)
        if row is None:
            return _outlet(claim)
        row = stays(row, self._rows.sources, lambda source: source.merged_into)
        if row.kind == SourceKind.UNNAMED:
            return self._unnamed_source(claim, row)
        self._named[cited] = SourceRef(row.id, row.id, row.name, row.kind)
        return self._named[cited]

    def _unnamed_source(self, claim: ClaimRow, row: SourceRow) -> SourceRef:
        """An unnamed source belongs to one article, and to whoever prints the same sentence about it."""
        name = row.name.casefold()
        in_article = (name, claim.copy_of or claim.article_id)
        in_words = (name, " ".join(claim.evidence.split()))
        known = self._unnamed.get(in_article) or self._unnamed.get(in_words)
        source = known or SourceRef(row.id, row.id, row.name, row.kind)
        self._unnamed[in_article] = self._unnamed[in_words] = source
        return source

    def _merged(self, claims: Sequence[ClaimRow]) -> tuple[Stand, ...]:
        """The claims of one side as one stand a source, those in most articles first."""
        if not claims:
            return ()
        by_source: dict[str, tuple[SourceRef, list[ClaimRow]]] = {}
        for claim in claims:
            source = self.source(claim)
            by_source.setdefault(source.key, (source, []))[1].append(claim)
        stands = [self._stand(source, found) for source, found in by_source.values()]
        if len(stands) > 1:
            stands.sort(key=lambda stand: (-len(stand.articles), stand.date or "9"))
        return tuple(stands)

    def _stand(self, source: SourceRef, claims: Sequence[ClaimRow]) -> Stand:
        evidence = Sentences(partial(self._evidence, claims))
        if len(claims) == 1:
            return _only_stand(source, claims[0], evidence)
        stance = _STANCES[min((claim.stance for claim in claims), key=_STRENGTH.__getitem__)]
        direction = next((claim.direction for claim in claims if claim.direction), None)
        dates = sorted({date for claim in claims if (date := claim.as_of or claim.published)})
        return Stand(
            source=source,
            stance=stance,
            direction=_DIRECTIONS[direction],
            evidence=evidence,
            claims=tuple(claim.id for claim in claims),
            articles=tuple(dict.fromkeys(claim.article_id for claim in claims)),
            date=dates[0] if dates else None,
            other_dates=tuple(dates[1:]),
            side=_side(claims),
        )

    def _evidence(self, claims: Sequence[ClaimRow]) -> tuple[Evidence, ...]:
        """Every sentence once, oldest first; outlets that print the same sentence are added to it."""
        sentences = [evidence for claim in claims for evidence in self._sentences(claim)]
        if len(sentences) == 1:
            return tuple(sentences)
        found: dict[str, Evidence] = {}
        for evidence in sentences:
            key = " ".join(evidence.sentence.split())
            first = found.setdefault(key, evidence)
            if first.article.id != evidence.article.id:
                found[key] = _printed_again(first, evidence.article)
        return tuple(found.values())

    def _sentences(self, claim: ClaimRow) -> Iterable[Evidence]:
        article, spans = self._article(claim), self._rows.spans.get(claim.id, ())
        via = tuple(span.words for span in spans if span.kind == "via")
        own = _Sentence(claim.evidence, claim.evidence_start, claim.figure_start, claim.figure_end)
        yield _evidence(claim, article, own, via)
        for span in spans:
            if span.kind == "also_in":
                again = _Sentence(span.words, span.start, span.figure_start, span.figure_end)
                yield _evidence(claim, article, again, via)

    def _article(self, claim: ClaimRow) -> ArticleRef:
        known = self._articles.get(claim.article_id)
        if known is None:
            known = ArticleRef(claim.article_id, claim.title, claim.outlet, claim.published, claim.copy_of)
            self._articles[claim.article_id] = known
        return known


def _only_stand(source: SourceRef, claim: ClaimRow, evidence: Sentences) -> Stand:
    """As most are: a source with a single claim, for which nothing has to be chosen or merged."""
    stance, direction = _STANCES[claim.stance], _DIRECTIONS[claim.direction]
    date = claim.as_of or claim.published or None
    return Stand(source, stance, direction, evidence, (claim.id,), (claim.article_id,), date, side=claim.side)


def _side(claims: Sequence[ClaimRow]) -> str | None:
    """The one side that claims put their source on; none where they name two."""
    sides = {claim.side for claim in claims if claim.side}
    return sides.pop() if len(sides) == 1 else None


class _Sentence(NamedTuple):
    """A sentence with its figure; offsets are into the article's text."""

    words: str
    start: int
    figure_start: int | None
    figure_end: int | None


def stays(row: T, known: dict[str, T], merged_into: Callable[[T], str | None]) -> T:
    """What a row was merged into in the end, as far as it is known."""
    seen: set[str] = set()
    while (target := merged_into(row)) and target in known and target not in seen:
        seen.add(target)
        row = known[target]
    return row


def _origin(claim: ClaimRow) -> str:
    """The article that a claim was first printed in."""
    return claim.copy_of or claim.article_id


def _outlet(claim: ClaimRow) -> SourceRef:
    """Who answers for a figure in the article's own voice; for a copy, the outlet it was taken from."""
    outlet = (claim.origin_outlet if claim.copy_of else None) or claim.outlet
    if outlet:
        return SourceRef(f"outlet:{outlet.casefold()}", None, outlet, SourceKind.OUTLET)
    return SourceRef(f"article:{claim.copy_of or claim.article_id}", None, OWN_VOICE, SourceKind.OUTLET)


def _printed_again(evidence: Evidence, article: ArticleRef) -> Evidence:
    if article.printed_by == evidence.article.printed_by or article.printed_by in evidence.also_printed_by:
        return evidence
    return replace(evidence, also_printed_by=(*evidence.also_printed_by, article.printed_by))


def _evidence(claim: ClaimRow, article: ArticleRef, sentence: _Sentence, via: tuple[str, ...]) -> Evidence:
    """The sentence parted round its figure; whole where the figure is not in it."""
    words, start, figure_start, figure_end = sentence
    before, figure, after = words, "", ""
    if figure_start is not None and figure_end is not None:
        at, end = figure_start - start, figure_end - start
        if 0 <= at < end <= len(words):
            before, figure, after = words[:at], words[at:end], words[end:]
    confidence = Confidence(claim.confidence) if claim.confidence else None
    return Evidence(claim.id, before, figure, after, article, via, confidence=confidence)
