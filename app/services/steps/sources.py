"""Whom an article cites, as one source over all articles."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlmodel import Session

from app.db.ids import new_id
from app.db.tables import Article, Source, SourceAlias
from app.domain.claim import CitedSource, Extraction, SourceKind
from app.domain.folding import fold_name
from app.group import COMMON_NAMES, same_institution
from app.services.steps.known_sources import KnownSources, aliases_of
from app.services.steps.lookup import find_after_merges
from app.services.steps.proper_names import is_proper

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
    if not cited:
        return {}
    known = KnownSources(session, article.id, event_ids, _keys(cited, forms_of))
    sources = {
        name: _source(session, article, source, aliases.get(name, ()), known, forms_of)
        for name, source in sorted(cited.items())
    }
    session.flush()
    _add_aliases(session, [(sources[name].id, (name, *aliases.get(name, ()))) for name in sources])
    return {name: source.id for name, source in sources.items()}


def _source(
    session: Session,
    article: Article,
    cited: CitedSource,
    aliases: Sequence[str],
    known: KnownSources,
    forms_of: FormsOf,
) -> Source:
    owner = article.id if _belongs_to_article(cited) else None
    if owner:
        found = next(iter(known.of_article(_key(cited.name))), None)
    elif is_proper(cited, article.text):
        keys = _keys([cited.name], forms_of)
        telling = _keys([name for name in (cited.name, *aliases) if _is_telling(name)], forms_of)
        found = (
            _the_one(session, (row for row in known.named(keys) if own_keys(row) & keys))
            or _the_one(session, _by_event(known, cited, telling))
            or _the_one(session, _by_institution(known, cited, forms_of))
        )
    else:
        key = _key(cited.name)
        found = _the_one(
            session, (row for row, other in known.of_events() if key == other and key in own_keys(row))
        ) or _the_one(session, _by_institution(known, cited, forms_of))
    source = found or Source(id=new_id(), name=cited.name, kind=cited.kind.value, article_id=owner)
    if _is_fuller(cited, source):
        call_source(source, cited.name)
    session.add(source)
    known.note(source, {_key(name) for name in (cited.name, *aliases)})
    return source


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


def _add_aliases(session: Session, names: Iterable[tuple[str, Sequence[str]]]) -> None:
    by_key = {
        (source_id, _key(name)): name
        for source_id, called in reversed(list(names))
        for name in reversed(called)
    }
    known = aliases_of(session, {source_id for source_id, _ in by_key})
    session.add_all(
        SourceAlias(source_id=source_id, key=key, name=name)
        for (source_id, key), name in by_key.items()
        if key and (source_id, key) not in known
    )
    session.flush()


def _key(name: str) -> str:
    return fold_name(name)[:LONGEST_KEY]


def _keys(names: Iterable[str], forms_of: FormsOf) -> set[str]:
    return {_key(form) for name in names for form in forms_of(name)}


def _by_event(known: KnownSources, cited: CitedSource, telling: set[str]) -> Iterator[Source]:
    """The sources that go by one of these names in articles of the same event.

    Only there: "the ministry" is another one in the next event.
    """
    for row, key in known.of_events():
        if _same_sort(row.kind, cited.kind) and (key in telling or _same_surname(row, cited)):
            yield row


def _by_institution(known: KnownSources, cited: CitedSource, forms_of: FormsOf) -> Iterator[Source]:
    """ "The fire brigade" where another article of the same event says whose it is, or the other way."""
    if cited.kind is not SourceKind.PERSON:
        for row in known.cited_in_events():
            if same_institution(row.name, cited.name, forms_of):
                yield row


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
    found = sorted(
        {row.id: row for row in rows}.values(),
        key=lambda row: (row.merged_into is not None, row.name, row.id),
    )
    kept = {find_after_merges(session, Source, row.id).id for row in found}
    return found[0] if len(kept) == 1 else None
