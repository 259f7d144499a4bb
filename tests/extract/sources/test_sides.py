"""Whose side a source is on, by the words that name it."""

import pytest

from app.extract import extract_claims
from app.extract.sources.sides import side_of


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("a pro-Russian analyst", "Russia"),
        ("Vladimir Saldo, the Moscow-installed head of Kherson", "Russia"),
        ("the Hamas-run health ministry", "Hamas"),
        ("a rebel-held town's mayor", "rebels"),
        ("a government-backed militia", "government"),
        ("the rebel commander", "rebels"),
        ("opposition leader Ana Ruiz", "opposition"),
        ("Ukrainian military spokesman Ivan Hrab", "Ukraine"),
        ("the French-American envoy", None),
        ("a Ukrainian farmer", None),
        ("the long-run average", None),
        ("doctors", None),
    ],
)
def test_the_side_that_words_name(text: str, side: str | None) -> None:
    assert side_of(text) == side


def test_an_institution_is_on_its_countrys_side_and_a_power_it_is_tied_to_comes_first() -> None:
    assert side_of("Spain's interior ministry", "ES") == "Spain"
    assert side_of("the Russian-backed administration", "UA") == "Russia"


def test_a_pronoun_is_on_the_side_of_whom_it_means() -> None:
    text = "Rebel commander Idris Kane said 12 men died. He said four more were hurt. Doctors counted nine."
    sides = {claim.source.name: claim.source.side for claim in extract_claims(text).claims if claim.source}
    assert sides == {"Idris Kane": "rebels", "Doctors": None}
