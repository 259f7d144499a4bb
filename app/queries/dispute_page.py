"""A dispute: a figure, and one claim against it. Its id is that of the claim against the figure."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlmodel import Session

from app.domain.conflicts import Conflict, ConflictKind
from app.domain.reason import Part, Reason
from app.domain.stance import Direction
from app.queries.board import BoardFigure, Evidence, Stand
from app.queries.claim_page import ClaimPage, claim_page
from app.queries.event_page import EventPage, event_page
from app.queries.line_marks import marks_of
from app.queries.number_line import NumberLine, draw_number_line, key_number
from app.queries.partings import DisputeLink, others_against
from app.queries.quoted import Quoted, quoted
from app.queries.said_by import moment_of


@dataclass(frozen=True, slots=True)
class GivenBy:
    """One source behind the figure: the sentences that the dispute answers, and those elsewhere."""

    stand: Stand
    answered: tuple[Quoted, ...]
    elsewhere: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DisputePage:
    """The figure with those who stand behind it, and the claim against it.

    ``figure`` is None where the quarrel is no longer on the board, since one side of it went.
    """

    id: str
    claim: ClaimPage
    event: EventPage
    figure: BoardFigure | None
    against: Stand | None
    instead: BoardFigure | None
    """The figure that the disputing source gives itself."""
    quoted: Quoted
    """The claim's own sentence."""
    given_by: tuple[GivenBy, ...] = ()
    line: NumberLine | None = None
    others: tuple[DisputeLink, ...] = ()

    @property
    def quarrel(self) -> str:
        """What kind of quarrel it is, in words."""
        direction = self.claim.claim.direction
        if direction is Direction.LOWER:
            return "says the true figure is lower"
        if direction is Direction.HIGHER:
            return "says the true figure is higher"
        return "denies it" if self.claim.claim.stance == "denies" else "disputes it"

    @property
    def title(self) -> str:
        words = f"“{self.figure.words}”" if self.figure else "a figure"
        return f"{self.claim.source.name} on {words}"

    @property
    def date(self) -> str | None:
        """When the claim against the figure was made, as far as known."""
        as_of = self.claim.claim.as_of
        return str(as_of) if as_of else self.claim.article.published

    @property
    def days_later(self) -> int | None:
        """Days from the figure to the claim against it; None where either day is not known."""
        first = moment_of(self.figure.date) if self.figure else None
        then = moment_of(self.date)
        return None if first is None or then is None else math.floor(then) - math.floor(first)

    @property
    def follows(self) -> bool:
        """Whether the claim is known to come on the figure's day or after it."""
        return bool(self.given_by) and self.days_later is not None and self.days_later >= 0

    @property
    def echo(self) -> str | None:
        """The disputed number as the claim against it says it again: ``400`` of "nowhere near 400"."""
        said = self.claim.claim.figure
        if said is None or self.figure is None or self.instead is not None:
            return None
        return said.span.text if key_number(said.value) == key_number(self.figure.value) else None

    @property
    def link_reasons(self) -> tuple[Reason, ...]:
        """How it is known that the claim speaks of this figure."""
        return tuple(reason for reason in self.claim.claim.reasons if reason.part is Part.TARGETS)

    @property
    def later(self) -> BoardFigure | None:
        """What the figure's own source replaced it with."""
        return self.event.board.figure(self.figure.revised_to) if self.figure else None


def dispute_page(session: Session, claim_id: str) -> DisputePage | None:
    """None where the claim is against no figure, or on no event's board."""
    claim = claim_page(session, claim_id)
    if claim is None or not claim.is_dispute or claim.event_id is None:
        return None
    event = event_page(session, claim.event_id)
    if event is None:
        return None
    figure, against = _on_board(event, claim_id)
    instead = _instead(event, figure, against)
    answered = {target.id for target in claim.targets}
    sentences = quoted(session, claim.article.id, {claim_id, *answered})
    page = DisputePage(claim_id, claim, event, figure, against, instead, sentences.pop(claim_id))
    if figure is None or against is None:
        return page
    return replace(
        page,
        given_by=tuple(_given_by(stand, sentences) for stand in figure.stands.supporting),
        line=_line(figure, against, instead),
        others=others_against(figure, against),
    )


def _given_by(stand: Stand, sentences: dict[str, Quoted]) -> GivenBy:
    answered = tuple(sentences[claim] for claim in stand.claims if claim in sentences)
    told = {_folded(one.claim.evidence.text) for one in answered}
    elsewhere = tuple(one for one in stand.evidence if _folded(one.sentence) not in told)
    return GivenBy(stand, answered, elsewhere)


def _folded(sentence: str) -> str:
    return " ".join(sentence.split())


def _line(figure: BoardFigure, against: Stand, instead: BoardFigure | None) -> NumberLine | None:
    """The figure, this one claim against it, and what is given instead, without anybody else's quarrels."""
    alone = replace(figure, stands=replace(figure.stands, disputed_by=(against,)), is_current=True)
    beside: Iterable[BoardFigure] = (
        [replace(instead, stands=replace(instead.stands, disputed_by=()))] if instead else []
    )
    return draw_number_line(marks_of([alone, *beside]))


def _on_board(event: EventPage, claim_id: str) -> tuple[BoardFigure | None, Stand | None]:
    for figure in event.board.figures:
        for stand in figure.stands.disputed_by:
            if claim_id in stand.claims:
                return figure, stand
    return None, None


def _instead(event: EventPage, figure: BoardFigure | None, against: Stand | None) -> BoardFigure | None:
    if figure is None or against is None:
        return None
    return next(
        (
            event.board.figure(conflict.b)
            for conflict in event.board.conflicts
            if _tells(conflict, figure, against)
        ),
        None,
    )


def _tells(conflict: Conflict, figure: BoardFigure, against: Stand) -> bool:
    is_theirs = conflict.a == figure.id and against.source.key in conflict.disputed_by
    return is_theirs and conflict.kind is ConflictKind.EXPLICIT
