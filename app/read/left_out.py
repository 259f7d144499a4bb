"""What was left out, as much of it as is worth showing to the person who uploads."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.article import LeftOut

MOST = 100
LONGEST = 2_000
"""Characters of one piece."""


def shortened(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """The first pieces, each cut to a length that can be shown; an ellipsis says where."""
    pieces: list[LeftOut] = []
    for piece in left_out:
        if len(pieces) == MOST:
            break
        words = piece.words if len(piece.words) <= LONGEST else piece.words[: LONGEST - 1].rstrip() + "…"
        pieces.append(replace(piece, words=words))
    return tuple(pieces)
