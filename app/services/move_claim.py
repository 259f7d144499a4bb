"""Put a claim on another event, or under another source, than the machine did."""

from sqlmodel import Session

from app.db.session import Store
from app.db.tables import Claim, Event, Source
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import find, find_after_merges
from app.services.steps.moving import move_claims
from app.services.steps.settle import settle_events


def move_claim_to_event(store: Store, claim_id: str, into_id: str, *, actor: str, why: str = "") -> str:
    """Put one claim on the board of another event, or one of the background on a board.

    Reading its article again leaves it there. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        claim, into = find(session, Claim, claim_id), find_after_merges(session, Event, into_id)
        _check(claim)
        if into.removed_at is not None:
            raise ChangeRefusedError("The event to move it to was removed.")
        if claim.event_id == into.id:
            raise ChangeRefusedError("The claim is on this event already.")
        home = find(session, Event, claim.event_id) if claim.event_id else None
        watch = Watch(session)
        watch.rows([claim])
        for event in (home, into):
            if event:
                watch.event(event.id)
        claim.decided_event_id = into.id
        move_claims(session, [claim], into)
        settle_events(session, [event.id for event in (home, into) if event])
        origin = [Part("from", home)] if home else []
        return watch.record(actor, "move_claim", claim, *origin, Part("to", into), why=why)


def move_claim_to_source(store: Store, claim_id: str, into_id: str, *, actor: str, why: str = "") -> str:
    """Say that another source makes a claim. Reading its article again leaves it so.

    Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        claim, into = find(session, Claim, claim_id), find_after_merges(session, Source, into_id)
        _check(claim)
        source = find_after_merges(session, Source, claim.source_id) if claim.source_id else None
        if source is not None and source.id == into.id:
            raise ChangeRefusedError("The claim is under this source already.")
        watch = Watch(session)
        watch.rows([claim])
        if claim.event_id:
            watch.event(claim.event_id)
        claim.source_id = claim.decided_source_id = into.id
        _settle(session, claim)
        origin = [Part("from", source)] if source else []
        return watch.record(actor, "reattribute_claim", claim, *origin, Part("to", into), why=why)


def _check(claim: Claim) -> None:
    if not claim.live:
        raise ChangeRefusedError("A newer reading of the article no longer finds this claim.")
    if claim.rejected_at is not None:
        raise ChangeRefusedError("This claim was rejected. Undo that first.")


def _settle(session: Session, claim: Claim) -> None:
    settle_events(session, [claim.event_id] if claim.event_id else [])
