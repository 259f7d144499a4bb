"""How long a text may be."""

from app.read.errors import TooLarge
from app.read.limits import ReadLimits


def check_length(text: str, limits: ReadLimits) -> None:
    """Raise TooLarge where a text is longer than one article's may be."""
    if len(text) > limits.max_characters:
        raise TooLarge(
            f"The text has {len(text):,} characters; at most {limits.max_characters:,} are read. "
            "Upload one article at a time."
        )
