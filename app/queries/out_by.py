"""Which articles were out by a moment, and in which version. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.queries.board import ArticleRef
from app.queries.said_by import SaidBy


@dataclass(frozen=True, slots=True)
class Printing:
    """One version of an article. ``out`` is when it came out, None where that is unknown; ``until``
    when the next version did, whose text took its place. ``is_newest`` marks those that count now."""

    article: ArticleRef
    is_newest: bool
    out: str | None
    until: str | None = None


def printing(
    article: ArticleRef,
    modified: str | None,
    *,
    is_first: bool,
    replaced_by: str | None,
    later_published: str | None,
    later_modified: str | None,
) -> Printing:
    """A version by what the store knows of it and of the next one. A later version came out when the
    article was changed: its date of publication is often still that of the first."""
    out = article.published if is_first else modified or article.published
    return Printing(article, replaced_by is None, out, later_modified or later_published)


def out_by(printings: Iterable[Printing], said_by: SaidBy | None) -> tuple[ArticleRef, ...]:
    """The articles as they stood at a moment: of each the version that was out, and had not been
    replaced yet. Now, the newest of each."""
    if said_by is None:
        return tuple(one.article for one in printings if one.is_newest)
    return tuple(
        one.article
        for one in printings
        if said_by.includes(one.out) and (one.is_newest or not said_by.includes(one.until))
    )
