"""Whom an article cites, as one source over all articles."""

from collections.abc import Callable, Iterable, Sequence

from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.tables import Article, Claim, Source, SourceAlias
from app.domain.claim import CitedSource, Extraction, SourceKind
from app.domain.folding import fold_name
from app.group import same_institution
from app.services.steps.lookup import find_after_merges
from app.services.steps.proper_names import COMMON_NAMES, is_proper

_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "others", "some"})
LONGEST_KEY = 200

FormsOf = Callable[[str], tuple[str, ...]]


def name_sources(
    session: Session,
    article: Article,
    extraction: Extraction,
    event_ids: Sequence[str],
    forms_of: FormsOf,
) -> dict[str, str]:
    """The id of each cited source by its name in the article, new sources made on the way.

    This is by what is there so far; ``settle_sources`` then looks at all that the event's articles say.

    ``forms_of`` gives the forms of a name that mean the same.
    """
    aliases = dict(extraction.aliases)
    cited = {claim.source.name: claim.source for claim in extraction.claims if claim.source}
    return {
        name: _source(session, article, source, aliases.get(name, ()), event_ids, forms_of)
        for name, source in sorted(cited.items())
    }


def _source(
    session: Session,
    article: Article,
    cited: CitedSource,
    aliases: Sequence[str],
    event_ids: Sequence[str],
    forms_of: FormsOf,
) -> str:
    owner = article.id if _belongs_to_article(cited) else None
    if owner:
        known = _of_article(session, article.id, cited.name)
    elif is_proper(cited, article.text):
        keys = _keys([cited.name], forms_of)
        telling = _keys([name for name in (cited.name, *aliases) if _is_telling(name)], forms_of)
        known = (
            _by_name(session, keys)
            or _by_event(session, cited, telling, event_ids)
            or _by_institution(session, cited, event_ids, forms_of)
        )
    else:
        known = _by_common_name(session, cited.name, event_ids) or _by_institution(
            session, cited, event_ids, forms_of
        )
    source = known or Source(id=new_id(), name=cited.name, kind=cited.kind.value, article_id=owner)
    if _is_fuller(cited, source):
        call_source(source, cited.name)
    session.add(source)
    session.flush()
    _add_aliases(session, source.id, (cited.name, *aliases))
    return source.id


def _is_fuller(cited: CitedSource, source: Source) -> bool:
    """Whether this article gives the whole name of a person whom others called by surname alone."""
    read = source.name if source.read_name is None else source.read_name
    return cited.kind is SourceKind.PERSON and cited.name.endswith(f" {read}")


def call_source(source: Source, name: str) -> None:
    """Keep a name that was read; where a person named the source, beside the one that it goes by."""
    if source.read_name is None:
        source.name = name
    else:
        source.read_name = name


def own_keys(source: Source) -> set[str]:
    """Its own name: the one that was read, and the one that a person gave it."""
    return {_key(name) for name in (source.name, source.read_name) if name}


def _belongs_to_article(cited: CitedSource) -> bool:
    return cited.kind is SourceKind.UNNAMED or fold_name(cited.name) in _PRONOUNS


def _add_aliases(session: Session, source_id: str, names: Iterable[str]) -> None:
    for name in names:
        key = _key(name)
        if key and session.get(SourceAlias, (source_id, key)) is None:
            session.add(SourceAlias(source_id=source_id, key=key, name=name))
            session.flush()


def _key(name: str) -> str:
    return fold_name(name)[:LONGEST_KEY]


def _keys(names: Iterable[str], forms_of: FormsOf) -> set[str]:
    return {_key(form) for name in names for form in forms_of(name)}


def _of_article(session: Session, article_id: str, name: str) -> Source | None:
    """An unnamed source belongs to one article: "a witness" here is not "a witness" there."""
    rows = session.exec(
        select(Source)
        .join(SourceAlias, col(SourceAlias.source_id) == col(Source.id))
        .where(
            Source.article_id == article_id,
            SourceAlias.key == _key(name),
            col(SourceAlias.given_to).is_(None),
        )
    )
    return rows.first()


def _by_name(session: Session, keys: set[str]) -> Source | None:
    """The source whose own name this is, wherever it was cited."""
    rows = session.exec(
        select(Source)
        .join(SourceAlias, col(SourceAlias.source_id) == col(Source.id))
        .where(
            col(SourceAlias.key).in_(keys),
            col(SourceAlias.given_to).is_(None),
            col(Source.article_id).is_(None),
        )
        .distinct()
    )
    return _the_one(session, (row for row in rows if own_keys(row) & keys))


def _by_common_name(session: Session, name: str, event_ids: Sequence[str]) -> Source | None:
    """ "Police", as another article of the same event calls it. Elsewhere it is another police."""
    rows = session.exec(
        select(Source)
        .join(SourceAlias, col(SourceAlias.source_id) == col(Source.id))
        .join(Claim, col(Claim.source_id) == col(Source.id))
        .where(
            SourceAlias.key == _key(name),
            col(SourceAlias.given_to).is_(None),
            col(Claim.event_id).in_(event_ids),
            col(Source.article_id).is_(None),
        )
        .distinct()
    )
    return _the_one(session, (row for row in rows if _key(name) in own_keys(row)))


def _by_event(
    session: Session, cited: CitedSource, telling: set[str], event_ids: Sequence[str]
) -> Source | None:
    """The source that goes by one of these names in articles of the same event.

    Only there: "the ministry" is another one in the next event.
    """
    rows = session.exec(
        select(Source, SourceAlias.key)
        .join(SourceAlias, col(SourceAlias.source_id) == col(Source.id))
        .join(Claim, col(Claim.source_id) == col(Source.id))
        .where(
            col(Claim.event_id).in_(event_ids),
            col(Source.article_id).is_(None),
            col(SourceAlias.given_to).is_(None),
        )
        .distinct()
    ).all()
    fitting = (
        row
        for row, key in rows
        if _same_sort(row.kind, cited.kind) and (key in telling or _same_surname(row, cited))
    )
    return _the_one(session, fitting)


def _by_institution(
    session: Session, cited: CitedSource, event_ids: Sequence[str], forms_of: FormsOf
) -> Source | None:
    """ "The fire brigade" where another article of the same event says whose it is, or the other way."""
    if cited.kind is SourceKind.PERSON:
        return None
    rows = session.exec(
        select(Source)
        .join(Claim, col(Claim.source_id) == col(Source.id))
        .where(col(Claim.event_id).in_(event_ids), col(Source.article_id).is_(None))
        .distinct()
    )
    return _the_one(session, (row for row in rows if same_institution(row.name, cited.name, forms_of)))


def _same_sort(kind: str, other: SourceKind) -> bool:
    return (kind == SourceKind.PERSON) == (other is SourceKind.PERSON)


def _same_surname(known: Source, cited: CitedSource) -> bool:
    """Whether one of two persons is only called by the other's last name."""
    if cited.kind is not SourceKind.PERSON:
        return False
    a, b = fold_name(known.name).split(), fold_name(cited.name).split()
    return bool(a and b) and a[-1] == b[-1] and min(len(a), len(b)) == 1


def _is_telling(name: str) -> bool:
    return name != name.lower() and not set(fold_name(name).split()) <= COMMON_NAMES


def _the_one(session: Session, rows: Iterable[Source]) -> Source | None:
    """The only source among these; None of several: two candidates mean none.

    Sources that were merged are one. The claim stays with the one whose name it gives, so that
    undoing the merge parts them again.
    """
    found = sorted(rows, key=lambda row: (row.merged_into is not None, row.name, row.id))
    kept = {find_after_merges(session, Source, row.id).id for row in found}
    return found[0] if len(kept) == 1 else None
