import pytest

from app.domain.counted import GroupRelation, relate_groups


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
