"""How wide words are in a drawing, and how they are cut to fit. Pure."""

LETTER = 0.62
"""Mean width of a letter of the page's fonts, as a share of their size; bold and wide fonts included."""


def text_width(words: str, size: float) -> float:
    return len(words) * size * LETTER


def cut(words: str, width: float, size: float) -> str:
    """The words, shortened to fit; the page's list has them whole."""
    fits = max(int(width / (size * LETTER)), 4)
    return words if len(words) <= fits else words[: fits - 1].rstrip(" ,") + "…"
