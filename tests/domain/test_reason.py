import pytest

from app.domain.reason import Confidence, Part, Reason, confidence_of


@pytest.mark.parametrize(
    ("steps", "confidence"),
    [
        ((0, 1), Confidence.HIGH),
        ((1, 1), Confidence.MEDIUM),
        ((2, 0), Confidence.MEDIUM),
        ((2, 1), Confidence.LOW),
    ],
)
def test_each_step_that_was_inferred_lowers_the_confidence(
    steps: tuple[int, int], confidence: Confidence
) -> None:
    reasons = [Reason(Part.MEASURE, "a", steps[0]), Reason(Part.SOURCE, "b", steps[1])]
    assert confidence_of(reasons) is confidence


def test_sentences_without_a_part_tell_no_confidence() -> None:
    assert confidence_of([Reason(None, "The cue “said” attributes the sentence.")]) is None
    assert confidence_of([]) is None


def test_a_reason_is_told_with_its_part() -> None:
    assert str(Reason(Part.AS_OF, "by Friday")) == "as_of: by Friday"
    assert str(Reason(None, "An older sentence.")) == "An older sentence."
