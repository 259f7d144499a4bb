from app.extract.figures import find_figures
from app.extract.language import parse


def test_a_span_is_of_the_stored_text() -> None:
    text = "Police said  at\u00a0least 12 people died."
    (found,) = find_figures(parse(text))
    assert (
        found.figure.span.text == text[found.figure.span.start : found.figure.span.end] == "at\u00a0least 12"
    )


def test_the_head_is_the_counted_noun() -> None:
    parsed = parse("Shelling killed up to 40 young recruits.")
    (found,) = find_figures(parsed)
    assert found.head is not None
    assert (parsed.doc[found.core].text, parsed.doc[found.head].text) == ("40", "recruits")


def test_figures_stand_in_the_order_of_the_text() -> None:
    found = find_figures(parse("No deaths were reported, but 12 people were hurt and scores fled."))
    assert [figure.figure.span.text for figure in found] == ["No", "12", "scores"]


def test_a_table_of_numbers_holds_no_figures() -> None:
    assert find_figures(parse("1 2 3 4 5 6 7 8 9 " * 40)) == ()


def test_a_text_without_words_holds_no_figures() -> None:
    assert find_figures(parse(" \n\n ")) == ()
