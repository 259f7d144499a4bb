"""What a newer version of an article changed."""

from app.domain.claim import Claim
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.domain.version_changes import Kind, Stretch, changed_claims, changed_sentences
from tests.factories import make_claim


def claim(
    toll: int, source: str, *, stance: Stance = Stance.ASSERTS, measure: Measure = Measure.KILLED
) -> Claim:
    text = f"{source} said {toll} people."
    return make_claim(
        text=text,
        evidence=text,
        figure=str(toll),
        low=toll,
        high=toll,
        source=source,
        stance=stance,
        measure=measure,
    )


def test_another_toll_of_the_same_source() -> None:
    assert changed_claims([claim(20, "Police")], [claim(43, "Police")]) == (
        "killed: raised from 20 to 43 (Police)",
    )
    assert changed_claims([claim(43, "Police")], [claim(20, "Police")]) == (
        "killed: lowered from 43 to 20 (Police)",
    )


def test_the_same_toll_of_another_source() -> None:
    assert changed_claims([claim(20, "Police")], [claim(20, "The ministry")]) == (
        "20 killed: ‘Police’ now ‘The ministry’",
    )


def test_another_toll_of_another_source() -> None:
    assert changed_claims([claim(20, "Police")], [claim(43, "The ministry")]) == (
        "killed: raised from 20 to 43; ‘Police’ now ‘The ministry’",
    )


def test_another_stance_on_the_same_toll() -> None:
    assert changed_claims([claim(20, "Police")], [claim(20, "Police", stance=Stance.DENIES)]) == (
        "20 killed: Police: asserts, now denies",
    )


def test_what_came_and_what_went() -> None:
    old = [claim(20, "Police"), claim(5, "Medics", measure=Measure.MISSING)]
    new = [claim(20, "Police"), claim(7, "Rescuers", measure=Measure.INJURED)]
    assert changed_claims(old, new) == (
        "new: 7 injured, which Rescuers asserts",
        "no longer there: 5 missing, which Medics asserts",
    )


def test_two_tolls_that_could_be_either_are_told_apart() -> None:
    old = [claim(20, "Police"), claim(30, "Medics")]
    assert changed_claims(old, [claim(40, "Rescuers")]) == (
        "new: 40 killed, which Rescuers asserts",
        "no longer there: 20 killed, which Police asserts",
        "no longer there: 30 killed, which Medics asserts",
    )


def test_nothing_changed_is_nothing_told() -> None:
    assert changed_claims([claim(20, "Police")], [claim(20, "Police")]) == ()


def test_sentences_that_stayed_went_and_came() -> None:
    old = "Ferry sinks\n\nTwelve died. Gen. Orlov denied it. The search goes on."
    new = "Ferry sinks\n\nTwenty died. Gen. Orlov denied it. The search goes on. It is dark."
    assert changed_sentences(old, new) == (
        Stretch(Kind.SAME, ("Ferry sinks",)),
        Stretch(Kind.GONE, ("Twelve died.",)),
        Stretch(Kind.NEW, ("Twenty died.",)),
        Stretch(Kind.SAME, ("Gen. Orlov denied it.", "The search goes on.")),
        Stretch(Kind.NEW, ("It is dark.",)),
    )
