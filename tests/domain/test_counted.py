import pytest

from app.domain.counted import GroupRelation, on_two_sides, relate_groups


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russian soldiers", "troops"),
        ("recently mobilised soldiers", "servicemen"),
        ("people", "victims"),
        (None, "children"),
        ("house", "homes"),
        ("villages", "village"),
    ],
)
def test_groups_that_can_be_the_same_are_the_same(a: str | None, b: str | None) -> None:
    assert relate_groups(a, b) is GroupRelation.SAME


def test_civilians_are_a_part_of_people() -> None:
    assert relate_groups("civilians", "people") is GroupRelation.PART
    assert relate_groups("people", "civilians") is GroupRelation.WHOLE


@pytest.mark.parametrize(
    ("a", "b"),
    [("Russian soldiers", "Ukrainian soldiers"), ("soldiers", "civilians"), ("tanks", "drones")],
)
def test_two_armies_are_apart(a: str, b: str) -> None:
    assert relate_groups(a, b) is GroupRelation.APART


def test_a_narrower_word_tells_what_is_counted() -> None:
    assert relate_groups("civilian casualties", "villagers") is GroupRelation.SAME
    assert relate_groups("civilian casualties", "people") is GroupRelation.PART


@pytest.mark.parametrize(
    ("a", "b"),
    [("government troops", "rebels"), ("policemen", "gunmen"), ("Tarsian soldiers", "Olmar soldiers")],
)
def test_those_who_fight_each_other_are_on_two_sides(a: str, b: str) -> None:
    assert on_two_sides(a, b)
    assert on_two_sides(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("rebels", "civilians"), ("troops", "soldiers"), (None, "rebels"), ("people", "troops")]
)
def test_who_may_be_the_same_or_bystanders_are_not(a: str | None, b: str) -> None:
    assert not on_two_sides(a, b)
