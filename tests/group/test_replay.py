from collections.abc import Mapping, Sequence
from itertools import permutations

from app.domain.event import EventKind
from app.group import Group, Placed, Telling, choose_event, event_ids, place_late
from app.group.telling import KnownEvent
from tests.group.test_choose import tell

FIRST = tell(published="2023-01-01")
SAME = tell(published="2023-01-02", words=("barracks", "conscripts", "toll", "widows", "phones"))
OTHER = tell(published="2023-01-02", place="Kherson", words=("market", "stalls", "shoppers"))
NEXT_DAY = tell(date="2023-01-02", published="2023-01-02", words=("station", "platform", "conscripts"))
QUAKE = tell(kind=EventKind.EARTHQUAKE, published="2023-01-01", words=("quake", "houses"))


def placed(*tellings: Telling, events: str, held: str = "") -> list[Placed]:
    return [
        Placed(str(number), 0, (str(one.published), str(number), 0), one, event, is_held=event in held)
        for number, (one, event) in enumerate(zip(tellings, events, strict=True))
    ]


def among(tellings: Sequence[Placed]) -> Mapping[str, Sequence[Placed]]:
    names = dict.fromkeys(one.event_id for one in tellings)
    return {name: [one for one in tellings if one.event_id == name] for name in names}


def come_late(late: str, tellings: Sequence[Placed], most: int = 200) -> list[Group]:
    """What changes when one article takes its turn among all of them."""
    return place_late([one for one in tellings if one.article == late], lambda _: among(tellings), most=most)


def articles(groups: Sequence[Group]) -> list[list[str]]:
    return sorted(sorted(one.article for one in group.members) for group in groups)


def upload(tellings: Sequence[Placed]) -> list[list[str]]:
    """The articles of each event after these came one by one, in this order."""
    there: list[Placed] = []
    for number, one in enumerate(tellings):
        known = [KnownEvent(name, tuple(each.telling for each in of)) for name, of in among(there).items()]
        event = choose_event(one.telling, known).event_id or f"event {number}"
        there.append(Placed(one.article, one.position, one.order, one.telling, event))
        groups = come_late(one.article, there)
        into = {
            each.key: event_id or f"event {number} {group.name}"
            for group, event_id in zip(groups, event_ids(groups), strict=True)
            for each in group.members
        }
        there = [
            Placed(each.article, each.position, each.order, each.telling, into.get(each.key, each.event_id))
            for each in there
        ]
    return sorted(sorted(one.article for one in members) for members in among(there).values())


def test_the_order_of_uploads_does_not_matter() -> None:
    tellings = placed(FIRST, SAME, OTHER, NEXT_DAY, QUAKE, events="abcde")
    assert all(upload(order) == [["0", "1"], ["2"], ["3"], ["4"]] for order in permutations(tellings))


def test_an_earlier_article_may_bring_two_together() -> None:
    plain = tell(published="2023-01-01", words=("barracks", "station"))
    later = tell(published="2023-01-03", words=("station", "platform"))
    tellings = placed(plain, FIRST, later, events="abc")
    made = upload(tellings)
    assert all(upload(order) == made for order in permutations(tellings))


def test_what_a_person_placed_stays() -> None:
    assert come_late("0", placed(FIRST, SAME, events="ab", held="ab")) == []


def test_who_comes_late_joins_what_a_person_holds() -> None:
    assert articles(come_late("0", placed(FIRST, SAME, events="ab", held="b"))) == [["0", "1"]]


def test_two_events_of_one_article_are_two() -> None:
    tellings = [Placed("0", position, ("2023-01-01", "0", position), FIRST, "a") for position in range(2)]
    assert articles(come_late("0", tellings)) == [["0"], ["0"]]


def test_a_group_goes_on_under_the_event_that_most_of_it_is_in() -> None:
    groups = come_late("0", placed(FIRST, SAME, FIRST, OTHER, events="abbc"))
    assert [event_ids(groups), articles(groups)] == [["b"], [["0", "1", "2"]]]


def test_an_event_goes_on_under_one_group_only() -> None:
    groups = come_late("0", placed(FIRST, OTHER, events="aa"))
    assert sorted(map(str, event_ids(groups))) == ["None", "a"]


def test_the_reasons_of_each_are_kept() -> None:
    (group,) = come_late("0", placed(FIRST, SAME, events="ba"))
    assert "Both were on 2023-01-01." in group.choices["1", 0].reasons
    assert group.choices["0", 0].event_id is None


def test_an_event_that_nothing_touches_is_left_alone() -> None:
    groups = come_late("0", placed(FIRST, SAME, OTHER, events="abc"))
    assert articles(groups) == [["0", "1"]]


def test_where_too_many_would_be_placed_again_none_is() -> None:
    assert come_late("0", placed(FIRST, SAME, events="ab"), most=1) == []


def test_a_strike_may_come_again_the_next_day() -> None:
    assert upload(placed(FIRST, NEXT_DAY, events="ab")) == [["0"], ["1"]]


def test_an_earthquake_is_told_of_a_day_apart() -> None:
    later = tell(kind=EventKind.EARTHQUAKE, date="2023-01-02", published="2023-01-02", words=("quake",))
    assert upload(placed(QUAKE, later, events="ab")) == [["0", "1"]]
