"""The moment that an address asks for: ``?as-of=2023-01-02``."""

from app.queries.said_by import NotAMoment, SaidBy, read_said_by
from app.web.problems import Problem, WayOn


def asked_moment(written: str | None, now: str) -> SaidBy | None:
    """None where none is asked for. ``now`` is the address of the same page as it stands.

    What is no moment is a fault: a page that left it out would show another board than was asked for.
    """
    if not written or not written.strip():
        return None
    try:
        return read_said_by(written)
    except NotAMoment as fault:
        raise Problem(
            422,
            "bad_moment",
            f"“{written.strip()[:40]}” is neither a day nor a moment, so the board as of it cannot be shown. "
            "Write a day as 2023-01-31, or a moment as 2023-01-31T18:30, in UTC.",
            title="No such day",
            way_on=WayOn("The event as it stands now", now),
        ) from fault
