"""A second language is words and a pipeline: a tiny German, read in a process of its own."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.dates import PartialDate
from app.domain.event import EventKind
from app.domain.language_names import READ_LANGUAGES
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.languages import language_folder
from app.services.add_article import add_article
from app.services.extractor import Extractor, readers
from app.services.language_process import LanguageProcess, LanguageProcessError
from app.services.read_article import read_article
from tests.factories import make_read_article
from tests.languages.german import make_german
from tests.services.desk import Desk
from tests.services.test_read_article import fail

TEXT = "Die Polizei meldete zwölf Tote. Die Armee bestritt das."


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageProcess]:
    process = LanguageProcess(make_german(tmp_path_factory.mktemp("de")))
    yield process
    process.close()


def test_figure_measure_source_and_stance_are_read(german: LanguageProcess) -> None:
    told, denied = german(TEXT).claims
    assert told.figure is not None
    assert told.source is not None
    assert denied.source is not None
    assert (told.figure.span.text, told.figure.value.low, told.measure) == ("zwölf", 12, Measure.KILLED)
    assert (told.source.span.text, told.stance) == ("Die Polizei", Stance.ASSERTS)
    assert (denied.source.span.text, denied.stance) == ("Die Armee", Stance.DENIES)
    assert denied.targets == (told.id,)


@pytest.mark.parametrize(
    ("text", "low", "measure", "name"),
    [
        ("Die Armee sagte, dass neun Soldaten starben.", 9, Measure.KILLED, "Armee"),
        ("Bei dem Angriff wurden 20 Menschen verletzt.", 20, Measure.INJURED, None),
    ],
)
def test_clauses_and_passives_are_read(
    german: LanguageProcess, text: str, low: int, measure: Measure, name: str | None
) -> None:
    (claim,) = german(text).claims
    assert claim.figure is not None
    assert (claim.figure.value.low, claim.measure) == (low, measure)
    assert (claim.source and claim.source.name) == name


def test_days_are_reckoned_and_kinds_of_event_told(german: LanguageProcess) -> None:
    (event,) = german("In der Stadt starben am Montag vier Menschen.", published="2023-03-15").events
    assert event.date == PartialDate(2023, 3, 13)
    (event,) = german("Bei dem Angriff wurden 20 Menschen verletzt.").events
    assert event.kind is EventKind.ATTACK


def test_what_was_never_seen_in_training_is_read_too(german: LanguageProcess) -> None:
    (claim,) = german("Das Ministerium meldete 18 Verletzte.").claims
    assert claim.figure is not None
    assert claim.source is not None
    assert (claim.figure.value.low, claim.measure) == (18, Measure.INJURED)
    assert claim.source.span.text == "Das Ministerium"


def test_an_article_is_stored_and_read_by_the_reader_of_its_language(
    desk: Desk, german: LanguageProcess
) -> None:
    article = make_read_article(text=TEXT, language="de")
    article_id = add_article(desk.store, article, TEXT.encode(), "a.txt", actor="vera").article_id
    read_article(desk.store, article_id, extractor=Extractor(fail, "1", others={"de": german}))
    assert [
        (claim.cited_as, claim.stance, claim.measure, claim.low) for claim in desk.claims(article_id)
    ] == [
        ("Polizei", "asserts", "killed", 12),
        ("Armee", "denies", None, None),
    ]


def test_a_process_that_died_fails_its_article_and_is_started_anew(german: LanguageProcess) -> None:
    assert german(TEXT).claims
    assert german._child is not None
    os.kill(german._child.pid, signal.SIGKILL)
    with pytest.raises(LanguageProcessError, match="died"):
        german(TEXT)
    assert german(TEXT).claims


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    process = LanguageProcess(tmp_path)
    with pytest.raises(LanguageProcessError, match="died"):
        process("Ja.")


def test_what_fails_in_the_process_is_told_here(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "weights").mkdir()
    process = LanguageProcess(tmp_path)
    with pytest.raises(LanguageProcessError, match="OSError"):
        process("Ja.")
    process.close()


def test_every_language_that_is_read_has_its_reader() -> None:
    assert set(readers()) == set(READ_LANGUAGES)
    assert all(language_folder(code).is_dir() for code in READ_LANGUAGES)
