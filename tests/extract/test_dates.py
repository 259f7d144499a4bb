import pytest

from app.extract.events.dates import find_dates
from app.extract.events.dates.calendar import published_day
from app.extract.language import parse


def dates(text: str, published: str | None = None) -> list[tuple[str, str]]:
    parsed = parse(text)
    return [(parsed.span(one.first, one.last).text, str(one.date)) for one in find_dates(parsed, published)]


def test_a_date_knows_its_words_in_the_stored_text() -> None:
    text = "The dam  broke late on Sunday,\u00a0officials said. It was built in  March 2011."
    assert dates(text, "2024-05-08") == [("Sunday", "2024-05-05"), ("March 2011", "2011-03")]


def test_a_day_takes_the_year_that_the_text_gives_it_elsewhere() -> None:
    text = "It fell on 5 June 1999. Relatives meet each 5 June. They do not meet on 6 June."
    assert [day for _, day in dates(text)] == ["1999-06-05", "1999-06-05", "--06-06"]


def test_two_years_for_one_day_leave_it_open() -> None:
    text = "It fell on 5 June 1999. It burned on 5 June 2001. Relatives meet on 5 June."
    assert [day for _, day in dates(text)] == ["1999-06-05", "2001-06-05", "--06-05"]


@pytest.mark.parametrize("published", ["", "soon", "2024-13-45", "24-01-01", "20240101"])
def test_a_publication_date_that_is_none_resolves_nothing(published: str) -> None:
    assert published_day(published) is None
    assert dates("It fell on Sunday.", published) == [("Sunday", "None")]


@pytest.mark.parametrize("letter", ["1", "1 ", "May ", "the 2", "Sunday ", "a", "(", "Jan. 1 "])
def test_endless_repetition_is_read_without_fault(letter: str) -> None:
    assert isinstance(dates(letter * (4_000 // len(letter)), "2024-05-08"), list)
