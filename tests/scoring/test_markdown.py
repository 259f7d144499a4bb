"""Scores as tables of Markdown, and those that the docs hold."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.domain.reason import Confidence
from app.scoring.annotated import AnnotatedArticle
from app.scoring.by_phenomenon import Group
from app.scoring.markdown import (
    ROWS,
    Scored,
    confidence_table,
    corpus_table,
    measure_table,
    phenomenon_table,
    tables,
)
from app.scoring.phenomena.classes import OF_FIGURES, OF_LINKS, OF_MEASURES, OF_SOURCES, OF_STANCES

PAGE = Path(__file__).parents[2] / "docs" / "extractor.md"
NAMES = {
    Group.FIGURES: OF_FIGURES,
    Group.MEASURES: OF_MEASURES,
    Group.SOURCES: OF_SOURCES,
    Group.STANCES: OF_STANCES,
    Group.LINKS: OF_LINKS,
}


@pytest.fixture
def scored(gold: list[AnnotatedArticle]) -> Scored:
    return Scored("own", gold, {article.doc: article for article in gold})


def cells(lines: Iterable[str]) -> list[list[str]]:
    """The rows of a table without its head, which must be as wide as every row."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert len({len(row) for row in rows}) == 1
    assert set(rows[1]) == {"---"}
    return rows[2:]


def test_each_corpus_is_a_column(scored: Scored) -> None:
    head, _, *rows = corpus_table([scored, Scored("none", scored.gold, {})])
    assert head == "| F1 | own (1) | none (1) |"
    assert rows[0] == "| figure | 1.00 | 0.00 |"


def test_a_phenomenon_tells_its_example(scored: Scored) -> None:
    rows = cells(phenomenon_table(scored, Group.FIGURES))
    assert ["vague", "dozens, several hundred, tens of thousands", "1", "1.00", "1.00"] in rows


def test_a_level_without_claims_has_no_share(scored: Scored) -> None:
    assert cells(confidence_table([scored])) == [[level.value, "–", "–"] for level in Confidence]


def test_measures_are_told_with_all_three(scored: Scored) -> None:
    assert ["killed", "3", "1.00", "1.00", "1.00"] in cells(measure_table(scored))


def test_tables_stand_under_headings(scored: Scored) -> None:
    text = tables([("By measure", measure_table(scored)), ("By corpus", corpus_table([scored]))])
    assert re.findall(r"^### (.+)$", text, re.MULTILINE) == ["By measure", "By corpus"]


def test_the_docs_hold_the_scores_of_what_is_scored_today() -> None:
    block = (
        PAGE.read_text(encoding="utf-8").partition("<!-- scores")[2].partition("<!-- end of scores -->")[0]
    )
    parts = re.split(r"^### ", block, flags=re.MULTILINE)[1:]
    held = {part.partition("\n")[0]: cells(re.findall(r"^\|.*\|$", part, re.MULTILINE)) for part in parts}
    assert len(held["By corpus"]) >= len(ROWS)
    assert [row[0] for row in held["By confidence"]] == [level.value for level in Confidence]
    for group, names in NAMES.items():
        assert {row[0] for row in held[f"By phenomenon: {group.value}"]} <= set(names)
