from dataclasses import replace

from app.db.tables import Article, Claim, Event, Source
from app.services.merge_events import merge_events
from app.services.merge_sources import merge_sources
from app.services.outdated_articles import outdated_articles
from app.services.reject_claim import reject_claim
from app.services.remove_article import remove_article
from tests.factories import make_event
from tests.services.desk import Desk, say

MANY = 50


def read_outdated(desk: Desk) -> None:
    """What a sweep does after the extractor has become a newer one."""
    desk.version = str(int(desk.version) + 1)
    for article_id in outdated_articles(desk.store, desk.version, MANY):
        desk.read(article_id)


def merges(desk: Desk) -> dict[str, str | None]:
    """What every event and every source was merged into."""
    events = {event.id: event.merged_into for event in desk.all(Event)}
    return events | {source.id: source.merged_into for source in desk.all(Source)}


def test_articles_that_another_version_read_are_found_newest_first(desk: Desk) -> None:
    old, newer = desk.tell(say("12"), headline="One"), desk.tell(say("13"), headline="Two")
    desk.version = "2"
    current = desk.tell(say("14"), headline="Three")
    assert outdated_articles(desk.store, "2", MANY) == [newer, old]
    assert outdated_articles(desk.store, "2", 1) == [newer]
    assert outdated_articles(desk.store, "1", MANY) == [current]


def test_what_waits_failed_or_was_removed_is_not_read_again(desk: Desk) -> None:
    waiting, failed, removed = (
        desk.add(say("12"), headline="One"),
        desk.tell(say("13"), headline="Two"),
        desk.tell(say("14"), headline="Three"),
    )
    with desk.store.writing() as session:
        session.get_one(Article, failed).status = "failed"
    remove_article(desk.store, removed, actor="vera")
    assert outdated_articles(desk.store, "2", MANY) == []
    assert desk.one(Article, waiting).status == "queued"


def test_none_is_left_when_all_were_read_again(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    read_outdated(desk)
    assert outdated_articles(desk.store, desk.version, MANY) == []
    assert {claim.extractor_version for claim in desk.claims(article_id)} == {"2"}


def test_what_people_decided_outlives_a_newer_extractor(desk: Desk) -> None:
    first = desk.tell(say("12", source="The coastguard"), say("30", source="The line"))
    second = desk.tell(
        say("13", source="Coastal rescue"), headline="Other", events=[make_event(place="Bahía")]
    )
    rejected = desk.claims(first)[1].id
    into, stays = desk.event_of(first), desk.claims(first)[0].source_id
    reject_claim(desk.store, rejected, actor="vera")
    merge_events(desk.store, desk.event_of(second), into, actor="vera")
    merge_sources(desk.store, str(desk.claims(second)[0].source_id), str(stays), actor="vera")
    before = merges(desk)
    read_outdated(desk)
    assert desk.one(Claim, rejected).rejected_at is not None
    assert desk.event_of(second) == into
    assert merges(desk) == before


def test_a_newer_extractor_that_breaks_on_an_article_leaves_its_claims_and_is_not_tried_twice(
    desk: Desk,
) -> None:
    article_id = desk.tell(say("12"))
    before = desk.claims(article_id)
    desk.found.clear()
    read_outdated(desk)
    article = desk.one(Article, article_id)
    assert (article.status, article.error) == ("done", None)
    assert desk.claims(article_id) == before
    assert outdated_articles(desk.store, desk.version, MANY) == []


def test_a_rejection_holds_where_only_the_name_of_the_source_is_read_anew(desk: Desk) -> None:
    article_id = desk.tell(say("12", source="The coastguard"))
    (rejected,) = desk.claims(article_id)
    reject_claim(desk.store, rejected.id, actor="vera")
    source = desk.found[desk.one(Article, article_id).text].claims[0].source
    assert source is not None
    desk.read_changed(article_id, source=replace(source, name="Port Vell coastguard"))
    (again,) = desk.claims(article_id)
    assert (again.id, again.rejected_at is not None) == (rejected.id, True)
    assert again.source_id != rejected.source_id
