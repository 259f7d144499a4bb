"""Where alone each claim of an event counts, where its articles count in several places."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import ArticleEvent, Event
from app.services.steps.stated import Stated

_Number = tuple[str | None, str | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of one measure that an article counts in ``place``, None where it tells none;
    ``home`` is where the whole article is, None of one that counts the measure in several places."""

    number: _Number
    place: str | None
    home: str | None


def places_of(session: Session, event: Event, stated: Sequence[Stated]) -> Mapping[str, str | None]:
    """Claim to the place that it counts in; None for one that counts where the event is.

    Of an article that tells of one town alone, that is the town, where others set it against another;
    but not of a number that only articles on the whole land give as well.
    """
    if not any(one.claim.place for one in stated):
        return {}
    homes = _homes(session, event)
    several = {(one.article.id, one.claim.measure) for one in stated if one.claim.place}
    told = [
        _Told(
            _number(one),
            one.claim.place,
            None if (one.article.id, one.claim.measure) in several else homes.get(one.article.id),
        )
        for one in stated
    ]
    own = _key(event.place)
    places = {one.claim.id: place for one, place in zip(stated, _places(told), strict=True) if place}
    return {claim: None if _key(place) == own else place for claim, place in places.items()}


def _homes(session: Session, event: Event) -> Mapping[str, str]:
    rows = session.exec(
        select(ArticleEvent.article_id, ArticleEvent.place).where(col(ArticleEvent.event_id) == event.id)
    )
    return {article: place for article, place in rows if place}


def _places(told: Sequence[_Told]) -> Iterator[str | None]:
    counted = {(one.number[0], _key(one.place)) for one in told if one.place}
    there = {(one.number, _key(one.place)) for one in told if one.place}
    spots: dict[_Number, set[str]] = defaultdict(set)
    for one in told:
        spots[one.number].add(_key(one.place or one.home))
    for one in told:
        home = _key(one.home)
        is_of_home = (one.number[0], home) in counted
        is_of_others = len(spots[one.number]) > 1 and (one.number, home) not in there
        yield one.place or (one.home if is_of_home and not is_of_others else None)


def _number(one: Stated) -> _Number:
    return one.claim.measure, one.claim.unit, one.claim.low, one.claim.high


def _key(place: str | None) -> str:
    return (place or "").casefold()
