"""Revisions: a source that replaces its own earlier figure."""

from collections.abc import Sequence

from app.extract.found import Draft, Revised
from app.extract.language import Parsed

_RAISED = frozenset(
    {
        "raise",
        "lower",
        "revise",
        "update",
        "increase",
        "cut",
        "reduce",
        "correct",
        "rise",
        "climb",
        "jump",
        "grow",
    }
)
_UP_FROM = frozenset({"up", "down", "revised", "raised", "lowered", "increased", "reduced"})
_BEFORE = frozenset({"earlier", "initially", "previously", "originally", "first", "initial", "previous"})


def find_revisions(parsed: Parsed, drafts: Sequence[Draft]) -> dict[int, Revised]:
    """What a draft replaces, by its number: "raised the toll to 89 from 63", "had earlier said 63"."""
    found: dict[int, Revised] = {}
    for number, draft in enumerate(drafts):
        if draft.figure is None or not draft.stance.stance.supports:
            continue
        old = _replaced(parsed, drafts, number)
        if old is not None and old.number not in found:
            found[number] = old
    return found


def _replaced(parsed: Parsed, drafts: Sequence[Draft], number: int) -> Revised | None:
    for other, earlier in enumerate(drafts):
        if other == number or not _same_count(drafts[number], earlier):
            continue
        if _is_starting_point(parsed, drafts[number], earlier):
            return Revised(other, "‘from’ before the figure that it replaces")
        if (
            other < number
            and _is_called_earlier(parsed, earlier)
            and not _is_called_earlier(parsed, drafts[number])
        ):
            return Revised(other, "what it replaces is said to be earlier")
    return None


def _same_count(new: Draft, old: Draft) -> bool:
    if new.figure is None or old.figure is None or new.source != old.source:
        return False
    a, b = new.figure.found.figure.value, old.figure.found.figure.value
    return new.figure.measure is old.figure.measure and (a.low, a.high) != (b.low, b.high)


def _is_starting_point(parsed: Parsed, new: Draft, old: Draft) -> bool:
    """Whether the old figure stands behind "from" in the sentence of the new: "to 89 from 63"."""
    assert old.figure is not None
    if parsed.sentence_number(new.token) != parsed.sentence_number(old.token):
        return False
    before = old.figure.found.first - 1
    sentence = parsed.sentence_of(old.token)
    while before > sentence.start and parsed.doc[before].lower_ in (
        "the",
        "an",
        "a",
        "earlier",
        "previous",
        "initial",
    ):
        before -= 1
    if before < sentence.start or parsed.doc[before].lower_ != "from":
        return False
    lead = parsed.doc[max(sentence.start, before - 1)].lower_
    return lead in _UP_FROM or any(token.lemma_.lower() in _RAISED for token in sentence)


def _is_called_earlier(parsed: Parsed, draft: Draft) -> bool:
    """Whether the article says that this was the figure before: "had earlier put the toll at 63"."""
    sentence = parsed.sentence_of(draft.token)
    cue = draft.token if draft.attribution is None else (draft.attribution.cue_token or draft.token)
    return any(
        token.lower_ in _BEFORE and abs(token.i - cue) <= 3
        for token in parsed.doc[max(sentence.start, cue - 4) : min(sentence.end, cue + 4)]
    )
