"""What a citation of an event, a figure or a dispute names: the words, and the articles behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Article
from app.domain.citation import CitedArticle
from app.domain.conflict_words import joined, spoken_day
from app.queries.board import BoardFigure, Evidence, Stand
from app.queries.dispute_page import dispute_page
from app.queries.event_page import EventPage, event_page
from app.queries.figure_page import FigurePage, figure_page
from app.queries.measure_words import inside
from app.queries.names import opening_sentence, within_sentence

MOST_CITED = 12
"""More articles than this are on the page that the citation leads to."""


@dataclass(frozen=True, slots=True)
class Embeddable:
    """Something that another site can show in a frame. ``path`` is that of its page, to which ``/embed``
    is added; ``height`` the room it takes where it is narrow."""

    title: str
    path: str
    height: int


@dataclass(frozen=True, slots=True)
class Cited:
    """``title`` is the heading of what is cited, ``said`` what the citation says of it."""

    event: EventPage
    title: str
    said: str
    articles: tuple[CitedArticle, ...]
    figure: BoardFigure | None = None


def cite_event(session: Session, event_id: str) -> Cited | None:
    """The event with the articles that tell of it, copies left out."""
    event = event_page(session, event_id)
    if event is None:
        return None
    originals = [article.id for article in event.articles if not article.copy_of][:MOST_CITED]
    articles = _articles(session, [(article_id, None) for article_id in originals])
    return Cited(event, event.title, f"{_event(event)} {event.summary}", articles)


def cite_figure(session: Session, figure_id: str) -> Cited | None:
    """A figure, with a sentence of each who gives it or speaks against it. None where nobody gives it."""
    page = figure_page(session, figure_id)
    if page is None or page.on_board is None:
        return None
    stands = page.on_board.stands
    evidence = [stand.evidence[0] for stand in (*stands.supporting, *stands.disputed_by)]
    title = f"“{page.on_board.words}” {page.title.lower()}"
    return Cited(page.event, title, _said(page), _articles(session, _quotes(evidence)), page.on_board)


def cite_dispute(session: Session, claim_id: str) -> Cited | None:
    """A dispute, with both sentences. None where it is no longer on the board."""
    page = dispute_page(session, claim_id)
    if page is None or page.figure is None or page.against is None:
        return None
    given = page.figure.stands.supporting
    evidence = [*(stand.evidence[0] for stand in given), page.against.evidence[0]]
    behind = f", given by {_names(given)}," if given else ""
    against = f"{page.against.manner} by {within_sentence(page.claim.source.name)}"
    words = f"The figure “{page.figure.words}”{behind} is {against}."
    title = opening_sentence(page.title)
    said = f"{_event(page.event)} {words}"
    return Cited(page.event, title, said, _articles(session, _quotes(evidence)), page.figure)


def _said(page: FigurePage) -> str:
    assert page.on_board is not None
    stands = page.on_board.stands
    what = f"“{page.on_board.words}” {page.title.lower()}"
    place = page.on_board.place
    scope = ", ".join(part for part in (page.counted, inside(place) if place else None) if part)
    counted = f" ({scope})" if scope else ""
    given = _names(stands.supporting) if stands.supporting else "nobody in these articles"
    against = _names(stands.disputed_by) if stands.disputed_by else "nobody in these articles"
    return f"{_event(page.event)} {what}{counted}: asserted by {given}; disputed by {against}."


def _event(event: EventPage) -> str:
    """``Strike in Makiivka, 1 January 2023.``"""
    return f"{event.title}, {spoken_day(event.date)}." if event.date else f"{event.title}."


def _names(stands: Sequence[Stand]) -> str:
    return joined([within_sentence(stand.source.name) for stand in stands])


def _quotes(evidence: Iterable[Evidence]) -> Sequence[tuple[str, str]]:
    """Article and sentence, each sentence once."""
    return list(dict.fromkeys((one.article.id, one.sentence) for one in evidence))[:MOST_CITED]


def _articles(session: Session, quotes: Sequence[tuple[str, str | None]]) -> tuple[CitedArticle, ...]:
    statement = (
        select(col(Article.id), col(Article.title), col(Article.outlet), col(Article.published))
        .add_columns(col(Article.url), col(Article.authors))
        .where(col(Article.id).in_({article_id for article_id, _ in quotes}))
    )
    known = {
        article_id: CitedArticle(title, outlet, published, url, authors)
        for article_id, title, outlet, published, url, authors in session.connection().execute(statement)
    }
    return tuple(replace(known[article_id], quote=quote) for article_id, quote in quotes)
