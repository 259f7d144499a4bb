"""Which figure replaced which, where only the days and turns of articles tell it."""

from app.domain.measure import Measure
from app.domain.scope import Scope
from tests.services.desk import Desk, say


def revised(desk: Desk) -> dict[str, str | None]:
    """Each figure by its words, with the words of the one it replaced."""
    words = {figure.id: figure.words for figure in desk.figures()}
    return {figure.words: words.get(figure.revised_from or "") for figure in desk.figures()}


def test_a_part_told_beside_a_toll_replaces_nothing(desk: Desk) -> None:
    desk.tell(say("22"), headline="First", published="2024-03-03")
    children = say("11", scope=Scope.PART)
    desk.tell(say("29"), children, headline="Later", published="2024-03-05")
    assert revised(desk) == {"22": None, "29": "22", "11": None}


def test_a_group_told_beside_the_toll_of_its_source_replaces_nothing(desk: Desk) -> None:
    desk.tell(say("9", counted="staff"), say("12"), headline="First", published="2024-03-03")
    desk.tell(say("7", counted="staff"), say("23"), headline="Later", published="2024-03-05")
    assert revised(desk) == {"9": None, "12": None, "7": None, "23": "12"}


def test_an_article_that_raises_one_toll_is_the_later_of_its_day_for_all(desk: Desk) -> None:
    desk.tell(say("6"), say("70", measure=Measure.INJURED), headline="Morning", published="2024-03-03")
    desk.tell(
        say("19", revises="c2"),
        say("6"),
        say("200", measure=Measure.INJURED),
        headline="Evening",
        published="2024-03-03",
    )
    assert revised(desk) == {"6": None, "70": None, "19": "6", "200": "70"}


def test_two_articles_that_each_raise_the_others_toll_settle_nothing(desk: Desk) -> None:
    injured = Measure.INJURED
    desk.tell(
        say("19", revises="c2"), say("6"), say("70", measure=injured), headline="One", published="2024-03-03"
    )
    desk.tell(
        say("6", revises="c2"), say("19"), say("200", measure=injured), headline="Two", published="2024-03-03"
    )
    assert revised(desk)["70"] is None
    assert revised(desk)["200"] is None
