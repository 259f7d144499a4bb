from dataclasses import replace

from app.db.tables import Event
from app.domain.event import Place
from app.domain.measure import Measure
from tests.factories import make_event
from tests.services.desk import Desk, say

MARCHES = replace(make_event(), place=Place("Portugal", "PT"))
PORTO = replace(make_event(), place=Place("Porto", "PT"))


def test_one_number_of_two_towns_is_two_figures(desk: Desk) -> None:
    desk.tell(say("12", place="Porto"), say("12", source="Police", place="Braga"), events=(MARCHES,))
    assert sorted(str(figure.place) for figure in desk.figures()) == ["Braga", "Porto"]


def test_the_place_of_the_event_is_not_told_apart(desk: Desk) -> None:
    desk.tell(say("12", place="Porto"), say("40", place="Portugal"), events=(PORTO,))
    assert [(figure.words, figure.place) for figure in desk.figures()] == [("12", None), ("40", "Portugal")]


def test_an_article_on_one_town_counts_there(desk: Desk) -> None:
    first = desk.tell(say("12", place="Porto"), say("40", place="Braga"), events=(MARCHES,))
    desk.tell(say("60"), say("50"), events=(MARCHES,), outlet="a")
    desk.tell(say("9", source="Police"), events=(PORTO,), outlet="b")
    assert desk.one(Event, desk.event_of(first)).place == "Portugal"
    assert {figure.words: figure.place for figure in desk.figures()}["9"] == "Porto"


def test_a_number_of_the_whole_land_is_not_one_of_the_town_that_an_article_tells_of(desk: Desk) -> None:
    desk.tell(say("60", place="Portugal"), say("12", place="Porto"), events=(MARCHES,))
    desk.tell(say("50"), events=(MARCHES,), outlet="a")
    desk.tell(say("60", source="Police"), say("12", source="Police"), events=(PORTO,), outlet="b")
    desk.tell(say("9", measure=Measure.INJURED), events=(PORTO,), outlet="c")
    desk.tell(say("70"), events=(MARCHES,), outlet="d")
    assert {figure.words: figure.place for figure in desk.figures()} == {
        **{"60": None, "50": None, "9": None, "70": None},
        "12": "Porto",
    }


def test_an_article_that_counts_in_a_town_and_in_the_land_tells_apart_which(desk: Desk) -> None:
    desk.tell(say("60"), say("12", place="Porto"), events=(PORTO,))
    desk.tell(say("50"), events=(MARCHES,), outlet="a")
    desk.tell(say("70"), events=(MARCHES,), outlet="b")
    assert {figure.words: figure.place for figure in desk.figures()} == {
        **{"50": None, "60": None, "70": None},
        "12": "Porto",
    }
