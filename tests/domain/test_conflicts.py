from dataclasses import replace

from app.domain.conflicts import ConflictKind, Contender, Opposition, Voice, find_conflicts
from app.domain.figure import Value
from app.domain.measure import Measure

KYIV, MOSCOW, GIRKIN = "kyiv", "moscow", "girkin"


def contender(
    id: str,
    words: str,
    value: Value,
    *,
    by: str = KYIV,
    measure: Measure = Measure.KILLED,
    counted: str | None = "soldiers",
    against: tuple[Opposition, ...] = (),
    is_current: bool = True,
    place: str | None = None,
) -> Contender:
    voices = (Voice(by, by.title()),)
    return Contender(id, measure, counted, words, value, voices, against, is_current, place=place)


def test_counts_of_two_places_do_not_conflict() -> None:
    town = contender("a", "400", Value(400, 400), place="Lomeda")
    assert not find_conflicts([town, contender("b", "89", Value(89, 89), by=MOSCOW)])
    assert find_conflicts([town, contender("b", "89", Value(89, 89), by=MOSCOW, place="Lomeda")])


def test_a_denial_names_the_figure_that_the_denier_gives() -> None:
    high = contender(
        "a", "400", Value(400, 400), against=(Opposition(MOSCOW, "the Russian defence ministry", "denied"),)
    )
    low = contender("b", "89", Value(89, 89), by=MOSCOW)
    (conflict,) = find_conflicts([high, low])
    assert (conflict.kind, conflict.a, conflict.b) == (ConflictKind.EXPLICIT, "a", "b")
    assert conflict.disputed_by == (MOSCOW,)
    assert conflict.why == "The Russian defence ministry denied “400”, given by Kyiv, giving “89” instead."


def test_a_figure_is_named_once_and_its_day_once() -> None:
    against = (
        Opposition("bloggers", "bloggers", "disputed", "2023-01-02"),
        Opposition(MOSCOW, "Moscow", "called too high", "2023-01-02T18:00:00Z"),
        Opposition(GIRKIN, "Girkin", "denied", "2023-01-05"),
    )
    figure = replace(
        contender("a", "400", Value(400, 400), against=against),
        voices=(Voice(KYIV, "Kyiv", "2023-01-02"),),
    )
    (conflict,) = find_conflicts([figure])
    assert conflict.why == (
        "Bloggers disputed “400”, given by Kyiv on 2 January 2023, the same day; "
        "Moscow called it too high the same day; Girkin denied it on 5 January 2023."
    )


def test_a_figure_of_no_day_is_named_without_a_comma_left_over() -> None:
    against = (
        Opposition(MOSCOW, "Moscow", "disputed"),
        Opposition(GIRKIN, "Girkin", "called too high"),
    )
    (conflict,) = find_conflicts([contender("a", "400", Value(400, 400), against=against)])
    assert conflict.why == "Moscow disputed “400”, given by Kyiv; Girkin called it too high."


def test_a_denial_without_another_figure_has_no_other_side() -> None:
    figure = contender("a", "400", Value(400, 400), against=(Opposition(MOSCOW, "Moscow", "denied"),))
    (conflict,) = find_conflicts([figure])
    assert conflict.b is None


def test_ranges_that_do_not_meet_conflict_though_nobody_says_so() -> None:
    (conflict,) = find_conflicts(
        [
            contender("a", "89", Value(89, 89), by=MOSCOW),
            contender("b", "at least 200", Value(200, None), by=GIRKIN),
        ]
    )
    assert conflict.kind is ConflictKind.DISJOINT
    assert conflict.disputed_by == ()


def test_a_figure_within_another_is_no_conflict() -> None:
    assert (
        find_conflicts(
            [contender("a", "89", Value(89, 89), by=MOSCOW), contender("b", "up to 400", Value(None, 400))]
        )
        == ()
    )


def test_a_replaced_figure_is_not_in_conflict_with_its_successor() -> None:
    old = contender("a", "63", Value(63, 63), by=MOSCOW, is_current=False)
    assert find_conflicts([old, contender("b", "89", Value(89, 89), by=GIRKIN)]) == ()


def test_killed_and_casualties_differ_in_scope() -> None:
    (conflict,) = find_conflicts(
        [
            contender("a", "89", Value(89, 89), by=MOSCOW),
            contender("b", "hundreds", Value(200, None, approx=True), by=GIRKIN, measure=Measure.CASUALTIES),
        ]
    )
    assert conflict.kind is ConflictKind.SCOPE
    assert "killed and injured together" in conflict.why


def test_killed_and_injured_are_never_compared() -> None:
    injured = contender("b", "300", Value(300, 300), by=GIRKIN, measure=Measure.INJURED)
    assert find_conflicts([contender("a", "89", Value(89, 89)), injured]) == ()


def test_a_part_below_its_whole_differs_in_scope() -> None:
    (conflict,) = find_conflicts(
        [
            contender("a", "12", Value(12, 12), counted="civilians"),
            contender("b", "30", Value(30, 30), counted="people", by=MOSCOW),
        ]
    )
    assert conflict.kind is ConflictKind.SCOPE


def test_a_part_above_its_whole_cannot_be() -> None:
    (conflict,) = find_conflicts(
        [
            contender("a", "30", Value(30, 30), counted="civilians"),
            contender("b", "12", Value(12, 12), counted="people", by=MOSCOW),
        ]
    )
    assert conflict.kind is ConflictKind.DISJOINT
    assert "of which it is a part" in conflict.why


def test_figures_in_two_units_are_not_compared() -> None:
    dollars = contender("a", "$3m", Value(3e6, 3e6, unit="USD"), measure=Measure.COST, counted=None)
    euros = contender("b", "€9m", Value(9e6, 9e6, unit="EUR"), measure=Measure.COST, counted=None, by=MOSCOW)
    assert find_conflicts([dollars, euros]) == ()


def test_one_source_giving_two_figures_is_not_a_quarrel_with_itself() -> None:
    assert find_conflicts([contender("a", "3", Value(3, 3)), contender("b", "9", Value(9, 9))]) == ()


def test_a_told_part_is_set_against_nobodys_whole() -> None:
    part = replace(contender("a", "11", Value(11, 11), counted=None), is_part=True)
    assert find_conflicts([part, contender("b", "at least 15", Value(15, None), by=MOSCOW)]) == ()


def test_a_told_part_above_another_whole_cannot_be() -> None:
    part = replace(contender("a", "11", Value(11, 11), counted=None), is_part=True)
    (conflict,) = find_conflicts([part, contender("b", "nine", Value(9, 9), by=MOSCOW)])
    assert (conflict.kind, conflict.a) == (ConflictKind.DISJOINT, "a")
    assert conflict.why.startswith("“11”, given by Kyiv, is more than “nine” (soldiers)")


def test_parts_of_one_sort_are_compared_and_parts_of_none_are_not() -> None:
    mine = replace(contender("a", "nine", Value(9, 9), counted="children"), is_part=True)
    theirs = replace(contender("b", "seven", Value(7, 7), counted="children", by=MOSCOW), is_part=True)
    (conflict,) = find_conflicts([mine, theirs])
    assert conflict.kind is ConflictKind.DISJOINT
    assert find_conflicts([replace(mine, counted=None), theirs]) == ()


def test_numbers_of_nobody_knows_what_are_not_compared() -> None:
    licensed = contender("a", "120", Value(120, 120), measure=Measure.OTHER, counted=None)
    listed = contender("b", "118", Value(118, 118), measure=Measure.OTHER, counted=None, by=MOSCOW)
    assert find_conflicts([licensed, listed]) == ()
