"""Kind, place and date of events, and the event of each figure, on annotated articles of ours."""

import tomllib

import pytest

from tests.extract.event_articles import FILE, Outcome, outcomes, read_articles, tally

FLOORS: dict[str, float] = tomllib.loads(FILE.read_text("utf-8"))["floors"]


@pytest.fixture(scope="module")
def found() -> list[Outcome]:
    return [one for article in read_articles() for one in outcomes(article)]


def test_no_share_falls_below_its_floor(found: list[Outcome]) -> None:
    shares = {part: right / of for part, (right, of) in tally(found).items()}
    fallen = {part: round(shares[part], 3) for part, floor in FLOORS.items() if shares[part] < floor}
    misses = [one for one in found if not one.right and one.part in fallen]
    assert fallen == {}, "\n".join(str(one) for one in misses)


def test_articles_have_names_of_their_own() -> None:
    names = [article.name for article in read_articles()]
    assert len(names) == len(set(names)) >= 50
