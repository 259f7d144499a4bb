"""Pages that load the next article below the first."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from app.read.page.blocks import Block


def later_articles(tree: HtmlElement, headline: Block | None) -> Iterator[HtmlElement]:
    """The articles of a page beside the one that holds the headline, each with a headline of its own.

    The entries of a live blog stand under one headline, outside of them all.
    """
    if headline is None:
        return
    own = {headline.element, *headline.element.iterancestors()}
    within = [element for element in own if element.tag == "article"]
    for article in tree.iter("article"):
        inside = any(above in within for above in (article, *article.iterancestors()))
        if not inside and next(article.iterdescendants("h1"), None) is not None:
            yield article
