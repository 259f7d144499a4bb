"""Paths of SVG: how shapes are written down, in as few letters as say it. Pure."""


def tidy(number: float) -> float:
    """A coordinate as a drawing prints it: one decimal, none where it is whole.

    >>> tidy(28.0), tidy(15.100000000000001)
    (28, 15.1)
    """
    short = round(number, 1)
    return int(short) if short == int(short) else short


def cross(x: float, y: float, arm: float) -> str:
    """Two strokes that meet at ``x``, ``y``.

    >>> cross(20, 30.5, 6)
    'M14 24.5l12 12m0-12l-12 12'
    """
    wide = f"{2 * arm:g}"
    return f"M{x - arm:g} {y - arm:g}l{wide} {wide}m0-{wide}l-{wide} {wide}"
