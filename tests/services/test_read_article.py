from dataclasses import replace
from itertools import permutations

import pytest

from app.db.tables import Article, ArticleEvent, Claim, ClaimTarget, CopyKey, Event, Figure, Source
from app.domain.claim import Extraction, SourceKind
from app.domain.event import EventKind
from app.domain.stance import Direction, Stance
from app.services.add_article import add_article
from app.services.extractor import Extractor
from app.services.merge_events import merge_events
from app.services.read_article import read_article
from app.services.reject_claim import reject_claim
from app.services.retry_article import retry_article
from tests.factories import make_event, make_read_article
from tests.services.desk import Desk, no_number, say


def fail(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    raise RecursionError(f"{text}{title}{published}")


def test_an_article_is_done_with_its_claims_event_and_figures(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    article, (claim,) = desk.one(Article, article_id), desk.claims(article_id)
    assert (article.status, article.extractor_version) == ("done", "1")
    assert article.text[claim.figure_start : claim.figure_end] == "12"
    assert desk.one(Event, str(claim.event_id)).title == "Sinking near Port Vell"
    assert desk.one(Figure, str(claim.figure_id)).words == "12"
    assert desk.one(Source, str(claim.source_id)).name == "The coastguard"


def test_reading_again_with_the_same_version_changes_nothing(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    before = desk.snapshot()
    desk.read(article_id)
    assert desk.snapshot() == before


def test_a_failure_is_told_and_costs_that_article_only(desk: Desk) -> None:
    article_id = desk.add(say("12"))
    read_article(desk.store, article_id, extractor=Extractor(fail, "1"))
    article = desk.one(Article, article_id)
    assert article.status == "failed"
    assert article.error is not None
    assert "you can try again" in article.error
    assert desk.claims(article_id) == []


def test_a_failed_article_can_be_tried_again(desk: Desk) -> None:
    article_id = desk.add(say("12"))
    read_article(desk.store, article_id, extractor=Extractor(fail, "1"))
    retry_article(desk.store, article_id, actor="vera")
    desk.read(article_id)
    assert (desk.one(Article, article_id).status, desk.one(Article, article_id).error) == ("done", None)


def test_a_write_that_fails_half_way_leaves_no_claims(desk: Desk) -> None:
    article_id = desk.add(say("12", event=7))
    desk.read(article_id)
    assert desk.one(Article, article_id).status == "failed"
    assert (desk.all(Claim), desk.all(Event), desk.all(Source)) == ([], [], [])


def test_reading_anew_keeps_ids_of_what_is_found_again(desk: Desk) -> None:
    article_id = desk.tell(say("12"), say("30", source="The line"))
    before = [claim.id for claim in desk.claims(article_id)]
    desk.read_anew(article_id, say("12"), say("30", source="The line"))
    assert [claim.id for claim in desk.claims(article_id)] == before
    assert {claim.extractor_version for claim in desk.claims(article_id)} == {"2"}


def test_a_claim_no_longer_found_stays_but_does_not_count(desk: Desk) -> None:
    article_id = desk.tell(say("12"), say("30", source="The line"))
    first, second = (claim.id for claim in desk.claims(article_id))
    desk.read_anew(article_id, say("12"))
    assert [(claim.id, claim.live) for claim in desk.claims(article_id)] == [(first, True), (second, False)]
    desk.read_anew(article_id, say("12"), say("30", source="The line"))
    assert [(claim.id, claim.live) for claim in desk.claims(article_id)] == [(first, True), (second, True)]


def test_a_claim_of_a_better_named_source_keeps_its_id(desk: Desk) -> None:
    article_id = desk.tell(say("12", source="The coastguard"))
    (before,) = desk.claims(article_id)
    desk.read_changed(article_id, source=None)
    (after,) = desk.claims(article_id)
    assert (after.id, after.source_id) == (before.id, None)


def test_a_rejected_claim_does_not_lend_its_id_to_a_better_reading(desk: Desk) -> None:
    article_id = desk.tell(say("12", source="The coastguard"))
    (before,) = desk.claims(article_id)
    reject_claim(desk.store, before.id, actor="vera")
    desk.read_changed(article_id, source=None)
    live = [claim for claim in desk.claims(article_id) if claim.live]
    assert [(claim.id == before.id, claim.rejected_at) for claim in live] == [(False, None)]


def test_a_rejected_claim_stays_rejected(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    (claim,) = desk.claims(article_id)
    reject_claim(desk.store, claim.id, actor="vera")
    desk.read_anew(article_id, say("12"))
    (again,) = desk.claims(article_id)
    assert (again.id, again.rejected_at is not None) == (claim.id, True)


def test_a_merge_holds_when_an_article_is_read_anew(desk: Desk) -> None:
    first = desk.tell(say("12"))
    second = desk.tell(say("13"), headline="Other", events=[make_event(place="Bahía")])
    into = desk.event_of(first)
    merge_events(desk.store, desk.event_of(second), into, actor="vera")
    desk.read_anew(second, say("13"), events=[make_event(place="Port Vell")])
    assert desk.event_of(second) == into


def test_three_articles_of_one_event_end_on_one_page(desk: Desk) -> None:
    articles = [
        desk.tell(say("12"), headline="One"),
        desk.tell(say("14"), headline="Two", events=[make_event(words=("ferry", "lifeboats", "hull"))]),
        desk.tell(say("15"), headline="Three", events=[make_event(date="--03-02", words=("hull", "ferry"))]),
    ]
    assert len({desk.event_of(article) for article in articles}) == 1


def test_two_events_in_one_city_on_one_day_stay_apart(desk: Desk) -> None:
    bombing = make_event(
        kind=EventKind.BOMBING, place="Quetta", words=("market", "stalls", "bomb", "shoppers")
    )
    fire = make_event(kind=EventKind.FIRE, place="Quetta", words=("factory", "workers", "exits", "textile"))
    first = desk.tell(say("12"), headline="Bombing", events=[bombing])
    second = desk.tell(say("8"), headline="Fire", events=[fire])
    assert desk.event_of(first) != desk.event_of(second)


def test_the_reasons_of_a_place_are_kept(desk: Desk) -> None:
    desk.tell(say("12"), headline="One")
    second = desk.tell(say("14"), headline="Two")
    (row,) = [row for row in desk.all(ArticleEvent) if row.article_id == second]
    assert "Both are in Port Vell." in row.reasons.splitlines()


def test_an_article_joins_by_the_date_it_was_published(desk: Desk) -> None:
    first = desk.tell(say("12"), headline="One", published="2024-03-03")
    second = desk.tell(say("14"), headline="Two", published="2024-03-08", events=[make_event(date=None)])
    third = desk.tell(say("15"), headline="Three", published="2025-03-02", events=[make_event(date=None)])
    assert desk.event_of(first) == desk.event_of(second) != desk.event_of(third)


def test_the_most_precise_date_wins(desk: Desk) -> None:
    article = desk.tell(say("12"), headline="One", events=[make_event(date="2024-03")])
    desk.tell(say("13"), headline="Two", events=[make_event(date="2024-03-02")])
    event = desk.one(Event, desk.event_of(article))
    assert (event.date, event.day) == ("2024-03-02", "2024-03-02")


def test_background_has_no_event_and_no_figure(desk: Desk) -> None:
    (claim,) = desk.claims(desk.tell(say("12", event=None)))
    assert (claim.event_id, claim.figure_id) == (None, None)
    assert desk.all(Figure) == []


def test_a_denial_without_a_number_is_on_the_figure_it_denies(desk: Desk) -> None:
    article = desk.tell(say("400"), no_number(Stance.DENIES, source="The line", targets=("c1",)))
    asserted, denied = desk.claims(article)
    assert asserted.figure_id == denied.figure_id
    assert [(row.claim_id, row.target_id) for row in desk.all(ClaimTarget)] == [(denied.id, asserted.id)]


def test_a_denial_that_repeats_the_number_is_on_the_figure_it_denies(desk: Desk) -> None:
    up_to = say("up to 400", source="The army")
    denial = say("400", source="The line", stance=Stance.DENIES, targets=("c1",))
    asserted, denied = desk.claims(
        desk.tell(up_to.__class__(**{**vars(up_to), "low": None, "high": 400}), denial)
    )
    assert asserted.figure_id == denied.figure_id


def test_a_counter_figure_is_a_figure_of_its_own(desk: Desk) -> None:
    counter = say("18", source="The line", stance=Stance.DISPUTES, direction=Direction.LOWER, targets=("c1",))
    asserted, disputed = desk.claims(desk.tell(say("400"), counter))
    assert disputed.figure_id not in (None, asserted.figure_id)
    assert [figure.words for figure in desk.figures()] == ["18", "400"]


def test_a_denial_in_another_article_finds_the_figure_by_its_number(desk: Desk) -> None:
    (asserted,) = desk.claims(desk.tell(say("400"), headline="One"))
    (denied,) = desk.claims(desk.tell(say("400", source="The line", stance=Stance.DENIES), headline="Two"))
    assert asserted.figure_id == denied.figure_id


@pytest.mark.parametrize("counted", ["people", "soldiers", "Russian soldiers", None])
def test_one_value_of_groups_that_can_be_one_is_one_figure(desk: Desk, counted: str | None) -> None:
    desk.tell(say("63", counted="Russian soldiers"), headline="One")
    desk.tell(say("63", counted=counted), headline="Two")
    (figure,) = desk.figures()
    assert figure.counted == "Russian soldiers"


def test_one_value_of_two_groups_is_two_figures(desk: Desk) -> None:
    desk.tell(say("12", counted="soldiers"), headline="One")
    desk.tell(say("12", counted="civilians"), headline="Two")
    desk.tell(say("12", counted="people"), headline="Three")
    assert sorted(figure.scope for figure in desk.figures()) == ["", "civilians", "soldiers"]


def test_two_rows_that_prove_one_figure_are_merged(desk: Desk) -> None:
    desk.tell(say("12", counted="soldiers"), headline="One")
    both = desk.tell(say("12", counted="civilians"), headline="Two")
    desk.tell(say("12", counted="people"), headline="Three")
    desk.read_changed(both, counted="soldiers")
    (figure,) = desk.figures()
    assert {row.merged_into for row in desk.all(Figure)} == {None, figure.id}


def test_a_later_figure_of_the_same_source_replaces_the_earlier(desk: Desk) -> None:
    desk.tell(say("89"), headline="Later", published="2024-03-05")
    desk.tell(say("63"), headline="Earlier", published="2024-03-03")
    desk.tell(say("63"), headline="An old number again", published="2024-03-07")
    by_words = {figure.words: figure for figure in desk.figures()}
    assert by_words["89"].revised_from == by_words["63"].id
    assert by_words["63"].revised_from is None


def test_two_figures_of_one_day_do_not_replace_each_other(desk: Desk) -> None:
    desk.tell(say("89"), headline="One", published="2024-03-03")
    desk.tell(say("63"), headline="Two", published="2024-03-03")
    assert [figure.revised_from for figure in desk.figures()] == [None, None]


def test_a_source_that_says_so_replaces_its_figure_at_once(desk: Desk) -> None:
    desk.tell(say("63"), say("89", revises="c1"))
    by_words = {figure.words: figure for figure in desk.figures()}
    assert by_words["89"].revised_from == by_words["63"].id


def test_figures_of_two_sources_do_not_replace_each_other(desk: Desk) -> None:
    desk.tell(say("63", source="The army"), headline="One", published="2024-03-03")
    desk.tell(say("89", source="The line"), headline="Two", published="2024-03-05")
    assert [figure.revised_from for figure in desk.figures()] == [None, None]


def test_a_source_is_one_over_all_articles(desk: Desk) -> None:
    desk.tell(say("12", source="The coastguard"), headline="One")
    desk.tell(say("13", source="Coastguard"), headline="Two")
    assert len(desk.all(Source)) == 1


def test_an_alias_is_followed_within_an_event_only(desk: Desk) -> None:
    aliases = (("Ukrainian military", ("Kyiv's military command",)),)
    desk.tell(say("12", source="Ukrainian military"), headline="One", aliases=aliases)
    desk.tell(say("13", source="Kyiv's military command"), headline="Two")
    assert len(desk.all(Source)) == 1
    elsewhere = [make_event(place="Bahía", date="2020-01-01")]
    desk.tell(say("14", source="Kyiv's military command"), headline="Three", events=elsewhere)
    assert len(desk.all(Source)) == 2


def test_a_whole_name_replaces_a_surname(desk: Desk) -> None:
    aliases = (("Ana Orsic", ("Orsic",)),)
    desk.tell(say("12", source="Orsic", kind=SourceKind.PERSON), headline="One")
    desk.tell(say("13", source="Ana Orsic", kind=SourceKind.PERSON), headline="Two", aliases=aliases)
    assert [source.name for source in desk.all(Source)] == ["Ana Orsic"]


def test_a_common_word_is_no_alias(desk: Desk) -> None:
    desk.tell(
        say("12", source="The ministry of Ruritania"),
        aliases=(("The ministry of Ruritania", ("The ministry",)),),
    )
    desk.tell(say("13", source="The Ministry"), headline="Two")
    assert len(desk.all(Source)) == 2


def test_a_common_name_is_one_source_in_its_event_and_another_elsewhere(desk: Desk) -> None:
    desk.tell(say("12", source="Police"), headline="One")
    desk.tell(say("13", source="The police"), headline="Two")
    assert len(desk.all(Source)) == 1
    desk.tell(say("14", source="Police"), headline="Three", events=[make_event(place="Bahía")])
    assert len(desk.all(Source)) == 2


def test_an_unnamed_source_belongs_to_one_article(desk: Desk) -> None:
    witness = say("12", source="A witness", kind=SourceKind.UNNAMED)
    first = desk.tell(witness, headline="One")
    desk.tell(witness, headline="Two")
    assert len({source.article_id for source in desk.all(Source)}) == 2
    desk.read_anew(first, witness)
    assert len(desk.all(Source)) == 2


def test_the_first_published_is_the_original_of_its_copies(desk: Desk) -> None:
    told = [say(str(number), source=f"Witness {number}") for number in range(100, 108)]
    late = desk.tell(*told, headline="Reprint", published="2024-03-05")
    first = desk.tell(*told, headline="Agency", published="2024-03-03")
    later = desk.tell(*told, headline="Another", published="2024-03-06")
    other = desk.tell(say("12"), headline="Own words", published="2024-03-02")
    origins = [desk.one(Article, article).copy_of for article in (late, first, later, other)]
    assert origins == [first, None, first, None]


def test_a_copy_is_found_in_whatever_event_it_was_placed(desk: Desk) -> None:
    told = [say(str(number), source=f"Witness {number}") for number in range(100, 108)]
    first = desk.tell(*told, headline="Agency", published="2024-03-03")
    elsewhere = make_event(place="Bahía")
    copy = desk.tell(*told, headline="Reprint", published="2024-03-05", events=[elsewhere])
    background = [replace(one, event=None) for one in told]
    without = desk.tell(*background, headline="Another", published="2024-03-06", events=[])
    assert len(desk.all(Event)) == 2
    assert [desk.one(Article, article).copy_of for article in (copy, without)] == [first, first]


def test_an_article_read_again_keeps_the_keys_of_its_copies(desk: Desk) -> None:
    told = [say(str(number), source=f"Witness {number}") for number in range(100, 108)]
    first = desk.tell(*told)
    before = {(one.key, one.article_id) for one in desk.all(CopyKey)}
    desk.read_anew(first, *told)
    assert {(one.key, one.article_id) for one in desk.all(CopyKey)} == before


ARTICLES = (
    ({"headline": "One", "published": "2024-03-03"}, (say("12"), say("30", source="The army"))),
    ({"headline": "Two", "published": "2024-03-05"}, (say("14"), no_number(Stance.DENIES, targets=("c1",)))),
    ({"headline": "Three"}, (say("12", counted="passengers", source="The line"),)),
    ({"headline": "Four", "published": "2024-03-04"}, (say("12", counted="sailors", source="Port police"),)),
)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_of_uploads_does_not_change_the_board(desk: Desk, order: tuple[int, ...]) -> None:
    straight = Desk()
    for more, said in ARTICLES:
        straight.tell(*said, **more)
    for number in order:
        more, said = ARTICLES[number]
        desk.tell(*said, **more)
    assert desk.board() == straight.board()


def test_an_article_in_a_language_that_is_not_read_is_done_without_claims(desk: Desk) -> None:
    text = "Fähre gesunken\n\nDie Küstenwache sagte, zwölf Menschen seien tot."
    article = make_read_article(text=text, language="de")
    article_id = add_article(desk.store, article, text.encode(), "a.txt", actor="vera").article_id
    read_article(desk.store, article_id, extractor=Extractor(fail, "1"))
    assert desk.one(Article, article_id).status == "done"
    assert desk.claims(article_id) == []
    assert desk.all(Event) == []
