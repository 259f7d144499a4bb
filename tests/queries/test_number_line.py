from hypothesis import given
from hypothesis import strategies as st

from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.queries.board import BoardFigure, SourceRef, Stand, Stands
from app.queries.line_marks import marks_of
from app.queries.number_line import Mark, draw_number_line
from app.queries.scale import fit_scale
from app.queries.shapes import ShapeKind


def mark(words: str, low: float | None, high: float | None, *, approx: bool = False, by: str = "A") -> Mark:
    return Mark(by, words, Value(low, high, approx))


def kinds(*marks: Mark) -> list[list[ShapeKind]]:
    line = draw_number_line(marks)
    assert line is not None
    return [[shape.kind for shape in row.shapes] for row in line.wide.rows]


def test_a_single_mark_is_no_comparison() -> None:
    assert draw_number_line([mark("12", 12, 12)]) is None


def test_open_ends_fade_out() -> None:
    shapes = kinds(mark("up to 400", None, 400), mark("at least 12", 12, None))
    assert shapes == [[ShapeKind.FADE_LEFT, ShapeKind.END], [ShapeKind.FADE_RIGHT, ShapeKind.END]]


def test_points_are_dots_ranges_bars_and_approximations_soft() -> None:
    shapes = kinds(mark("12", 12, 12), mark("12 to 30", 12, 30), mark("about 20", 20, 20, approx=True))
    assert shapes[0] == [ShapeKind.DOT]
    assert shapes[1][0] is ShapeKind.BAR
    assert shapes[2] == [ShapeKind.SOFT, ShapeKind.DOT]


def test_a_revision_steps_from_a_hollow_dot_to_a_filled_one() -> None:
    revised = Mark("A", "89", Value(89, 89), was=("63", Value(63, 63)))
    assert kinds(revised, mark("400", 400, 400))[0] == [ShapeKind.STEP, ShapeKind.DOT, ShapeKind.HOLLOW]


def test_a_dispute_is_a_cross_under_the_figure_it_aims_at() -> None:
    against = Mark("B", "400", Value(400, 400), Stance.DISPUTES, Direction.LOWER)
    line = draw_number_line([mark("400", 400, 400), against])
    assert line is not None
    dot, cross = line.wide.rows[0].shapes[0], line.wide.rows[1].shapes[1]
    assert [shape.kind for shape in line.wide.rows[1].shapes] == [
        ShapeKind.AIM,
        ShapeKind.CROSS,
        ShapeKind.LOWER,
    ]
    assert cross.x == dot.x


def test_an_arrow_down_that_would_reach_into_the_names_is_left_out() -> None:
    def against(words: str, number: float) -> Mark:
        return Mark("B", words, Value(number, number), Stance.DISPUTES, Direction.LOWER)

    shapes = kinds(mark("2", 2, 2), against("2", 2), mark("60", 60, 60), against("60", 60))
    assert ShapeKind.LOWER not in shapes[1]
    assert ShapeKind.LOWER in shapes[3]


def test_figures_far_apart_are_drawn_on_a_logarithmic_axis() -> None:
    line = draw_number_line([mark("3", 3, 3), mark("300,000", 300_000, 300_000)])
    assert line is not None
    assert line.wide.is_logarithmic
    first, last = (row.shapes[0].x for row in line.wide.rows)
    assert last - first > 400


def test_a_linear_axis_starts_at_nought_with_round_steps() -> None:
    scale = fit_scale([63, 400], 0, 400, open_above=False)
    assert scale.ticks(6) == (0, 100, 200, 300, 400)
    assert scale.x(200) == 200


def test_nothing_but_noughts_can_be_drawn() -> None:
    assert draw_number_line([mark("nobody", 0, 0), mark("no one", 0, 0)]) is not None


NUMBERS = st.integers(min_value=0, max_value=10**9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, st.integers(0, 3)), min_size=2, max_size=12))
def test_nothing_leaves_the_drawing(figures: list[tuple[int, int, int]]) -> None:
    marks = []
    for a, b, form in figures:
        low, high = sorted((a, b))
        value = [Value(low, high), Value(low, low), Value(None, high), Value(low, None)][form]
        marks.append(Mark("The ministry of the interior", f"{low:,} to {high:,}", value))
    line = draw_number_line(marks)
    assert line is not None
    for drawing in (line.wide, line.compact):
        for row in drawing.rows:
            for shape in row.shapes:
                assert 0 <= shape.x <= shape.x + shape.width <= drawing.width
            assert 0 <= row.label.x <= drawing.width
            assert row.y < drawing.height
        assert all(0 <= tick.x <= drawing.width for tick in drawing.ticks)
        assert len(drawing.ticks) <= 12


def test_too_many_figures_keep_the_highest_and_the_lowest_on_the_line() -> None:
    figures = [board_figure(str(n), n, sources=2, opponents=1) for n in (900, 800, 700, 600, 500, 3)]
    shown = marks_of(figures, most=6)[:6]
    assert [mark.words for mark in shown] == ["900", "900", "800", "800", "3", "3"]
    assert shown[0].names == "S0 and 1 more"


def test_how_many_share_a_mark_is_never_cut_off() -> None:
    long = Mark("The ministry of " + "very " * 20 + "long names", "12", Value(12, 12), others=3)
    line = draw_number_line([long, mark("9", 9, 9)])
    assert line is not None
    assert all(drawing.rows[0].name.endswith("… +3") for drawing in (line.wide, line.compact))


def board_figure(words: str, number: float, *, sources: int, opponents: int) -> BoardFigure:
    def stands(count: int, letter: str, stance: Stance) -> tuple[Stand, ...]:
        names = [f"{letter}{n}" for n in range(count)]
        return tuple(Stand(SourceRef(name, name, name), stance, None, (), ("c",), ("a",)) for name in names)

    given = Stands(
        asserted_by=stands(sources, "S", Stance.ASSERTS), disputed_by=stands(opponents, "D", Stance.DENIES)
    )
    return BoardFigure(words, Measure.KILLED, "people", words, Value(number, number), given)
