"""Claims, with every span of the evidence they rest on."""

from sqlmodel import Field, SQLModel


class Claim(SQLModel, table=True):
    """One source taking one stance, as the machine read it. Offsets are characters of the article's text.

    ``source_id`` is None for the article's own voice; ``figure_id`` for claims without a figure,
    and for background. A claim that a newer extractor no longer finds stays, with ``live`` false,
    so that its link still opens. ``rejected_at`` is a person's decision; so are ``decided_event_id``
    and ``decided_source_id``, which ``event_id`` and ``source_id`` then follow, whatever is read
    later. ``scope`` is None where no word tells it, and for older claims. ``reasons`` are written as
    ``app.db.reason_lines`` says; ``confidence`` follows from them, and is None for older claims.
    ``cited_as`` is the name of the source in the article, see ``Citation``; ``side`` whose side the
    article puts it on.
    """

    __tablename__ = "claim"

    id: str = Field(primary_key=True, max_length=8)
    article_id: str = Field(foreign_key="article.id", index=True)
    position: int
    extractor_version: str
    live: bool = True
    rejected_at: str | None = None

    event_id: str | None = Field(default=None, foreign_key="event.id", index=True)
    event_position: int | None = None
    figure_id: str | None = Field(default=None, foreign_key="figure.id", index=True)
    source_id: str | None = Field(default=None, foreign_key="source.id", index=True)
    cited_as: str | None = None
    side: str | None = Field(default=None, max_length=60)

    stance: str = Field(index=True)
    direction: str | None = None
    measure: str | None = Field(default=None, index=True)
    counted: str | None = None
    words: str | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False
    strict: bool = False
    unit: str | None = None
    scope: str | None = Field(default=None, max_length=8)
    place: str | None = None
    as_of: str | None = None
    revises: str | None = Field(default=None, foreign_key="claim.id")

    evidence_start: int
    evidence_end: int
    content_start: int
    content_end: int
    figure_start: int | None = None
    figure_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    reasons: str = ""
    confidence: str | None = Field(default=None, max_length=6)
    decided_event_id: str | None = Field(default=None, foreign_key="event.id")
    decided_source_id: str | None = Field(default=None, foreign_key="source.id")


class ClaimTarget(SQLModel, table=True):
    """A claim and what it denies, disputes, doubts or declines to comment on."""

    __tablename__ = "claim_target"

    claim_id: str = Field(primary_key=True, foreign_key="claim.id")
    target_id: str = Field(primary_key=True, foreign_key="claim.id", index=True)


class ClaimSpan(SQLModel, table=True):
    """A further span of a claim: ``via``, or ``also_in``, where the same is said again.

    ``start`` and ``end`` hold the channel, or the repeating sentence; of a repeat the figure's,
    source's and cue's own offsets follow.
    """

    __tablename__ = "claim_span"

    claim_id: str = Field(primary_key=True, foreign_key="claim.id")
    kind: str = Field(primary_key=True, max_length=8)
    position: int = Field(primary_key=True)
    start: int
    end: int
    figure_start: int | None = None
    figure_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
