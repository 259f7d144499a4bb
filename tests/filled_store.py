"""A store filled row by row, for tests of what pages show; the ways in have their own tests."""

from dataclasses import dataclass, field

from sqlmodel import SQLModel, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.session import Store
from app.db.tables import (
    Article,
    ArticleEvent,
    Claim,
    ClaimSpan,
    ClaimTarget,
    Event,
    Figure,
    Original,
    Source,
    SourceAlias,
)
from app.domain.measure import Measure
from app.domain.reason import Confidence
from app.domain.stance import Direction, Stance
from app.services.steps.stated import stated_in
from app.services.steps.tally import tally_event

VERSION = "test"


@dataclass
class FilledStore:
    """Each method adds one thing, every argument but the first is optional, and returns its id."""

    store: Store
    _figures: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _sources: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _bounds: dict[str, tuple[float | None, float | None]] = field(default_factory=dict)
    _positions: int = 0

    def event(
        self,
        title: str = "Ferry sinks off Port Vell",
        *,
        kind: str = "sinking",
        place: str | None = "Port Vell",
        country: str | None = None,
        date: str | None = "2024-03-02",
    ) -> str:
        whole_day = date if date and len(date) == 10 and not date.startswith("-") else None
        return self._add(
            Event(
                id=new_id(),
                kind=kind,
                title=title,
                place=place,
                country=country,
                date=date,
                day=whole_day,
                added_at=utc_now(),
            )
        )

    def article(
        self,
        event: str | None,
        text: str,
        *,
        outlet: str | None = "Port Vell Courier",
        published: str | None = "2024-03-03",
        copy_of: str | None = None,
        removed_at: str | None = None,
    ) -> str:
        identity = new_id()
        self._add(Original(sha256=identity * 8, media_type="text/plain", file_name="a.txt", content=b""))
        self._add(
            Article(
                id=identity,
                sha256=identity * 8,
                original_sha256=identity * 8,
                title=text.partition("\n")[0],
                outlet=outlet,
                published=published,
                language="en",
                text=text,
                added_at=utc_now(),
                added_by="vera",
                status="done",
                extractor_version=VERSION,
                copy_of=copy_of,
                removed_at=removed_at,
            )
        )
        self._texts[identity] = text
        if event:
            self._add(ArticleEvent(article_id=identity, position=0, event_id=event, kind="sinking"))
            self._tally(event)
        return identity

    def source(
        self, name: str, *, kind: str = "agency", article: str | None = None, aliases: tuple[str, ...] = ()
    ) -> str:
        key = f"{name}:{article}" if kind == "unnamed" else name
        if key not in self._sources:
            own = article if kind == "unnamed" else None
            self._sources[key] = self._add(Source(id=new_id(), name=name, kind=kind, article_id=own))
            for alias in (name, *aliases):
                self._add(SourceAlias(source_id=self._sources[key], key=alias.casefold(), name=alias))
        return self._sources[key]

    def figure(
        self,
        event: str,
        words: str,
        *,
        low: float | None = 12,
        high: float | None = 12,
        measure: Measure = Measure.KILLED,
        counted: str | None = "people",
        approx: bool = False,
        strict: bool = False,
        unit: str | None = None,
        revised_from: str | None = None,
    ) -> str:
        key = (event, measure.value, words)
        if key not in self._figures:
            self._figures[key] = self._add(
                Figure(
                    id=new_id(),
                    event_id=event,
                    measure=measure,
                    counted=counted,
                    words=words,
                    low=low,
                    high=high,
                    approx=approx,
                    strict=strict,
                    unit=unit,
                    revised_from=revised_from,
                )
            )
            self._bounds[self._figures[key]] = (low, high)
        return self._figures[key]

    def claim(
        self,
        event: str | None,
        article: str,
        sentence: str,
        *,
        figure: str | None = None,
        words: str | None = None,
        source: str | None = "The coastguard",
        kind: str = "agency",
        stance: Stance = Stance.ASSERTS,
        direction: Direction | None = None,
        measure: Measure | None = Measure.KILLED,
        targets: tuple[str, ...] = (),
        via: tuple[str, ...] = (),
        live: bool = True,
        rejected_at: str | None = None,
        confidence: Confidence | None = None,
    ) -> str:
        """A claim whose evidence is ``sentence``, its figure ``words`` in it; ``figure`` is a figure's id."""
        text = self._texts[article]
        start = text.index(sentence)
        at = text.index(words, start) if words else None
        named = float(words) if words and words.isdigit() else None
        low, high = self._bounds.get(figure or "", (named, named))
        self._positions += 1
        identity = self._add(
            Claim(
                id=new_id(),
                article_id=article,
                position=self._positions,
                extractor_version=VERSION,
                live=live,
                rejected_at=rejected_at,
                event_id=event,
                figure_id=figure,
                source_id=self.source(source, kind=kind, article=article) if source else None,
                stance=stance,
                direction=direction,
                measure=measure if words or figure else None,
                words=words,
                low=low,
                high=high,
                evidence_start=start,
                evidence_end=start + len(sentence),
                content_start=start,
                content_end=start + len(sentence),
                figure_start=at,
                figure_end=None if at is None else at + len(words or ""),
                reasons="The cue “said” attributes the sentence.",
                confidence=confidence,
            )
        )
        for target in targets:
            self._add(ClaimTarget(claim_id=identity, target_id=target))
        if event:
            self._tally(event)
        for position, channel in enumerate(via):
            place = text.index(channel)
            self._add(
                ClaimSpan(
                    claim_id=identity, kind="via", position=position, start=place, end=place + len(channel)
                )
            )
        return identity

    def change(self, table: type[SQLModel], identity: str, **values: object) -> None:
        """Set columns of one row, as a person's decision would."""
        with self.store.writing() as session:
            row = session.get_one(table, identity)
            for name, value in values.items():
                setattr(row, name, value)
            session.flush()
            for event in session.exec(select(Event)).all():
                tally_event(session, event, stated_in(session, event.id))

    def _tally(self, event: str) -> None:
        """Bring what lists go by up to date, as settling the event would."""
        with self.store.writing() as session:
            tally_event(session, session.get_one(Event, event), stated_in(session, event))

    def _add(self, row: SQLModel) -> str:
        with self.store.writing() as session:
            session.add(row)
        return str(getattr(row, "id", ""))
