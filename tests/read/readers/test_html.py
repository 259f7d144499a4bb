"""Web pages: the article and nothing else of them."""

import pytest

from app.domain.article import Metadata
from app.read.choose import choose, chosen
from app.read.errors import NoWords, TooNested
from app.read.readers.html import read_html
from tests.read.pages import DENIAL, LEAD, LINKED_DATA_PAGE, NEWS_PAGE, SEARCH, page


def text_of(characters: str) -> str:
    return read_html(characters).text


def metadata_of(characters: str) -> Metadata:
    return chosen(choose(read_html(characters).found))


def test_the_article_stands_in_paragraphs_and_without_the_page_around_it() -> None:
    text = text_of(NEWS_PAGE)
    assert text.split("\n\n") == [
        "Ferry sinks off Port Vell",
        LEAD,
        f"{DENIAL} Earlier reports spoke of 30.",
        "The search",
        SEARCH,
    ]


@pytest.mark.parametrize(
    "words",
    ["alert", "99", "98", "77", "842", "55", "500", "Home", "cookies", "READ MORE", "evil", "frame", "©"],
)
def test_scripts_notices_and_comments_leave_no_word(words: str) -> None:
    text = text_of(NEWS_PAGE)
    assert words not in text


def test_the_page_tells_its_title_outlet_moment_and_link() -> None:
    metadata = metadata_of(NEWS_PAGE)
    assert metadata == Metadata(
        "Ferry sinks off Port Vell",
        "The Harbour Post",
        "2024-03-02T18:30:00+01:00",
        "https://harbour.example/ferry",
        authors="Jane Doe",
        language="en",
    )


def test_linked_data_tells_outlet_and_moment_too() -> None:
    metadata, text = metadata_of(LINKED_DATA_PAGE), text_of(LINKED_DATA_PAGE)
    assert (metadata.outlet, metadata.published) == ("The Harbour Post", "2024-03-02T17:30:00Z")
    assert "datePublished" not in text


def test_the_day_in_a_time_element_is_the_last_resort() -> None:
    dated = page(
        f'<h1>Ferry sinks</h1><time datetime="2024-03-02">Saturday</time><p>{LEAD}</p><p>{DENIAL}</p>'
    )
    metadata = metadata_of(dated)
    assert metadata.published == "2024-03-02"


def test_entities_are_characters_and_escaped_tags_are_words() -> None:
    text = text_of(
        page(f"<p>{LEAD}</p><p>&ldquo;Caf&eacute;&rdquo; &lt;b&gt;no tag&lt;/b&gt; said {SEARCH}</p>")
    )
    assert "“Café” <b>no tag</b> said" in text


def test_list_items_are_paragraphs_without_their_mark() -> None:
    text = text_of(page(f"<p>{LEAD}</p><ul><li>{DENIAL}</li><li>{SEARCH}</li></ul>"))
    assert text.split("\n\n") == [LEAD, DENIAL, SEARCH]


@pytest.mark.parametrize("body", ["", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"])
def test_a_page_without_words_is_refused(body: str) -> None:
    with pytest.raises(NoWords, match="paste it"):
        read_html(page(body))


@pytest.mark.parametrize("depth", [300, 5_000, 200_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    with pytest.raises(TooNested):
        read_html(page("<div>" * depth + f"<p>{LEAD}</p>"))


def test_ordinary_nesting_is_read() -> None:
    text = text_of(page("<div>" * 60 + f"<p>{LEAD}</p><p>{DENIAL}</p>" + "</div>" * 60))
    assert LEAD in text


@pytest.mark.parametrize("broken", ["<p", "</div></div>", "<!--", "&#1;", "<![CDATA[", "<table><p>", "\x01"])
def test_broken_markup_is_read_as_far_as_it_goes(broken: str) -> None:
    text = text_of(page(f"<h1>Ferry sinks</h1><p>{LEAD}</p><p>{DENIAL}</p>{broken}<p>{SEARCH}</p>"))
    assert LEAD in text
    assert "\x01" not in text
