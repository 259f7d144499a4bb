"""Archives: every document in them, where it stands, and one bad one costs itself."""

import io
import json

import pytest

from app.domain.article import Metadata
from app.domain.found import Field, Found, Origin
from app.read.archives import documents_of
from app.read.archives.archive import Entry
from app.read.choose import chosen
from app.read.errors import Damaged, EmptyUpload, TooLarge, UnreadableUpload
from app.read.limits import ReadLimits
from tests.read.files import make_docx, make_epub, make_odt, make_warc, make_zip
from tests.read.pages import DENIAL, LEAD

PAGE = "https://harbour.example/ferry"


def documents(content: bytes, name: str = "", limits: ReadLimits | None = None) -> list[Entry]:
    return list(documents_of(io.BytesIO(content), name, limits or ReadLimits()))


def names(content: bytes, name: str) -> list[str]:
    return [entry.name for entry in documents(content, name)]


def test_a_document_is_its_own_only_entry() -> None:
    assert documents(LEAD.encode(), "a.txt") == [Entry("a.txt", LEAD.encode())]


@pytest.mark.parametrize("content", [make_docx(), make_odt(), make_epub()], ids=["docx", "odt", "epub"])
def test_a_document_that_is_packed_as_a_zip_is_no_archive(content: bytes) -> None:
    assert names(content, "a.zip") == ["a.zip"]


def test_every_file_of_a_zip_is_told_by_where_it_stands() -> None:
    packed = make_zip({"march/": b"", "march/a.txt": LEAD, "../../b.txt": DENIAL, "c.docx": make_docx()})
    assert names(packed, "all.zip") == ["all.zip: march/a.txt", "all.zip: ../../b.txt", "all.zip: c.docx"]


def test_hidden_files_and_the_parts_of_a_page_saved_whole_are_left_out() -> None:
    packed = make_zip(
        {
            "ferry.html": "<html>",
            "ferry_files/logo.png": b"\x89PNG",
            "ferry_files/frame.html": "<html>",
            "case_files/notes.txt": LEAD,
            ".DS_Store": b"x",
            "__MACOSX/ferry.html": b"x",
        }
    )
    assert names(packed, "a.zip") == ["a.zip: ferry.html", "a.zip: case_files/notes.txt"]


def test_a_broken_or_locked_member_costs_itself() -> None:
    packed = bytearray(make_zip({"a.txt": LEAD * 9, "b.txt": DENIAL}, stored=["b.txt"]))
    packed[40] ^= 0xFF
    first, second = documents(bytes(packed), "a.zip")
    assert isinstance(first.fault, Damaged)
    assert (second.fault, second.content) == (None, DENIAL.encode())


def test_a_member_that_swells_is_cut_one_byte_over_the_limit() -> None:
    (entry,) = documents(make_zip({"a.txt": b"0" * 3_000_000}), "a.zip", ReadLimits(max_bytes=1_000))
    assert len(entry.content) == 1_001


@pytest.mark.parametrize("gzip", [False, True])
@pytest.mark.parametrize("name", ["crawl.warc", "crawl", "crawl.warc.gz"])
def test_the_pages_of_a_web_archive_are_told_by_their_address(gzip: bool, name: str) -> None:
    content = make_warc(
        [
            (PAGE, "200 OK", "text/html; charset=utf-8"),
            ("https://harbour.example/logo.png", "200 OK", "image/png"),
            ("https://harbour.example/gone", "404 Not Found", "text/html"),
            (f"{PAGE}-2", "200 OK", "text/html"),
        ],
        gzip=gzip,
    )
    found = documents(content, name)
    assert [entry.name for entry in found] == [f"{name}: {PAGE}", f"{name}: {PAGE}-2"]
    assert found[0].found == (Found(Field.URL, PAGE, Origin.ADDRESS, "WARC-Target-URI"),)
    assert b"12 people" in found[0].content


@pytest.mark.parametrize("gzip", [False, True])
def test_a_web_archive_that_breaks_off_gives_what_came_before(gzip: bool) -> None:
    whole = make_warc([(PAGE, "200 OK", "text/html"), (f"{PAGE}-2", "200 OK", "text/html")], gzip=gzip)
    broken = whole[: len(whole) // 2] + b"\x00" * 300
    entries = documents_of(io.BytesIO(broken), "a.warc", ReadLimits())
    assert next(entries).name == f"a.warc: {PAGE}"
    with pytest.raises(Damaged, match="damaged"):
        next(entries)


@pytest.mark.parametrize("key", ["text", "Body", "article text"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.txt"])
def test_json_lines_give_text_and_what_is_known_of_it(key: str, name: str) -> None:
    row = {"headline": "Ferry sinks", key: LEAD, "date": "2024-03-02", "publisher": "Post", "id": 7}
    content = json.dumps(row) + "\n\n" + json.dumps({key: DENIAL}) + "\n"
    first, second = documents(content.encode(), name)
    assert (first.name, first.content) == (f"{name}: line 1", LEAD.encode())
    assert chosen(first.found) == Metadata("Ferry sinks", "Post", "2024-03-02")
    assert {one.detail for one in first.found} == {"column headline", "column publisher", "column date"}
    assert (second.name, second.content) == (f"{name}: line 3", DENIAL.encode())


@pytest.mark.parametrize("line", ["{broken", "[1, 2]", '{"words": "x"}', '{"text": 5}', "[" * 100_000])
def test_a_bad_line_costs_itself(line: str) -> None:
    content = f'{{"text": "x"}}\n{line}\n{{"text": "y"}}\n'
    first, bad, last = documents(content.encode(), "a.jsonl")
    assert isinstance(bad.fault, UnreadableUpload)
    assert (first.content, last.content) == (b"x", b"y")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_gives_a_row_an_article(delimiter: str, encoding: str) -> None:
    rows = [
        ["Headline", "Text", "URL"],
        ["Ferry sinks", f'"{LEAD}\n\nThe “end”."', PAGE],
        ["", "Nobody said more.", ""],
    ]
    content = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    first, second = documents(content, "a.csv")
    assert chosen(first.found) == Metadata(title="Ferry sinks", url=PAGE)
    assert first.content.decode() == f"{LEAD}\n\nThe “end”."
    assert second == Entry("a.csv: row 2", b"Nobody said more.")


def test_a_table_is_told_by_its_columns_without_its_name() -> None:
    assert names(b"title,text\nFerry,Twelve died.\n", "export") == ["export: row 1"]
    assert names(b"The text, in a word, is short.\n", "export") == ["export"]


def test_a_table_without_a_text_column_is_told_what_it_lacks() -> None:
    with pytest.raises(UnreadableUpload, match=r"no column with the articles' text \(its columns: a, b\)"):
        documents(b"a,b\n1,2\n", "a.csv")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (make_zip({}), "a.zip"),
        (make_zip({"folder/": b""}), "a.zip"),
        (make_warc([("https://a.example/x.css", "200 OK", "text/css")]), "a.warc"),
        (b"text,title\n", "a.csv"),
    ],
)
def test_an_archive_without_articles_is_told_to_be_empty(content: bytes, name: str) -> None:
    with pytest.raises(EmptyUpload, match="no articles in this archive"):
        documents(content, name)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (make_zip({f"{number}.txt": "x" for number in range(5)}), "a.zip"),
        (make_warc([(f"{PAGE}-{number}", "200 OK", "text/html") for number in range(5)]), "a.warc"),
        (b'{"text": "x"}\n' * 5, "a.jsonl"),
        (b"text,title\n" + b"x,y\n" * 5, "a.csv"),
    ],
)
def test_an_archive_of_too_many_articles_is_refused_in_words(content: bytes, name: str) -> None:
    with pytest.raises(TooLarge, match=r"Split"):
        documents(content, name, ReadLimits(max_members=4))


def test_a_page_of_a_web_archive_is_in_the_encoding_that_its_answer_tells() -> None:
    page = "<html><body><p>Береговая охрана сообщила о двенадцати погибших в порту.</p></body></html>"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n" + page.encode(
        "cp1251"
    )
    fields = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {PAGE}\r\n"
    fields += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    (entry,) = documents(fields.encode() + answer + b"\r\n\r\n", "a.warc")
    assert entry.content.decode("utf-8-sig") == page
