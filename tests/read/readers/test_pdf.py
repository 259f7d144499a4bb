"""PDF: paragraphs over lines, columns and pages."""

import textwrap

import pytest

from app.domain.article import LeftOut, LeftOutKind
from app.read.document import read_bytes
from app.read.errors import Damaged, Encrypted, NoTextLayer, TooLarge
from app.read.limits import ReadLimits
from tests.read.files import STORY, TITLE, make_pdf, make_pdf_of_rows
from tests.read.pages import DENIAL, LEAD, SEARCH

WHOLE = "\n\n".join(STORY)


def lines(words: str, width: int = 45) -> list[str]:
    return textwrap.wrap(words, width, break_on_hyphens=False)


def test_paragraphs_are_read_whole_and_in_their_order() -> None:
    content = make_pdf([[[TITLE], lines(LEAD), lines(DENIAL), lines(SEARCH)]])
    article = read_bytes(content, "release.pdf")
    assert article.text == WHOLE
    assert article.metadata.title == TITLE


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first, second, third = lines(LEAD), lines(DENIAL), lines(SEARCH)
    content = make_pdf(
        [[[TITLE], first[:2]], [first[2:], second[:1]], [second[1:], third]], head="The Harbour Post, 2 March"
    )
    assert read_bytes(content).text == WHOLE


def test_running_heads_and_page_numbers_are_left_out() -> None:
    columns = [[[TITLE], lines(LEAD)], [lines(DENIAL)], [lines(SEARCH)], [lines(LEAD)], [lines(DENIAL)]]
    article = read_bytes(make_pdf(columns, head="The Harbour Post"))
    assert "Harbour Post" not in article.text
    assert "Page" not in article.text
    assert LeftOut(LeftOutKind.RUNNING_HEAD, "The Harbour Post") in article.left_out


def test_columns_that_were_set_line_by_line_are_read_one_after_the_other() -> None:
    left, right = lines(f"{LEAD} {SEARCH}"), lines(f"{DENIAL} {SEARCH} {LEAD}")
    text = read_bytes(make_pdf_of_rows([[TITLE], *zip(left, right, strict=False)])).text
    assert text.startswith(f"{TITLE}\n\n{LEAD} {SEARCH}\n\n{DENIAL} {SEARCH}")


def test_the_cells_of_a_table_stay_in_their_row() -> None:
    rows = [
        ("Town", "Dead"),
        ("Lundby", "9"),
        ("Solvik", "5"),
        ("Akerholm", "3"),
        ("Nordal", "0"),
        ("All", "17"),
    ]
    text = read_bytes(make_pdf_of_rows([[TITLE], *([line] for line in lines(LEAD, 80)), *rows])).text
    assert "\n\nLundby | 9\n\nSolvik | 5\n\n" in text


def test_words_that_were_set_one_by_one_are_parted() -> None:
    assert read_bytes(make_pdf_of_rows([[TITLE], LEAD.split()[:9]], step=55)).text.endswith(
        " ".join(LEAD.split()[:9])
    )


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - Document1.docx", "page 1"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    content = make_pdf([[lines(f"{LEAD} {DENIAL}"), lines(SEARCH)]], title=title)
    assert read_bytes(content).metadata.title is None


def test_a_word_broken_at_a_lines_end_is_made_whole_and_a_compound_kept() -> None:
    broken = [
        "The twelve-year-old boy was among the dead, the govern-",
        "ment said, and a twelve-",
        "year-old girl too.",
    ]
    text = read_bytes(make_pdf([[[TITLE], lines(LEAD), broken]])).text
    assert "the government said, and a twelve-year-old girl too." in text


def test_a_page_without_a_heading_takes_the_title_the_file_states() -> None:
    content = make_pdf([[lines(f"{LEAD} {DENIAL}"), lines(SEARCH)]], title="A toll denied")
    assert read_bytes(content).metadata.title == "A toll denied"


def test_a_pdf_dates_from_its_making_but_for_a_page_that_was_printed() -> None:
    content = make_pdf([[[TITLE], lines(LEAD)]])
    made = read_bytes(content).metadata.published
    assert made is not None
    assert (
        read_bytes(content.replace(b"ReportLab PDF Library", b"Skia/PDF m120........")).metadata.published
        is None
    )


def test_a_scan_is_told_to_be_pictures() -> None:
    with pytest.raises(NoTextLayer, match=r"pictures.*OCR") as refused:
        read_bytes(make_pdf([[["7"]]]))
    assert (refused.value.code, refused.value.status) == ("no_text_layer", 422)


def test_a_locked_pdf_is_told_so() -> None:
    with pytest.raises(Encrypted, match="locked with a password") as refused:
        read_bytes(make_pdf([[lines(LEAD)]], password="secret"))
    assert (refused.value.code, refused.value.status) == ("encrypted", 422)


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(TooLarge, match="3 pages; at most 2"):
        read_bytes(make_pdf([[["x"]]] * 6), limits=ReadLimits(max_pages=2))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7])
def test_a_cut_off_pdf_is_damaged_or_told_to_hold_no_text(share: float) -> None:
    whole = make_pdf([[[TITLE], lines(LEAD), lines(DENIAL)]])
    with pytest.raises((Damaged, NoTextLayer)):
        read_bytes(whole[: int(len(whole) * share)])


def test_a_pdf_whose_pages_refer_to_themselves_is_refused() -> None:
    looped = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    with pytest.raises((Damaged, NoTextLayer)):
        read_bytes(looped)
