"""What a page says of its article, and where it says so."""

import json

import pytest

from app.domain.article import Metadata
from app.domain.found import Field, Found, Origin, conflicting
from app.read.choose import choose, chosen
from app.read.document import read_bytes
from app.read.readers.html import read_html
from tests.read.pages import DENIAL, LEAD, SEARCH

BODY = f"<article><h1>Ferry sinks off Port Vell</h1>{{}}<p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p></article>"
LINKED = {
    "@type": "NewsArticle",
    "headline": "Ferry sinks",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Tom Reed"}],
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "datePublished": "2024-03-02T17:30:00Z",
    "dateModified": "2024-03-03T08:00:00+01:00",
    "mainEntityOfPage": {"@id": "https://harbour.example/ld"},
    "inLanguage": "en-GB",
}


def found_in(head: str = "", *, byline: str = "", lang: str = "") -> tuple[Found, ...]:
    page = f"<!doctype html><html {lang}><head>{head}</head><body>{BODY.format(byline)}</body></html>"
    return choose(read_html(page).found)


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def values(found: tuple[Found, ...], field: Field) -> list[tuple[str, Origin, str]]:
    return [(one.value, one.origin, one.detail) for one in found if one.field is field]


@pytest.mark.parametrize(
    "data",
    [LINKED, [{"@type": "WebSite", "name": "x"}, LINKED], {"@graph": [{"@type": "Person"}, LINKED]}],
    ids=["alone", "in a list", "in a graph"],
)
def test_json_ld_tells_everything(data: object) -> None:
    found = found_in(script(data))
    assert chosen(found) == Metadata(
        title="Ferry sinks off Port Vell",
        outlet="The Harbour Post",
        published="2024-03-02T17:30:00Z",
        url="https://harbour.example/ld",
        authors="Jane Doe; Tom Reed",
        modified="2024-03-03T08:00:00+01:00",
        language="en",
    )
    assert values(found, Field.TITLE)[1] == ("Ferry sinks", Origin.JSON_LD, "headline")


def test_json_ld_that_is_broken_still_tells_its_dates() -> None:
    broken = '<script type="application/ld+json">{"datePublished": "2024-03-02T17:30:00Z",, }</script>'
    assert chosen(found_in(broken)).published == "2024-03-02T17:30:00Z"


def test_open_graph_and_meta_tags_tell_what_json_ld_does_not() -> None:
    head = """<meta property="og:site_name" content="The Harbour Post">
    <meta property="article:published_time" content="2024-03-02T18:30:00+01:00">
    <meta property="og:locale" content="en_GB"><meta name="author" content="By Jane Doe">
    <meta property="article:author" content="https://facebook.example/jane">
    <meta name="last-modified" content="2024-03-03"><link rel="canonical" href="https://harbour.example/ferry">"""
    found = found_in(head)
    assert values(found, Field.OUTLET) == [("The Harbour Post", Origin.OPEN_GRAPH, "og:site_name")]
    assert values(found, Field.AUTHORS) == [("Jane Doe", Origin.META_TAG, "author")]
    assert values(found, Field.URL)[0][1:] == (Origin.META_TAG, "link rel=canonical")
    assert chosen(found).modified == "2024-03-03"


def test_the_byline_and_the_title_are_the_last_resort() -> None:
    found = found_in(
        "<title>Ferry sinks off Port Vell | The Harbour Post</title>",
        byline='<p class="byline">By Jane Doe, 2 March 2024</p>',
    )
    assert values(found, Field.OUTLET) == [("The Harbour Post", Origin.MARKUP, "title")]
    assert values(found, Field.AUTHORS) == [("Jane Doe", Origin.BYLINE, "")]
    assert chosen(found).published == "2024-03-02"


def test_what_does_not_agree_is_kept_beside_what_counts() -> None:
    head = script(LINKED) + '<meta property="article:published_time" content="2024-02-28T10:00:00Z">'
    found = found_in(head, byline='<div class="byline">Jane Doe, 2 March 2024</div>')
    assert chosen(found).published == "2024-03-02T17:30:00Z"
    (other,) = conflicting(found, Field.PUBLISHED)
    assert (other.value, other.origin) == ("2024-02-28T10:00:00Z", Origin.OPEN_GRAPH)


def test_the_address_that_a_browser_noted_is_kept() -> None:
    mark = "<!-- saved from url=(0029)https://harbour.example/ferry -->"
    saved = read_html(f"{mark}<html><body>{BODY.format('')}</body></html>")
    assert chosen(choose(saved.found)).url == "https://harbour.example/ferry"


@pytest.mark.parametrize(
    "data",
    [
        "[" * 100_000,
        '{"@type": "NewsArticle", "author": {"name": {"name": 5}}, "headline": ["x"], "publisher": 7}',
        '{"@type": ["NewsArticle", 5], "datePublished": "soon", "url": "javascript:alert(1)"}',
        '{"@graph": ' + '{"@graph": ' * 500 + "{}" + "}" * 501,
    ],
    ids=["deep", "wrong types", "wrong values", "graph in graph"],
)
def test_strange_linked_data_tells_nothing_and_harms_nothing(data: str) -> None:
    found = found_in(f'<script type="application/ld+json">{data}</script>')
    assert chosen(found) == Metadata(title="Ferry sinks off Port Vell")


def test_the_day_in_an_address_is_the_last_resort_and_an_other_one_is_shown() -> None:
    link = '<link rel="canonical" href="https://harbour.example/2024/03/02/ferry">'
    page = f"<html><head>{link}</head><body>{BODY.format('')}</body></html>"
    assert read_bytes(page.encode(), "a.html").metadata.published == "2024-03-02"
    dated = page.replace("<article>", '<article><time datetime="2024-03-05">5 March</time>')
    article = read_bytes(dated.encode(), "a.html")
    assert article.metadata.published == "2024-03-05"
    assert [one.value for one in conflicting(article.found, Field.PUBLISHED)] == ["2024-03-02"]


def test_the_times_of_the_article_come_before_those_of_the_page() -> None:
    found = found_in(
        byline='<time class="updated" datetime="2024-03-03">x</time><time datetime="2024-03-02">x</time>'
    )
    nav = '<body><nav><time datetime="2020-01-01">x</time></nav>'
    assert (chosen(found).published, chosen(found).modified) == ("2024-03-02", "2024-03-03")
    page = f"<html>{nav}{BODY.format('<time datetime=2024-03-02>x</time>')}</body></html>"
    assert chosen(choose(read_html(page).found)).published == "2024-03-02"
