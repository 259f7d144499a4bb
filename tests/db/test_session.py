from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.session import Store, migrate
from app.db.tables import ClaimTarget, Event
from tests.processes import run_python


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate(store)
    yield store
    store.close()


def add_event(session: Session, title: str = "Strike in Makiivka") -> str:
    event = Event(id=new_id(), kind="strike", title=title, added_at=utc_now())
    session.add(event)
    return event.id


def titles(store: Store) -> list[str]:
    with store.reading() as session:
        return list(session.exec(select(Event.title)))


def pragma(session: Session, name: str) -> object:
    return session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_a_write_is_seen_by_the_next_reader(store: Store) -> None:
    with store.writing() as session:
        add_event(session)
    assert titles(store) == ["Strike in Makiivka"]


def test_an_error_takes_the_whole_transaction_back(store: Store) -> None:
    def fail() -> None:
        with store.writing() as session:
            add_event(session)
            session.flush()
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        fail()
    assert titles(store) == []


def test_a_reader_cannot_write(store: Store) -> None:
    with store.reading() as session:
        add_event(session)
        with pytest.raises(OperationalError, match="readonly"):
            session.flush()


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.reading() as session:
        before = session.exec(select(Event.title)).all()
        with store.writing() as other:
            add_event(other)
        assert session.exec(select(Event.title)).all() == before == []


def test_every_connection_has_the_pragmas(store: Store) -> None:
    with store.reading() as session:
        assert [pragma(session, name) for name in ("journal_mode", "foreign_keys", "busy_timeout")] == [
            "wal",
            1,
            5000,
        ]
    with store.writing() as session:
        assert pragma(session, "synchronous") == 1
    with store.writing(durable=True) as session:
        assert pragma(session, "synchronous") == 2


def test_a_row_that_points_at_nothing_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing() as session:
        session.add(ClaimTarget(claim_id="00000000", target_id="11111111"))


def test_threads_that_write_at_once_lose_nothing(store: Store) -> None:
    def write(number: int) -> None:
        with store.writing() as session:
            add_event(session, f"Event {number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert len(titles(store)) == 40


WRITE_TWENTY = """
import sys
from app.db.session import Store
from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Event
store = Store(sys.argv[1])
for number in range(20):
    with store.writing() as session:
        session.add(Event(id=new_id(), kind="strike", title=str(number), added_at=utc_now()))
"""


def test_processes_that_write_at_once_lose_nothing(store: Store) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: run_python(WRITE_TWENTY, str(store.url)), range(2)))
    assert len(titles(store)) == 40


def test_a_store_in_memory_keeps_what_it_is_told() -> None:
    store = Store("sqlite://")
    migrate(store)
    with store.writing() as session:
        add_event(session)
    assert titles(store) == ["Strike in Makiivka"]
