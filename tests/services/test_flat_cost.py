"""What an article costs does not grow with the store: no statement reads a whole table, and their
number is not that of the sources, figures and articles around."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event
from sqlmodel import Session, SQLModel

from tests.services.desk import Desk, say

SCANNED = re.compile(r"SCAN (\w+)")


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """What is asked of the store meanwhile, with the parameters of each."""
    asked: list[tuple[str, Any]] = []

    def note(
        _connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool
    ) -> None:
        asked.append((statement, parameters[0] if many else parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def scanned(session: Session, statement: str, parameters: Any) -> set[str]:
    """The tables of which a statement reads every row."""
    plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    found = {table for row in plan for table in SCANNED.findall(row[3])}
    return found & set(SQLModel.metadata.tables)


def tell_late(desk: Desk) -> list[tuple[str, Any]]:
    """An article that came out before one that is there: it is placed, and that one again."""
    article_id = desk.add(say("9", source="The harbour master"), say("12"), published="2023-05-01")
    with statements() as asked:
        desk.read(article_id)
    return [(statement, parameters) for statement, parameters in asked if not statement.startswith("PRAGMA")]


def test_no_statement_of_reading_an_article_reads_a_whole_table(desk: Desk) -> None:
    desk.tell(say("12"), say("14", source="The ministry"), published="2023-05-02")
    asked = tell_late(desk)
    with desk.store.reading() as session:
        looked_up = [one for one in asked if one[0].startswith(("SELECT", "UPDATE", "DELETE"))]
        assert looked_up
        assert not [one for one in looked_up if scanned(session, *one)]


def test_ten_more_sources_and_figures_ask_for_no_more_statements() -> None:
    few, many = Desk(), Desk()
    few.tell(say("12"), published="2023-05-02")
    others = [say(str(number), source=f"Ministry {number}") for number in range(20, 30)]
    many.tell(say("12"), *others, published="2023-05-02")
    assert len(tell_late(many)) == len(tell_late(few))
