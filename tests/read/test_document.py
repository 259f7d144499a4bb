"""The whole way from bytes to an article."""

from pathlib import Path

import pytest
from hypothesis import given as every
from hypothesis import strategies as st

from app.domain.article import Metadata, ReadArticle
from app.domain.found import Field, Found, Origin, found_of
from app.read.document import read_bytes
from app.read.errors import EmptyUpload, TooLarge, UnreadableUpload
from app.read.limits import ReadLimits
from tests.read.pages import LEAD, NEWS_PAGE

PLAIN = f"Ferry sinks off Port Vell\r\n\r\n{LEAD}\r\n\r\nThe line denied it.\r\n"
SHARED_SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_01d5798ba7155938.txt"


def test_plain_text_is_read() -> None:
    article = read_bytes(PLAIN.encode("cp1252"), "ferry.txt")
    assert article == ReadArticle(
        Metadata(title="Ferry sinks off Port Vell", language="en"),
        f"Ferry sinks off Port Vell\n\n{LEAD}\n\nThe line denied it.",
        "en",
        "text/plain",
        found=(
            Found(Field.TITLE, "Ferry sinks off Port Vell", Origin.HEADLINE),
            Found(Field.LANGUAGE, "en", Origin.TEXT),
        ),
    )


def test_a_page_is_read() -> None:
    article = read_bytes(NEWS_PAGE.encode(), "ferry.html")
    assert (article.media_type, article.metadata.outlet) == ("text/html", "The Harbour Post")
    assert article.text.startswith("Ferry sinks off Port Vell\n\nThe coastguard")


def test_what_is_given_wins_over_the_header_and_that_over_the_text() -> None:
    header = "Title: From the header\nOutlet: The Harbour Post\nPublished: 2024-03-02\n\n"
    article = read_bytes(
        (header + PLAIN).encode(), given=Metadata(outlet="Vell Times", published="3 March 2024")
    )
    assert article.metadata == Metadata("From the header", "Vell Times", "2024-03-03", language="en")
    assert [(one.value, one.origin) for one in found_of(article.found, Field.OUTLET)] == [
        ("Vell Times", Origin.GIVEN),
        ("The Harbour Post", Origin.HEADER),
    ]
    assert article.text.startswith("From the header\n\nFerry sinks off Port Vell\n\n")


def test_a_given_title_begins_the_text() -> None:
    article = read_bytes(b"Twelve people died. The line denied it.", given=Metadata(title="Ferry sinks"))
    assert article.text == "Ferry sinks\n\nTwelve people died. The line denied it."


@pytest.mark.parametrize("content", [PLAIN.encode(), NEWS_PAGE.encode()])
def test_the_same_bytes_give_the_same_article_and_its_text_gives_itself(content: bytes) -> None:
    article = read_bytes(content)
    assert read_bytes(content) == article
    assert read_bytes(article.text.encode()).text == article.text


def test_an_article_saved_with_other_line_ends_has_the_same_text() -> None:
    unix = PLAIN.replace("\r\n", "\n").encode("utf-8-sig")
    assert read_bytes(unix).text == read_bytes(PLAIN.encode("utf-16")).text


@pytest.mark.skipif(not SHARED_SEED.exists(), reason="needs ../shared/seed")
def test_the_seed_article_is_kept_word_for_word_but_for_its_last_line() -> None:
    original = SHARED_SEED.read_text(encoding="utf-8")
    article = read_bytes(SHARED_SEED.read_bytes(), SHARED_SEED.name)
    kept, _, dropped = original.partition("\n\nREAD MORE")
    assert dropped
    assert article.text == "\n".join(line.rstrip(" ") for line in kept.split("\n"))
    assert article.metadata.title == "Russia denies 400 troops were killed in Ukraine assault"


@pytest.mark.parametrize("content", [b"", b"  \n\t ", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyUpload, match="The file is empty") as refused:
        read_bytes(content, "a.txt")
    assert (refused.value.code, refused.value.status) == ("empty", 422)


def test_a_file_over_the_limit_is_refused_and_the_limit_told() -> None:
    with pytest.raises(TooLarge, match="larger than 5 MB") as refused:
        read_bytes(b"word " * 1_100_000, "a.txt")
    assert (refused.value.code, refused.value.status) == ("too_large", 413)


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(TooLarge, match="at most 100 are read"):
        read_bytes(PLAIN.encode() * 2, limits=ReadLimits(max_characters=100))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\x00.txt", "a\r\nb", "\u202etxt.fdp", "x" * 10_000, "<img onerror>"]
)
def test_a_malicious_name_changes_nothing(name: str) -> None:
    assert read_bytes(PLAIN.encode(), name) == read_bytes(PLAIN.encode())


def refusal_of(content: bytes, name: str) -> UnreadableUpload | None:
    try:
        assert read_bytes(content, name).text.strip()
    except UnreadableUpload as refusal:
        return refusal
    return None


@every(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.pdf", ""]))
def test_any_bytes_are_read_or_refused_in_words(content: bytes, name: str) -> None:
    refusal = refusal_of(content, name)
    if refusal is not None:
        assert refusal.status in (413, 415, 422)
        assert refusal.message[0].isupper()
        assert refusal.message.endswith(".")
        assert len(refusal.message) < 400
