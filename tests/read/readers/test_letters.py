"""E-mail and pages saved whole."""

import io
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from app.domain.article import Metadata
from app.read import close, documents_of
from app.read.archives.archive import Entry
from app.read.document import read_bytes
from app.read.errors import NoWords
from app.read.limits import ReadLimits
from tests.read.files import STORY, TITLE, make_docx, make_email, make_mhtml
from tests.read.pages import DENIAL, LEAD, LINKED_DATA_PAGE, NEWS_PAGE, SEARCH

WHOLE = "\n\n".join(STORY)


@pytest.fixture(scope="module", autouse=True)
def children() -> Iterator[None]:
    yield
    close()


def test_a_letter_is_read_with_its_subject_sender_and_moment() -> None:
    article = read_bytes(make_email(), "release.eml")
    assert article.text == WHOLE
    assert article.metadata == Metadata(TITLE, "Vell Coastguard", "2024-03-02T18:30:00+01:00", language="en")
    assert article.media_type == "message/rfc822"


def test_of_a_letter_in_two_versions_the_plain_one_is_read() -> None:
    assert read_bytes(make_email(page=f"<p>{LEAD}</p><p>A page.</p>")).text == WHOLE


def test_a_letter_that_is_only_a_page_is_read_from_it() -> None:
    page = (
        f"<html><style>p {{}}</style><table><tr><td>{LEAD}</td></tr></table><div>{DENIAL}<br>{SEARCH}</div>"
    )
    assert read_bytes(make_email("", page=page)).text == WHOLE


def test_a_signature_and_quoted_letters_are_left_out() -> None:
    words = f"{LEAD}\n\n> {DENIAL}\n> 500 dead?\n\n{SEARCH}\n\n-- \nPress office, 24 hours\nTel. 555 0100"
    assert read_bytes(make_email(words)).text == f"{TITLE}\n\n{LEAD}\n\n{SEARCH}"


@pytest.mark.parametrize("subject", ["Re: Ferry sinks off Port Vell", "FWD: Ferry sinks off Port Vell"])
def test_marks_of_answering_are_no_part_of_the_title(subject: str) -> None:
    assert read_bytes(make_email(subject=subject)).metadata.title == TITLE


def test_a_letter_that_only_says_see_attached_gives_what_is_attached() -> None:
    letter = make_email(
        "Please see attached.", attached={"logo.png": b"\x89PNG\r\n\x1a\n....", "release.docx": make_docx()}
    )
    article = read_bytes(letter)
    assert article.text == WHOLE
    assert "wordprocessingml" in article.media_type


def test_a_letter_that_is_an_article_keeps_its_text_whatever_is_attached() -> None:
    letter = make_email(attached={"other.docx": make_docx(["Another", SEARCH])})
    assert read_bytes(letter).text == WHOLE


def documents(letter: bytes) -> list[Entry]:
    return list(documents_of(io.BytesIO(letter), "a.eml", ReadLimits()))


def test_articles_attached_to_an_article_are_documents_of_their_own() -> None:
    other = make_docx(["Another toll", LEAD, SEARCH])
    letter = make_email(
        attached={"other.docx": other, "logo.png": b"\x89PNG\r\n\x1a\n....", "sig.txt": b"Jane"}
    )
    itself, attached = documents(letter)
    assert (itself.name, attached.name, attached.content) == ("a.eml", "a.eml: other.docx", other)
    read = read_bytes(attached.content, attached.name, found=attached.found)
    assert (read.metadata.title, read.metadata.outlet) == ("Another toll", "Vell Coastguard")
    assert read.metadata.published == "2024-03-02T18:30:00+01:00"


def test_what_a_letter_only_points_to_is_read_once() -> None:
    letter = make_email("See attached.", attached={"a.docx": make_docx(), "b.docx": make_docx(["B", LEAD])})
    assert [entry.name for entry in documents(letter)] == ["a.eml", "a.eml: b.docx"]
    assert read_bytes(letter).metadata.outlet == "Vell Coastguard"


def test_a_letter_sent_on_inside_another_is_a_document() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "a@b.example", "Fwd", "<2@b.example>"
    outer.set_content("For your files.")
    outer.add_attachment(message_from_bytes(make_email(), policy=policy.default))
    assert read_bytes(bytes(outer)).text == WHOLE


def test_a_plain_version_that_only_points_to_the_page_is_not_the_letter() -> None:
    page = (
        f"<p>View this email in your browser</p><p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p><p>Unsubscribe</p>"
    )
    article = read_bytes(make_email("Your mail program does not show pages.", page=page))
    assert article.text == WHOLE
    assert [piece.words for piece in article.left_out] == ["View this email in your browser", "Unsubscribe"]


def test_the_head_of_a_letter_sent_on_is_left_out() -> None:
    head = "---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: Sat, 2 Mar\nSubject: x\n\n"
    assert read_bytes(make_email(head + "\n\n".join(STORY[1:]))).text == WHOLE


def test_an_empty_letter_is_told_so() -> None:
    with pytest.raises(NoWords, match="no text in this e-mail"):
        read_bytes(make_email("\n"))


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_letters_in_other_charsets_are_read(charset: str) -> None:
    article = read_bytes(make_email(f"{DENIAL}\n\n{LEAD}", charset=charset))
    assert article.text == f"{TITLE}\n\n{DENIAL}\n\n{LEAD}"


def test_a_page_saved_whole_is_read_like_the_page() -> None:
    article, page = read_bytes(make_mhtml(NEWS_PAGE), "ferry.mhtml"), read_bytes(NEWS_PAGE.encode())
    assert article.text == page.text
    assert article.metadata == page.metadata


def test_a_page_saved_whole_without_its_address_has_that_it_was_saved_from() -> None:
    metadata = read_bytes(make_mhtml(LINKED_DATA_PAGE)).metadata
    assert metadata.url == "https://harbour.example/ferry"
    assert metadata.published == "2024-03-02T17:30:00Z"


def test_a_charset_that_cannot_be_one_is_not_believed() -> None:
    letter = make_email().replace(b'charset="utf-8"', b'charset="u\x00tf"')
    assert b"u\x00tf" in letter
    assert read_bytes(letter).text == WHOLE


def test_a_broken_field_costs_itself() -> None:
    letter = make_email().replace(b"From: Vell Coastguard <press@vell.example>", b"From: Vell <")
    article = read_bytes(letter)
    assert (article.text, article.metadata.outlet) == (WHOLE, None)
