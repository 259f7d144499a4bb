"""The annotated articles, and what the extractor finds in them: read once in a run of the tests."""

from functools import cache
from pathlib import Path

from app.extract import extract_claims
from app.scoring.annotated import AnnotatedArticle, read_gold
from app.scoring.predict import predict

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared" / "gold"
FILES = {
    "own": HERE / "articles.jsonl",
    "dev": SHARED / "dev.jsonl",
    "dev2": SHARED / "dev2.jsonl",
}


@cache
def annotated(corpus: str) -> tuple[AnnotatedArticle, ...]:
    """The articles of a corpus; none where it is not part of the project."""
    return tuple(read_gold([FILES[corpus]])) if FILES[corpus].exists() else ()


@cache
def predicted(corpus: str) -> dict[str, AnnotatedArticle]:
    """What the extractor finds in each, by doc."""
    return {
        article.doc: predict(article, lambda text, title: extract_claims(text, title=title))
        for article in annotated(corpus)
    }
