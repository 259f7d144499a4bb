"""How measures are spoken of in headings and sentences. Pure."""

from app.domain.measure import Measure

TITLES = {
    Measure.CASUALTIES: "Killed and injured together",
    Measure.ATTENDED: "Took part",
    Measure.OTHER: "Other figures",
}
PUT_AT = {
    Measure.KILLED: "the dead",
    Measure.INJURED: "the injured",
    Measure.CASUALTIES: "the dead and injured together",
    Measure.MISSING: "the missing",
    Measure.CAPTURED: "those captured",
    Measure.DETAINED: "those detained",
    Measure.DISPLACED: "the displaced",
    Measure.INFECTED: "the infected",
    Measure.ATTENDED: "those who took part",
    Measure.DESTROYED: "what was destroyed",
    Measure.FIRED: "what was fired",
    Measure.COST: "the cost",
    Measure.SHARE: "the share",
    Measure.OTHER: "the number",
}


def inside(place: str) -> str:
    """Where a figure was counted: ``in Paris``; ``elsewhere`` and ``in other cities`` as they are."""
    return place if place[:1].islower() else f"in {place}"


def measure_title(measure: Measure) -> str:
    """``Killed``, as a heading."""
    return TITLES.get(measure, measure.value.capitalize())


def put_at(measure: Measure, counted: str | None) -> str:
    """What a source puts a figure on: ``the dead``; the counted noun where the measure says too little."""
    if measure in (Measure.OTHER, Measure.DESTROYED, Measure.FIRED) and counted:
        return f"the number of {counted}" if measure is Measure.OTHER else f"the {counted} {measure.value}"
    return PUT_AT[measure]
