"""Time stamps of live blogs, told from sentences that open with a time."""

from dataclasses import dataclass

import pytest

from app.extract.language.stamps import stamp_end


@dataclass
class Word:
    text: str


def words(line: str) -> list[Word]:
    return [Word(word) for word in line.split()]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("14:05 - Fire brigade : 7 found", 2),
        ("16.10 GMT UPDATE : Toll at 9", 4),
        ("9:30 am The mayor speaks", 2),
        ("[ 18h30 ] Union : 40 held", None),
        ("1610 GMT - Toll at 9", 3),
        ("14:05 trains were late", None),
        ("14:05", None),
        ("1405 Fire brigade : 7 found", None),
        ("25:71 - Fire brigade : 7 found", None),
    ],
)
def test_where_a_stamp_ends(line: str, end: int | None) -> None:
    assert stamp_end(words(line)) == end
