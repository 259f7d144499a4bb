import pytest

from app.services.country_names import country_forms


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Russian defence ministry", "Russia's defence ministry"),
        ("Ukraine’s military", "Ukrainian military"),
        ("the Ministry of Defence of Ukraine", "Ukraine's Ministry of Defence"),
    ],
)
def test_a_country_is_named_in_every_form(name: str, other: str) -> None:
    assert other in country_forms(name)


@pytest.mark.parametrize("name", ["Igor Girkin", "Police", "turkey farmers", "Ukraine"])
def test_a_name_without_a_country_and_a_body_has_no_other_form(name: str) -> None:
    assert country_forms(name) == (name,)
