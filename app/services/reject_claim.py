"""Take a misread claim off the boards."""

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import Claim
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find
from app.services.steps.settle import settle_events


def reject_claim(store: Store, claim_id: str, *, actor: str, why: str = "") -> str:
    """Take a misread claim off the boards; its link still opens, and reading again does not bring it back.

    Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        claim = find(session, Claim, claim_id)
        if claim.rejected_at is not None:
            raise ChangeRefusedError("This claim has been rejected already.")
        watch = Watch(session)
        watch.rows([claim])
        if claim.event_id is not None:
            watch.event(claim.event_id)
        claim.rejected_at = utc_now()
        settle_events(session, [claim.event_id] if claim.event_id else [])
        return watch.record(actor, "reject_claim", claim, why=why)
