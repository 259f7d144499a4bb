from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.group import Telling, index_keys, lookup_keys, participants_in, words_in

EVENT = FoundEvent(EventKind.STRIKE, Place("Makiivka"), PartialDate(2023, 1, 1), ("barracks", "school"))


def test_an_event_is_kept_under_place_day_kind_and_words() -> None:
    assert index_keys(Telling(EVENT)) == (
        "place-day:mkvk/--01-01",
        "place-day:mkvk/2023-01-01",
        "place-month:mkvk/2023-01",
        "place-kind:mkvk/strike",
        "kind-day:strike/--01-01",
        "kind-day:strike/2023-01-01",
        "word:barracks",
        "word:school",
    )


def test_the_days_around_are_looked_up() -> None:
    keys = lookup_keys(Telling(EVENT))
    assert {f"place-day:mkvk/{day}" for day in ("2022-12-30", "2023-01-01", "2023-01-03")} <= set(keys)


def test_an_undated_event_is_kept_under_the_months_of_its_news() -> None:
    event = FoundEvent(EventKind.STRIKE, Place("Makiivka"), None)
    keys = index_keys(Telling(event, PartialDate(2023, 1, 4)))
    assert {"place-month:mkvk/2022-12", "place-month:mkvk/2023-01"} <= set(keys)


def test_keys_are_few_and_short_however_long_the_article() -> None:
    words = tuple(f"word{number}" * 30 for number in range(200))
    telling = Telling(
        FoundEvent(EventKind.STRIKE, Place("M" * 500), PartialDate(2023, 1, 1), words),
        participants=tuple(f"Colonel {number}" for number in range(50)),
    )
    keys = index_keys(telling)
    assert len(keys) <= 40
    assert max(map(len, keys)) <= 80


def test_words_and_participants_come_back_out_of_the_keys() -> None:
    keys = index_keys(Telling(EVENT, participants=("Igor Girkin",)))
    assert words_in(keys) == ("barracks", "school")
    assert participants_in(keys) == ("igor girkin",)
