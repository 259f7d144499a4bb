"""Lines that belong to the page."""

import pytest

from app.read.furniture import without_furniture

ARTICLE = "Ferry sinks\n\nTwelve people died."


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: ‘No-one will forgive you for terror’: Volodymyr Zelensky warns Russians",
        "Read more",
        "• Read also – 40 die in another accident",
        "SEE ALSO: Ten ferries lost",
        "Related stories",
        "Related: 30 killed in 2020",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Share this article",
        "Share on Facebook",
        "Sign up for our newsletter to get 10 stories a day",
        "Follow us on Twitter, Facebook",
        "© 2024 The Harbour Post. All rights reserved.",
        "Most read",
        "Image source, Getty Images",
    ],
)
def test_a_line_of_furniture_goes(line: str) -> None:
    assert without_furniture(f"{ARTICLE}\n\n{line}") == ARTICLE
    assert without_furniture(f"{ARTICLE}\n{line}\n\nThe end.") == f"{ARTICLE}\n\nThe end."


@pytest.mark.parametrize(
    "line",
    [
        "Read more than 300 names aloud, the mayor told mourners.",
        "Related deaths rose to 40, the ministry said.",
        "Share prices fell by 12 per cent.",
        "Comments by the minister were rejected.",
        "Most read the list of 63 names in silence.",
        "Watch commander Ravi Sen said 12 had died.",
        "Subscribers lost 40 million dollars.",
    ],
)
def test_a_sentence_stays(line: str) -> None:
    assert without_furniture(f"{ARTICLE}\n\n{line}") == f"{ARTICLE}\n\n{line}"


def test_a_headline_stays_even_if_it_begins_like_furniture() -> None:
    text = "Watch: ferry sinks, 12 dead\n\nTwelve people died."
    assert without_furniture(text) == text
