"""A news desk for tests: articles are told sentence by sentence, and read by a stand-in extractor."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlmodel import Session, SQLModel, col, select

from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Claim, Event, Figure, Source, SourceAlias
from app.domain.claim import CitedSource, Extraction, SourceKind
from app.domain.claim import Claim as FoundClaim
from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.domain.figure import Figure as FoundFigure
from app.domain.figure import Number, Value
from app.domain.measure import Measure
from app.domain.scope import Scope
from app.domain.span import Span
from app.domain.stance import Direction, Stance
from app.services.add_article import add_article
from app.services.extractor import Extractor
from app.services.read_article import read_article
from tests.factories import make_event, make_read_article
from tests.stores import make_store

Row = TypeVar("Row", bound=SQLModel)


@dataclass(frozen=True)
class Said:
    """One claim to be: its sentence is written from it."""

    source: str | None = "The coastguard"
    words: str | None = "12"
    low: Number | None = 12
    high: Number | None = 12
    measure: Measure | None = Measure.KILLED
    counted: str | None = "people"
    stance: Stance = Stance.ASSERTS
    direction: Direction | None = None
    kind: SourceKind = SourceKind.AGENCY
    targets: tuple[str, ...] = ()
    revises: str | None = None
    as_of: str | None = None
    event: int | None = 0
    scope: Scope | None = None
    place: str | None = None

    @property
    def sentence(self) -> str:
        return f"{self.source or 'It is known that'} {self.stance} {self.words or 'that'} {self.counted}."


def say(words: str, *, low: Number | None = None, **more: object) -> Said:
    """A source giving a point value: ``say("63", source="The ministry")``."""
    value = int(words) if words.isdigit() else low
    return replace(Said(words=words, low=value, high=value), **more)  # type: ignore[arg-type]


def no_number(stance: Stance, **more: object) -> Said:
    said = Said(words=None, low=None, high=None, measure=None, counted="this", stance=stance)
    return replace(said, **more)  # type: ignore[arg-type]


@dataclass
class Desk:
    """A store, and what the stand-in extractor finds in each text."""

    store: Store = field(default_factory=make_store)
    found: dict[str, Extraction] = field(default_factory=dict)
    version: str = "1"
    told_published: str | None = None
    """What the extractor was last told of when the article was published."""

    def extract(self, text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        assert title
        self.told_published = published
        return self.found[text]

    @property
    def extractor(self) -> Extractor:
        return Extractor(self.extract, self.version)

    def add(
        self,
        *said: Said,
        headline: str = "Ferry sinks off Port Vell",
        outlet: str | None = None,
        published: str | None = None,
        modified: str | None = None,
        url: str | None = None,
        events: Sequence[FoundEvent] | None = None,
        aliases: tuple[tuple[str, tuple[str, ...]], ...] = (),
        actor: str = "vera",
    ) -> str:
        """Store an article that says these things; its id."""
        text = "\n\n".join((headline, *(f"{number} {one.sentence}" for number, one in enumerate(said, 1))))
        read = make_read_article(
            text=text, title=headline, outlet=outlet, published=published, modified=modified, url=url
        )
        self.found[text] = found_in(text, said, events, aliases)
        return add_article(self.store, read, text.encode(), "a.txt", actor=actor).article_id

    def tell(self, *said: Said, **more: object) -> str:
        """Store and read an article; its id."""
        article_id = self.add(*said, **more)  # type: ignore[arg-type]
        self.read(article_id)
        return article_id

    def read(self, article_id: str) -> None:
        read_article(self.store, article_id, extractor=self.extractor)

    def read_anew(self, article_id: str, *said: Said, events: Sequence[FoundEvent] | None = None) -> None:
        """Read an article again with a newer extractor, which finds these things in it."""
        text = self.one(Article, article_id).text
        self.version = str(int(self.version) + 1)
        self.found[text] = found_in(text, said, events, ())
        self.read(article_id)

    def read_changed(self, article_id: str, **changes: object) -> None:
        """Read an article again with a newer extractor, which reads every claim so."""
        text = self.one(Article, article_id).text
        self.version = str(int(self.version) + 1)
        found = self.found[text]
        claims = tuple(replace(claim, **changes) for claim in found.claims)  # type: ignore[arg-type]
        self.found[text] = replace(found, claims=claims)
        self.read(article_id)

    def all(self, table: type[Row]) -> list[Row]:
        with self.store.reading() as session:
            return list(session.exec(select(table)))

    def one(self, table: type[Row], identity: str) -> Row:
        with self.store.reading() as session:
            return session.get_one(table, identity)

    def event_of(self, article_id: str) -> str:
        (event_id,) = self.events_of(article_id)
        return event_id

    def events_of(self, article_id: str) -> list[str]:
        with self.store.reading() as session:
            return list(
                session.exec(
                    select(ArticleEvent.event_id)
                    .where(ArticleEvent.article_id == article_id)
                    .order_by(col(ArticleEvent.position))
                )
            )

    def claims(self, article_id: str) -> list[Claim]:
        with self.store.reading() as session:
            return list(
                session.exec(
                    select(Claim).where(Claim.article_id == article_id).order_by(col(Claim.position))
                )
            )

    def board(self) -> list[str]:
        """What the boards say, in words, without ids: the same for the same articles."""
        with self.store.reading() as session:
            return sorted(
                _line(session, claim) for claim in session.exec(select(Claim).where(col(Claim.live)))
            )

    def figures(self) -> list[Figure]:
        """The figures that somebody speaks of, by their words."""
        spoken = {claim.figure_id for claim in self.all(Claim) if claim.live}
        return sorted((row for row in self.all(Figure) if row.id in spoken), key=lambda row: row.words)

    def snapshot(self) -> dict[str, list[str]]:
        """Every row that a decision may change."""
        tables: tuple[type[SQLModel], ...] = (
            Article,
            ArticleEvent,
            Claim,
            Event,
            Figure,
            Source,
            SourceAlias,
        )
        return {str(table.__tablename__): sorted(map(repr, self.all(table))) for table in tables}


def found_in(
    text: str,
    said: Sequence[Said],
    events: Sequence[FoundEvent] | None,
    aliases: tuple[tuple[str, tuple[str, ...]], ...],
) -> Extraction:
    claims = tuple(_claim(text, number, one) for number, one in enumerate(said, 1))
    return Extraction(tuple(events) if events is not None else (make_event(),), claims, aliases)


def _claim(text: str, number: int, said: Said) -> FoundClaim:
    start = text.index(f"{number} {said.sentence}") + len(f"{number} ")
    evidence = Span.of(text, start, start + len(said.sentence))

    def inside(words: str) -> Span:
        at = text.index(words, start)
        return Span.of(text, at, at + len(words))

    figure = FoundFigure(inside(said.words), Value(said.low, said.high)) if said.words else None
    return FoundClaim(
        id=f"c{number}",
        evidence=evidence,
        content=evidence,
        stance=said.stance,
        measure=said.measure,
        figure=figure,
        counted=said.counted,
        source=CitedSource(inside(said.source), said.source, said.kind) if said.source else None,
        direction=said.direction,
        targets=said.targets,
        revises=said.revises,
        as_of=PartialDate.parse(said.as_of) if said.as_of else None,
        event=said.event,
        scope=said.scope,
        place=said.place,
    )


def _line(session: Session, claim: Claim) -> str:
    event = session.get_one(Event, claim.event_id) if claim.event_id else None
    figure = session.get_one(Figure, claim.figure_id) if claim.figure_id else None
    source = session.get_one(Source, claim.source_id) if claim.source_id else None
    before = session.get_one(Figure, figure.revised_from) if figure and figure.revised_from else None
    return " | ".join(
        [
            f"{event.title} {event.date}" if event else "background",
            f"{figure.measure} {figure.words} {figure.counted} [{figure.scope}]" if figure else "no figure",
            f"after {before.words}" if before else "",
            f"{source.name if source else 'own voice'} {claim.stance}",
        ]
    )
