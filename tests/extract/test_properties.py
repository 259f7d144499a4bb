"""What extraction promises for any text at all: hypothesis looks for a text that breaks it."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.extract import extract_claims
from tests.extract.claim_cases import read_cases
from tests.extract.sound import faults_of

STEMS = ("attribution-*", "sources-*", "stance-*", "links-*", "repeats", "revisions", "statements")
SENTENCES = [case.text for stem in STEMS for _, case in read_cases(stem)]

CONTROLS = "\x00\x07\x1b\x7f\t\r\n\x0b\x0c\u0085\u2028\u2029\ufeff\u00ad\ufffd\ue000\U0001f6a2"
UNSEEN = "\u200b\u200c\u200d\u2060\u200e\u200f\u202a\u202e\u2066\u2069\u061c"
MARKS = "“”„«»‘’'\"`–—-…:;,()[]{}"
OTHER_SCRIPTS = ["４２", "١٢٣", "१२", "๔๐", "Ⅻ", "½", "10³", "一百", "\u0301", "ß", "İ"]
ODD = st.sampled_from([*CONTROLS, *UNSEEN, *MARKS, *OTHER_SCRIPTS])
NEWS = (
    "police said the 12 dead army denied that only at least million according to were killed not “ ” , . he "
    "it they dozens of no one between and 400 quoted as saying reportedly while"
)
WORDS = st.sampled_from(NEWS.split())
QUICK = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    database=None,
)


def check(text: str, title: str | None = None) -> None:
    found = extract_claims(text, title=title)
    assert not faults_of(text, found)


@QUICK
@given(st.text(max_size=300), st.none() | st.text(max_size=60))
def test_any_text_gives_sound_claims(text: str, title: str | None) -> None:
    check(text, title)


@QUICK
@given(st.lists(ODD | WORDS, max_size=60).map(" ".join))
def test_words_of_news_in_any_order_give_sound_claims(text: str) -> None:
    check(text)


@QUICK
@given(st.sampled_from(SENTENCES), st.lists(st.tuples(st.integers(0, 400), ODD), min_size=1, max_size=6))
def test_odd_characters_anywhere_give_sound_claims(sentence: str, strewn: list[tuple[int, str]]) -> None:
    text = sentence
    for place, odd in strewn:
        text = text[: place % (len(text) + 1)] + odd + text[place % (len(text) + 1) :]
    check(text)


@QUICK
@given(st.sampled_from(SENTENCES), st.integers(0, 400), st.integers(0, 400))
def test_text_cut_anywhere_gives_sound_claims(sentence: str, start: int, length: int) -> None:
    check(sentence[start % len(sentence) :][:length])


@pytest.mark.parametrize("words", [1, 2, 3])
def test_paragraphs_of_a_few_words_give_sound_claims(words: int) -> None:
    split = [sentence.split() for sentence in SENTENCES]
    openings = {" ".join(sentence[:words]) for sentence in split}
    endings = {" ".join(sentence[-words:]) for sentence in split}
    check("\n\n".join(sorted(openings | endings)))


def test_paragraphs_of_any_one_word_give_sound_claims() -> None:
    check("\n\n".join(sorted({word for sentence in SENTENCES for word in sentence.split()})))


@pytest.mark.parametrize("change", [str.upper, str.lower, str.swapcase, str.title])
@QUICK
@given(st.sampled_from(SENTENCES))
def test_letters_of_any_case_give_sound_claims(change: Callable[[str], str], sentence: str) -> None:
    check(change(sentence))


@QUICK
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map("\n\n".join))
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert extract_claims(text) == extract_claims(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n\n", "“", "”", "'", "12", "said", "“““““", ". . . .", "\u200b", "“12” “13", "a" * 3000],
)
def test_hardly_any_text_is_no_fault(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["d Cross on Wedne,sd said", "Interior Minister Lee Sang-min said"])
def test_a_text_that_ends_before_anything_is_said_has_no_claims(text: str) -> None:
    assert extract_claims(text).claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "The vessel carried 160 people, according to",
        "Hurt were 30 clerks, 19 drivers and five",
        "ations reported last week, citing the Lib citing the Lib citing the Lib citing the Lib",
        "her this, confirm nor deny this, confirm nor deny this, confirm nor deny",
        "A march was held on the 3rd. In 2010 there had been 1.2 million, and 87,000 have marched.",
        "SAYS KILLED KILLED 11, KILLED 11, 11, KILLED 11,",
    ],
)
def test_broken_texts_cost_no_crash(text: str) -> None:
    assert faults_of(text, extract_claims(text)) == []
