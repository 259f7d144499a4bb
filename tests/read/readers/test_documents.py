"""Word, OpenDocument, rich text and e-books: the words of the article, all of them and no others."""

from collections.abc import Callable, Sequence

import pytest

from app.domain.article import Metadata, ReadArticle
from app.read.document import read_bytes
from app.read.errors import Damaged, Encrypted, NoWords, TooLarge
from app.read.limits import ReadLimits
from tests.read.files import MADE, STORY, TITLE, make_docx, make_epub, make_odt, make_rtf, make_zip, unpacked
from tests.read.pages import DENIAL, LEAD, SEARCH

WHOLE = "\n\n".join(STORY)


def read(content: bytes, name: str = "") -> ReadArticle:
    return read_bytes(content, name)


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "epub"])
@pytest.mark.parametrize("named", [True, False])
def test_every_paragraph_is_read_in_its_order_whatever_the_name(suffix: str, named: bool) -> None:
    article = read(MADE[suffix](), f"a.{suffix}" if named else "a.txt")
    assert article.text == WHOLE


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_the_first_line_is_the_title(suffix: str) -> None:
    assert read(MADE[suffix]()).metadata.title == TITLE


def test_a_document_without_a_heading_has_the_title_of_its_properties() -> None:
    article = read(make_docx([f"{LEAD} {DENIAL}", SEARCH], title="A toll denied"))
    assert article.metadata.title == "A toll denied"
    assert article.text.startswith("A toll denied\n\nThe coastguard")


def test_a_table_in_a_document_is_read_row_by_row() -> None:
    rows = [("Port", "Dead"), ("Vell", "12")]
    assert read(make_docx(rows=rows)).text == f"{WHOLE}\n\nPort | Dead\n\nVell | 12"


def test_links_and_inserted_words_of_a_word_document_are_read_and_deleted_ones_not() -> None:
    changed = (
        "<w:p><w:r><w:t>At least </w:t></w:r><w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>twelve people</w:t></w:r></w:ins><w:hyperlink><w:r><w:t> died</w:t></w:r>"
        "</w:hyperlink><w:r><w:tab/><w:t>here.</w:t></w:r></w:p>"
    )
    assert _with_body(changed).text.endswith("At least twelve people died\there.")


def _with_body(paragraph: str) -> ReadArticle:
    members = unpacked(make_docx())
    body = members["word/document.xml"].decode().replace("<w:sectPr", f"{paragraph}<w:sectPr", 1)
    return read(make_zip({**members, "word/document.xml": body}))


@pytest.mark.parametrize("make", [make_docx, make_odt, make_rtf])
def test_a_document_tells_no_date_but_the_one_under_its_heading(
    make: Callable[[Sequence[str]], bytes],
) -> None:
    assert read(make(STORY)).metadata.published is None
    assert read(make([TITLE, "2 March 2024", *STORY[1:]])).metadata.published == "2024-03-02"


def test_footnotes_comments_and_deleted_words_of_an_open_document_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:p>99 gone</text:p></text:tracked-changes><text:p>Nine<text:s/>bodies"
        "<text:note><text:note-body><text:p>98 in a note</text:p></text:note-body></text:note> were "
        "<text:span>found<office:annotation><text:p>97?</text:p></office:annotation></text:span>.</text:p>"
    )
    text = read(make_odt(body=body)).text
    assert text.endswith("Nine bodies were found.")
    assert not any(number in text for number in ("99", "98", "97"))


def test_rich_text_keeps_accents_and_quotation_marks_and_drops_link_targets() -> None:
    body = (
        'In C\\u225 ?diz, {\\field{\\*\\fldinst{HYPERLINK "https://a.example/?n=55"}}'
        "{\\fldrslt the harbour master}} said \\ldblquote nine\\rdblquote .\\par"
    )
    assert read(make_rtf(body=body)).text.endswith("In Cádiz, the harbour master said “nine”.")


def test_rich_text_tells_its_title_where_the_text_has_none() -> None:
    article = read(make_rtf([f"{LEAD} {DENIAL}", SEARCH], info="{\\title A toll denied}"))
    assert article.metadata.title == "A toll denied"


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd">'])
def test_characters_that_an_e_book_names_are_read(doctype: str) -> None:
    chapter = (
        f"{doctype}<html><body><h1>Caf&eacute;</h1><p>12&nbsp;dead &amp; 3 hurt, {LEAD}</p></body></html>"
    )
    book = unpacked(make_epub()) | {"OEBPS/text/c 0.xhtml": chapter.encode()}
    text = read(make_zip(book, stored=["mimetype"])).text
    assert "Café" in text
    assert "12 dead & 3 hurt" in text.replace("\u00a0", " ")


def test_an_e_book_is_read_chapter_after_chapter_without_its_contents() -> None:
    about = (
        "<dc:title>Harbour Review</dc:title><dc:publisher>The Harbour Post</dc:publisher>"
        "<dc:date>2024-03-02</dc:date>"
    )
    article = read(make_epub([STORY, ("The owners", DENIAL)], about=about))
    assert article.text == f"Harbour Review\n\n{WHOLE}\n\nThe owners\n\n{DENIAL}"
    assert article.metadata == Metadata("Harbour Review", "The Harbour Post", "2024-03-02", language="en")


@pytest.mark.parametrize(
    "content",
    [make_docx([" "]), make_odt([]), make_rtf([]), make_epub([])],
    ids=["docx", "odt", "rtf", "epub"],
)
def test_a_document_without_words_is_told_so(content: bytes) -> None:
    with pytest.raises(NoWords, match="no text in this"):
        read(content)


@pytest.mark.parametrize("suffix", ["docx", "odt", "epub"])
def test_a_cut_off_document_is_damaged(suffix: str) -> None:
    whole = MADE[suffix]()
    with pytest.raises(Damaged, match="damaged") as refused:
        read(whole[: len(whole) // 2])
    assert (refused.value.code, refused.value.status) == ("damaged", 422)


def test_a_document_of_too_many_parts_is_refused() -> None:
    parts = {f"word/{number}.xml": "" for number in range(20)}
    with pytest.raises(TooLarge, match="21 parts; at most 10"):
        read_bytes(make_zip({"word/document.xml": "", **parts}), limits=ReadLimits(max_members=10))


def test_a_document_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    bomb = make_zip({"word/document.xml": b"0" * 30_000_000})
    assert len(bomb) < 50_000
    with pytest.raises(TooLarge, match="unpacks to more than 20 MB"):
        read_bytes(bomb, limits=ReadLimits(max_unpacked_bytes=20 * 1024 * 1024))


def test_a_document_that_lies_about_its_size_is_damaged_or_too_large() -> None:
    honest = make_zip({"word/document.xml": b"0" * 3_000_000})
    size = (3_000_000).to_bytes(4, "little")
    assert size in honest
    with pytest.raises((Damaged, TooLarge)):
        read_bytes(honest.replace(size, (3_000).to_bytes(4, "little")))


def test_a_locked_document_is_told_so() -> None:
    content = bytearray(make_docx())
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    with pytest.raises(Encrypted, match="locked with a password"):
        read(bytes(content))


LAUGHS = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def with_entities(entities: str) -> bytes:
    members = unpacked(make_odt(body="<text:p>&amp;i;</text:p>"))
    document = members["content.xml"].decode().replace("&amp;i;", "&i;")
    declared = f"<!DOCTYPE x [{entities}]>{document}"
    return make_zip({**members, "content.xml": declared}, stored=["mimetype"])


def test_a_document_that_would_swell_by_its_entities_is_refused() -> None:
    with pytest.raises(Damaged):
        read(with_entities(f'<!ENTITY a "aaaaaaaaaa">{LAUGHS}'))


def test_a_document_with_entities_is_refused_for_its_words_would_be_lost() -> None:
    with pytest.raises(Damaged, match="no proper XML"):
        read(with_entities('<!ENTITY i SYSTEM "file:///etc/passwd">'))
