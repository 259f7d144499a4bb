"""The article that the project began with, where it is at hand: exactly what stands on its board."""

from pathlib import Path

import pytest

from app.domain.claim import Claim, Extraction
from app.extract import extract_claims
from app.read.document import read_bytes
from tests.processes import PROJECT

FILES = sorted((PROJECT.parent / "shared" / "seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not FILES, reason="the article is not part of the project")


def read(published: str | None = None) -> tuple[str, Extraction]:
    article = read_bytes(FILES[0].read_bytes(), Path(FILES[0]).name)
    return article.text, extract_claims(article.text, title=article.metadata.title, published=published)


def board(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if claim.figure is not None and claim.event is not None]


def who(claim: Claim) -> str:
    return claim.source.name if claim.source is not None else "nobody"


def test_its_board_holds_these_figures_and_nothing_else() -> None:
    _, extraction = read()
    figures = {
        (str(claim.measure), claim.figure.span.text.lower(), who(claim), str(claim.stance))
        for claim in board(extraction)
        if claim.figure is not None
    }
    assert figures == {
        ("killed", "400", "Russia", "denies"),
        ("killed", "up to 400", "Ukraine’s military command", "asserts"),
        ("killed", "400", "Vladimir Solovyov", "disputes"),
        ("casualties", "hundreds", "Igor Girkin", "asserts"),
        ("injured", "300", "Ukraine’s military command", "asserts"),
    }


def test_its_highest_figure_has_three_pieces_of_evidence_of_one_source() -> None:
    _, extraction = read()
    (high,) = [claim for claim in board(extraction) if claim.figure and claim.figure.span.text == "Up to 400"]
    assert len(high.also_in) == 2
    aliases = dict(extraction.aliases)["Ukraine’s military command"]
    assert {"Ukraine’s military leadership", "Ukrainian military"} <= set(aliases)


def test_its_quarrels_point_at_the_highest_figure() -> None:
    _, extraction = read()
    (high,) = [claim for claim in board(extraction) if claim.figure and claim.figure.span.text == "Up to 400"]
    answers = {
        (who(claim), str(claim.stance), claim.direction and str(claim.direction), len(claim.via))
        for claim in extraction.claims
        if high.id in claim.targets
    }
    assert answers == {
        ("Russia", "denies", None, 0),
        ("Several Russian commentators and bloggers", "disputes", "lower", 0),
        ("Vladimir Solovyov", "disputes", "lower", 1),
        ("pro-Russian authorities", "no_comment", None, 0),
    }


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Daniil Bezsonov", "Himars"),
        ("Daniil Bezsonov", "still unknown"),
        ("Igor Girkin", "nearly totally destroyed"),
        ("Igor Girkin", "mobilised"),
        ("Igor Girkin", "ammunition"),
    ],
)
def test_its_statements_without_a_number_keep_their_speakers(speaker: str, words: str) -> None:
    _, extraction = read()
    said = [claim for claim in extraction.claims if claim.figure is None and words in claim.content.text]
    assert speaker in {who(claim) for claim in said}


@pytest.mark.parametrize(("published", "date"), [(None, "--01-01"), ("2023-01-02", "2023-01-01")])
def test_its_event_has_a_year_only_where_the_publication_gives_it(published: str | None, date: str) -> None:
    _, extraction = read(published)
    (event,) = extraction.events
    assert (event.kind, event.place and event.place.name, str(event.date)) == ("strike", "Makiivka", date)


def test_its_evidence_is_verbatim() -> None:
    text, extraction = read()
    for claim in extraction.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
