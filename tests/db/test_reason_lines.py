from app.db.reason_lines import read_reasons, write_reasons
from app.domain.reason import Part, Reason


def test_reasons_are_read_as_they_were_written() -> None:
    reasons = (Reason(Part.SOURCE, "subject of ‘said’", 1), Reason(None, "An older sentence: so it was."))
    assert read_reasons(write_reasons(reasons)) == reasons


def test_white_space_in_quoted_words_breaks_no_line() -> None:
    reason = Reason(Part.FIGURE, "‘up to\n\t400’ read as 400 at most")
    assert read_reasons(write_reasons([reason])) == (Reason(Part.FIGURE, "‘up to 400’ read as 400 at most"),)


def test_plain_sentences_of_older_rows_have_no_part() -> None:
    assert read_reasons("source: subject of ‘said’\nnobody is named") == (
        Reason(None, "source: subject of ‘said’"),
        Reason(None, "nobody is named"),
    )


def test_no_reasons_are_none() -> None:
    assert read_reasons(write_reasons([])) == ()
