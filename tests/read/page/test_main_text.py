"""Which paragraphs of a page are its article, and what the others are."""

import pytest

from app.domain.article import LeftOutKind
from app.read.document import read_bytes
from app.read.errors import NoWords
from tests.read.pages import DENIAL, LEAD, NEWS_PAGE, SEARCH


def texts(body: str) -> list[str]:
    head = "<title>Ferry sinks off Port Vell</title>"
    page = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(), "a.html").text.split("\n\n")


STORY = f"<h1>Ferry sinks off Port Vell</h1><p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p>"
READ = ["Ferry sinks off Port Vell", LEAD, DENIAL, SEARCH]


def test_what_was_left_out_is_kept_to_be_shown_with_its_kind() -> None:
    left = [(piece.kind, piece.words) for piece in read_bytes(NEWS_PAGE.encode()).left_out]
    assert left == [
        (LeftOutKind.NOTICE, "We and our 842 partners use cookies. Accept all?"),
        (LeftOutKind.MENU, "Home\nWorld"),
        (LeftOutKind.RELATED, "READ MORE: Five ferries lost in 2020\nRelated\n55 die in another accident"),
        (LeftOutKind.COMMENTS, "I heard that 500 people died, says Bob"),
        (LeftOutKind.NOTICE, "© 2024 The Harbour Post"),
    ]


@pytest.mark.parametrize("name", ["has-comments", "related-article-body", "newsletter-post", "ad-free"])
def test_a_name_around_the_article_does_not_hide_it(name: str) -> None:
    assert texts(f'<article class="{name}">{STORY}</article>') == READ


def test_comments_longer_than_the_article_are_none_of_it() -> None:
    comments = "".join(
        f"<p>I have counted the lamps on the quay {n} times, and so on.</p>" for n in range(90)
    )
    assert texts(f'{STORY}<div id="comments">{comments}</div>') == READ


def test_notes_outside_of_the_article_are_kept_and_marked() -> None:
    note = "Correction: An earlier version of this article said that 20 had died."
    page = f'<article>{STORY}</article><aside class="correction"><p>{note}</p></aside>'
    article = read_bytes(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert [one.span.text for one in article.notes] == [note]


def test_a_second_article_below_is_left_out_and_a_live_blog_is_whole() -> None:
    other = "<article><h1>Bread is dearer</h1><p>The price of bread rose by 12 per cent in May.</p></article>"
    assert texts(f"<article>{STORY}</article>{other}") == READ
    entries = (
        f"<article><h2>At nine</h2><p>{LEAD}</p></article><article><h2>At ten</h2><p>{DENIAL}</p></article>"
    )
    assert texts(f"<h1>Ferry sinks off Port Vell</h1>{entries}")[1:] == ["At nine", LEAD, "At ten", DENIAL]


def test_a_page_of_frames_says_so() -> None:
    frames = b'<html><frameset cols="20%,80%"><frame src="m.html"><frame src="a.html"></frameset></html>'
    with pytest.raises(NoWords, match="only holds frames"):
        read_bytes(frames, "a.html")


@pytest.mark.parametrize("name", ["with-sidebar", "login-required-content", "subscription-content", "promo"])
def test_a_name_that_misleads_does_not_lose_the_article(name: str) -> None:
    comments = "".join(
        f"<p>I counted {n} lamps on the quay that night, and all of them lit.</p>" for n in range(99)
    )
    story = f'<div class="{name}"><p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p></div>'
    body = f"<h1>Ferry sinks off Port Vell</h1>{story}"
    assert texts(f'{body}<div id="comments">{comments}</div>') == READ
