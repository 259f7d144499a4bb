"""Marks never cross, lose no character and keep every anchor once."""

from hypothesis import given
from hypothesis import strategies as st

from app.queries.marks import Mark, Marked, MarkKind, Part, mark_up

EVIDENCE, SOURCE, CUE, FIGURE = MarkKind
TEXT = "Up to 400 died, the army said. The mayor denied it."


def plain(parts: tuple[Part, ...]) -> str:
    return "".join(part if isinstance(part, str) else plain(part.parts) for part in parts)


def anchors(parts: tuple[Part, ...]) -> list[str]:
    found: list[str] = []
    for part in parts:
        if isinstance(part, Marked):
            found += part.anchors
            found += anchors(part.parts)
    return found


def test_text_without_marks_stays_one_piece() -> None:
    assert mark_up(TEXT, 0, 9, []) == ("Up to 400",)


def test_a_figure_nests_in_its_evidence() -> None:
    marks = [Mark(0, 9, FIGURE), Mark(0, 30, EVIDENCE, ("claim-a",))]
    figure = Marked(FIGURE, (), ("Up to 400",))
    assert mark_up(TEXT, 0, 30, marks) == (Marked(EVIDENCE, ("claim-a",), (figure, " died, the army said.")),)


def test_two_claims_on_one_sentence_keep_both_anchors() -> None:
    marks = [Mark(0, 30, EVIDENCE, ("claim-b",)), Mark(0, 30, EVIDENCE, ("claim-a",))]
    assert mark_up(TEXT, 0, 30, marks) == (Marked(EVIDENCE, ("claim-b", "claim-a"), (TEXT[:30],)),)


def test_one_figure_of_two_claims_is_marked_once() -> None:
    marks = [Mark(0, 9, FIGURE), Mark(0, 9, FIGURE)]
    assert mark_up(TEXT, 0, 9, marks) == (Marked(FIGURE, (), ("Up to 400",)),)


def test_of_two_crossing_marks_the_later_is_cut() -> None:
    parts = mark_up("abcdef", 0, 6, [Mark(0, 4, EVIDENCE, ("a",)), Mark(2, 6, EVIDENCE, ("b",))])
    assert parts == (
        Marked(EVIDENCE, ("a",), ("ab", Marked(EVIDENCE, ("b",), ("cd",)))),
        Marked(EVIDENCE, (), ("ef",)),
    )


def test_a_mark_over_two_paragraphs_leaves_its_anchor_in_the_first() -> None:
    mark = Mark(16, 51, EVIDENCE, ("claim-a",))
    assert anchors(mark_up(TEXT, 0, 31, [mark])) == ["claim-a"]
    assert anchors(mark_up(TEXT, 31, 51, [mark])) == []
    assert plain(mark_up(TEXT, 31, 51, [mark])) == TEXT[31:51]


@st.composite
def some_marks(draw: st.DrawFn) -> list[Mark]:
    spans = draw(
        st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20), st.sampled_from(MarkKind)), max_size=8)
    )
    return [
        Mark(start, start + size, kind, (f"m{index}",)) for index, (start, size, kind) in enumerate(spans)
    ]


@given(some_marks(), st.integers(0, 10), st.integers(11, 40))
def test_no_character_is_lost_and_every_anchor_stands_once(marks: list[Mark], start: int, end: int) -> None:
    text = "".join(chr(ord("a") + at % 26) for at in range(60))
    parts = mark_up(text, start, end, marks)
    assert plain(parts) == text[start:end]
    assert sorted(anchors(parts)) == sorted(
        anchor for mark in marks if start <= mark.start < end for anchor in mark.anchors
    )
