import pytest

from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.queries.board import BoardFigure, SourceRef, Stand, Stands
from app.queries.courses import courses_of, objections_to
from app.queries.movement import draw_movement, spread_out
from app.queries.step_chart import Glyph, Movement


def stand(source: str, date: str | None, stance: Stance = Stance.ASSERTS) -> Stand:
    return Stand(SourceRef(source, source, source), stance, None, (), ("claim",), ("article",), date)


def figure(
    words: str,
    *given: tuple[str, str | None],
    against: tuple[tuple[str, str], ...] = (),
    **value: float | None,
) -> BoardFigure:
    number = float(words) if words.isdigit() else None
    reach = Value(value.get("low", number), value.get("high", number))
    stands = Stands(
        asserted_by=tuple(stand(*one) for one in given),
        disputed_by=tuple(stand(*one, Stance.DENIES) for one in against),
    )
    return BoardFigure(words, Measure.KILLED, "soldiers", words, reach, stands)


def drawn(*figures: BoardFigure) -> Movement:
    movement = draw_movement(figures)
    assert movement is not None
    return movement


def test_a_source_steps_from_its_first_figure_to_its_next() -> None:
    movement = drawn(figure("89", ("M", "2023-01-04")), figure("63", ("M", "2023-01-02")))
    (course,) = movement.courses
    assert [step.figure.words for step in course.steps] == ["63", "89"]
    assert movement.moves
    (line,) = movement.wide.lines
    first, last = line.points
    assert line.path == f"M{first.x:g} {first.y:g}H{last.x:g}V{last.y:g}H{movement.wide.right:g}"
    assert last.y < first.y
    assert first.x < last.x


def test_figures_given_at_one_time_have_not_moved() -> None:
    assert draw_movement([figure("89", ("M", "2023-01-04")), figure("400", ("K", "2023-01-04"))]) is None


@pytest.mark.parametrize("date", [None, "2023-01", "--01-02", "soon"])
def test_what_has_no_whole_date_is_not_drawn(date: str | None) -> None:
    assert courses_of([figure("89", ("M", date))]) == ()


def test_sources_that_gave_the_same_at_the_same_time_share_a_line() -> None:
    courses = courses_of([figure("89", ("M", "2023-01-04"), ("N", "2023-01-04"), ("K", "2023-01-05"))])
    assert [course.sources for course in courses] == [("M", "N"), ("K",)]


def test_hours_count_where_every_step_has_one() -> None:
    early, late = figure("12", ("A", "2023-01-02T08:00:00Z")), figure("20", ("A", "2023-01-02T18:00:00Z"))
    assert drawn(early, late).moves
    assert draw_movement([early, figure("20", ("A", "2023-01-02T18:00:00Z"))]) is not None


def test_a_dispute_is_a_cross_at_the_height_of_its_figure() -> None:
    movement = drawn(figure("400", ("K", "2023-01-02"), against=(("M", "2023-01-05"),)))
    (cross,) = movement.wide.crosses
    (line,) = movement.wide.lines
    assert cross.glyph is Glyph.CROSS
    assert cross.y == line.end_y
    assert cross.x > line.points[0].x


def test_a_cross_does_not_cover_the_dot_of_the_same_moment() -> None:
    movement = drawn(
        figure("400", ("K", "2023-01-02"), against=(("M", "2023-01-02"),)), figure("9", ("N", "2023-01-04"))
    )
    dots = {(point.x, point.y) for line in movement.wide.lines for point in line.points}
    assert all((cross.x, cross.y) not in dots for cross in movement.wide.crosses)


def test_open_ends_fade_upwards_and_downwards() -> None:
    movement = drawn(
        figure("up to 400", ("K", "2023-01-02"), high=400), figure("at least 9", ("N", "2023-01-04"), low=9)
    )
    glyphs = {point.glyph for line in movement.wide.lines for point in line.points}
    assert glyphs == {Glyph.DOWN, Glyph.UP, Glyph.DOT}


def test_opponents_of_one_moment_are_told_together() -> None:
    against = (("M", "2023-01-02"), ("N", "2023-01-02"), ("O", "2023-01-03"))
    told = objections_to([figure("400", against=against)])
    assert [one.sources for one in told] == [("M", "N"), ("O",)]


def test_all_is_inside_the_drawing_from_3_to_300_000() -> None:
    movement = drawn(figure("3", ("A", "2023-01-02")), figure("300000", ("B", "2024-06-02")))
    for chart in (movement.wide, movement.compact):
        for line in chart.lines:
            assert all(chart.left <= point.x <= chart.right for point in line.points)
            assert all(chart.top <= point.y <= chart.bottom for point in line.points)


def test_labels_keep_their_distance_and_stay_inside() -> None:
    assert spread_out([10, 12, 50], 0, 100, 10) == [10, 20, 50]
    assert spread_out([98, 99, 100], 0, 100, 10) == [80, 90, 100]


def test_words_that_would_run_into_others_are_left_out() -> None:
    movement = drawn(
        figure("1041", ("A", "2023-01-02"), ("B", "2023-01-03")),
        figure("1042", ("A", "2024-01-04"), ("B", "2024-01-05")),
    )
    words = [point.words for line in movement.wide.lines for point in line.points if point.words]
    assert words == ["1041"]
