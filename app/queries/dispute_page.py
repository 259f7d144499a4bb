"""A dispute: a figure, and one claim against it. Its id is that of the claim against the figure."""

from dataclasses import dataclass

from sqlmodel import Session

from app.domain.conflicts import Conflict, ConflictKind
from app.domain.stance import Direction
from app.queries.board import BoardFigure, Stand
from app.queries.claim_page import ClaimPage, claim_page
from app.queries.event_page import EventPage, event_page


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


def dispute_page(session: Session, claim_id: str) -> DisputePage | None:
    """None where the claim is against no figure, or on no event's board."""
    claim = claim_page(session, claim_id)
    if claim is None or not claim.is_dispute or claim.event_id is None:
        return None
    event = event_page(session, claim.event_id)
    if event is None:
        return None
    figure, against = _on_board(event, claim_id)
    return DisputePage(claim_id, claim, event, figure, against, _instead(event, figure, against))


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
