"""Corrections, updates and editors' notes."""

import pytest

from app.domain.article import NoteKind
from app.read.notes import find_notes, note_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Correction: An earlier version of this article said that 20 had died.", NoteKind.CORRECTION),
        ("CORRECTION (2 March 2024): The toll was 12, not 20.", NoteKind.CORRECTION),
        ("An earlier version of this story misstated the number of dead.", NoteKind.CORRECTION),
        ("This article was amended on 3 March to give the right toll.", NoteKind.CORRECTION),
        ("(Corrects number of dead in paragraph two)", NoteKind.CORRECTION),
        ("• A correction was made on March 3, 2024: The ferry carried 40.", NoteKind.CORRECTION),
        ("Clarification: The figure covers one day.", NoteKind.CORRECTION),
        ("Update, April 25: The army now speaks of 66.", NoteKind.UPDATE),
        ("UPDATE: Police raised the toll to 14.", NoteKind.UPDATE),
        ("This story has been updated with a statement of the ministry.", NoteKind.UPDATE),
        ("Editor's note: Names have been withheld.", NoteKind.EDITORS_NOTE),
        ("[Editors’ Note — The writer took part in the search.]", NoteKind.EDITORS_NOTE),
        ("A note to readers: none.", None),
        ("Note to readers: this page is no longer updated.", NoteKind.EDITORS_NOTE),
    ],
)
def test_a_newsroom_speaks_of_its_article(words: str, kind: NoteKind | None) -> None:
    assert note_kind(words) is kind


@pytest.mark.parametrize(
    "words",
    [
        "Correction officers said that 12 inmates had been hurt.",
        "Updated figures from the ministry - 43 dead - were disputed.",
        "Update on the floods, as told by the governor.",
        "The editor noted that nobody had called.",
        "Corrections to the list took three days, the mayor said.",
        "This article of the treaty was never applied, said the ambassador.",
    ],
)
def test_a_story_does_not(words: str) -> None:
    assert note_kind(words) is None


def test_a_note_is_a_paragraph_of_the_text() -> None:
    text = "Ferry sinks\n\nTwelve died.\n\nCorrection: It was twelve, not 20."
    (note,) = find_notes(text)
    assert text[note.span.start : note.span.end] == note.span.text == "Correction: It was twelve, not 20."
