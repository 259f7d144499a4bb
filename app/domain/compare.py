"""What the page says about two figures."""

from app.domain.figure import Number, Value


def ranges_meet(a: Value, b: Value) -> bool:
    """Whether one number could satisfy both: open ends reach to 0 and to infinity.

    A strict bound ("more than 300") excludes the bound itself. Approximate values are given
    a tenth either way, so that "about 300" does not conflict with 310.
    """
    low_a, high_a = _reach(a)
    low_b, high_b = _reach(b)
    if low_a > high_b or low_b > high_a:
        return False
    touching = low_a == high_b or low_b == high_a
    return not (touching and (a.strict or b.strict) and not (a.is_point and b.is_point))


def _reach(value: Value) -> tuple[float, float]:
    low = 0.0 if value.low is None else float(value.low)
    high = float("inf") if value.high is None else float(value.high)
    if value.approx:
        low, high = low * 0.9, high * 1.1
    return low, high


def spread(values: list[Value]) -> float | None:
    """The highest named number over the lowest above zero; None where fewer than two are named.

    Open ends name nothing: "up to 400" counts as 400, "at least 12" as 12.
    """
    named: list[Number] = [
        bound for value in values for bound in (value.low, value.high) if bound is not None and bound > 0
    ]
    if len(named) < 2 or min(named) == max(named):
        return None
    return max(named) / min(named)
