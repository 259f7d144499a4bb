import pytest

from app.queries.said_by import MOST_MOMENTS, NotAMoment, SaidBy, make_clock, moment_of, read_said_by


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-01-02", "2023-01-02"),
        (" 2023-01-02 ", "2023-01-02"),
        ("2023-01-02T18:30", "2023-01-02T18:30"),
        ("2023-01-02T18:30:59Z", "2023-01-02T18:30"),
        ("2023-01-02 18:30", "2023-01-02T18:30"),
        ("2023-01-02T01:30+02:00", "2023-01-01T23:30"),
        ("2023-01-02T01:30 02:00", "2023-01-01T23:30"),
    ],
)
def test_days_and_moments_are_read_into_utc(written: str, read: str) -> None:
    assert read_said_by(written).written == read


@pytest.mark.parametrize(
    "written", ["", "now", "2023", "2023-01", "2023-02-30", "2023-01-02T25:00", "9999-12-31", "02.01.2023"]
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(NotAMoment):
        read_said_by(written)


@pytest.mark.parametrize(
    ("by", "published", "is_out"),
    [
        ("2023-01-02", "2023-01-02", True),
        ("2023-01-02", "2023-01-02T23:59:30Z", True),
        ("2023-01-02", "2023-01-03T00:00:00Z", False),
        ("2023-01-02", "2023-01-03T01:00:00+02:00", True),
        ("2023-01-02T18:30", "2023-01-02T18:30:40Z", True),
        ("2023-01-02T18:30", "2023-01-02T18:31:00Z", False),
        ("2023-01-02T18:30", "2023-01-02", False),
        ("2023-01-02T18:30", "2023-01-01", True),
        ("2023-01-02", None, False),
        ("2023-01-02", "2023-01", False),
    ],
)
def test_an_article_is_out_once_that_is_certain(by: str, published: str | None, is_out: bool) -> None:
    assert SaidBy(by).includes(published) is is_out


def test_each_moment_offered_includes_the_article_that_made_it() -> None:
    published = ("2023-01-02", "2023-01-02T09:41:07Z", "2023-01-04T23:59:59+05:30")
    clock = make_clock(published, None)
    assert clock.moments == ("2023-01-02T09:41", "2023-01-02", "2023-01-04T18:29")
    for count, moment in enumerate(sorted(clock.moments, key=lambda one: SaidBy(one).until), start=1):
        assert sum(SaidBy(moment).includes(one) for one in published) == count


def test_a_clock_counts_what_it_leaves_out_and_knows_its_neighbours() -> None:
    clock = make_clock(("2023-01-02", "2023-01-04", "2023-01-09", None), read_said_by("2023-01-05"))
    assert (clock.later, clock.undated) == (1, 1)
    assert (clock.earlier, clock.next) == ("2023-01-04", "2023-01-09")
    assert clock.offered == ("2023-01-09", "2023-01-05", "2023-01-04", "2023-01-02")


def test_a_clock_of_one_moment_is_of_no_use() -> None:
    assert not make_clock(("2023-01-02", "2023-01-02", None), None).is_of_use


def test_too_many_moments_are_offered_by_the_day() -> None:
    published = [f"2023-01-{day:02d}T{hour:02d}:00:00Z" for day in range(1, 5) for hour in range(24)]
    assert len(published) > MOST_MOMENTS
    assert make_clock(published, None).moments == ("2023-01-01", "2023-01-02", "2023-01-03", "2023-01-04")


def test_a_moment_is_counted_in_days() -> None:
    assert moment_of("1970-01-02T12:00:00+06:00") == 1.25
    assert moment_of("--01-02") is None
