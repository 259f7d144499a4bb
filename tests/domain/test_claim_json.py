"""The public shape of a claim."""

import json

from app.domain.claim import Repeat
from app.domain.claim_json import claim_json, found_event_json, span_json
from app.domain.stance import Stance
from tests.factories import make_claim, make_event, make_span

FIELDS = (
    "id evidence content figure measure counted scope place source cue stance direction targets revises via "
    "also_in repeats as_of event confidence reasons reasons_by_part"
)


def test_a_claim_has_these_fields_and_no_others() -> None:
    assert list(claim_json(make_claim())) == FIELDS.split()


def test_it_is_plain_json() -> None:
    claim = claim_json(make_claim(stance=Stance.NO_COMMENT))
    assert json.loads(json.dumps(claim)) == claim
    assert claim["stance"] == "no_comment"


def test_open_ends_are_null() -> None:
    figure = claim_json(make_claim(low=None, high=400))["figure"]
    assert figure is not None
    assert (figure["low"], figure["high"], figure["strict"], figure["unit"]) == (None, 400, False, None)


def test_a_repeat_is_told_by_its_figure_and_in_full() -> None:
    repeat = Repeat(make_span(words="Ferry sinks off Port Vell"), figure=make_span(words="12"))
    claim = claim_json(make_claim(also_in=(repeat,)))
    assert claim["also_in"] == [span_json(make_span(words="12"))]
    assert claim["repeats"][0]["evidence"]["text"] == "Ferry sinks off Port Vell"
    assert claim["repeats"][0]["source"] is None


def test_background_and_own_voice_are_null() -> None:
    claim = claim_json(make_claim(source=None, event=None, figure=None))
    assert (claim["source"], claim["event"], claim["figure"]) == (None, None, None)


def test_an_event_may_lack_place_and_date() -> None:
    event = found_event_json(make_event(place=None, date=None))
    assert event == {"kind": "sinking", "place": None, "date": None}
