from app.domain.measure import Measure
from app.domain.scope import Scope
from app.queries.claim_rows import ClaimRow, FigureRow, Rows
from app.queries.parts import told_parts

Given = tuple[str, Measure, float, Scope | None] | tuple[str, Measure, float, Scope | None, str | None]
"""Article, measure, number, scope and source, None where the article tells it by itself."""


def parts_among(*given: Given) -> set[float]:
    """The numbers that are told as parts of another, each given by one claim."""
    return _parts(tuple(_claim(*one) for one in given))


def _parts(claims: tuple[ClaimRow, ...]) -> set[float]:
    numbers = dict.fromkeys((Measure(str(claim.measure)), float(str(claim.figure_id))) for claim in claims)
    figures = tuple(_figure(measure, number) for measure, number in numbers)
    kept = {figure.id: figure.id for figure in figures}
    return {float(figure) for figure in told_parts(Rows(figures, claims), kept)}


def _figure(measure: Measure, number: float) -> FigureRow:
    return FigureRow(
        str(number), "e", measure, None, str(number), number, number, False, False, None, None, None, None
    )


def _claim(
    article: str, measure: Measure, number: float, scope: Scope | None, source: str | None = "s"
) -> ClaimRow:
    words = str(number)
    return ClaimRow(
        f"{article} {number}", words, "asserts", None, measure, None, words, None, words, 0, 0, 2, words,
        source, article, "", None, None, None, None, scope=scope,
    )  # fmt: skip


def test_eleven_of_the_dead_are_a_part_of_them() -> None:
    dead = ("a", Measure.KILLED, 29.0, None)
    assert parts_among(dead, ("a", Measure.KILLED, 11.0, Scope.PART)) == {11.0}


def test_the_dead_of_those_infected_are_all_the_dead() -> None:
    infected = ("a", Measure.INFECTED, 38.0, None)
    assert parts_among(infected, ("a", Measure.KILLED, 17.0, Scope.PART)) == set()


def test_a_whole_is_looked_for_in_the_same_article() -> None:
    elsewhere = ("b", Measure.KILLED, 29.0, None)
    assert parts_among(elsewhere, ("a", Measure.KILLED, 11.0, Scope.PART)) == set()


def test_some_of_what_their_source_counts_are_a_part_of_it() -> None:
    dead, patients = ("a", Measure.KILLED, 23.0, None), ("a", Measure.KILLED, 10.0, None)
    assert parts_among(dead, patients) == {10.0}
    assert parts_among(dead, ("b", Measure.KILLED, 10.0, None)) == set()
    assert parts_among(("a", Measure.DESTROYED, 23.0, None), ("a", Measure.DESTROYED, 10.0, None)) == set()


def test_an_article_tells_a_share_of_what_it_tells_by_itself() -> None:
    here, there = ("a", Measure.KILLED, 116.0, None, None), ("a", Measure.KILLED, 2.0, None, None)
    assert parts_among(here, there) == {2.0}


def test_beside_what_it_cites_its_own_number_may_be_either() -> None:
    cited, own = ("a", Measure.KILLED, 40.0, None, "rebels"), ("a", Measure.KILLED, 9.0, None, None)
    assert parts_among(cited, own) == set()
    share = ("b", Measure.KILLED, 12.0, None, None), ("b", Measure.KILLED, 9.0, None, None)
    assert parts_among(cited, own, *share) == {9.0}


def test_what_somebody_tells_as_a_whole_is_no_part() -> None:
    share = ("a", Measure.KILLED, 23.0, None), ("a", Measure.KILLED, 10.0, None)
    assert parts_among(*share, ("b", Measure.KILLED, 10.0, None)) == set()


def test_forty_of_the_attackers_are_none_of_sixty_soldiers() -> None:
    soldiers = _claim("a", Measure.KILLED, 60.0, None)._replace(counted="soldiers")
    attackers = _claim("a", Measure.KILLED, 40.0, Scope.PART)._replace(counted="attackers")
    assert _parts((soldiers, attackers)) == set()
    assert _parts((soldiers._replace(counted="people"), attackers)) == {40.0}


def test_the_marchers_of_the_capital_are_a_part_of_all() -> None:
    assert parts_among(("a", Measure.ATTENDED, 2e6, None), ("a", Measure.ATTENDED, 4e5, None)) == {4e5}
