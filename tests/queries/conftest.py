"""A store filled row by row, and a way to count what is asked of it."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import event
from sqlmodel import Session

from tests.filled_store import FilledStore
from tests.stores import make_store


@pytest.fixture
def filled() -> Iterator[FilledStore]:
    store = make_store()
    yield FilledStore(store)
    store.close()


@pytest.fixture
def statements(filled: FilledStore) -> Callable[[Callable[[Session], object]], int]:
    """Runs a query and tells how many SQL statements it took."""

    def count(query: Callable[[Session], object]) -> int:
        seen: list[str] = []
        with filled.store.reading() as session:
            bind = session.get_bind()

            def note(*args: object) -> None:
                seen.append(str(args[2]))

            event.listen(bind, "before_cursor_execute", note)
            query(session)
            event.remove(bind, "before_cursor_execute", note)
        return len([one for one in seen if one.lstrip().upper().startswith(("SELECT", "WITH"))])

    return count
