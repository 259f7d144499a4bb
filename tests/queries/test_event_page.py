from collections.abc import Callable

from sqlmodel import Session

from app.db.tables import Article, Claim, Source
from app.domain.conflicts import ConflictKind
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.queries.board import BoardFigure
from app.queries.event_page import EventPage, event_page
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_makiivka, fill_many

TEXT = "\n\n".join(
    [
        "Ferry sinks",
        "The coastguard said 12 people died.",
        "The line denied it.",
        "Twelve, the coastguard said.",
    ]
)


def page_of(filled: FilledStore, event: str) -> EventPage:
    with filled.store.reading() as session:
        page = event_page(session, event)
    assert page is not None
    return page


def only_figure(filled: FilledStore, event: str) -> BoardFigure:
    (figure,) = page_of(filled, event).board.figures
    return figure


def names(stands: tuple[object, ...]) -> list[str]:
    return [stand.source.name for stand in stands]  # type: ignore[attr-defined]


def test_who_asserts_and_who_disputes_stand_apart(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    figure = page_of(filled, board.event).board.figure(board.up_to_400)
    assert figure is not None
    assert names(figure.stands.asserted_by) == [COMMAND]
    assert names(figure.stands.disputed_by) == [
        MINISTRY,
        "Vladimir Solovyov",
        "Several Russian commentators",
    ]
    assert names(figure.stands.doubted_by) == ["Western officials"]
    assert names(figure.stands.no_comment_by) == ["Pro-Russian authorities"]


def test_what_does_not_say_what_it_counts_lies_within_nothing_else(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, "Depot burns\n\nUp to 600 men slept there. 4 hit it.")
    for words, low, counted in (("Up to 600", None, "men"), ("4", 4, None)):
        figure = filled.figure(event, words, low=low, high=low or 600, measure=Measure.OTHER, counted=counted)
        sentence = "Up to 600 men slept there." if counted else "4 hit it."
        filled.claim(event, article, sentence, figure=figure, words=words, measure=Measure.OTHER)
    assert [figure.notes for figure in page_of(filled, event).board.figures] == [(), ()]


def test_one_source_in_two_articles_is_one_stand_with_both_sentences(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    figure = page_of(filled, board.event).board.figure(board.up_to_400)
    assert figure is not None
    (stand,) = figure.stands.asserted_by
    assert len(stand.claims) == len(stand.articles) == len(stand.evidence) == 2
    assert stand.evidence[0].figure == "Up to 400"
    assert stand.date == "2023-01-02"


def test_a_replaced_figure_is_superseded_and_points_at_its_successor(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    shown = page_of(filled, board.event).board
    old, new = shown.figure(board.first_63), shown.figure(board.then_89)
    assert old is not None
    assert new is not None
    assert (old.is_current, old.revised_to) == (False, new.id)
    assert new.revised_from == old.id


def test_a_figure_that_another_source_still_gives_is_not_superseded(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    sentence = "The Russian defence ministry said on Monday that 63"
    filled.claim(
        board.event, board.article, sentence, figure=board.first_63, words="63", source="A regional office"
    )
    figure = page_of(filled, board.event).board.figure(board.first_63)
    assert figure is not None
    assert figure.is_current


def test_a_revised_figure_is_dated_after_the_one_it_replaces(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    recalled = filled.article(
        board.event, "Back\n\nThe ministry spoke of 89 as well.", published="2023-01-28"
    )
    claim = filled.claim(
        board.event, recalled, "The ministry spoke of 89", figure=board.then_89, words="89", source=MINISTRY
    )
    filled.change(Claim, claim, as_of="2023-01-02")
    figure = page_of(filled, board.event).board.figure(board.then_89)
    assert figure is not None
    assert figure.date == "2023-01-04T09:30:00Z"


def test_an_outlet_that_recalls_a_replaced_figure_does_not_keep_it_standing(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    sentence = "The Russian defence ministry said on Monday that 63"
    filled.claim(board.event, board.article, sentence, figure=board.first_63, words="63", source=None)
    later = filled.article(board.event, f"Looking back\n\n{sentence} died.", outlet="The Almanac")
    filled.claim(board.event, later, sentence, figure=board.first_63, words="63", source=None)
    figure = page_of(filled, board.event).board.figure(board.first_63)
    assert figure is not None
    assert "The Almanac" in names(figure.stands.asserted_by)
    assert not figure.is_current


def test_who_confirms_its_own_figure_is_one_voice(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT)
    figure = filled.figure(event, "12")
    filled.claim(event, article, TEXT.split("\n\n")[1], figure=figure, words="12")
    filled.claim(event, article, TEXT.split("\n\n")[3], figure=figure, stance=Stance.CONFIRMS)
    stands = only_figure(filled, event).stands
    assert names(stands.asserted_by) == ["The coastguard"]
    assert len(stands.asserted_by[0].evidence) == 2
    assert stands.confirmed_by == ()


def test_the_two_kinds_of_conflict_are_told_apart(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    conflicts = page_of(filled, board.event).board.conflicts
    kinds = {(one.kind, one.a, one.b) for one in conflicts}
    assert (ConflictKind.EXPLICIT, board.up_to_400, board.then_89) in kinds
    assert (ConflictKind.DISJOINT, board.then_89, board.at_least_120) in kinds
    assert (ConflictKind.SCOPE, board.then_89, board.hundreds) in kinds


def test_measures_stand_in_order_and_the_most_disputed_figure_first(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    sections = page_of(filled, board.event).sections
    assert [section.measure for section in sections] == [Measure.KILLED, Measure.INJURED, Measure.CASUALTIES]
    assert [row.figure.words for row in sections[0].open] == ["up to 400", "at least 120", "89", "63"]


def test_the_lede_is_made_from_the_figures_alone(filled: FilledStore) -> None:
    page = page_of(filled, fill_makiivka(filled).event)
    assert page.lede is not None
    assert page.lede.plain == (
        "Ukraine’s military command put the dead at up to 400; "
        "Russian defence ministry first said 63, then 89. "
        "The figure “up to 400” is denied by Russian defence ministry and called too high by "
        "Vladimir Solovyov and several Russian commentators. "
        "The higher figure is 4.5 times the lower, 6.3 times what was first said."
    )


def test_there_is_no_lede_without_a_quarrel(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT)
    filled.claim(event, article, TEXT.split("\n\n")[1], figure=filled.figure(event, "12"), words="12")
    assert page_of(filled, event).lede is None


def test_rejected_dead_and_removed_claims_do_not_count(filled: FilledStore) -> None:
    event = filled.event()
    sentence = TEXT.split("\n\n")[1]
    figure = filled.figure(event, "12")
    standing = filled.article(event, TEXT)
    removed = filled.article(event, TEXT + " More.", removed_at="2024-03-05T00:00:00Z")
    filled.claim(event, standing, sentence, figure=figure, source="A", rejected_at="2024-03-05T00:00:00Z")
    filled.claim(event, standing, sentence, figure=figure, source="B", live=False)
    filled.claim(event, removed, sentence, figure=figure, source="C")
    page = page_of(filled, event)
    assert page.board.figures == ()
    assert [article.id for article in page.articles] == [standing]


def test_a_copy_adds_an_outlet_and_no_source(filled: FilledStore) -> None:
    event = filled.event()
    sentence = TEXT.split("\n\n")[1]
    figure = filled.figure(event, "12")
    first = filled.article(event, TEXT, outlet="Courier")
    copy = filled.article(event, TEXT, outlet="Gazette", copy_of=first)
    for article in (first, copy):
        filled.claim(event, article, sentence, figure=figure, source="Two officials", kind="unnamed")
    stands = only_figure(filled, event).stands
    assert names(stands.asserted_by) == ["Two officials"]
    (evidence,) = stands.asserted_by[0].evidence
    assert evidence.also_printed_by == ("Gazette",)


def test_a_headline_that_gives_an_attributed_figure_is_no_second_source(filled: FilledStore) -> None:
    event = filled.event()
    figure = filled.figure(event, "12")
    told = filled.article(event, TEXT, outlet="Courier")
    filled.claim(event, told, TEXT.split("\n\n")[1], figure=figure, source="The coastguard")
    filled.claim(event, told, TEXT.split("\n\n")[3], figure=figure, source=None)
    alone = filled.article(event, f"{TEXT} More.", outlet="Gazette")
    filled.claim(event, alone, TEXT.split("\n\n")[3], figure=figure, source=None)
    assert sorted(names(only_figure(filled, event).stands.asserted_by)) == ["Gazette", "The coastguard"]


def test_the_outlet_answers_for_the_articles_own_voice(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT, outlet="Courier")
    filled.claim(event, article, TEXT.split("\n\n")[1], figure=filled.figure(event, "12"), source=None)
    page = page_of(filled, event)
    (stand,) = page.board.figures[0].stands.asserted_by
    assert (stand.source.id, stand.source.name) == (None, "Courier")
    assert page.board.sources == ()


def test_merged_sources_are_one_stand(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT)
    figure = filled.figure(event, "12")
    filled.claim(event, article, TEXT.split("\n\n")[1], figure=figure, source="The coastguard")
    filled.claim(event, article, TEXT.split("\n\n")[3], figure=figure, source="Coast guard service")
    stays, goes = filled.source("The coastguard"), filled.source("Coast guard service")
    filled.change(Source, goes, merged_into=stays)
    (stand,) = only_figure(filled, event).stands.asserted_by
    assert stand.source.id == stays
    assert len(stand.evidence) == 2


def test_background_claims_are_on_no_board(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT)
    filled.claim(None, article, TEXT.split("\n\n")[1], words="12")
    assert page_of(filled, event).board.figures == ()


def test_a_claim_against_a_statement_is_not_on_a_figure(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, TEXT)
    said = filled.claim(event, article, TEXT.split("\n\n")[1], measure=None)
    filled.claim(
        event,
        article,
        "The line denied it.",
        source="The line",
        stance=Stance.DENIES,
        targets=(said,),
        measure=None,
    )
    board = page_of(filled, event).board
    (statement,) = board.statements
    assert statement.id == said
    assert names(statement.stands.disputed_by) == ["The line"]
    assert board.figures == ()


def test_a_dispute_keeps_its_direction(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    figure = page_of(filled, board.event).board.figure(board.up_to_400)
    assert figure is not None
    assert [stand.direction for stand in figure.stands.disputed_by] == [
        None,
        Direction.LOWER,
        Direction.LOWER,
    ]


def test_a_figure_set_against_another_has_a_row_of_its_own(filled: FilledStore) -> None:
    event = filled.event("Ferry sinking")
    article = filled.article(event, TEXT)
    theirs = filled.figure(event, "12", low=12, high=12)
    own = filled.figure(event, "3", low=3, high=3)
    said = filled.claim(
        event, article, "The coastguard said 12 people died.", figure=theirs, source="Coastguard"
    )
    filled.claim(
        event,
        article,
        "The line denied it.",
        figure=own,
        source="The line",
        stance=Stance.DISPUTES,
        direction=Direction.LOWER,
        targets=(said,),
    )
    figures = {figure.id: figure for figure in page_of(filled, event).board.figures}
    assert names(figures[theirs].stands.disputed_by) == ["The line"]
    assert names(figures[own].stands.asserted_by) == ["The line"]
    assert figures[own].stands.disputed_by == ()


def test_fifty_figures_take_as_many_statements_as_five(
    filled: FilledStore, statements: Callable[[Callable[[Session], object]], int]
) -> None:
    five, fifty = fill_many(filled, 5), fill_many(filled, 50)
    few = statements(lambda session: event_page(session, five))
    assert few == statements(lambda session: event_page(session, fifty))
    assert few <= 10


def test_an_event_that_is_not_there_is_none(filled: FilledStore) -> None:
    with filled.store.reading() as session:
        assert event_page(session, "00000000") is None


def test_a_claim_that_stops_to_count_leaves_the_board(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    filled.change(Claim, board.denial, live=False)
    figure = page_of(filled, board.event).board.figure(board.up_to_400)
    assert figure is not None
    assert MINISTRY not in names(figure.stands.disputed_by)


def test_a_removed_article_takes_its_figures_along(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    filled.change(Article, board.article, removed_at="2023-02-01T00:00:00Z")
    words = [figure.words for figure in page_of(filled, board.event).board.figures]
    assert "63" not in words
    assert "89" in words
