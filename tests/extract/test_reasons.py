"""Why each part of a claim is as it is, in words that a reader understands."""

import pytest

from app.domain.claim import Claim
from app.domain.reason import Confidence, Part
from app.extract import extract_claims


def claims(text: str) -> tuple[Claim, ...]:
    return extract_claims(text, published="2024-03-06").claims


def why(claim: Claim, part: Part) -> str:
    (words,) = (reason.words for reason in claim.reasons if reason.part is part)
    return words


def test_every_part_of_a_plain_claim_has_a_reason_and_nothing_is_inferred() -> None:
    (claim,) = claims("Police said up to 12 people were killed.")
    assert [reason.part for reason in claim.reasons] == [
        Part.FIGURE,
        Part.MEASURE,
        Part.SOURCE,
        Part.STANCE,
        Part.EVENT,
    ]
    assert why(claim, Part.FIGURE) == "‘up to 12’ read as 12 at most"
    assert why(claim, Part.SOURCE) == "subject of ‘said’"
    assert sum(reason.steps for reason in claim.reasons) == 0
    assert claim.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("63", "63"),
        ("at least 12", "12 at least"),
        ("more than 1,200", "more than 1,200"),
        ("dozens of", "about 24 at least"),
        ("about 50", "about 50"),
        ("30 to 40", "30 to 40"),
    ],
)
def test_a_figure_says_how_its_words_were_read(words: str, reading: str) -> None:
    (claim,) = claims(f"The blast killed {words} people.")
    assert why(claim, Part.FIGURE).endswith(f"read as {reading}")


def test_a_pronoun_says_whom_it_means_and_where_that_one_is_named() -> None:
    *_, claim = claims("Ann Lee, a surgeon, said the wards were full. She said 12 patients had died.")
    assert why(claim, Part.SOURCE) == "subject of ‘said’; ‘she’ is Ann Lee, named in the sentence before"


def test_a_cue_in_another_sentence_says_how_far_off_it_stands() -> None:
    text = "“We counted 12 bodies,” the mayor claimed. “The road is closed. Another nine men are missing.”"
    *_, claim = claims(text)
    assert why(claim, Part.SOURCE).startswith("subject of ‘claimed’, two sentences earlier")


def test_a_measure_taken_from_another_figure_names_it() -> None:
    *_, claim = claims("Police said 12 people had died. The union said 22.")
    assert "‘12’" in why(claim, Part.MEASURE)
    assert claim.confidence is Confidence.MEDIUM


def test_a_dispute_says_what_it_answers_and_why() -> None:
    *_, claim = claims(
        "The ministry said 63 soldiers had died. A blogger wrote that the toll came nowhere near 63."
    )
    assert why(claim, Part.STANCE) == "disputes, lower, ‘nowhere near’"
    assert why(claim, Part.TARGETS) == "the same number"


def test_a_revision_and_its_day_have_reasons() -> None:
    claim, _ = claims("The ministry raised the toll to 89 as of Tuesday, up from 63.")
    assert why(claim, Part.REVISES)
    assert why(claim, Part.AS_OF) == "2024-03-05, by ‘Tuesday’"


def test_the_own_voice_beside_a_cited_source_is_less_sure() -> None:
    alone, beside = (
        claims("The fire killed 12 people.")[0],
        claims("The mayor was shocked, Ann Lee said. The fire killed 12 people.")[-1],
    )
    assert why(alone, Part.SOURCE) == "the article’s own voice, nobody is cited near it"
    assert why(beside, Part.SOURCE) == "the article’s own voice, though the sentence before cites somebody"


def test_no_reason_begins_with_the_name_of_its_part() -> None:
    found = claims("Police said 12 people had died. The army denied it. The union said 22, up from 9.")
    assert not [
        reason
        for claim in found
        for reason in claim.reasons
        if reason.part and reason.words.startswith(f"{reason.part.value}:")
    ]
