"""Take a misread claim off the boards."""

from app.db.session import Store


def reject_claim(store: Store, claim_id: str, *, actor: str) -> str:
    """Take a misread claim off the boards. Returns the id of the decision."""
    raise NotImplementedError
