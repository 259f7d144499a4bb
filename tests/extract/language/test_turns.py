"""Where the labels of a transcript are cut off, and where a colon is left alone."""

import pytest

from app.extract.language.layout import paragraphs


def lines(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


def test_labels_of_speakers_who_take_turns_are_paragraphs() -> None:
    text = "Hearing\n\nANA ORTEGA: We know of 12.\n\nMr. Dahl (Union):  No.\n\nOrtega: Yes."
    assert lines(text) == [
        "Hearing",
        "ANA ORTEGA:",
        "We know of 12.",
        "Mr. Dahl (Union):",
        "No.",
        "Ortega:",
        "Yes.",
    ]


def test_an_office_in_capitals_belongs_to_the_label() -> None:
    text = "News\n\nANN LEE, SNB ANCHOR: Bob?\n\nBOB KAY, SNB REPORTER (on phone): Yes.\n\nLEE: How many?"
    assert lines(text) == [
        "News",
        "ANN LEE, SNB ANCHOR:",
        "Bob?",
        "BOB KAY, SNB REPORTER (on phone):",
        "Yes.",
        "LEE:",
        "How many?",
    ]


def test_letters_with_a_full_stop_are_labels() -> None:
    text = "Interview\n\nQ. How many?\n\nA. Twelve.\n\nQ. Who says so?"
    assert lines(text) == ["Interview", "Q.", "How many?", "A.", "Twelve.", "Q.", "Who says so?"]


def test_every_character_is_tied_to_the_text() -> None:
    text = "Hearing\n\nORTEGA:  We know of 12.\n\nDAHL: No.\n\nORTEGA: Yes."
    for paragraph in paragraphs(text):
        assert [text[offset] for offset in paragraph.offsets] == list(paragraph.text)


@pytest.mark.parametrize(
    "text",
    [
        "Toll\n\nPlace: Wendel\n\nDead: 12\n\nHurt: 40",
        "Police: 12 dead\n\nPolice: 12 died.\n\nArmy: 3 did.",
        "Toll\n\nThe army said: 12 died.\n\nThe army said: 40 fled.\n\nThe army said: no.",
        "Toll\n\nLomeda, Monday: 12 died.\n\nTarsk, Monday: 40 fled.\n\nLomeda, Tuesday: nobody.",
        "Rules\n\nA. No smoking.\n\nB. No dogs.\n\nC. No fires.",
        "Live\n\n18:30: Police say 12.\n\n18:40: Police say 13.\n\n18:50: Police say 14.",
    ],
    ids=["facts, none twice", "the headline is not cut", "a clause is no label", "days", "a list", "hours"],
)
def test_other_colons_are_left_alone(text: str) -> None:
    assert lines(text) == text.split("\n\n")
