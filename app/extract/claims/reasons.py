"""The reasons of a claim, part by part, put together from what each stage gave."""

from collections.abc import Iterator, Sequence

from app.domain.figure import Figure, Value
from app.domain.reason import Part, Reason
from app.domain.stance import Stance
from app.extract.found import Answered, Draft, Placed, Revised


def claim_reasons(
    draft: Draft, placed: Placed, answered: Sequence[Answered], revised: Revised | None
) -> Iterator[Reason]:
    """Why a claim has each of its parts. ``answered`` are those of its draft and of all its repeats."""
    yield from _of_draft(draft)
    linked = next((one for one in answered if one.numbers), None)
    if linked is not None:
        yield Reason(Part.TARGETS, linked.reason, linked.steps)
    if revised is not None:
        yield Reason(Part.REVISES, revised.reason)
    yield Reason(Part.EVENT, placed.reason)
    if placed.as_of is not None:
        yield Reason(Part.AS_OF, f"{placed.as_of}, by ‘{placed.as_of_words}’")


def _of_draft(draft: Draft) -> Iterator[Reason]:
    if draft.figure is not None:
        yield _of_figure(draft.figure.found.figure)
        yield draft.figure.reason
    yield draft.source_reason
    yield _of_stance(draft)


def _of_figure(figure: Figure) -> Reason:
    words = " ".join(figure.span.text.split())
    unit = "" if figure.value.unit is None else f" {figure.value.unit}"
    return Reason(Part.FIGURE, f"‘{words}’ read as {_reading(figure.value)}{unit}")


def _reading(value: Value) -> str:
    """What a value means in words: ``Value(None, 400)`` is "400 at most"."""
    about = "about " if value.approx else ""
    if value.low is None:
        return f"fewer than {value.high:,}" if value.strict else f"{about}{value.high:,} at most"
    if value.high is None:
        return f"more than {value.low:,}" if value.strict else f"{about}{value.low:,} at least"
    if value.is_point:
        return f"{about}{value.low:,}"
    return f"{about}{value.low:,} to {value.high:,}"


def _of_stance(draft: Draft) -> Reason:
    """A cue tells what is done to a statement; that it is done to the figure within is inferred."""
    stance = draft.stance
    told = ", ".join(
        part
        for part in (stance.stance.value.replace("_", " "), stance.direction, stance.reason)
        if part is not None
    )
    inferred = draft.figure is not None and stance.stance is not Stance.ASSERTS
    return Reason(Part.STANCE, told, steps=1 if inferred else 0)
