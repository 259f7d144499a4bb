"""Good files over all formats and encodings are read, whatever their name promises."""

import io
from collections.abc import Iterator

import pytest

from app.domain.article import Metadata
from app.read import ReadLimits, close, documents_of, read_entry
from tests.read.corpus import Made
from tests.read.corpus.good import GOOD

LIMITS = ReadLimits()


@pytest.fixture(scope="module", autouse=True)
def children() -> Iterator[None]:
    yield
    close()


def test_there_are_many_over_all_formats() -> None:
    assert len({made.name for made in GOOD}) == len(GOOD) >= 90


@pytest.mark.parametrize("made", GOOD, ids=lambda made: made.name)
def test_a_good_file_is_read(made: Made) -> None:
    entries = documents_of(io.BytesIO(made.make()), made.name, LIMITS)
    articles = [read_entry(entry, given=Metadata(), limits=LIMITS) for entry in entries]
    assert articles
    assert made.says in "\n\n".join(article.text for article in articles)
    language = made.name.partition(".")[0]
    if len(language) == 2:
        assert [article.language for article in articles] == [language]
