"""Speech that the end of its sentence says is passed on: "police say 12 died, according to the paper"."""

from dataclasses import replace

from app.extract.found import Attribution

_ACCORDING = "according to"


def apart_from_end(found: list[Attribution]) -> list[Attribution]:
    """The attributions of a sentence, with what is said cut before a closing "according to X": X passes
    on the words before it, those of another source among them, and nobody else speaks of X."""
    closing = [a for a in found if a.lemma == _ACCORDING and a.content_first < (a.cue_token or 0)]
    return [_cut(one, closing) for one in found] if closing else found


def _cut(one: Attribution, closing: list[Attribution]) -> Attribution:
    for outer in closing:
        cue = outer.cue_token or 0
        before = one.cue_token is not None and outer.content_first <= one.cue_token < cue
        if before and one is not outer and one.content_first + 1 < cue < one.content_last <= _end(outer):
            return replace(one, content_last=cue)
    return one


def _end(attribution: Attribution) -> int:
    """One past the words of a closing "according to X", and the mark behind them."""
    assert attribution.source is not None
    return max(attribution.source.last, attribution.content_last) + 1
