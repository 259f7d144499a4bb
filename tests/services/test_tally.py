"""What lists go by keeps step with the claims, whatever people and later readings change."""

from collections.abc import Callable

from alembic import command
from alembic.config import Config

from app.db.migrations import PROJECT
from app.db.tables import ArticleEvent, Claim, EventFacet, EventRank, EventSource, FacetCount, Source
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.services.merge_events import merge_events
from app.services.merge_sources import merge_sources
from app.services.reject_claim import reject_claim
from app.services.remove_article import remove_article
from app.services.undo_decision import undo_decision
from tests.factories import make_event
from tests.services.desk import Desk, no_number, say


def facets(desk: Desk) -> dict[str, set[str]]:
    """The values of each facet that some event has."""
    found: dict[str, set[str]] = {}
    for row in desk.all(EventFacet):
        found.setdefault(row.facet, set()).add(row.value)
    return found


def counted(desk: Desk) -> dict[tuple[str, str], int]:
    return {(row.facet, row.value): row.events for row in desk.all(FacetCount)}


def recounted(desk: Desk) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for row in desk.all(EventFacet):
        counts[row.facet, row.value] = counts.get((row.facet, row.value), 0) + 1
    return counts


def fill(desk: Desk) -> tuple[str, str]:
    """A quarrel over a ferry, and a flood elsewhere that nobody quarrels over."""
    ferry = desk.tell(
        say("12", source="The coastguard"),
        say("63", source="The line"),
        no_number(Stance.DENIES, source="The mayor", targets=("c2",)),
        outlet="Courier",
    )
    flood = desk.tell(
        say("4", source="The coastguard", measure=Measure.MISSING),
        headline="Flood",
        outlet="Herald",
        events=[make_event(place="Bahía", words=("dam",), date="2024-06-01")],
    )
    return desk.event_of(ferry), desk.event_of(flood)


def test_a_rank_tells_who_is_against_and_how_far_apart(desk: Desk) -> None:
    ferry, flood = fill(desk)
    ranks = {row.event_id: row for row in desk.all(EventRank)}
    assert (ranks[ferry].against, ranks[ferry].spread, ranks[ferry].day) == (1, 63 / 12, "2024-03-02")
    assert (ranks[flood].against, ranks[flood].spread) == (0, 1)


def test_facets_tell_measure_outlet_place_quarrel_and_spread(desk: Desk) -> None:
    fill(desk)
    found = facets(desk)
    assert found["measure"] == {"killed", "missing"}
    assert found["outlet"] == {"Courier", "Herald"}
    assert found["place"] == {"Port Vell", "Bahía"}
    assert (found["disputed"], found["spread"]) == ({"yes"}, {"2", "5"})
    assert counted(desk) == recounted(desk)


def test_a_source_is_told_what_it_asserted_and_was_disputed_on(desk: Desk) -> None:
    ferry, _ = fill(desk)
    names = {row.id: row.name for row in desk.all(Source)}
    rows = {names[row.source_id]: row for row in desk.all(EventSource) if row.event_id == ferry}
    assert (rows["The line"].asserted, rows["The line"].was_disputed) == (1, 1)
    assert (rows["The mayor"].asserted, rows["The mayor"].disputed) == (0, 1)
    assert (rows["The coastguard"].asserted, rows["The coastguard"].was_disputed) == (1, 0)


def test_every_decision_and_its_undo_keeps_the_counts(desk: Desk) -> None:
    ferry, flood = fill(desk)
    before = counted(desk)
    article = next(row.article_id for row in desk.all(ArticleEvent) if row.event_id == flood)
    denial = next(row.id for row in desk.all(Claim) if row.stance == "denies")
    mayor, line = (
        next(row.id for row in desk.all(Source) if row.name == name) for name in ("The mayor", "The line")
    )
    decisions: list[Callable[[], str]] = [
        lambda: remove_article(desk.store, article, actor="vera"),
        lambda: merge_events(desk.store, flood, ferry, actor="vera"),
        lambda: merge_sources(desk.store, mayor, line, actor="vera"),
        lambda: reject_claim(desk.store, denial, actor="vera"),
    ]
    for decide in decisions:
        decision_id = decide()
        assert counted(desk) == recounted(desk) != before
        undo_decision(desk.store, decision_id, actor="vera")
        assert counted(desk) == recounted(desk) == before


def test_an_event_that_was_merged_or_emptied_is_in_no_list(desk: Desk) -> None:
    ferry, flood = fill(desk)
    merge_events(desk.store, flood, ferry, actor="vera")
    assert [row.event_id for row in desk.all(EventRank)] == [ferry]
    for article in {row.article_id for row in desk.all(ArticleEvent)}:
        remove_article(desk.store, article, actor="vera")
    assert desk.all(EventRank) == []
    assert counted(desk) == {}


def test_a_migration_fills_what_settling_makes(desk: Desk) -> None:
    fill(desk)
    before = [
        sorted(map(repr, desk.all(table))) for table in (EventRank, EventFacet, FacetCount, EventSource)
    ]
    config = Config(toml_file=PROJECT / "pyproject.toml")
    with desk.store.writing() as session:
        config.attributes["connection"] = session.connection()
        command.downgrade(config, "0015")
        command.upgrade(config, "head")
    after = [sorted(map(repr, desk.all(table))) for table in (EventRank, EventFacet, FacetCount, EventSource)]
    assert after == before
