"""The optional header at the top of a plain text."""

import pytest

from app.domain.article import Metadata
from app.read.header_block import split_header

BODY = "Ferry sinks\n\nTwelve people died."
HEADER = """Title: Ferry sinks: 12 dead
Outlet: The Harbour Post
Published: 2024-03-02
URL: https://harbour.example/ferry
Note: Ours, and in the
  public domain."""


def test_the_header_is_taken_off_and_read() -> None:
    metadata, text = split_header(f"{HEADER}\n\n{BODY}")
    assert text == BODY
    assert metadata == Metadata(
        "Ferry sinks: 12 dead", "The Harbour Post", "2024-03-02", "https://harbour.example/ferry"
    )


def test_an_empty_field_is_not_given() -> None:
    metadata, text = split_header(f"Title: Ferry sinks\nOutlet:\n\n{BODY}")
    assert (metadata.title, metadata.outlet or None, text) == ("Ferry sinks", None, BODY)


@pytest.mark.parametrize(
    "block",
    [
        "Note: 12 people died",
        "Title: One\nTitle: Two",
        "Title: One\nAuthor: Two",
        "Title: One\nOutlet: Two\nTwelve people died.",
        "The coastguard: 12 dead\nThe owner: nine dead",
        "title: one\noutlet: two",
    ],
)
def test_any_other_first_block_is_text(block: str) -> None:
    text = f"{block}\n\n{BODY}"
    assert split_header(text) == (Metadata(), text)


def test_a_header_without_a_text_is_text() -> None:
    assert split_header(HEADER) == (Metadata(), HEADER)
