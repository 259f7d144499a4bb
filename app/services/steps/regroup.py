"""Place the articles near a new one again, so that the order of uploads does not matter."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import delete, func, tuple_
from sqlmodel import Session, col, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Article, ArticleEvent, Claim, Event, EventKey, Figure
from app.group import Group, Placed, event_ids, place_late
from app.services.steps.placing import Places, write_keys
from app.services.steps.region import Region
from app.services.steps.suggestions import write_suggestions


def regroup(session: Session, article: Article, places: Places) -> set[str]:
    """Place an article that came late again at its turn, and those after it for which that matters.

    ``places`` are where it was put as the last of all. Returns the ids of every event that was
    changed; none where the article is the last to come out of those near it.
    """
    own = (article.published or "9", article.sha256)
    if _is_last(session, own, places):
        return set()
    region = Region(session)
    late = [one for one in region.tellings(places.events) if one.article == article.id]
    groups = place_late(late, region.beside)
    into_of = _events_of(session, groups)
    changed = set()
    for group in groups:
        into = into_of[group.name]
        for one in group.members:
            if one.event_id != into:
                _move(session, one, into)
                changed |= {one.event_id, into}
            _write_choice(session, one, group, into_of)
    _lead_on(session, [one for group in groups for one in group.members], changed)
    return changed


def _events_of(session: Session, groups: Sequence[Group]) -> dict[str, str]:
    """The event that each group goes on under, by the group's name."""
    return {
        group.name: event_id or _open(session, group)
        for group, event_id in zip(groups, event_ids(groups), strict=True)
    }


def _is_last(session: Session, own: tuple[str, str], places: Places) -> bool:
    """Whether nothing that an article was put with, or might have been, came out after it."""
    near = places.near | set(places.events)
    later = (
        select(Article.id)
        .join(ArticleEvent, col(ArticleEvent.article_id) == col(Article.id))
        .where(
            col(ArticleEvent.event_id).in_(near),
            col(Article.removed_at).is_(None),
            tuple_(func.coalesce(col(Article.published), "9"), col(Article.sha256)) > tuple_(*own),
        )
    )
    return session.exec(later.limit(1)).first() is None


def _move(session: Session, one: Placed, into: str) -> None:
    row = session.get_one(ArticleEvent, (one.article, one.position))
    row.event_id = into
    session.exec(
        delete(EventKey).where(
            col(EventKey.article_id) == one.article, col(EventKey.event_id) == one.event_id
        )
    )
    write_keys(session, one.article, into, one.telling)
    for claim in session.exec(
        select(Claim).where(
            Claim.article_id == one.article,
            Claim.event_position == one.position,
            col(Claim.decided_event_id).is_(None),
        )
    ):
        claim.event_id = into
    session.flush()


def _write_choice(session: Session, one: Placed, group: Group, into_of: Mapping[str, str]) -> None:
    """Why it is here, and where it may belong as well; ``into_of`` are the events of the groups."""
    choice = group.choices.get((one.article, one.position))
    if choice is not None:
        row = session.get_one(ArticleEvent, (one.article, one.position))
        found = [line for line in row.reasons.splitlines() if _is_of_telling(line)]
        row.reasons = "\n".join((*found, *choice.reasons))
        unsure = [
            replace(other, event_id=into_of.get(other.event_id, other.event_id)) for other in choice.unsure
        ]
        write_suggestions(session, one.article, one.position, unsure)


def _is_of_telling(line: str) -> bool:
    """Whether a reason tells how kind, place or date were read, not why the article is here."""
    return line.startswith(("kind: ", "place: ", "date: "))


def _open(session: Session, group: Group) -> str:
    first = min(group.members, key=lambda one: one.order)
    title = session.get_one(Article, first.article).title
    event = Event(id=new_id(), kind=first.telling.event.kind.value, title=title, added_at=utc_now())
    session.add(event)
    session.flush()
    return event.id


def _opened(session: Session, event_id: str) -> str:
    return session.get_one(Event, event_id).added_at


def _lead_on(session: Session, near: Sequence[Placed], changed: set[str]) -> None:
    """An event that nothing tells of any more leads on to where most of it went."""
    went: dict[str, Counter[str]] = {}
    for one in near:
        row = session.get_one(ArticleEvent, (one.article, one.position))
        went.setdefault(one.event_id, Counter())[row.event_id] += 1
    for event_id in sorted(changed & set(went)):
        if went[event_id][event_id]:
            continue
        into = min(went[event_id], key=lambda other: (-went[event_id][other], _opened(session, other), other))
        session.get_one(Event, event_id).merged_into = into
        for figure in session.exec(select(Figure).where(Figure.event_id == event_id)):
            figure.event_id = into
        session.flush()
