import pytest

from app.group import same_institution

FORMS = {"Turkish disaster agency": ("Turkish disaster agency", "Turkey's disaster agency")}


def same(a: str, b: str) -> bool:
    return same_institution(a, b, lambda name: FORMS.get(name, (name,)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Uganda's fire brigade", "the fire brigade"),
        ("City's fire brigade", "Uganda's fire brigade"),
        ("Health ministry in Gaza", "Gaza's health ministry"),
        ("Turkish disaster agency", "Turkey’s disaster agency"),
        ("Turkish disaster agency", "Disaster agency"),
        ("National ambulance service", "The ambulance service"),
    ],
)
def test_one_institution_with_and_without_its_owner(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Gaza's health ministry", "Israel's health ministry"),
        ("Police", "Uganda's police"),
        ("Traders' association", "Families' association"),
        ("Defence ministry", "Health ministry"),
        ("Fire brigade", "Fire brigade union"),
        ("Turkish disaster agency", "Syria's disaster agency"),
    ],
)
def test_two_institutions_are_told_apart(a: str, b: str) -> None:
    assert not same(a, b)
    assert not same(b, a)
