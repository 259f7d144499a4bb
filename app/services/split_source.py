"""Tell one source as two."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.session import Store
from app.db.tables import Article, Claim, Source, SourceAlias
from app.domain.folding import fold_name
from app.services.errors import ChangeRefusedError
from app.services.parted import Parted
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import family_of, find
from app.services.steps.settle import settle_events
from app.services.steps.sources import LONGEST_KEY


def split_source(
    store: Store,
    source_id: str,
    name: str,
    *,
    actor: str,
    names: Sequence[str] = (),
    claim_ids: Sequence[str] = (),
    why: str = "",
) -> Parted:
    """Tell one source as two: a new one, called ``name``, gets these names with the claims made under
    them, and these claims.

    Later readings leave both where they went. An undo leaves the new source as one that was merged
    back, so that its link leads on.
    """
    name = " ".join(name.split())
    with store.writing(durable=True) as session:
        source = find(session, Source, source_id)
        family = family_of(session, Source, source.id)
        keys = {fold_name(one)[:LONGEST_KEY] for one in names} - {""}
        _check(source, name, keys, claim_ids)
        claims = _claims(session, family, keys, set(claim_ids))
        watch = Watch(session)
        events = sorted({claim.event_id for claim in claims if claim.event_id})
        for event_id in events:
            watch.event(event_id)
        watch.rows(claims)
        new = _new_source(session, source, name)
        watch.rows([new])
        new.merged_into = None
        session.flush()
        _give_names(session, watch, family, new, keys)
        for claim in claims:
            claim.source_id = claim.decided_source_id = new.id
        settle_events(session, events)
        decision_id = watch.record(actor, "split_source", source, Part("to", new), why=why)
        return Parted(decision_id, new.id)


def _check(source: Source, name: str, keys: set[str], claim_ids: Sequence[str]) -> None:
    if source.merged_into is not None:
        raise ChangeRefusedError("This source was merged into another. Split that one.")
    if not keys and not claim_ids:
        raise ChangeRefusedError("Choose at least one name or claim that belongs to the new source.")
    if not fold_name(name):
        raise ChangeRefusedError("The new source needs a name.")
    if fold_name(source.name) in keys:
        raise ChangeRefusedError(f"“{source.name}” is the source’s own name, which stays. Rename it first.")


def _claims(session: Session, family: Sequence[str], keys: set[str], claim_ids: set[str]) -> list[Claim]:
    """The claims that go: chosen, or made under one of the names as the article writes it.

    Refused where one that was chosen is not the source's.
    """
    start, end = col(Claim.source_start), col(Claim.source_end)
    found = {}
    for claim, written in session.exec(
        select(Claim, func.substr(Article.text, start + 1, end - start))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.source_id).in_(family))
    ):
        if claim.id in claim_ids or (written and fold_name(written)[:LONGEST_KEY] in keys):
            found[claim.id] = claim
    if claim_ids - set(found):
        raise ChangeRefusedError("One of these claims is not of this source, or not any more.")
    return [found[identity] for identity in sorted(found)]


def _new_source(session: Session, source: Source, name: str) -> Source:
    """It begins as a part of the old one, which is what it was, and what an undo makes of it again."""
    new = Source(
        id=new_id(), name=name, kind=source.kind, article_id=source.article_id, merged_into=source.id
    )
    session.add(new)
    session.flush()
    return new


def _give_names(session: Session, watch: Watch, family: Sequence[str], new: Source, keys: set[str]) -> None:
    names = {fold_name(new.name)[:LONGEST_KEY]: new.name}
    for row in session.exec(select(SourceAlias).where(col(SourceAlias.source_id).in_(family))):
        if row.key in keys and row.given_to is None:
            names.setdefault(row.key, row.name)
            watch.rows([row])
            row.given_to = new.id
    for key, name in names.items():
        watch.added(SourceAlias(source_id=new.id, key=key, name=name))
    session.flush()
