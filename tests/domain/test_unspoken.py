"""What arithmetic makes of figures that nobody speaks against."""

from dataclasses import replace

import pytest

from app.domain.conflicts import Conflict, ConflictKind, Contender, Opposition, Voice, find_conflicts
from app.domain.figure import Value
from app.domain.measure import Measure


def given(
    number: int,
    by: str,
    counted: str | None = None,
    *,
    measure: Measure = Measure.KILLED,
    days: tuple[str, ...] = (),
    articles: tuple[str, ...] = (),
    against: tuple[str, ...] = (),
    is_cited: bool = True,
    is_doubted: bool = False,
    value: Value | None = None,
) -> Contender:
    return Contender(
        f"{number} {counted}",
        measure,
        counted,
        str(number),
        value or Value(number, number),
        (Voice(by, by, is_cited=is_cited),),
        tuple(Opposition(source, source, "denied") for source in against),
        is_doubted=is_doubted,
        articles=frozenset(articles or (f"{by} {number}",)),
        days=days,
    )


def told(*figures: Contender) -> set[tuple[str, str, str]]:
    return {(one.kind.value, one.a, str(one.b)) for one in find_conflicts(figures)}


def only(*figures: Contender) -> Conflict:
    (conflict,) = find_conflicts(figures)
    return conflict


FIRST = given(12, "police", days=("2024-03-01",))
NEXT = given(30, "hospital", days=("2024-03-03",))


def test_more_on_a_later_day_is_a_later_count() -> None:
    conflict = only(NEXT, FIRST)
    assert (conflict.kind, conflict.a, conflict.b) == (ConflictKind.LATER, FIRST.id, NEXT.id)
    assert conflict.why == (
        "“30”, given by hospital on 3 March 2024, is a later count than “12”, last given by police on "
        "1 March 2024."
    )


@pytest.mark.parametrize(
    "other",
    [
        given(7, "hospital", days=("2024-03-03",)),
        given(30, "hospital", days=("2024-03-01",)),
        given(30, "hospital", days=("2024-04-03",)),
        given(30, "hospital", days=("2024-03",)),
        given(30, "hospital", days=("2024-03-03",), articles=("police 12",)),
        given(30, "hospital", days=("2024-03-03",), is_doubted=True),
        given(30, "union", days=("2024-03-03",), against=("minister",)),
    ],
    ids="fewer same-day weeks-after no-day in-one-article doubted disputed".split(),
)
def test_what_time_does_not_explain_is_a_conflict(other: Contender) -> None:
    assert ("disjoint", FIRST.id, other.id) in told(FIRST, other)


def test_the_missing_become_fewer_as_well() -> None:
    missing = given(40, "police", measure=Measure.MISSING, days=("2024-03-01",))
    found = given(6, "mayor", measure=Measure.MISSING, days=("2024-03-04",))
    assert only(missing, found).kind is ConflictKind.LATER


def test_only_the_next_count_is_told() -> None:
    last = given(51, "governor", days=("2024-03-05",))
    assert told(FIRST, NEXT, last) == {("later", FIRST.id, NEXT.id), ("later", NEXT.id, last.id)}


@pytest.mark.parametrize(
    ("number", "value"),
    [(180, Value(180, None, strict=True)), (3000, Value(3000, 3000)), (3000, Value(2980, 2980))],
)
def test_a_number_told_less_exactly_is_no_conflict(number: int, value: Value) -> None:
    exact = given(number if value.low == number else 2980, "hospital")
    rough = given(number, "police", value=value if value.high is None else None)
    assert told(exact, rough) == set()


def test_small_numbers_are_not_told_rounded() -> None:
    assert told(given(117, "police"), given(120, "hospital")) != set()


CIVILIANS, REBELS = given(31, "doctors", "civilians"), given(18, "army", "rebels")


def test_civilians_and_fighters_are_different_people() -> None:
    conflict = only(CIVILIANS, REBELS)
    assert conflict.kind is ConflictKind.SCOPE
    assert conflict.why == (
        "“31” (civilians), given by doctors, and “18” (rebels), given by army, count different people: not a "
        "conflict."
    )


def test_who_denies_one_toll_and_gives_that_of_others_counts_different_people() -> None:
    soldiers = given(60, "rebels", "soldiers", against=("army",))
    attackers = given(40, "army", "attackers")
    assert ("scope", soldiers.id, attackers.id) in told(soldiers, attackers)


def test_nobody_is_no_other_people() -> None:
    assert told(CIVILIANS, given(0, "army", "rebels")) == set()


def test_where_several_groups_are_counted_a_bare_toll_is_of_all() -> None:
    bare = given(47, "mayor")
    assert ("scope", CIVILIANS.id, bare.id) in told(CIVILIANS, REBELS, bare)
    assert ("scope", REBELS.id, bare.id) in told(CIVILIANS, REBELS, bare)


def test_where_one_group_is_counted_a_bare_toll_is_of_it() -> None:
    assert only(CIVILIANS, given(47, "mayor")).kind is ConflictKind.DISJOINT


def test_children_are_a_part_of_every_bare_toll() -> None:
    assert only(given(9, "doctors", "children"), given(47, "mayor")).kind is ConflictKind.SCOPE


def test_a_bare_toll_below_that_of_one_group_is_in_conflict() -> None:
    bare = given(11, "mayor")
    assert ("disjoint", CIVILIANS.id, bare.id) in told(CIVILIANS, REBELS, bare)


def test_one_whole_is_enough_for_a_part() -> None:
    wholes = given(47, "mayor", "people"), given(52, "union", "people")
    parts = [one for one in told(CIVILIANS, *wholes) if one[0] == "scope"]
    assert len(parts) == 1


def test_all_who_came_are_one_crowd() -> None:
    protesters = given(90_000, "organisers", "protesters", measure=Measure.ATTENDED)
    people = given(12_000, "police", "people", measure=Measure.ATTENDED)
    children = given(40, "police", "children", measure=Measure.ATTENDED)
    assert ("disjoint", protesters.id, people.id) in told(protesters, people)
    assert ("disjoint", protesters.id, children.id) not in told(protesters, children)


def test_what_an_article_tells_by_itself_is_set_against_no_quarrel_of_cited_sources() -> None:
    own = given(210, "outlet", is_cited=False)
    assert ("disjoint", FIRST.id, own.id) in told(FIRST, own)
    rival = given(25, "union")
    assert told(FIRST, rival, own) == {("disjoint", FIRST.id, rival.id)}


def test_who_gives_two_numbers_is_not_set_against_himself() -> None:
    both = Contender(
        "both", Measure.KILLED, None, "40", Value(40, 40), (Voice("police", "police"), Voice("x", "X"))
    )
    assert told(FIRST, both) == set()


def test_a_number_is_set_against_another_once() -> None:
    some = given(135, "union", value=Value(135, 135, approx=True))
    exact = replace(given(135, "parents"), id="exact", voices=(Voice("a", "a"), Voice("b", "b")))
    assert told(FIRST, some, exact) == {("disjoint", FIRST.id, "exact")}


@pytest.mark.parametrize("counted", ["people", "residents", None])
def test_of_people_who_did_nobody_knows_what_none_are_compared(counted: str | None) -> None:
    a, b = (given(number, by, counted, measure=Measure.OTHER) for number, by in ((400, "mayor"), (90, "x")))
    assert told(a, b) == set()


def test_more_enemies_than_the_whole_toll_are_other_people() -> None:
    assert told(given(33, "army", "insurgents"), given(31, "hospital", "people")) == set()


def test_nobody_is_in_conflict_with_himself() -> None:
    assert told(given(12, "police", against=("police",))) == set()
    assert told(given(12, "police", against=("police", "union"))) == {("explicit", "12 None", "None")}


def test_who_gives_the_number_is_not_against_it() -> None:
    some = given(135, "union", value=Value(135, 135, approx=True), against=("parents",))
    exact = replace(given(135, "parents"), id="exact")
    assert told(some, exact) == set()
    assert ("explicit", some.id, "None") in told(some)
