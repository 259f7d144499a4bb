"""What people give beside the text."""

import pytest

from app.domain.article import Metadata
from app.read.errors import BadLanguage, BadTitle, BadUrl
from app.read.given import check_given


def test_words_become_one_line_and_empty_ones_none() -> None:
    given = check_given(Metadata(" Ferry\n sinks\x00 ", "  ", "", "\t"))
    assert given == Metadata(title="Ferry sinks")


def test_no_break_spaces_and_marks_of_a_title_stay() -> None:
    title = "<b>12\u00a0dead</b> ‘off’ Port\u202eVell"
    assert check_given(Metadata(title=title)).title == title


@pytest.mark.parametrize("url", ["https://a.example/x?y=1#z", "http://a.example:8080/", "https://[::1]/x"])
def test_web_addresses_are_taken(url: str) -> None:
    assert check_given(Metadata(url=url)).url == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://a.example/x",
        "a.example/x",
        "https://",
        "https://a b.example/",
        "http://[::1/",
        "http://a.example:99999/",
        "data:text/html,x",
        "https://a.example/" + "x" * 3_000,
    ],
)
def test_other_links_are_refused(url: str) -> None:
    with pytest.raises(BadUrl, match="https://") as refused:
        check_given(Metadata(url=url))
    assert (refused.value.code, refused.value.status) == ("bad_url", 422)


def test_a_title_or_outlet_that_is_too_long_is_refused_by_name() -> None:
    with pytest.raises(BadTitle, match="The title is longer than 500"):
        check_given(Metadata(title="T" * 501))
    with pytest.raises(BadTitle, match="The outlet's name is longer than 200"):
        check_given(Metadata(outlet="T" * 201))


def test_a_language_is_taken_by_its_code_or_its_english_name() -> None:
    assert check_given(Metadata(language="en-GB")).language == "en"
    assert check_given(Metadata(language="French")).language == "fr"
    with pytest.raises(BadLanguage, match="no language that is known here"):
        check_given(Metadata(language="Klingon"))
