"""Publication dates into ISO 8601."""

import pytest

from app.read.byline import find_published
from app.read.errors import BadDate
from app.read.published import iso_or_none, iso_published


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2023-01-02", "2023-01-02"),
        (" 2 January 2023 ", "2023-01-02"),
        ("January 2, 2023", "2023-01-02"),
        ("Mon, 2nd Jan. 2023", "2023-01-02"),
        ("31/01/2023", "2023-01-31"),
        ("01/31/2023", "2023-01-31"),
        ("02/02/2023", "2023-02-02"),
        ("2023-01-02T10:14:00Z", "2023-01-02T10:14:00Z"),
        ("2023-01-02T10:14:00.123+03:00", "2023-01-02T10:14:00+03:00"),
        ("2 January 2023, 10:14 GMT", "2023-01-02T10:14:00Z"),
        ("Mon, 02 Jan 2023 10:14:00 EST", "2023-01-02T10:14:00-05:00"),
    ],
)
def test_days_and_moments_are_normalised(words: str, iso: str) -> None:
    assert iso_published(words) == iso


@pytest.mark.parametrize("words", ["2023-01-02T10:14", "10:14, 2 January 2023"])
def test_a_time_without_its_zone_is_only_its_day(words: str) -> None:
    assert iso_published(words) == "2023-01-02"


@pytest.mark.parametrize(
    "words",
    [
        "nonsense",
        "yesterday",
        "January 2",
        "2023",
        "32 January 2023",
        "2023-02-30",
        "0001-01-01",
        "9999-12-31",
        "2 janvier 2023",
        "2" * 100_000,
        "2 January 2023 " * 10,
    ],
)
def test_what_is_no_full_date_is_refused(words: str) -> None:
    with pytest.raises(BadDate, match="Write it as 2023-01-31") as refused:
        iso_published(words)
    assert (refused.value.code, refused.value.status) == ("bad_date", 422)
    assert len(refused.value.message) < 200


@pytest.mark.parametrize("words", ["02/01/2023", "1.2.2023", "3-4-23"])
def test_day_and_month_in_open_order_are_refused(words: str) -> None:
    with pytest.raises(BadDate, match="two dates"):
        iso_published(words)


def test_a_page_s_own_bad_date_is_none() -> None:
    assert iso_or_none("soon") is None
    assert iso_or_none(None) is None


@pytest.mark.parametrize(
    "line",
    ["2 March 2024", "Published: 2 March 2024", "Updated on Saturday, March 2, 2024", "PUBLISHED 2024-03-02"],
)
def test_a_line_that_is_only_a_date_dates_the_article(line: str) -> None:
    assert find_published(f"Ferry sinks\n\n{line}\n\nTwelve died.") == "2024-03-02"


@pytest.mark.parametrize("line", ["On 2 March 2024 twelve died.", "By Jane Doe", "2 March", "12 of 2024"])
def test_a_date_in_a_sentence_does_not(line: str) -> None:
    assert find_published(f"Ferry sinks\n\n{line}\n\nTwelve died.") is None
