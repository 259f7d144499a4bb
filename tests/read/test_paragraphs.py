"""Line ends and paragraphs change; words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.read.paragraphs import clean_lines, paragraphs, part_paragraphs

WRAPPED = """Ferry sinks off Port Vell

The coastguard said on Saturday that at least 12 people had been
killed when a ferry went down in the harbour of Port Vell, and that
the search for others would go on through the night.

The owner of the ship denied that and said that no more than nine
people had died.
"""


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0c", "\u0085"])
def test_every_line_end_is_a_line_feed(end: str) -> None:
    assert clean_lines(f"One{end}two{end}") == "One\ntwo"


def test_blanks_at_line_ends_go_and_all_others_stay() -> None:
    text = "The\u00a0army \t\nsaid  “two”\u00a0– ‘three’\u00a0\n"
    assert clean_lines(text) == "The\u00a0army\nsaid  “two”\u00a0– ‘three’\u00a0"


def test_control_characters_go() -> None:
    assert clean_lines("a\x00b\x1bc\ufeffd\x9be\tf") == "abcde\tf"


def test_a_text_broken_at_a_fixed_width_is_joined() -> None:
    blocks = part_paragraphs(clean_lines(WRAPPED)).split("\n\n")
    assert len(blocks) == 3
    assert "had been killed when" in blocks[1]


def test_lines_without_blank_lines_are_paragraphs() -> None:
    assert (
        part_paragraphs("Headline\nTwelve died.\nNine, he said.")
        == "Headline\n\nTwelve died.\n\nNine, he said."
    )


def test_lines_that_break_in_mid_sentence_are_one_paragraph() -> None:
    text = (
        "Raiders took 42 people from a school in\ncentral Tarsia, a priest said. They\nfled.\nNobody spoke."
    )
    assert paragraphs(part_paragraphs(text)) == [
        "Raiders took 42 people from a school in central Tarsia, a priest said. They fled.",
        "Nobody spoke.",
    ]


def test_lines_of_a_paragraph_stay_where_blank_lines_part() -> None:
    text = "Headline\n\nOne said:\nTwelve.\n\nTwo said: nine.\n\nThree."
    assert part_paragraphs(text) == text


def test_many_blank_lines_are_one() -> None:
    assert part_paragraphs("One.\n\n\n\n\nTwo.\n\nThree.") == "One.\n\nTwo.\n\nThree."


def test_a_byline_under_the_headline_is_a_paragraph_of_its_own() -> None:
    assert part_paragraphs("Headline\nBy Jane Doe\n\nOne.\n\nTwo.").startswith("Headline\n\nBy Jane Doe\n\n")


@given(st.text(alphabet="ab .\n\t\r\u00a0“", max_size=200))
def test_parting_again_changes_nothing(text: str) -> None:
    once = part_paragraphs(clean_lines(text))
    assert part_paragraphs(clean_lines(once)) == once
