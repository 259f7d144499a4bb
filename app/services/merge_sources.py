"""Tell two sources as one: the old link redirects to the one that stays."""

from app.db.session import Store


def merge_sources(store: Store, source_id: str, into_id: str, *, actor: str) -> str:
    """Tell two sources as one: the old link redirects to the one that stays.

    Returns the id of the decision.
    """
    raise NotImplementedError
