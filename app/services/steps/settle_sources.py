"""The sources of an event, made anew from all names in its articles, so that the order of uploads
does not matter."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.tables import Article, Citation, Claim, Event, Source, SourceAlias
from app.domain.claim import SourceKind
from app.domain.folding import fold_name
from app.group import CitedName, best_name, name_rank, same_sources
from app.services.steps.known_sources import aliases_of
from app.services.steps.lookup import find_after_merges, sources_of
from app.services.steps.sources import LONGEST_KEY, call_source, own_keys

Claims = dict[tuple[str, str], list[Claim]]
"""The claims of an event, by article and the name it cites."""


def settle_sources(session: Session, event_ids: Iterable[str]) -> None:
    """Give the claims of each event the source that all names together say it is.

    A claim whose source a person decided on keeps it, and so do claims of before names were kept.
    """
    session.flush()
    events = (session.get_one(Event, event_id) for event_id in set(event_ids))
    # In the order in which they were opened: one source may be of two events, and ids are random.
    for event in sorted(events, key=lambda one: (one.added_at, one.id)):
        if event.merged_into is None:
            _settle(session, event.id)
    session.flush()


def _settle(session: Session, event_id: str) -> None:
    claims = _claims(session, event_id)
    # Held here, so that none of them is looked up one by one below.
    _sources = sources_of(session, (row for rows in claims.values() for row in rows))
    groups = same_sources(_names(session, claims))
    known = aliases_of(session, {row.id for row in _sources})
    taken: set[str] = set()
    left: dict[str, str] = {}
    bearers = Counter(key for group in groups for key in {key for one in group for key in one.keys})
    for group in sorted(groups, key=lambda group: (not any(one.is_proper for one in group), group[0].order)):
        source = _source_of(session, group, claims, taken, bearers)
        taken.add(source.id)
        for one in group:
            for claim in claims[one.article, one.name]:
                if claim.source_id and not _stays(session, claim, source):
                    left[claim.source_id] = source.id
                    _give(session, claim, one, source)
        _name(session, source, group, known)
    session.flush()
    for source_id, into in left.items():
        _lead_on(session, source_id, into)


def _claims(session: Session, event_id: str) -> Claims:
    rows = session.exec(
        select(Claim)
        .where(
            Claim.event_id == event_id,
            col(Claim.live),
            col(Claim.cited_as).is_not(None),
            col(Claim.decided_source_id).is_(None),
        )
        .order_by(col(Claim.position))
    )
    claims: Claims = {}
    for row in rows:
        claims.setdefault((row.article_id, row.cited_as or ""), []).append(row)
    return claims


def _names(session: Session, claims: Claims) -> list[CitedName]:
    articles = {article_id for article_id, _ in claims}
    rows = session.exec(
        select(Citation, Article)
        .join(Article, col(Article.id) == col(Citation.article_id))
        .where(col(Citation.article_id).in_(articles), col(Article.removed_at).is_(None))
    )
    return [
        CitedName(
            row.article_id,
            f"{article.published or '9'} {article.sha256}",
            row.name,
            SourceKind(row.kind),
            row.is_proper,
            tuple(row.forms.splitlines()),
            tuple(row.aliases.splitlines()),
        )
        for row, article in rows
        if (row.article_id, row.name) in claims
    ]


def _source_of(
    session: Session, group: Sequence[CitedName], claims: Claims, taken: set[str], bearers: Counter[str]
) -> Source:
    """The source that goes by a proper name of the group wherever it is cited, else the one that most
    of its claims are with already and that bears no other group's name, else a new one."""
    with_now = Counter(
        claim.source_id for one in group for claim in claims[one.article, one.name] if claim.source_id
    )
    cited = list(with_now)
    rows = [session.get_one(Source, source_id) for source_id in cited]
    keys = {key for one in group if one.is_proper for key in one.keys}
    known = [row for row in rows if row.article_id is None and own_keys(row) & keys]
    is_named = any(one.kind is not SourceKind.UNNAMED for one in group)
    own = {key for one in group for key in one.keys}
    fitting = [
        row
        for row in known or rows
        if (row.id not in taken or own_keys(row) & own)
        and not (is_named and row.article_id)
        and not _bears_name_of_others(row, own, bearers)
    ]
    if fitting:
        return min(
            # Ids are made at random: of those that fit alike, the one that is cited first.
            fitting,
            key=lambda row: (-with_now[row.id], row.merged_into is not None, row.name, cited.index(row.id)),
        )
    first = group[0]
    owner = None if is_named else first.article
    source = Source(id=new_id(), name=first.name, kind=first.kind.value, article_id=owner)
    session.add(source)
    session.flush()
    return source


def _bears_name_of_others(source: Source, own: set[str], bearers: Counter[str]) -> bool:
    """Whether a source is called as another group of the event is, and not as this one. One that a person
    renamed goes by both its names."""
    key = fold_name(source.name)
    return source.read_name is None and key not in own and bool(bearers[key])


def _stays(session: Session, claim: Claim, source: Source) -> bool:
    """Whether a claim is with the source already, or with one that a person merged with it."""
    if claim.source_id in (None, source.id):
        return True
    own = find_after_merges(session, Source, str(claim.source_id))
    return own.id == find_after_merges(session, Source, source.id).id


def _give(session: Session, claim: Claim, cited: CitedName, source: Source) -> None:
    """Bring a claim, and what its article says under the same name beside the event, to a source."""
    before = claim.source_id
    given = session.get(SourceAlias, (source.id, fold_name(cited.name)[:LONGEST_KEY]))
    into = source.id if given is None or given.given_to is None else given.given_to
    beside = session.exec(
        select(Claim).where(
            Claim.article_id == claim.article_id,
            Claim.cited_as == claim.cited_as,
            Claim.source_id == before,
            col(Claim.event_id).is_(None),
            col(Claim.decided_source_id).is_(None),
        )
    )
    for row in (claim, *beside):
        row.source_id = into


def _name(session: Session, source: Source, group: Sequence[CitedName], known: set[tuple[str, str]]) -> None:
    """The name that the group as a whole gives it, and every name to find it by.

    A source that other events cite keeps its name, unless that is a part of this one, or another form
    of it: of forms one and the same is shown, whichever came first.
    """
    read = source.name if source.read_name is None else source.read_name
    best = best_name(group)
    is_another = fold_name(best) != fold_name(read)  # and not only with "the" before it
    is_better = (is_another and best.endswith(f" {read}")) or (
        _means_the_same(read, group) and name_rank(best) < name_rank(read)
    )
    if best != read and (is_better or (is_another and not _is_cited_beside(session, source, group))):
        call_source(source, best)
    for one in group:
        for name in (one.name, *one.aliases):
            key = fold_name(name)[:LONGEST_KEY]
            if key and (source.id, key) not in known:
                known.add((source.id, key))
                session.add(SourceAlias(source_id=source.id, key=key, name=name))


def _means_the_same(name: str, group: Sequence[CitedName]) -> bool:
    return any(one.is_proper and not one.is_person and fold_name(name) in one.keys for one in group)


def _is_cited_beside(session: Session, source: Source, group: Sequence[CitedName]) -> bool:
    """Whether articles beside those of the group cite a source."""
    rows = select(Claim.id).where(
        Claim.source_id == source.id, col(Claim.article_id).not_in({one.article for one in group})
    )
    return session.exec(rows.limit(1)).first() is not None


def _lead_on(session: Session, source_id: str, into: str) -> None:
    """A source that nobody cites any more leads on to the one that its claims went to."""
    row = session.get_one(Source, source_id)
    cited = session.exec(select(Claim.id).where(Claim.source_id == source_id).limit(1)).first()
    if cited is None and row.merged_into is None and row.read_name is None:
        row.merged_into = find_after_merges(session, Source, into).id
