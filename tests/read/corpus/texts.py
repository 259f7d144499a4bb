"""Web pages, letters, rich text, tables and plain text that nobody should trust."""

import base64
import gzip
import os
import random
import zlib

from tests.read.corpus import Made
from tests.read.files import make_docx, make_email, make_mhtml, make_pdf, make_rtf, make_warc, make_zip
from tests.read.pages import DENIAL, LEAD, NEWS_PAGE, page

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
MEGABYTE = 1_000_000
PAGE_ADDRESS = "https://harbour.example/ferry"


def _nested_letter(depth: int) -> bytes:
    head = b"From: a@b.example\r\nSubject: Deep\r\nMIME-Version: 1.0\r\nMessage-ID: <1@b.example>\r\n"
    parts = [b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth)]
    return head + b"".join(parts) + b"Content-Type: text/plain\r\n\r\n" + LEAD.encode()


def _wide_letter(count: int) -> bytes:
    head = (
        b"From: a@b.example\r\nSubject: Wide\r\nMIME-Version: 1.0\r\nMessage-ID: <1@b.example>\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    )
    return head + b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * count + b"--b--\r\n"


def _letters_in_letters(depth: int) -> bytes:
    content = make_email()
    for _ in range(depth):
        head = b"From: a@b.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nMessage-ID: <1@b.example>\r\n"
        content = head + b"Content-Type: message/rfc822\r\n\r\n" + content
    return content


def _warc(head: str, body: bytes) -> bytes:
    return f"WARC/1.1\r\n{head}\r\n\r\n".encode() + body


def _warc_of(kind: str, body: bytes, *, encoding: str = "") -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{encoding}\r\n".encode() + body
    head = (
        f"WARC-Type: response\r\nWARC-Target-URI: {PAGE_ADDRESS}\r\nContent-Type: application/http; "
        f"msgtype=response\r\nContent-Length: {len(answer)}"
    )
    return _warc(head, answer) + b"\r\n\r\n"


def _noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


PAGES = (
    Made("deep.html", lambda: page("<div>" * 200_000 + LEAD).encode(), ("too_nested",)),
    Made("deep-tables.html", lambda: page("<table><tr><td>" * 5_000 + LEAD).encode(), ("too_nested",)),
    Made(
        "attribute.html",
        lambda: page(f'<p title="{"x" * 4 * MEGABYTE}">{LEAD}</p><p>{DENIAL}</p>').encode(),
        ("read",),
        heavy=True,
    ),
    Made(
        "attributes.html",
        lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(300_000))}>{LEAD}</p>").encode(),
        ("read", "no_words"),
        heavy=True,
    ),
    Made("nuls.html", lambda: NEWS_PAGE.replace("people", "peo\x00ple").encode(), ("read",)),
    Made(
        "spans.html",
        lambda: page("<span class='a b'>x </span>" * 150_000).encode(),
        ("read", "too_large"),
        heavy=True,
    ),
    Made(
        "paragraphs.html",
        lambda: page("<p>x</p>" * 500_000).encode(),
        ("read", "no_words", "too_large"),
        heavy=True,
    ),
    Made("open.html", lambda: page("<a<b" * MEGABYTE).encode(), ("no_words",), heavy=True),
    Made(
        "laughs.html",
        lambda: (
            f"<!DOCTYPE html [<!ENTITY a0 'ha'>{LAUGHS}]><html><body><p>{LEAD}&a9;</p></body></html>".encode()
        ),
    ),
    Made(
        "laughs.xhtml",
        lambda: (
            f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a0 'ha'>{LAUGHS}]>"
            f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{LEAD}&a9;</p></body></html>".encode()
        ),
    ),
    Made("large.html", lambda: page("x" * 22 * MEGABYTE).encode(), ("too_large",)),
    Made("script.html", lambda: page(f"<script>{'x=1;' * MEGABYTE}</script>").encode(), ("no_words",)),
    Made("comment.html", lambda: page("<!-- " + LEAD * 20_000).encode(), ("no_words",)),
    Made(
        "references.html",
        lambda: page("<p>" + "&#x1F600;" * 500_000 + "</p>").encode(),
        ("no_words", "too_large"),
        heavy=True,
    ),
    Made(
        "cells.html",
        lambda: page("<table>" + "<tr><td>1<td>2" * 150_000 + "</table>").encode(),
        ("read", "too_large"),
        heavy=True,
    ),
    Made(
        "link-data.html",
        lambda: page(
            f'<script type="application/ld+json">{"[" * MEGABYTE}</script><p>{LEAD}</p><p>{DENIAL}</p>'
        ).encode(),
    ),
    Made(
        "frames.html",
        lambda: b"<html><frameset><frame src='file:///etc/passwd'></frameset></html>",
        ("no_words",),
        "frames",
    ),
    Made(
        "outside.html",
        lambda: page(
            f'<img src="http://127.0.0.1:9/x"><link rel=stylesheet href="http://127.0.0.1:9/">'
            f'<object data="file:///etc/passwd"></object><p>{LEAD}</p><p>{DENIAL}</p>'
        ).encode(),
    ),
    Made("wrong-charset.html", lambda: b'<html><meta charset="idna"><body><p>' + LEAD.encode() + b"</p>"),
    Made(
        "utf7.html",
        lambda: b'<html><meta charset="utf-7"><body><p>+ADw-script+AD4- ' + LEAD.encode() + b"</p>",
    ),
    Made(
        "quotes.html",
        lambda: page("<blockquote>a b c</blockquote>" * 100_000).encode(),
        ("read", "no_words"),
        heavy=True,
    ),
    Made("gif.html", lambda: b"GIF89a" + page(f"<p>{LEAD}</p>").encode(), ("unsupported_type",)),
    Made(
        "image.svg",
        lambda: f"<?xml version='1.0'?><!DOCTYPE svg [{LAUGHS}]><svg>&a9;</svg>".encode(),
        ("unsupported_type",),
    ),
    Made(
        "feed.xml",
        lambda: b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
        ("unsupported_type",),
    ),
)
LETTERS = (
    Made("nested.eml", lambda: _nested_letter(1_000), ("too_nested",)),
    Made("nested-deeper.eml", lambda: _nested_letter(20_000), ("too_nested",)),
    Made("letters.eml", lambda: _letters_in_letters(300), ("too_nested",)),
    Made("wide.eml", lambda: _wide_letter(50_000), ("read", "no_words"), heavy=True),
    Made(
        "header.eml",
        lambda: make_email().replace(b"Subject: ", b"Subject: " + b"x" * 2 * MEGABYTE),
        ("read",),
        heavy=True,
    ),
    Made(
        "encoded-words.eml",
        lambda: make_email().replace(b"Subject: ", b"Subject: " + b"=?utf-8?q?=41?= " * 50_000),
        ("read",),
        heavy=True,
    ),
    Made(
        "garbled-base64.eml",
        lambda: make_email().replace(
            b"Content-Transfer-Encoding: ", b"Content-Transfer-Encoding: base64\r\nX-Was: "
        ),
        ("undecodable",),
    ),
    Made(
        "bomb-attached.eml",
        lambda: make_email(
            "See attached.",
            attached={
                "a.docx": make_zip(
                    {"[Content_Types].xml": "<Types/>", "word/document.xml": b"\x00" * 80 * MEGABYTE}
                )
            },
        ),
        ("too_large",),
    ),
    Made(
        "date.eml", lambda: make_email().replace(b"Date: ", b"Date: " + b"9" * 100_000), ("read",), heavy=True
    ),
    Made(
        "boundary.eml",
        lambda: (
            b"From: a@b.example\r\nMessage-ID: <1@b>\r\nMIME-Version: 1.0\r\n"
            b'Content-Type: multipart/mixed; boundary=""\r\n\r\n' + b"--\r\n" * MEGABYTE
        ),
        ("no_words",),
        heavy=True,
    ),
    Made(
        "locked-attached.eml",
        lambda: make_email("See attached.", attached={"a.pdf": make_pdf([[[LEAD[:40]]]], password="x")}),
        ("encrypted",),
    ),
    Made("no-page.mhtml", lambda: make_mhtml("").replace(b"text/html", b"text/css"), ("no_words",)),
    Made("cut.mhtml", lambda: make_mhtml(NEWS_PAGE)[:600], ("no_words",)),
    Made(
        "bin.rtf",
        lambda: rb"{\rtf1\ansi " + LEAD.encode() + rb"\bin2000000000 \par}",
        ("read",),
    ),
    Made(
        "bin-inside.rtf",
        lambda: rb"{\rtf1\ansi {\bin9 \{\{\{\{}}}}} " + LEAD.encode() + rb"\par}",
        ("no_words",),
    ),
    Made(
        "groups.rtf",
        lambda: rb"{\rtf1 " + b"{" * 200_000 + LEAD.encode() + b"}" * 200_000,
        ("read",),
        heavy=True,
    ),
    Made(
        "letters.rtf",
        lambda: rb"{\rtf1 \u-99999999999? \u55357? " + LEAD.encode() + b"}",
        ("damaged",),
    ),
    Made("cut.rtf", lambda: make_rtf()[:300], ("read",)),
    Made(
        "object.rtf",
        lambda: rb"{\rtf1 {\object\objdata " + b"41" * MEGABYTE + b"}" + LEAD.encode() + b"}",
        ("read",),
        heavy=True,
    ),
    Made(
        "codepage.rtf",
        lambda: rb"{\rtf1\ansi\ansicpg99999 " + LEAD.encode() + rb"\'e9\par}",
        ("read",),
    ),
)
TABLES = (
    Made("field.csv", lambda: b'title,text\nA,"' + b"x " * 3 * MEGABYTE, ("too_large",)),
    Made(
        "quote.csv",
        lambda: b'title,text\nA,"' + b"line of words\n" * 200_000,
        ("too_large",),
    ),
    Made("columns.csv", lambda: b"text," + b"a," * 100_000 + b"\nx", ("too_large",)),
    Made(
        "cells.csv", lambda: b"text,title\n" + b"," * 4 * MEGABYTE + b"\n" + LEAD.encode(), ("empty", "read")
    ),
    Made("rows.csv", lambda: b"text\n" + b"x\n" * 10, ("no_words",)),
    Made("many-rows.csv", lambda: b"text\n" + b"1\n" * 40, ("no_words",)),
    Made(
        "nul.csv",
        lambda: b"text,title\nTwelve\x00died,x\n",
        ("not_text",),
    ),
    Made("depth.jsonl", lambda: b'{"text": ' + b"[" * 100_000 + b"\n", ("damaged",)),
    Made("objects.jsonl", lambda: b'{"text": "x", "a": [' + b"{}," * MEGABYTE + b"{}]}\n", ("damaged",)),
    Made("line.jsonl", lambda: b'{"text": "' + b"x" * 6 * MEGABYTE + b'"}\n', ("too_large",)),
    Made(
        "digits.jsonl",
        lambda: b'{"text": "' + LEAD.encode() + b'", "n": ' + b"9" * MEGABYTE + b"}\n",
        ("damaged",),
    ),
    Made(
        "surrogate.jsonl",
        lambda: b'{"text": "\\ud800 ' + LEAD.encode() + b'"}\n',
        ("read",),
    ),
    Made(
        "bomb.warc.gz", lambda: gzip.compress(_warc_of("text/html", b"x " * 50 * MEGABYTE), 6), ("too_large",)
    ),
    Made(
        "header-bomb.warc.gz",
        lambda: gzip.compress(b"WARC/1.1\r\nX: " + b"x" * 20 * MEGABYTE, 6),
        ("damaged",),
    ),
    Made(
        "skip-bomb.warc.gz",
        lambda: gzip.compress(
            _warc("WARC-Type: metadata\r\nContent-Length: 999999999999", b" " * 100 * MEGABYTE), 1
        ),
        ("too_large",),
    ),
    Made(
        "body-bomb.warc",
        lambda: _warc_of(
            "text/html", gzip.compress(b"x " * 30 * MEGABYTE), encoding="Content-Encoding: gzip\r\n"
        ),
        ("too_large",),
    ),
    Made(
        "cut.warc",
        lambda: make_warc([(PAGE_ADDRESS, "200 OK", "text/html")])[:700],
        ("no_words",),
    ),
    Made("no-length.warc", lambda: b"WARC/1.1\r\nWARC-Type: response\r\n\r\nx", ("damaged",)),
    Made(
        "cut.warc.gz",
        lambda: make_warc([(PAGE_ADDRESS, "200 OK", "text/html")] * 2, gzip=True)[:-200],
        ("read", "damaged"),
    ),
)
TEXTS = (
    Made("digits.txt", lambda: b"9" * 4 * MEGABYTE, ("too_large",)),
    Made("line.txt", lambda: b"a " * 2 * MEGABYTE, ("too_large",)),
    Made("large.txt", lambda: b"a " * 11 * MEGABYTE, ("too_large",)),
    Made("marks.txt", lambda: ("a" + "\u0301" * 300_000).encode(), ("no_words",)),
    Made("brackets.md", lambda: b"# A\n\n" + b"[" * 100_000, ("no_words",), heavy=True),
    Made("quotes.md", lambda: b"# A\n\n" + b">" * 100_000 + b" x", ("no_words",)),
    Made(
        "lists.md",
        lambda: b"# A\n\n" + b"".join(b" " * n + b"- a\n" for n in range(2_000)),
        ("too_large",),
    ),
    Made("emphasis.md", lambda: b"# A\n\n" + b"*tide **wave " * 25_000, ("read", "too_large"), heavy=True),
    Made("date.txt", lambda: b"Title: A\nPublished: " + b"9" * 100_000 + b"\n\nTwelve died.", ("bad_date",)),
    Made("odd.txt", lambda: LEAD.encode("utf-16")[:-1], ("undecodable",)),
    Made("noise.txt", lambda: _noise(20_000), ("not_text",)),
    Made("noise", lambda: _noise(20_000), ("not_text",)),
    Made(
        "broken-utf8.txt",
        lambda: (LEAD + " “no more”, he said – ").encode() + b"\xe2\x80 \xff",
        ("undecodable",),
    ),
    Made("blank.txt", lambda: b" \n\t" * 100_000, ("empty",)),
    Made("signs.txt", lambda: b"12 - 34 / 56\n" * 99, ("no_words",)),
    Made("text.pdf", LEAD.encode, ("unsupported_type",), "rename"),
    Made("page.pdf", NEWS_PAGE.encode, ("read",)),
    Made("program.txt", lambda: b"\x7fELF" + _noise(500), ("unsupported_type",)),
    Made("picture.html", lambda: b"\x89PNG\r\n\x1a\n" + _noise(500), ("unsupported_type",)),
    Made(
        "word.docx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _noise(2_000),
        ("unsupported_type",),
        "old Word",
    ),
    Made("page.docx", NEWS_PAGE.encode, ("read",)),
    Made("tar.gz", lambda: gzip.compress(os.linesep.encode() * 9), ("unsupported_type",)),
    Made("seven.7z", lambda: b"7z\xbc\xaf\x27\x1c" + _noise(99), ("unsupported_type",)),
    Made("base.txt", lambda: base64.encodebytes(_noise(400_000)), ("too_large",)),
    Made("packed.txt", lambda: zlib.compress(LEAD.encode()), ("not_text",)),
    Made("docx-as.txt", make_docx, ("read",)),
)
