from collections.abc import Iterable
from itertools import permutations

from app.domain.event import EventKind
from app.group import Placed, Telling, event_ids, replay
from tests.group.test_choose import tell

FIRST = tell(published="2023-01-01")
SAME = tell(published="2023-01-02", words=("barracks", "conscripts", "toll", "widows", "phones"))
OTHER = tell(published="2023-01-02", place="Kherson", words=("market", "stalls", "shoppers"))


def placed(*tellings: Telling, events: str, held: str = "") -> list[Placed]:
    return [
        Placed(str(number), 0, (str(one.published), str(number), 0), one, event, is_held=event in held)
        for number, (one, event) in enumerate(zip(tellings, events, strict=True))
    ]


def articles(tellings: Iterable[Placed]) -> list[list[str]]:
    return sorted(sorted(one.article for one in group.members) for group in replay(list(tellings)))


def test_the_order_of_uploads_does_not_matter() -> None:
    tellings = placed(FIRST, SAME, OTHER, events="abc")
    assert all(articles(order) == [["0", "1"], ["2"]] for order in permutations(tellings))


def test_what_a_person_placed_stays() -> None:
    assert articles(placed(FIRST, SAME, events="ab", held="ab")) == [["0"], ["1"]]


def test_two_events_of_one_article_are_two() -> None:
    tellings = [Placed("0", position, ("2023-01-01", "0", position), FIRST, "a") for position in range(2)]
    assert len(replay(tellings)) == 2


def test_a_group_goes_on_under_the_event_that_most_of_it_is_in() -> None:
    groups = replay(placed(FIRST, SAME, FIRST, OTHER, events="abbc"))
    assert sorted(str(one) for one in event_ids(groups)) == ["b", "c"]


def test_an_event_goes_on_under_one_group_only() -> None:
    groups = replay(placed(FIRST, OTHER, events="aa"))
    assert sorted(map(str, event_ids(groups))) == ["None", "a"]


def test_the_reasons_of_each_are_kept() -> None:
    (group,) = replay(placed(FIRST, SAME, events="aa"))
    assert "Both were on 2023-01-01." in group.choices["1", 0].reasons
    assert group.choices["0", 0].event_id is None


def test_a_strike_may_come_again_the_next_day() -> None:
    next_day = tell(date="2023-01-02", published="2023-01-02", words=("station", "platform", "conscripts"))
    assert articles(placed(FIRST, next_day, events="ab")) == [["0"], ["1"]]


def test_an_earthquake_is_told_of_a_day_apart() -> None:
    quake = tell(kind=EventKind.EARTHQUAKE, published="2023-01-01", words=("quake", "houses"))
    later = tell(kind=EventKind.EARTHQUAKE, date="2023-01-02", published="2023-01-02", words=("quake",))
    assert articles(placed(quake, later, events="ab")) == [["0", "1"]]
