"""The paragraphs of a page."""

from lxml.html import document_fromstring

from app.read.page.blocks import page_blocks


def words(body: str) -> list[str]:
    return [block.words for block in page_blocks(document_fromstring(f"<body>{body}</body>"))]


def test_line_breaks_part_paragraphs_but_not_headlines() -> None:
    assert words("<h1>Ferry<br>sinks</h1>Twelve died.<br><br>It was dark.") == [
        "Ferry sinks",
        "Twelve died.",
        "It was dark.",
    ]


def test_a_word_in_pieces_is_one_word_and_marks_of_notes_go() -> None:
    assert words("<p><span>T</span>welve died<sup>1</sup>, <q>no more</q>.<sup>[2]</sup></p>") == [
        "Twelve died, “no more”."
    ]
    assert words("<p>The 2<sup>nd</sup> boat, 4 m<sup>2</sup> of it, ex&shy;ploded.</p>") == [
        "The 2nd boat, 4 m of it, exploded."
    ]


def test_a_table_of_figures_is_read_by_row_and_one_of_layout_is_not() -> None:
    figures = "<table><tr><th>Town<th>Dead</tr><tr><td>Lundby<td>9</tr></table>"
    assert words(figures) == ["Town | Dead", "Lundby | 9"]
    layout = f"<table><tr><td>Home<td><p>Twelve died.</p>{figures}</tr><tr><td>9<td>8</tr></table>"
    assert words(layout) == ["Home", "Twelve died.", "Town | Dead", "Lundby | 9", "9", "8"]


def test_a_wrapped_wire_text_is_joined() -> None:
    line = "Rescue boats searched the harbour all night for people from the"
    pre = f"<pre>Ferry sinks\n\n{line}\n{line}\nferry.\n\n{line}\n{line}\nferry.</pre>"
    assert words(pre)[1] == f"{line} {line} ferry."


def test_what_is_only_a_link_is_known() -> None:
    tree = document_fromstring(
        '<body><p><a href="#">Five lost</a></p><p>See <a href="#">this</a>.</p></body>'
    )
    assert [block.is_link for block in page_blocks(tree)] == [True, False]
