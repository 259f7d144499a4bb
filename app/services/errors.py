"""What may be wrong with a change that was asked for. ``str()`` of each is a sentence to show."""


class ChangeRefusedError(Exception):
    """A change that cannot be made. Nothing was changed."""


class UnknownThingError(ChangeRefusedError):
    """There is no such article, event, source, claim or decision."""

    def __init__(self, kind: str, identity: str) -> None:
        super().__init__(f"There is no {kind} {identity} here.")
        self.kind = kind
        self.identity = identity


class MergeRefusedError(ChangeRefusedError):
    """Two things that cannot be merged."""


class UndoRefusedError(ChangeRefusedError):
    """A decision that cannot be undone, or not any more."""
