"""What is told again is one claim; what happened elsewhere is another."""

import pytest

from app.extract import extract_claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A bomb in Madaz killed two people. In Qara Tolm, gunmen killed two people.", 2),
        ("A bomb killed two people in Sarel on Monday. In Sarel, two people were killed.", 1),
        ("Two people were killed on Monday. In Sarel, two people were killed.", 1),
        ("A bomb killed two people in Sarel. In May, two people were killed.", 1),
    ],
)
def test_the_next_place_of_a_row_is_no_repeat(text: str, claims: int) -> None:
    assert len(extract_claims(text).claims) == claims
