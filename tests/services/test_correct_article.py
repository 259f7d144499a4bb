"""Corrections of what is known of an article: one decision each, undoable, outliving re-reading."""

from dataclasses import replace

import pytest

from app.db.tables import Article, Decision
from app.domain.article import Metadata
from app.read import UnreadableUpload
from app.services.correct_article import Corrected, correct_article, faults_in
from app.services.errors import ChangeRefusedError, UndoRefusedError
from app.services.remove_article import remove_article
from app.services.undo_decision import undo_decision
from tests.services.desk import Desk, say


@pytest.fixture
def desk() -> Desk:
    return Desk()


def known_of(desk: Desk, article_id: str) -> Metadata:
    row = desk.one(Article, article_id)
    return Metadata(row.title, row.outlet, row.published, row.url, row.authors, row.modified, row.language)


def correct(desk: Desk, article_id: str, **changes: str | None) -> Corrected:
    return correct_article(
        desk.store, article_id, replace(known_of(desk, article_id), **changes), actor="vera"
    )


def test_every_field_is_corrected_in_one_decision(desk: Desk) -> None:
    article_id = desk.tell(say("12"), outlet="Gazete")
    correct(
        desk,
        article_id,
        title="Ferry lost",
        outlet="The Gazette",
        authors="Lena Karov; Tomas Lind",
        published="2 March 2024",
        modified="2024-03-03T10:00+01:00",
        url="https://gazette.example/ferry",
        language="English",
    )
    assert known_of(desk, article_id) == Metadata(
        "Ferry lost",
        "The Gazette",
        "2024-03-02",
        "https://gazette.example/ferry",
        "Lena Karov; Tomas Lind",
        "2024-03-03T10:00:00+01:00",
        "en",
    )
    (decision,) = desk.all(Decision)
    assert (decision.verb, decision.actor) == ("correct_article", "vera")


def test_a_corrected_date_has_the_article_read_again_by_it(desk: Desk) -> None:
    article_id = desk.tell(say("12"), published="2024-03-02")
    before = desk.claims(article_id)
    assert correct(desk, article_id, published="2024-03-09").reads_again
    assert desk.one(Article, article_id).status == "queued"
    desk.read(article_id)
    assert desk.told_published == "2024-03-09"
    assert [claim.id for claim in desk.claims(article_id)] == [claim.id for claim in before]


def test_a_corrected_outlet_has_nothing_read_again(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    assert not correct(desk, article_id, outlet="The Gazette").reads_again
    assert desk.one(Article, article_id).status == "done"


def test_a_correction_outlives_a_newer_reading(desk: Desk) -> None:
    article_id = desk.tell(say("12"), outlet="Gazete", published="2024-03-02")
    correct(desk, article_id, outlet="The Gazette", published="2024-03-09")
    desk.read_anew(article_id, say("12"))
    assert (known_of(desk, article_id).outlet, known_of(desk, article_id).published) == (
        "The Gazette",
        "2024-03-09",
    )


def test_undoing_puts_back_every_value_and_reads_again(desk: Desk) -> None:
    article_id = desk.tell(say("12"), outlet="Gazete", published="2024-03-02")
    before = known_of(desk, article_id)
    corrected = correct(desk, article_id, outlet="The Gazette", published="2024-03-09")
    desk.read(article_id)
    assert undo_decision(desk.store, corrected.decision_id, actor="vera") == (article_id,)
    assert known_of(desk, article_id) == before
    desk.read(article_id)
    assert desk.told_published == "2024-03-02"


def test_of_two_corrections_the_later_is_undone_first(desk: Desk) -> None:
    article_id = desk.tell(say("12"), outlet="Gazete")
    first = correct(desk, article_id, outlet="The Gazette")
    correct(desk, article_id, outlet="The Port Vell Gazette")
    with pytest.raises(UndoRefusedError):
        undo_decision(desk.store, first.decision_id, actor="vera")


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", "31 February"), ("url", "javascript:alert(1)"), ("title", "x" * 600), ("language", "zz")],
)
def test_a_value_that_cannot_be_is_named_and_nothing_changes(desk: Desk, field: str, value: str) -> None:
    article_id = desk.tell(say("12"))
    before = known_of(desk, article_id)
    assert list(faults_in(replace(before, **{field: value}))) == [field]
    with pytest.raises(UnreadableUpload):
        correct(desk, article_id, **{field: value})
    assert known_of(desk, article_id) == before


def test_changing_nothing_is_refused(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    with pytest.raises(ChangeRefusedError, match="Nothing was changed"):
        correct(desk, article_id)
    assert desk.all(Decision) == []


def test_a_removed_article_is_not_corrected(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    remove_article(desk.store, article_id, actor="vera")
    with pytest.raises(ChangeRefusedError, match="removed"):
        correct(desk, article_id, outlet="The Gazette")
