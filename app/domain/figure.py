"""Figures: values with open ends, as sources give them."""

from dataclasses import dataclass

from app.domain.span import Span

Number = int | float


@dataclass(frozen=True, slots=True)
class Value:
    """What a figure's words mean: inclusive bounds, either of which may be open (None).

    ``approx`` marks hedged or vague words ("about 50", "dozens"). ``strict`` keeps that the
    bound itself is excluded ("more than 300"). ``unit`` is None for plain counts, "%" for shares,
    an ISO 4217 code or currency word for money, else the unit as written. Low and high follow the
    UCDP convention; no best estimate is ever chosen.
    """

    low: Number | None
    high: Number | None
    approx: bool = False
    strict: bool = False
    unit: str | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a value needs at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")

    @property
    def is_point(self) -> bool:
        """Whether both ends are the same number."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Figure:
    """One value as written: ``Figure(Span(0, 9, 'Up to 400'), Value(None, 400))``."""

    span: Span
    value: Value
