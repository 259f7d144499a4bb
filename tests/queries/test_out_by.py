"""Which version of an article was out at a moment."""

import pytest

from app.queries.board import ArticleRef
from app.queries.out_by import Printing, out_by, printing
from app.queries.said_by import read_said_by

FIRST, SECOND = ArticleRef("a", "Toll at 20"), ArticleRef("b", "Toll at 43")
CHAIN = (
    Printing(FIRST, False, "2024-03-02T08:00:00Z", until="2024-03-03T09:00:00Z"),
    Printing(SECOND, True, "2024-03-03T09:00:00Z"),
)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (None, [SECOND]),
        ("2024-03-01", []),
        ("2024-03-02", [FIRST]),
        ("2024-03-03T08:59", [FIRST]),
        ("2024-03-03T09:00", [SECOND]),
        ("2024-03-04", [SECOND]),
    ],
)
def test_each_version_holds_until_the_next_is_out(moment: str | None, shown: list[ArticleRef]) -> None:
    assert list(out_by(CHAIN, read_said_by(moment) if moment else None)) == shown


def test_a_later_version_came_out_when_the_article_was_changed() -> None:
    article = ArticleRef("a", "Toll at 43", published="2024-03-02")
    told = {"replaced_by": None, "later_published": None, "later_modified": None}
    assert printing(article, "2024-03-03", is_first=True, **told).out == "2024-03-02"
    assert printing(article, "2024-03-03", is_first=False, **told).out == "2024-03-03"
    assert printing(article, None, is_first=False, **told).out == "2024-03-02"
