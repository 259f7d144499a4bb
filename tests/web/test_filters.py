"""How numbers, dates and stances are written on a page."""

import pytest

from app.web import filters


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (63, "63"),
        (400.0, "400"),
        (11300, "11,300"),
        (999_999, "999,999"),
        (1_120_000, "1.12 million"),
        (1_234_567, "1,234,567"),
        (3e9, "3 billion"),
        (6.25, "6.25"),
        (0.5, "0.5"),
        (4.7e6, "4.7 million"),
    ],
)
def test_numbers(value: float, words: str) -> None:
    assert filters.number(value) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (12, "%", "12%"),
        (3e9, "EUR", "€3 billion"),
        (1500, "dollars", "$1,500"),
        (40, "tonnes", "40 tonnes"),
        (5, "SEK", "5 SEK"),
        (7, None, "7"),
    ],
)
def test_amounts(value: float, unit: str | None, words: str) -> None:
    assert filters.amount(value, unit) == words


@pytest.mark.parametrize(
    ("low", "high", "approx", "strict", "words"),
    [
        (63, 63, False, False, "63"),
        (None, 400, False, False, "up to 400"),
        (12, None, False, False, "at least 12"),
        (300, None, False, True, "more than 300"),
        (None, 220, False, True, "fewer than 220"),
        (50, 50, True, False, "about 50"),
        (100, 300, False, False, "100 to 300"),
        (200, None, True, False, "at least 200"),
    ],
)
def test_reaches(low: int | None, high: int | None, approx: bool, strict: bool, words: str) -> None:
    assert filters.bounds(low, high, approx=approx, strict=strict) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-01-02", "2 January 2023"),
        ("2023-01", "January 2023"),
        ("2023", "2023"),
        ("--01-01", "1 January (year not given)"),
        ("--03", "March (year not given)"),
        ("2023-01-02T09:40:00Z", "2 January 2023, 09:40 UTC"),
        ("2023-01-02T09:40:00+02:00", "2 January 2023, 07:40 UTC"),
        ("2023-01-01T01:30:00+02:00", "31 December 2022, 23:30 UTC"),
        ("2026-11-22T19:00:00.123456Z", "22 November 2026, 19:00 UTC"),
        ("2023-01-02T09:40", "2 January 2023, 09:40"),
        ("yesterday", "yesterday"),
        ("2023-99-99", "2023-99-99"),
        (None, "date not given"),
    ],
)
def test_days(value: str | None, words: str) -> None:
    assert filters.day(value) == words


def test_short_days_leave_out_the_hour() -> None:
    assert filters.short_day("2023-09-02T09:40:00Z") == "2 Sep 2023"


@pytest.mark.parametrize(
    ("value", "noun", "words"),
    [
        (0, "figure", "no figures"),
        (1, "article", "1 article"),
        (2, "dispute", "2 disputes"),
        (1200, "source", "1,200 sources"),
        (3, "country", "3 countries"),
    ],
)
def test_counts(value: int, noun: str, words: str) -> None:
    assert filters.count(value, noun) == words


def test_stances_are_words() -> None:
    assert filters.stance("disputes", "lower") == "says lower"
    assert filters.stance("disputes", "higher") == "says higher"
    assert filters.stance("disputes") == "disputes"
    assert filters.stance("no_comment") == "no comment"
    assert filters.tone("denies") == "dispute"


@pytest.mark.parametrize(
    ("kind", "counted", "words"),
    [
        ("killed", "Russian soldiers", "killed"),
        ("casualties", None, "killed or injured"),
        ("other", "schools", "schools"),
        ("destroyed", "homes", "homes destroyed"),
        ("share", "voters", "voters"),
        ("other", None, ""),
        (None, None, ""),
    ],
)
def test_measures(kind: str | None, counted: str | None, words: str) -> None:
    assert filters.measure(kind, counted) == words


def test_words_from_the_start_of_a_sentence_fit_inside_one() -> None:
    assert filters.uncapital("Up to 400") == "up to 400"
    assert filters.uncapital("UN staff") == "UN staff"
    assert filters.uncapital("€3bn") == "€3bn"
    assert filters.uncapital("") == ""


def test_long_words_are_cut_at_a_space() -> None:
    assert filters.clip("one two three", 9) == "one two…"
    assert filters.clip("one two", 9) == "one two"


def test_sizes() -> None:
    assert [filters.size(n) for n in (1, 512, 12_288, 5 * 1024**2, 1_600_000)] == [
        "1 byte",
        "512 bytes",
        "12 kB",
        "5 MB",
        "1.5 MB",
    ]
