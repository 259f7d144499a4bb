"""Put back what a decision changed."""

from app.db.session import Store


def undo_decision(store: Store, decision_id: str, *, actor: str) -> None:
    """Put back what a decision changed."""
    raise NotImplementedError
