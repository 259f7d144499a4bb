import pytest

from app.extract.countries import (
    Seat,
    countries,
    country_of,
    government_of,
    is_adjective,
    is_capital,
    is_country_name,
    name,
    seat_of,
)


@pytest.mark.parametrize(
    ("word", "iso"),
    [
        ("Ukraine", "UA"),
        ("Ukrainian", "UA"),
        ("Ukrainians", "UA"),
        ("Ukraine’s", "UA"),
        ("the Netherlands", "NL"),
        ("The Philippines", "PH"),
        ("U.S.", "US"),
        ("US", "US"),
        ("the UK's", "GB"),
        ("Burkinabé", "BF"),
        ("Turks", "TR"),
        ("Congolese", "CD"),
        ("Dominican", "DO"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("DR  Congo", "CD"),
    ],
)
def test_a_name_an_adjective_or_a_people_means_its_country(word: str, iso: str) -> None:
    assert country_of(word) == iso


@pytest.mark.parametrize("word", ["us", "turkey", "poles", "car", "the us", "Moscow", "", "Atlantis", "male"])
def test_other_words_mean_no_country(word: str) -> None:
    assert country_of(word) is None


@pytest.mark.parametrize(
    ("metonym", "seat"),
    [
        ("Moscow", Seat("RU", "government")),
        ("the Kremlin", Seat("RU", "presidency")),
        ("Kiev", Seat("UA", "government")),
        ("The Pentagon", Seat("US", "military")),
        ("Downing Street", Seat("GB", "government")),
        ("Élysée", Seat("FR", "presidency")),
    ],
)
def test_a_seat_stands_for_a_body_of_its_country(metonym: str, seat: Seat) -> None:
    assert seat_of(metonym) == seat
    assert government_of(metonym) == seat.country


@pytest.mark.parametrize("word", ["Ukraine", "Kharkiv", "male", ""])
def test_what_is_no_seat_stands_for_nobody(word: str) -> None:
    assert government_of(word) is None


def test_the_first_name_is_the_one_shown() -> None:
    assert (name("GB"), name("DK")) == ("United Kingdom", "Denmark")


def test_a_name_an_adjective_and_a_capital_are_told_apart() -> None:
    asked = ("Ukraine", "Ukrainian", "Kyiv", "Kharkiv")
    assert [is_country_name(word) for word in asked] == [True, False, False, False]
    assert [is_adjective(word) for word in asked] == [False, True, False, False]
    assert [is_capital(word) for word in asked] == [False, False, True, False]


def test_no_word_is_given_to_two_countries_without_a_choice() -> None:
    for country in countries().values():
        for word in {*country.names, *country.adjectives, *country.people}:
            chosen = country_of(word)
            assert chosen == country.iso or word in {"Dominican", "Dominicans", "Congolese"}, word
    assert len(countries()) > 195
