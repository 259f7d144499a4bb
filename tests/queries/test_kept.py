from app.queries.kept import Kept


def test_of_equal_things_nothing_is_made_twice() -> None:
    kept: Kept[list[int], object] = Kept(2)
    first = kept.made("a", [1], lambda _: object())
    assert kept.made("a", [1], lambda _: object()) is first


def test_what_changed_is_made_anew() -> None:
    kept: Kept[list[int], int] = Kept(2)
    assert kept.made("a", [1], sum) == 1
    assert kept.made("a", [1, 2], sum) == 3
    assert kept.made("a", [1], sum) == 1


def test_only_the_last_ones_looked_at_are_kept() -> None:
    kept: Kept[int, object] = Kept(2)
    first, second = (kept.made(key, 0, lambda _: object()) for key in "ab")
    assert kept.made("a", 0, lambda _: object()) is first
    kept.made("c", 0, lambda _: object())
    assert kept.made("a", 0, lambda _: object()) is first
    assert kept.made("b", 0, lambda _: object()) is not second
