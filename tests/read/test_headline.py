"""The headline: found, or put before the text."""

import pytest

from app.read.headline import find_headline, with_headline

BODY = "Twelve people died."


@pytest.mark.parametrize(
    "line",
    [
        "Ferry sinks off Port Vell",
        "Who sank the ferry?",
        "‘We never saw this’",
        "Ferry sinks off the U.S.",
        "80,000 or 400,000? Counting the crowd",
    ],
)
def test_a_first_short_line_without_full_stop_is_the_headline(line: str) -> None:
    assert find_headline(f"{line}\n\n{BODY}") == line


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\nMore.",
        "Ferry sinks off Port Vell",
        f"The coastguard said:\n\n{BODY}",
        f"{'Ferry ' * 60}\n\n{BODY}",
        f"12 — 14\n\n{BODY}",
        f"Two\nlines\n\n{BODY}",
        "",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert find_headline(text) is None


def test_a_title_is_put_before_a_text_that_lacks_it() -> None:
    assert with_headline("Ferry sinks", BODY) == f"Ferry sinks\n\n{BODY}"
    assert with_headline("Ferry", f"Ferry sinks\n\n{BODY}") == f"Ferry\n\nFerry sinks\n\n{BODY}"


@pytest.mark.parametrize("title", ["It’s Port Vell's ferry", "It's  PORT VELL’s ferry"])
def test_the_same_headline_in_another_spelling_is_not_put_twice(title: str) -> None:
    text = f"It's Port Vell’s ferry\n\n{BODY}"
    assert with_headline(title, text) == text


def test_a_title_that_is_the_first_sentence_is_there() -> None:
    assert with_headline(BODY, f"{BODY} Nine, he said.") == f"{BODY} Nine, he said."


def test_without_a_title_the_text_stays() -> None:
    assert with_headline(None, BODY) == BODY
