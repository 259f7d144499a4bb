"""What a file is goes by its content, and its name may not promise something else."""

import io
import zipfile

import pytest

from app.read.errors import NotText, UnsupportedType
from app.read.sniff import sniff

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORDS = b"The coastguard said 12 people were killed."


def archive(*members: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as opened:
        for member in members:
            opened.writestr(member, "x")
    return content.getvalue()


@pytest.mark.parametrize("name", ["a.txt", "a", "", "a.text", "A.TXT", "a.html", "übung.v2", "../../a.txt"])
def test_text_is_plain_text(name: str) -> None:
    assert sniff(WORDS, name).media_type == "text/plain"


@pytest.mark.parametrize(
    "start",
    [
        b"<!DOCTYPE html>",
        b"<html>",
        b"\n  <HTML lang=en>",
        b"\xef\xbb\xbf<!doctype html>",
        b"<!-- a --> <!-- b --><html>",
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.txt", ""])
def test_a_page_is_html_whatever_its_name(start: bytes, name: str) -> None:
    assert sniff(start + b"<body><p>x</p></body>", name).media_type == "text/html"


def test_tags_alone_are_html_under_an_html_name_or_when_there_are_several() -> None:
    assert sniff(b"A <p>piece</p> of a page", "a.htm").media_type == "text/html"
    assert sniff(b"A <p>piece</p> of a page", "a.txt").media_type == "text/plain"
    assert sniff(b"<div><p>One</p><p>Two</p></div>", "a.txt").media_type == "text/html"


def test_a_page_in_utf16_is_html() -> None:
    assert sniff("<!doctype html><p>x</p>".encode("utf-16"), "a.html").media_type == "text/html"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n%...", "application/pdf"),
        (b"junk\n%PDF-1.7\n", "application/pdf"),
        (archive("word/document.xml"), DOCX_TYPE),
        (b"{\\rtf1 x}", "application/rtf"),
        (b"PK\x03\x04" + b"." * 26 + b"mimetypeapplication/epub+zip", "application/epub+zip"),
        (
            b"PK\x03\x04" + b"." * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text",
        ),
        (b"From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nHi", "message/rfc822"),
        (
            b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
            "multipart/related",
        ),
        (b"# Ferry sinks\n\nTwelve died.", "text/markdown"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", ""])
def test_a_format_is_told_by_its_content_whatever_its_name(
    content: bytes, media_type: str, name: str
) -> None:
    assert sniff(content, name).media_type == media_type


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n....", "an image"),
        (b"\xff\xd8\xff\xe0....", "an image"),
        (b"RIFF....WEBPVP8 ", "an image"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "an image"),
        (b"....ftypisom", "a sound or video file"),
        (b"\x1f\x8b\x08....", "a compressed archive"),
        (b"\x7fELF....", "a program"),
        (b"<?xml version='1.0'?><rss></rss>", "an XML file"),
        (archive("xl/workbook.xml"), "a spreadsheet"),
    ],
)
def test_formats_that_are_no_article_are_named(content: bytes, told: str) -> None:
    with pytest.raises(UnsupportedType, match=told) as refused:
        sniff(content, "article.txt")
    assert "paste its text" in refused.value.message


@pytest.mark.parametrize("content", [bytes(range(256)), b"words\x00words", b"\x01\x02\x03 and words"])
def test_a_binary_renamed_txt_is_not_text(content: bytes) -> None:
    with pytest.raises(NotText) as refused:
        sniff(content, "article.txt")
    assert (refused.value.code, refused.value.status) == ("not_text", 415)


@pytest.mark.parametrize("name", ["a.pdf", "a.PDF", "a.docx", "a.jpg", "x\\y\\a.zip", "a.json"])
def test_a_name_may_not_promise_another_format(name: str) -> None:
    with pytest.raises(UnsupportedType, match="rename it"):
        sniff(WORDS, name)


def test_a_press_release_with_from_and_to_is_no_email() -> None:
    assert (
        sniff(b"From: The coastguard\nTo: All editors\nSubject: Ferry\n\nTwelve died.", "a.txt").media_type
        == "text/plain"
    )
