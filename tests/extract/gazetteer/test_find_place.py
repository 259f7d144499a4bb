import pytest

from app.domain.event import Place
from app.extract.gazetteer import PlaceContext, find_place, is_region_name, state_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kharkiv", "Kharkov"),
        ("Makiivka", "Makeyevka"),
        ("Kyiv", "KIEV"),
        ("São Paulo", "Sao Paulo"),
        ("Sana'a", "Sanaa"),
        ("Port-au-Prince", "Port au Prince"),
        ("Mumbai", "Bombay"),
        ("Odesa", "Odessa"),
    ],
)
def test_spellings_of_one_settlement_lead_to_one_point(one: str, other: str) -> None:
    first, second = find_place(one), find_place(other)
    assert first is not None
    assert second is not None
    assert (first.country, first.latitude, first.longitude) == (
        second.country,
        second.latitude,
        second.longitude,
    )
    assert first.latitude is not None
    assert second.name == other


@pytest.mark.parametrize(
    ("name", "context", "country"),
    [
        ("Paris", PlaceContext(), "FR"),
        ("Paris", PlaceContext(countries=frozenset({"US"})), "FR"),
        ("Paris", PlaceContext(state="TX"), "US"),
        ("Tripoli", PlaceContext(), "LY"),
        ("Tripoli", PlaceContext(countries=frozenset({"LB", "SY"})), "LB"),
        ("Tripoli", PlaceContext(near="LB"), "LB"),
        ("Hyderabad", PlaceContext(), "IN"),
        ("Hyderabad", PlaceContext(countries=frozenset({"PK"})), "PK"),
        ("Birmingham", PlaceContext(state="AL"), "US"),
        ("Georgia", PlaceContext(), "GE"),
        ("Georgia", PlaceContext(countries=frozenset({"US"})), "US"),
        ("Helmand province", PlaceContext(), "AF"),
        ("Kandahar province", PlaceContext(), "AF"),
        ("province of Herat", PlaceContext(), "AF"),
        ("Chechnya", PlaceContext(), "RU"),
        ("Ukraine", PlaceContext(), "UA"),
    ],
)
def test_homonyms_are_told_apart_by_size_and_context(name: str, context: PlaceContext, country: str) -> None:
    place = find_place(name, context)
    assert place is not None
    assert place.country == country


def test_near_equals_keep_their_name_only() -> None:
    assert find_place("Cambridge") == Place("Cambridge")


def test_two_entries_side_by_side_are_one_place() -> None:
    place = find_place("Pader")
    assert place is not None
    assert place.latitude is not None


def test_a_region_has_a_country_and_no_point() -> None:
    assert find_place("Donetsk region") == Place("Donetsk region", "UA")
    assert find_place("Helmand") == Place("Helmand", "AF")


def test_a_place_unknown_beside_its_country_is_in_that_country() -> None:
    assert find_place("Springfield", PlaceContext(near="UA")) == Place("Springfield", "UA")


@pytest.mark.parametrize(
    "name", ["", " ", "Qwrtzuiopsdf", "Kharkiv\t1", "\n", "’", "zzzzzzzz", "!", "aaaaa" * 500]
)
def test_what_is_in_no_list_is_no_place(name: str) -> None:
    assert find_place(name) is None


def test_regions_and_settlements_are_told_apart() -> None:
    names = ("Helmand", "Ukraine", "Donetsk region", "Texas", "Donetsk", "Kyiv")
    assert [is_region_name(name) for name in names] == [True, True, True, True, False, False]
    assert state_of("Texas") == "TX"
