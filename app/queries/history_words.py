"""Decisions as sentences, in words and things by turns. Pure."""

from collections.abc import Sequence
from typing import Protocol


class Named(Protocol):
    """A thing with its part in the decision."""

    @property
    def role(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...


Piece = str | Named

_SENTENCES = {
    "merge_events": "merged the event {subject} into {to}",
    "tell_apart": "said that {subject} is not the same as {with}",
    "split_event": "split the event {subject}: {with} went to {to}",
    "correct_event": "corrected the event {subject}",
    "merge_sources": "merged the source {subject} into {to}",
    "split_source": "split the source {subject}: a part of it became {to}",
    "rename_source": "renamed the source {subject}",
    "move_article": "moved the article {subject} from the event {from} to {to}",
    "move_claim": "moved the claim {subject} to the event {to}",
    "reattribute_claim": "put the claim {subject} under the source {to}",
    "reject_claim": "rejected the claim {subject} as misread",
    "correct_article": "corrected the details of {subject}",
    "remove_article": "removed the article {subject}",
    "restore_article": "put the article {subject} back",
    "retry_article": "had the article {subject} read again",
}


def tell(verb: str, things: Sequence[Named]) -> tuple[Piece, ...]:
    """What was done, to follow the name of who did it: ``merged the event A into B``.

    A verb that has no sentence here is told by itself: ``count_article`` → ``count article A``.
    """
    pattern = _SENTENCES.get(verb, verb.replace("_", " ") + " {subject}")
    pieces: list[Piece] = []
    for part in pattern.replace("{", "\0").replace("}", "\0").split("\0"):
        pieces += _named(part, things) if part in ("subject", "from", "to", "with") else [part]
    return tuple(piece for piece in pieces if piece)


def _named(role: str, things: Sequence[Named]) -> list[Piece]:
    """The things of one role, joined as a sentence joins them."""
    found = [thing for thing in things if thing.role == role]
    pieces: list[Piece] = []
    for position, thing in enumerate(found):
        pieces += ["", thing] if position == 0 else [" and " if position == len(found) - 1 else ", ", thing]
    return pieces or ["something that is gone"]
