"""Where sentences may begin."""

from app.extract.language import parse


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in parse(text, title="Elsewhere").sentences]


def test_a_closing_straight_mark_stays_with_its_sentence() -> None:
    text = 'She put it plainly: "Nobody counted the cleaners." A later audit found 90 of them.'

    assert sentences(text) == [
        'She put it plainly: "Nobody counted the cleaners."',
        "A later audit found 90 of them.",
    ]


def test_an_opening_straight_mark_begins_a_sentence() -> None:
    assert sentences('"We left at dawn," he said. "Forty stayed."') == [
        '"We left at dawn," he said.',
        '"Forty stayed."',
    ]


def test_a_title_does_not_end_a_sentence() -> None:
    text = "The speaker, Hon. Brida Voss, and Maj. Oren Pell told a briefing that 12 had died."

    assert sentences(text) == [text]
