from dataclasses import replace

from app.domain.figure import Figure as FoundFigure
from app.domain.figure import Value
from app.domain.span import Span
from tests.services.desk import Desk, Said, say


def test_a_headline_that_rounds_gives_no_figure_of_its_own(desk: Desk) -> None:
    read_under_headline(desk, "Dozens die in fire", "Dozens", Value(24, None, approx=True), say("37"))
    assert [figure.words for figure in desk.figures()] == ["37"]


def test_a_headline_that_shortens_gives_no_figure_of_its_own(desk: Desk) -> None:
    body = replace(say("37"), words="at least 37", high=None)
    read_under_headline(desk, "Fire kills 37", "37", Value(37, 37), body)
    assert [figure.words for figure in desk.figures()] == ["at least 37"]


def test_a_headline_keeps_a_figure_that_is_not_told_below(desk: Desk) -> None:
    read_under_headline(desk, "Fire kills 38", "38", Value(38, 38), say("37"))
    assert [figure.words for figure in desk.figures()] == ["37", "38"]


def test_who_looks_back_gives_the_figure_that_was_given(desk: Desk) -> None:
    first = replace(say("37"), words="at least 37", high=None)
    desk.tell(first, published="2024-03-02")
    desk.tell(say("41", revises="c2"), say("37"), published="2024-03-04")
    assert [figure.words for figure in desk.figures()] == ["41", "at least 37"]


def read_under_headline(desk: Desk, headline: str, words: str, value: Value, said: Said) -> None:
    """Read an article whose headline gives a figure in the article's own voice."""
    article = desk.add(said, headline=headline)
    ((text, found),) = desk.found.items()
    title = Span.of(text, 0, len(headline))
    start = headline.index(words)
    figure = FoundFigure(Span.of(text, start, start + len(words)), value)
    above = replace(found.claims[0], id="c9", evidence=title, content=title, figure=figure, source=None)
    desk.found[text] = replace(found, claims=(*found.claims, above))
    desk.read(article)
