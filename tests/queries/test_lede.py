"""The sentence that sums up an event: what is said before what is only counted out."""

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.queries.event_page import event_page
from app.queries.lede import make_lede
from tests.filled_store import FilledStore

NIGHT = "Night in the harbour\n\nThe union counts 40 dead. The port says 12. Dockers heard of 300."


def article(filled: FilledStore, event: str, published: str = "2024-05-07") -> str:
    return filled.article(event, NIGHT, outlet="Pier News", published=published)


def give(
    filled: FilledStore, event: str, article: str, number: int, *sources: str, counted: str | None = None
) -> str:
    figure = filled.figure(event, str(number), low=number, high=number, counted=counted)
    for source in sources:
        filled.claim(event, article, NIGHT, figure=figure, words=str(number), source=source)
    return figure


def lede(filled: FilledStore, event: str) -> str | None:
    with filled.store.reading() as session:
        page = event_page(session, event)
    assert page
    found = make_lede(page.board)
    return found.plain if found else None


def test_what_is_disputed_comes_before_what_only_differs(filled: FilledStore) -> None:
    event = filled.event()
    night = article(filled, event)
    disputed = give(filled, event, night, 40, "The union")
    give(filled, event, night, 12, "The port")
    give(filled, event, night, 300, "Dockers")
    give(filled, event, night, 4, "The mayor")
    filled.claim(event, night, NIGHT, figure=disputed, words="40", source="The port", stance=Stance.DENIES)
    assert lede(filled, event) == (
        "The union put the dead at 40; the mayor said 4. The figure “40” is denied by the port. "
        "The higher figure is 10 times the lower."
    )


def test_nobody_is_set_against_himself(filled: FilledStore) -> None:
    event = filled.event()
    night = article(filled, event)
    give(filled, event, night, 40, "The union", "The port")
    give(filled, event, night, 12, "The port")
    assert lede(filled, event) is None


def test_a_figure_that_only_its_own_source_is_against_is_not_disputed(filled: FilledStore) -> None:
    event = filled.event()
    night = article(filled, event)
    own = give(filled, event, night, 40, "The union")
    give(filled, event, night, 12, "The port")
    filled.claim(event, night, NIGHT, figure=own, words="40", source="The union", stance=Stance.DISPUTES)
    assert str(lede(filled, event)).startswith("The union put the dead at 40; the port said 12.")
    assert "disputed" not in str(lede(filled, event))


def test_a_count_that_went_on_is_no_quarrel(filled: FilledStore) -> None:
    event = filled.event(kind="flood")
    give(filled, event, article(filled, event, "2024-05-07"), 12, "The port")
    give(filled, event, article(filled, event, "2024-05-09"), 40, "The union")
    assert lede(filled, event) is None


def test_it_leaves_out_what_was_counted_on(filled: FilledStore) -> None:
    event = filled.event(kind="flood")
    give(filled, event, article(filled, event, "2024-05-07"), 4, "The port")
    later = article(filled, event, "2024-05-09")
    give(filled, event, later, 40, "The union")
    give(filled, event, later, 12, "The mayor")
    assert str(lede(filled, event)).startswith("The union put the dead at 40; the mayor said 12.")


def test_people_who_did_nobody_knows_what_are_no_quarrel(filled: FilledStore) -> None:
    event = filled.event()
    night = article(filled, event)
    for number, source in ((40, "The union"), (300, "Dockers")):
        figure = filled.figure(
            event, str(number), low=number, high=number, counted="dockers", measure=Measure.OTHER
        )
        filled.claim(
            event, night, NIGHT, figure=figure, words=str(number), source=source, measure=Measure.OTHER
        )
    assert lede(filled, event) is None


def test_what_more_articles_tell_comes_before_what_is_further_apart(filled: FilledStore) -> None:
    event = filled.event()
    first, second = article(filled, event), article(filled, event)
    union, port = give(filled, event, first, 40, "The union"), give(filled, event, first, 12, "The port")
    give(filled, event, first, 300, "Dockers")
    for figure, number, source in ((union, "40", "The union"), (port, "12", "The port")):
        filled.claim(event, second, NIGHT, figure=figure, words=number, source=source)
    assert str(lede(filled, event)).startswith("The union put the dead at 40; the port said 12.")
