from collections.abc import Callable

import pytest
from sqlmodel import Session

from app.domain.measure import Measure
from app.queries.event_filter import EventFilter, EventSort
from app.queries.event_list import event_list
from app.queries.home_page import home_page
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka

Count = Callable[[Callable[[Session], object]], int]


def fill_ferries(filled: FilledStore, number: int) -> None:
    for day in range(1, number + 1):
        event = filled.event(f"Ferry {day}", date=f"2024-{day // 28 + 1:02d}-{day % 28 + 1:02d}")
        text = f"Ferry {day}\n\nThe coastguard said 12 people died."
        article = filled.article(event, text)
        figure = filled.figure(event, "12")
        filled.claim(event, article, text.split("\n\n")[1], figure=figure, words="12")


@pytest.mark.parametrize(
    "asked",
    [
        EventFilter(),
        EventFilter(kind="sinking", measure="killed"),
        EventFilter(q="ferry", sort=EventSort.SPREAD),
    ],
)
def test_a_hundred_events_take_as_many_statements_as_ten(
    filled: FilledStore, statements: Count, asked: EventFilter
) -> None:
    fill_ferries(filled, 10)
    few = statements(lambda session: event_list(session, asked, limit=100))
    few_at_home = statements(home_page)
    fill_ferries(filled, 90)
    assert statements(lambda session: event_list(session, asked, limit=100)) == few
    assert statements(home_page) == few_at_home


def test_a_line_tells_of_the_measure_asked_for(filled: FilledStore) -> None:
    fill_makiivka(filled)
    with filled.store.reading() as session:
        (line,) = event_list(session, EventFilter(measure=Measure.INJURED)).lines
    assert line.measure == "Injured"
    assert line.lowest is not None
    assert line.lowest.words == "300"


def test_things_of_two_sorts_are_not_set_beside_each_other(filled: FilledStore) -> None:
    event = filled.event()
    text = "Depot burns\n\nThe army said 3 tanks and 900 tyres burned."
    article = filled.article(event, text)
    for words, number, counted in (("3", 3, "tanks"), ("900", 900, "tyres")):
        figure = filled.figure(
            event, words, low=number, high=number, counted=counted, measure=Measure.DESTROYED
        )
        filled.claim(
            event,
            article,
            text.split("\n\n")[1],
            figure=figure,
            words=words,
            source=None,
            measure=Measure.DESTROYED,
        )
    with filled.store.reading() as session:
        (line,) = event_list(session, EventFilter()).lines
    assert line.lowest == line.highest
    assert line.line is None
