import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extract.figures.expressions import Expression, expressions
from app.extract.figures.pieces import pieces
from app.extract.language import parse


def read(text: str) -> list[Expression]:
    parsed = parse(text)
    return list(expressions(parsed, pieces(parsed)))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("63", 63),
        ("1,426", 1426),
        ("1,00,000", 100_000),
        ("130 000", 130_000),
        ("22, 000", 22_000),
        ("1.2 million", 1_200_000),
        ("3bn", 3_000_000_000),
        ("30k", 30_000),
        ("47 lakh", 4_700_000),
        ("two crore", 20_000_000),
        ("sixty-three", 63),
        ("two hundred and six", 206),
        ("a hundred and ten", 110),
        ("one thousand two hundred", 1200),
        ("two hundred and fifty thousand", 250_000),
        ("five hundred thousand million", 500_000_000_000),
        ("two and a half million", 2_500_000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a million", 1_000_000),
        ("130-thousand", 130_000),
        ("１２", 12),
    ],
)
def test_a_number_is_read_in_every_notation(words: str, number: int) -> None:
    (found,) = read(f"They counted {words} people.")
    assert (found.value.low, found.value.high) == (number, number)


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("several hundred", 200),
        ("a few thousand", 2000),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("millions", 2_000_000),
        ("lakhs", 200_000),
        ("100s", 200),
    ],
)
def test_a_vague_number_has_an_open_high_end(words: str, low: int) -> None:
    (found,) = read(f"They saw {words} of people.")
    assert (found.value.low, found.value.high, found.value.approx) == (low, None, True)


@pytest.mark.parametrize(
    ("words", "low", "high", "approx", "strict"),
    [
        ("at least 12", 12, None, False, False),
        ("more than 300", 300, None, False, True),
        ("just over 60", 60, None, False, True),
        ("up to 400", None, 400, False, False),
        ("no more than 40", None, 40, False, False),
        ("fewer than 220", None, 220, False, True),
        ("an estimated 50", 50, 50, True, False),
        ("only around 30", 30, 30, True, False),
        ("a total of 25", 25, 25, False, False),
        ("107 or more", 107, None, False, False),
        ("50 or so", 50, 50, True, False),
        ("500+", 500, None, False, False),
        ("20 to 30", 20, 30, False, False),
        ("100–300", 100, 300, False, False),
        ("2 to 3 million", 2_000_000, 3_000_000, False, False),
    ],
)
def test_modifiers_open_or_hedge_a_number(
    words: str, low: int | None, high: int | None, approx: bool, strict: bool
) -> None:
    (found,) = read(f"They found {words} people.")
    value = found.value
    assert (value.low, value.high, value.approx, value.strict) == (low, high, approx, strict)


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("12 percent", 12, "%"),
        ("12 per cent", 12, "%"),
        ("25%", 25, "%"),
        ("$40 million", 40_000_000, "USD"),
        ("US$5m", 5_000_000, "USD"),
        ("£59.5 million", 59_500_000, "GBP"),
        ("seven million euros", 7_000_000, "EUR"),
        ("20 million Canadian dollars", 20_000_000, "CAD"),
        ("Rs 5 lakh", 500_000, "INR"),
        ("half a billion dollars", 500_000_000, "USD"),
    ],
)
def test_shares_and_money_keep_their_unit(words: str, number: int, unit: str) -> None:
    (found,) = read(f"They lost {words} there.")
    assert (found.value.low, found.value.high, found.value.unit) == (number, number, unit)


def test_a_range_of_money_is_one_expression() -> None:
    (found,) = read("It sells for $25 to $50 apiece.")
    assert (found.value.low, found.value.high, found.value.unit) == (25, 50, "USD")


def test_the_up_of_a_verb_opens_nothing() -> None:
    (found,) = read("The find brings the toll up to 94.")
    assert (found.value.low, found.value.high) == (94, 94)


@given(st.text(alphabet="0123456789 ,.-–$%abh½٣ thousandmillionofandtoor", max_size=80))
def test_no_run_of_numbers_breaks_the_reading(text: str) -> None:
    for found in read(f"x {text}"):
        assert found.first < found.last
