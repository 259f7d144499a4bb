"""Which figures are set against one another in a sentence, on an event's page and in lists."""

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.queries.event_filter import EventFilter
from app.queries.event_list import EventLine, event_list
from app.queries.event_page import event_page
from app.queries.lede import make_lede
from tests.filled_store import FilledStore

CLASH = (
    "Clash on the ridge\n\nRebels say they killed 57 soldiers. The army put its dead at nine, and said 30 "
    "of the rebels were buried.\n\nLast year a raid killed 150."
)


def fill(filled: FilledStore, *given: tuple[int, str, str | None], measure: Measure = Measure.KILLED) -> str:
    """An event with figures: number, words in the text, and source."""
    event = filled.event()
    article = filled.article(event, CLASH, outlet="Ridge Post")
    for number, words, source in given:
        figure = filled.figure(event, words, low=number, high=number, measure=measure)
        filled.claim(event, article, CLASH, figure=figure, words=words, source=source, measure=measure)
    return event


def lede(filled: FilledStore, event: str) -> str:
    with filled.store.reading() as session:
        page = event_page(session, event)
    assert page
    found = make_lede(page.board)
    return found.plain if found else ""


def line(filled: FilledStore) -> EventLine:
    with filled.store.reading() as session:
        (found,) = event_list(session, EventFilter()).lines
    return found


def ends(filled: FilledStore) -> list[str]:
    found = line(filled)
    return [figure.words for figure in (found.lowest, found.highest) if figure]


def test_what_an_article_tells_by_itself_is_set_against_no_two_cited_sources(filled: FilledStore) -> None:
    event = fill(filled, (57, "57", "Rebels"), (9, "nine", "The army"), (150, "150", None))
    assert lede(filled, event).startswith("Rebels put the dead at 57; the army said nine.")
    assert "6.3 times" in lede(filled, event)
    assert ends(filled) == ["nine", "57"]


def test_it_is_set_against_the_only_one(filled: FilledStore) -> None:
    event = fill(filled, (57, "57", "Rebels"), (150, "150", None))
    assert lede(filled, event).startswith("Ridge Post put the dead at 150; Rebels said 57.")
    assert ends(filled) == ["57", "150"]


def test_a_part_of_what_its_source_counts_is_no_rival(filled: FilledStore) -> None:
    fill(filled, (57, "57", "Rebels"), (9, "nine", "Rebels"), (30, "30", "The army"))
    assert ends(filled) == ["30", "57"]


def test_a_list_shows_figures_of_no_known_measure_last(filled: FilledStore) -> None:
    event = fill(filled, (57, "57", "Rebels"), (9, "nine", "The army"))
    article = filled.article(event, "Guns\n\nThe army denies that it left 12 guns behind.")
    guns = filled.figure(event, "12", measure=Measure.OTHER, counted="guns")
    filled.claim(
        event, article, "The army denies that it left 12 guns behind.", figure=guns, words="12",
        source="The army", stance=Stance.DENIES, measure=Measure.OTHER,
    )  # fmt: skip
    assert line(filled).measure == "Killed"
