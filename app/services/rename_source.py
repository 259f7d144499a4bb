"""Call a source by another name than the machine read."""

from sqlmodel import Session

from app.db.session import Store
from app.db.tables import Source, SourceAlias
from app.domain.claim import SourceKind
from app.domain.folding import fold_name
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find
from app.services.steps.sources import LONGEST_KEY

LONGEST_NAME = 200


def rename_source(
    store: Store, source_id: str, name: str, *, actor: str, kind: SourceKind | None = None, why: str = ""
) -> str:
    """Call a source by this name, and of this kind where one is given. It is still found under the old.

    Reading articles again leaves both. Returns the id of the decision.
    """
    name = " ".join(name.split())
    with store.writing(durable=True) as session:
        source = find(session, Source, source_id)
        kind = SourceKind(source.kind) if kind is None else kind
        _check(source, name, kind)
        watch = Watch(session)
        watch.rows([source])
        if source.read_name is None:
            source.read_name = source.name
        source.name, source.kind = name, kind.value
        _add_name(session, watch, source)
        return watch.record(actor, "rename_source", source, why=why)


def _check(source: Source, name: str, kind: SourceKind) -> None:
    if source.merged_into is not None:
        raise ChangeRefusedError("This source was merged into another. Rename that one.")
    if not fold_name(name):
        raise ChangeRefusedError("A name needs at least one letter or digit.")
    if len(name) > LONGEST_NAME:
        raise ChangeRefusedError(f"A name has at most {LONGEST_NAME} characters.")
    if (kind is SourceKind.UNNAMED) != (source.kind == SourceKind.UNNAMED):
        raise ChangeRefusedError(
            "An unnamed source belongs to one article and a named one to all, so one cannot become the other."
        )
    if (name, kind.value) == (source.name, source.kind):
        raise ChangeRefusedError("This is its name already.")


def _add_name(session: Session, watch: Watch, source: Source) -> None:
    """So that an article that uses the new name finds it."""
    key = fold_name(source.name)[:LONGEST_KEY]
    known = session.get(SourceAlias, (source.id, key))
    if known is None:
        watch.added(SourceAlias(source_id=source.id, key=key, name=source.name))
    elif known.given_to is not None:
        watch.rows([known])
        known.given_to = None
