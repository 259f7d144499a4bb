"""Markdown: its marks go, its words stay."""

import pytest

from app.domain.article import Metadata
from app.read.document import read_bytes
from tests.read.files import STORY, TITLE
from tests.read.pages import DENIAL, LEAD, SEARCH

WHOLE = "\n\n".join(STORY)


@pytest.mark.parametrize("name", ["a.md", "a.txt", ""])
def test_a_text_with_a_heading_is_markdown_whatever_its_name(name: str) -> None:
    article = read_bytes(f"# {TITLE}\n\n{LEAD}\n\n{DENIAL}\n\n{SEARCH}\n".encode(), name)
    assert (article.text, article.metadata.title) == (WHOLE, TITLE)
    assert article.media_type == "text/markdown"


def test_fields_at_the_top_count_as_given() -> None:
    front = f'---\ntitle: "{TITLE}"\ndate: 2024-03-02\npublisher: The Harbour Post\ntags: [sea]\n---\n'
    article = read_bytes(f"{front}\n{LEAD}\n\n{DENIAL}\n\n{SEARCH}".encode(), "a.md")
    assert article.metadata == Metadata(TITLE, "The Harbour Post", "2024-03-02", language="en")
    assert article.text == WHOLE


def test_emphasis_links_pictures_tags_and_lists_leave_only_words() -> None:
    marked = (
        f"# {TITLE}\n\n> The **coastguard** said [12 people](https://a.example/99) were <b>killed</b>.\n\n"
        "![55 boats](boats.png)\n\n- One\n- Two\n\n| Port | Dead |\n|---|---|\n| Vell | 12 |\n"
    )
    assert read_bytes(marked.encode(), "a.md").text.split("\n\n") == [
        TITLE,
        "The coastguard said 12 people were killed.",
        "One",
        "Two",
        "Port | Dead",
        "Vell | 12",
    ]


def test_a_plain_text_with_one_link_or_a_number_sign_stays_plain() -> None:
    words = f"Boat #3 sinks\n\n{LEAD} [See](https://a.example/)\n\n{DENIAL}"
    assert read_bytes(words.encode(), "a.txt").media_type == "text/plain"
