import pytest

from app.domain.spread import Spreadable, widest_spread


def figure(
    number: float, counted: str | None = "people", *, measure: str = "killed", unit: str | None = None
) -> Spreadable:
    return Spreadable(measure, unit, counted, number, number)


@pytest.mark.parametrize(
    ("figures", "spread"),
    [
        ([], 1),
        ([figure(12)], 1),
        ([figure(10), figure(40), figure(20)], 4),
        ([figure(10, "children"), figure(40)], 1),
        ([figure(63, "Russian soldiers"), figure(400, "soldiers")], pytest.approx(400 / 63)),
        ([figure(0), figure(40)], 1),
        ([figure(10), figure(40, measure="injured")], 1),
        ([figure(10, unit="EUR"), figure(40, unit="USD")], 1),
        ([figure(3, "tanks", measure="destroyed"), figure(900, "tyres", measure="destroyed")], 1),
    ],
)
def test_only_figures_that_count_the_same_spread(figures: list[Spreadable], spread: float) -> None:
    assert widest_spread(figures) == spread


def test_an_open_end_counts_by_the_number_that_it_names() -> None:
    assert widest_spread([figure(63), Spreadable("killed", None, "people", None, 126)]) == 2
