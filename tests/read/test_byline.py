"""The lines around a headline."""

import pytest

from app.domain.found import Field, Found, Origin
from app.read.byline import byline_authors, byline_date, find_dateline_day, find_published, read_top


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and Tom Reed in Port Vell", "Jane Doe; Tom Reed"),
        ("By Jane Doe, Tom van der Reed and Ana María Ruiz", "Jane Doe; Tom van der Reed; Ana María Ruiz"),
        ("Jane Doe and Tom Reed", "Jane Doe; Tom Reed"),
        ("Jane Doe | 2 March 2024", "Jane Doe"),
        ("Port Vell, Sant Roc", None),
        ("Governor Raises Toll After Boats Reach Villages", None),
        ("By Jane Doe, Mining Correspondent", "Jane Doe"),
        ("Por Lucía Ramos", "Lucía Ramos"),
        ("Twelve people died", None),
        ("The ferry sank off Port Vell.", None),
        ("2 March 2024", None),
        ("By Reuters", None),
        ("Madrid", None),
    ],
)
def test_the_names_of_a_byline(line: str, authors: str | None) -> None:
    assert byline_authors(line) == authors


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Jane Doe | 2 March 2024", "2024-03-02"),
        ("Published: 09:14, 6 June 2025 | Updated: 11:02, 7 June 2025", "2025-06-06"),
        ("Posted on March 2, 2024 by Jane", "2024-03-02"),
        ("Samir Haddad, 14.09.2024", "2024-09-14"),
        ("03/04/2024", None),
        ("Jane Doe", None),
    ],
)
def test_the_date_of_a_byline(line: str, date: str | None) -> None:
    assert byline_date(line) == date


def test_the_top_of_a_text_tells_title_authors_and_day() -> None:
    text = "Ferry sinks\n\nBy Jane Doe\n\n2 March 2024\n\nTwelve people died."
    assert read_top(text) == (
        Found(Field.TITLE, "Ferry sinks", Origin.HEADLINE),
        Found(Field.AUTHORS, "Jane Doe", Origin.BYLINE),
        Found(Field.PUBLISHED, "2024-03-02", Origin.BYLINE),
    )


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Reuters, 10 September 2024", "2024-09-10"),
        ("The Harbour Post - September 10, 2024", "2024-09-10"),
        ("By Jane Doe in Port Vell, 2 March 2024", "2024-03-02"),
        ("AFP | Port Vell | 13.09.2024", "2024-09-13"),
        ("Ferry toll rises, 10 September 2024", None),
        ("Reuters, 10/09/2024", None),
    ],
)
def test_the_day_of_a_line_that_only_says_by_whom_or_where(line: str, date: str | None) -> None:
    assert find_published(f"Ferry sinks\n\n{line}\n\nTwelve people died.") == date


@pytest.mark.parametrize(
    ("paragraph", "date"),
    [
        ("PORT VELL, 10 September 2024 (Reuters) - Twelve people died.", "2024-09-10"),
        ("PORT VELL, Sept. 10, 2024 (AP) — Twelve people died.", "2024-09-10"),
        ("Port Vell (Reuters), 10 September 2024 - Twelve people died.", "2024-09-10"),
        ("PORT VELL, 10 September (Reuters) - Twelve people died.", None),
        ("Attack in Port Vell on 10 September 2024 - what we know", None),
    ],
)
def test_the_day_of_a_dateline(paragraph: str, date: str | None) -> None:
    assert find_dateline_day(f"Ferry sinks\n\n{paragraph}") == date


def test_a_line_that_says_by_whom_and_when_is_no_headline() -> None:
    found = read_top("Reuters, 10 September 2024\n\nTwelve people died on Monday.")
    assert found == (Found(Field.PUBLISHED, "2024-09-10", Origin.BYLINE),)
