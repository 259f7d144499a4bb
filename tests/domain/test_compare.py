from app.domain.compare import is_against, is_within, names_one_number, ranges_meet, spread
from app.domain.figure import Value


def test_open_ranges_do_not_conflict() -> None:
    assert ranges_meet(Value(None, 400), Value(200, None))


def test_a_strict_bound_leaves_out_the_bound() -> None:
    assert not ranges_meet(Value(300, None, strict=True), Value(300, 300))


def test_an_approximate_value_reaches_a_tenth_either_way() -> None:
    assert ranges_meet(Value(300, 300, approx=True), Value(310, 310))
    assert not ranges_meet(Value(300, 300, approx=True), Value(340, 340))


def test_a_point_is_within_an_open_range() -> None:
    assert is_within(Value(89, 89), Value(None, 400))
    assert not is_within(Value(None, 400), Value(89, 89))


def test_nothing_is_within_its_equal() -> None:
    assert not is_within(Value(89, 89), Value(89, 89))


def test_the_spread_is_highest_over_lowest_named() -> None:
    assert spread([Value(63, 63), Value(None, 400)]) == 400 / 63
    assert spread([Value(63, 63)]) is None


def test_a_denial_of_more_than_nine_is_against_fifteen_and_not_nine() -> None:
    denied = Value(9, None, strict=True)
    assert is_against(denied, Value(15, None))
    assert not is_against(denied, Value(9, 9))
    assert is_against(denied, denied)


def test_a_denial_is_against_the_number_that_it_echoes() -> None:
    assert is_against(Value(400, 400), Value(None, 400))
    assert not is_against(Value(400, 400), Value(389, 389))


def test_more_than_135_and_some_135_are_told_by_one_number() -> None:
    assert names_one_number(Value(135, None, strict=True), Value(135, 135, approx=True))
    assert not names_one_number(Value(135, None), Value(None, 400))
    assert not names_one_number(Value(135, 135, unit="EUR"), Value(135, 135))
