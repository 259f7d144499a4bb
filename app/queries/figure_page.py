"""A figure's own page: its words, who stands where on it, what it replaced, what it conflicts with."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Figure
from app.domain.conflicts import Conflict
from app.domain.measure import Measure
from app.queries.board import BoardFigure
from app.queries.event_page import EventPage, event_page
from app.queries.measure_words import measure_title


@dataclass(frozen=True, slots=True)
class FigurePage:
    """``on_board`` is None where no article gives it any more; ``words`` are then all that is left."""

    id: str
    words: str
    measure: Measure
    title: str
    """The measure as a heading."""
    counted: str | None
    event: EventPage
    on_board: BoardFigure | None
    conflicts: tuple[Conflict, ...] = ()

    @property
    def earlier(self) -> BoardFigure | None:
        return self.event.board.figure(self.on_board.revised_from) if self.on_board else None

    @property
    def later(self) -> BoardFigure | None:
        return self.event.board.figure(self.on_board.revised_to) if self.on_board else None

    @property
    def summary(self) -> str:
        """The figure in a sentence, for a shared link."""
        if self.on_board is None:
            return f"No article gives this figure any more. {self.event.title}."
        stands = self.on_board.stands
        given = ", ".join(stand.source.name for stand in stands.supporting) or "nobody in these articles"
        against = ", ".join(stand.source.name for stand in stands.disputed_by) or "nobody in these articles"
        return f"{self.event.title}. Asserted by {given}; disputed by {against}."


def figure_page(session: Session, figure_id: str) -> FigurePage | None:
    """The figure under this id, as it stands on the board of its event."""
    found = (
        session.connection()
        .execute(
            select(col(Figure.event_id), col(Figure.words), col(Figure.measure), col(Figure.counted)).where(
                col(Figure.id) == figure_id
            )
        )
        .one_or_none()
    )
    event = event_page(session, found[0]) if found else None
    if found is None or event is None:
        return None
    measure = Measure(found[2])
    return FigurePage(
        figure_id,
        found[1],
        measure,
        measure_title(measure),
        found[3],
        event,
        event.board.figure(figure_id),
        tuple(conflict for conflict in event.board.conflicts if figure_id in (conflict.a, conflict.b)),
    )
