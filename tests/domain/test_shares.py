from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.shares import is_share


def share(part: tuple[int, str | None], whole: tuple[int, str | None]) -> bool:
    (small, of_small), (large, of_large) = part, whole
    return is_share((Value(small, small), of_small), (Value(large, large), of_large), Measure.KILLED)


def test_patients_are_a_share_of_the_dead() -> None:
    assert share((10, "patients"), (23, None))
    assert share((10, "patients"), (23, "people"))
    assert share((7, "bodies"), (23, None))


def test_one_side_is_no_share_of_the_other() -> None:
    assert not share((9, None), (70, "militants"))
    assert not share((9, "Kenyan soldiers"), (70, "militants"))


def test_the_larger_is_no_share() -> None:
    assert not share((23, "patients"), (10, None))
    assert not share((10, "patients"), (10, None))


def test_the_same_number_told_less_exactly_is_no_share() -> None:
    assert not share((11_000, "people"), (11_300, None))


def test_a_value_that_may_be_the_whole_is_no_share() -> None:
    most, whole = Value(None, 40), Value(23, None)
    assert not is_share((most, "patients"), (whole, None), Measure.KILLED)


def test_those_who_came_are_one_group_by_any_name() -> None:
    capital, country = (Value(400_000, None), None), (Value(2_000_000, None), "demonstrators")
    assert is_share(capital, country, Measure.ATTENDED)
    assert not is_share(capital, country, Measure.KILLED)
    assert not is_share((Value(40, 40), "tractors"), country, Measure.ATTENDED)


def test_what_is_open_above_may_be_the_whole_where_it_is_near() -> None:
    whole = (Value(23, 23), None)
    assert is_share((Value(10, None), "patients"), whole, Measure.KILLED)
    assert not is_share((Value(20, None), "patients"), whole, Measure.KILLED)
