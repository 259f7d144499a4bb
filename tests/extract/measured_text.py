"""Measured figures written on one line, for cases to compare: "at least 12 = 12.. killed people [part]"."""

from app.domain.figure import Number, Value
from app.extract.found import MeasuredFigure


def written(measured: MeasuredFigure) -> str:
    """A figure as cases write it: words = low..high, marks and unit, measure, counted."""
    figure = measured.found.figure
    scope = "" if measured.scope is None else f"[{measured.scope.value}]"
    parts = [_value(figure.value), measured.measure.value, measured.counted or "", scope]
    return f"{figure.span.text} = {' '.join(part for part in parts if part)}"


def _value(value: Value) -> str:
    bounds = _number(value.low) if value.is_point else f"{_number(value.low)}..{_number(value.high)}"
    marks = ("~" if value.approx else "") + ("!" if value.strict else "")
    return f"{bounds}{marks}" + (f" {value.unit}" if value.unit else "")


def _number(number: Number | None) -> str:
    return "" if number is None else f"{number}"
