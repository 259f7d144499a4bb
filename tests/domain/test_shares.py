from app.domain.figure import Value
from app.domain.shares import is_share


def share(part: tuple[int, str | None], whole: tuple[int, str | None]) -> bool:
    (small, of_small), (large, of_large) = part, whole
    return is_share((Value(small, small), of_small), (Value(large, large), of_large))


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
    assert not is_share((most, "patients"), (whole, None))
