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


def test_a_closing_straight_mark_stays_before_a_name() -> None:
    text = 'The minister called the launch "a great success." Pell put the cost at 40 million.'

    assert sentences(text)[0] == 'The minister called the launch "a great success."'


def test_an_opening_straight_mark_begins_a_sentence() -> None:
    assert sentences('"We left at dawn," he said. "Forty stayed."') == [
        '"We left at dawn," he said.',
        '"Forty stayed."',
    ]


def test_a_title_does_not_end_a_sentence() -> None:
    text = "The speaker, Hon. Brida Voss, and Maj. Oren Pell told a briefing that 12 had died."

    assert sentences(text) == [text]


def test_a_capital_behind_a_closed_quotation_begins_a_sentence() -> None:
    text = 'He wrote: "All 30 of them had seats." Oren Pell refused to say more.'

    assert sentences(text)[-1] == "Oren Pell refused to say more."


def test_a_capital_behind_an_amount_begins_a_sentence() -> None:
    assert sentences("The damage came to €90m. Pell put it lower.") == [
        "The damage came to €90m.",
        "Pell put it lower.",
    ]


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "PORT SAREL, May 9 (Newswire) — Doctors at the harbour clinic cast doubt on the report."

    assert sentences(text)[-1] == "Doctors at the harbour clinic cast doubt on the report."


def test_a_small_word_with_a_capital_begins_a_sentence_behind_an_hour() -> None:
    assert sentences("They met at 2 p.m. Neither side gave way.")[-1] == "Neither side gave way."
