"""A large event, made up: many figures from 3 to 300,000, ten claims on each, over dozens of articles.

Every claim has a sentence of its own in its article's text. The same arguments make the same event,
but for its ids.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlmodel import Session, SQLModel

from app.db.ids import new_id
from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Claim, ClaimTarget, Event, Figure, Original, Source
from app.domain.measure import Measure
from app.domain.reason import Confidence
from app.domain.stance import Direction, Stance

MEASURES = (
    (Measure.KILLED, "people", "had died"),
    (Measure.INJURED, "people", "were hurt"),
    (Measure.MISSING, "people", "were missing"),
    (Measure.DISPLACED, "people", "had fled their homes"),
    (Measure.DESTROYED, "houses", "were destroyed"),
)
OFFICES = (
    *("health ministry", "interior ministry", "flood agency", "red crescent", "governor’s office"),
    *("provincial police", "army engineers", "hospital network", "farmers’ union", "aid council"),
)
REGIONS = ("eastern", "western", "northern", "southern")
FIRST_DAY = date(2031, 6, 2)
CLAIMS_IN_ARTICLE = 10


@dataclass
class _Filling:
    """What was made so far, by the words that find it again."""

    session: Session
    event_id: str
    sources: list[str] = field(default_factory=list)
    figures: list[tuple[Figure, str]] = field(default_factory=list)
    asserted: dict[str, str] = field(default_factory=dict)

    def add(self, row: SQLModel) -> None:
        self.session.add(row)


@dataclass(frozen=True, slots=True)
class _Said:
    """One claim to be: who takes which stance on which figure."""

    source: int
    figure: int
    stance: Stance
    direction: Direction | None = None


def fill_large_event(store: Store, *, figures: int = 50, claims: int = 500) -> str:
    """Store the event; its id."""
    with store.writing() as session:
        event_id = new_id()
        session.add(
            Event(
                id=event_id,
                kind="flood",
                title="Floods in the delta of the Amel",
                place="Port Amel",
                date=FIRST_DAY.isoformat(),
                day=FIRST_DAY.isoformat(),
                added_at=f"{FIRST_DAY}T12:00:00Z",
            )
        )
        session.flush()
        filling = _Filling(session, event_id)
        _fill_sources(filling)
        _fill_figures(filling, figures)
        session.flush()
        said = list(_said(figures, claims))
        for at in range(0, len(said), CLAIMS_IN_ARTICLE):
            _fill_article(filling, at // CLAIMS_IN_ARTICLE, said[at : at + CLAIMS_IN_ARTICLE])
            session.flush()
    return event_id


def _fill_sources(filling: _Filling) -> None:
    for region in REGIONS:
        for office in OFFICES:
            source = Source(id=new_id(), name=f"The {region} {office}", kind="agency")
            filling.sources.append(source.id)
            filling.add(source)


def _fill_figures(filling: _Filling, figures: int) -> None:
    """Spread evenly over the measures; every third replaces the one before it of its measure."""
    last: dict[Measure, str] = {}
    for n in range(figures):
        measure, counted, _ = MEASURES[n % len(MEASURES)]
        number = 3 + n * n * 120
        low, high, words = _reach(n, number)
        figure = Figure(
            id=new_id(),
            event_id=filling.event_id,
            measure=measure,
            counted=counted,
            scope=counted,
            words=words,
            low=low,
            high=high,
            approx=words.startswith("about"),
            revised_from=last.get(measure) if n % 3 == 2 else None,
        )
        last[measure] = figure.id
        filling.figures.append((figure, words))
        filling.add(figure)
        filling.session.flush()


def _reach(n: int, number: int) -> tuple[float | None, float | None, str]:
    """Points, open ends, approximations and ranges in turn."""
    if n % 5 == 1:
        return None, number, f"up to {number:,}"
    if n % 5 == 2:
        return number, None, f"at least {number:,}"
    if n % 5 == 3:
        return number, number, f"about {number:,}"
    return number, number, f"{number:,}"


def _said(figures: int, claims: int) -> Iterator[_Said]:
    """Round after round over the figures: most assert, some deny, call it too high, or doubt it."""
    sources = len(OFFICES) * len(REGIONS)
    for n in range(claims):
        figure, turn = n % figures, n // figures
        source = (figure * 3 + turn * 7) % sources
        if turn in (3, 8):
            yield _Said(source, figure, Stance.DENIES)
        elif turn == 5:
            yield _Said(source, figure, Stance.DISPUTES, Direction.LOWER)
        elif turn == 7:
            yield _Said(source, figure, Stance.DOUBTS)
        else:
            yield _Said(source, figure, Stance.ASSERTS)


def _sentence(one: _Said, words: str, number: int) -> str:
    region, office = REGIONS[one.source // len(OFFICES)], OFFICES[one.source % len(OFFICES)]
    verb = MEASURES[one.figure % len(MEASURES)][2]
    manner = {
        Stance.ASSERTS: f"said in its statement number {number} that {words} {verb} in the delta",
        Stance.DENIES: f"denied in its statement number {number} that {words} {verb} in the delta",
        Stance.DISPUTES: f"called {words} far too high in its statement number {number}",
        Stance.DOUBTS: f"could not verify that {words} {verb}, by its statement number {number}",
    }[one.stance]
    return f"The {region} {office} {manner} after the river had broken its banks in two places."


def _fill_article(filling: _Filling, at: int, said: list[_Said]) -> None:
    title = f"Delta counts its losses, report {at + 1}"
    sentences = [
        _sentence(one, filling.figures[one.figure][1], at * CLAIMS_IN_ARTICLE + n)
        for n, one in enumerate(said)
    ]
    text = "\n\n".join([title, *sentences])
    article = _article(at, title, text)
    filling.add(Original(sha256=article.sha256, media_type="text/plain", file_name="a.txt", content=b""))
    filling.session.flush()
    filling.add(article)
    filling.session.flush()
    filling.add(ArticleEvent(article_id=article.id, position=0, event_id=filling.event_id, kind="flood"))
    for position, (one, sentence) in enumerate(zip(said, sentences, strict=True)):
        _fill_claim(filling, article, one, sentence, position)


def _article(at: int, title: str, text: str) -> Article:
    identity = new_id()
    day = FIRST_DAY + timedelta(days=at // 3)
    return Article(
        id=identity,
        sha256=identity * 8,
        original_sha256=identity * 8,
        title=title,
        outlet=f"Delta Courier {at % 12 + 1}",
        published=f"{day}T{8 + at % 12:02d}:30:00Z",
        language="en",
        text=text,
        added_at=f"{day}T23:00:00Z",
        added_by="bench",
        status="done",
        extractor_version="bench",
    )


def _fill_claim(filling: _Filling, article: Article, one: _Said, sentence: str, position: int) -> None:
    figure, words = filling.figures[one.figure]
    start = article.text.index(sentence)
    figure_start = start + sentence.index(words)
    claim = Claim(
        id=new_id(),
        article_id=article.id,
        position=position,
        extractor_version="bench",
        event_id=filling.event_id,
        figure_id=figure.id if one.stance is Stance.ASSERTS else None,
        source_id=filling.sources[one.source],
        stance=one.stance,
        direction=one.direction,
        measure=figure.measure,
        counted=figure.counted,
        words=words,
        low=figure.low,
        high=figure.high,
        evidence_start=start,
        evidence_end=start + len(sentence),
        content_start=start,
        content_end=start + len(sentence),
        figure_start=figure_start,
        figure_end=figure_start + len(words),
        confidence=Confidence.HIGH,
    )
    filling.add(claim)
    filling.session.flush()
    if one.stance is Stance.ASSERTS:
        filling.asserted.setdefault(figure.id, claim.id)
    else:
        filling.add(ClaimTarget(claim_id=claim.id, target_id=filling.asserted[figure.id]))
