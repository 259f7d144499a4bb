"""Annotated articles are read whole, and a bad file is told by its place."""

import json
from copy import deepcopy
from pathlib import Path

import pytest

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, read_gold, read_predictions
from app.scoring.fields import BadAnnotations
from app.scoring.prediction_file import write_predictions
from tests.scoring.conftest import ARTICLE


def written(path: Path, *articles: object) -> Path:
    path.write_text("".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8")
    return path


def faulty(**fields: object) -> dict[str, object]:
    """The article, with fields of its first claim changed."""
    article = deepcopy(ARTICLE)
    claims = article["claims"]
    assert isinstance(claims, list)
    claims[0] |= fields
    return article


def test_all_of_an_article_is_read(gold: list[AnnotatedArticle]) -> None:
    article = gold[0]
    assert (article.doc, article.corpus, article.title) == (
        "own:storm",
        "own",
        "Port Sarel storm kills dozens",
    )
    assert [item.id for item in article.items] == ["c1", "c2", "c3", "c4", "s1", "s2"]
    assert article.claims[1].via == Span(54, 65, "state radio")
    assert article.claims[3].entity == "The mayor"
    assert article.statements[0].targets == ("c2",)


def test_predictions_are_read_as_they_were_written(gold: list[AnnotatedArticle], tmp_path: Path) -> None:
    path = tmp_path / "predictions.jsonl"
    write_predictions(path, gold)
    read = read_predictions(path, gold)["own:storm"]
    assert (read.claims, read.statements) == (gold[0].claims, gold[0].statements)


def test_predictions_of_other_articles_are_left_out(gold: list[AnnotatedArticle], tmp_path: Path) -> None:
    path = written(tmp_path / "predictions.jsonl", {"doc": "own:other", "claims": []})
    assert read_predictions(path, gold) == {}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ([], "an object is expected"),
        ({"text": "x"}, "“doc” is missing or is not text"),
        (faulty(start="3"), "line 1, claims c1: “start” is missing or is not a whole number"),
        (faulty(low="many"), "“low” is missing or is not a number or null"),
        (faulty(start=1), "the text has no “dozens” at 1 to"),
        (faulty(id="c2"), "two claims or statements have the same id"),
        (faulty(targets=[1]), "“targets” is missing or is not a list of texts"),
        (faulty(source="The mayor"), "source: an object is expected"),
        (ARTICLE | {"sha256": "0" * 64}, "the text is not the one that was annotated"),
        (ARTICLE | {"claims": {}}, "“claims” is missing or is not a list"),
    ],
)
def test_a_fault_is_told_by_file_line_and_field(article: object, told: str, tmp_path: Path) -> None:
    path = written(tmp_path / "gold.jsonl", article)
    with pytest.raises(BadAnnotations, match=r"gold\.jsonl, line 1") as error:
        read_gold([path])
    assert told in str(error.value)


def test_a_line_that_is_no_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n\n{broken\n", encoding="utf-8")
    with pytest.raises(BadAnnotations, match="line 3: not JSON"):
        read_gold([path])


def test_the_same_article_twice_is_a_fault(gold_file: Path) -> None:
    with pytest.raises(BadAnnotations, match="“own:storm” is there twice"):
        read_gold([gold_file, gold_file])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadAnnotations, match="cannot be read"):
        read_gold([tmp_path / "none.jsonl"])
