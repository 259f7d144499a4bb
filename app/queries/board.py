"""The board of an event as pages and JSON show it: figures, and who stands where on each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

from app.domain.claim import SourceKind
from app.domain.conflicts import Conflict
from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.reason import Confidence
from app.domain.stance import Direction, Stance


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article, as far as a line that cites it needs."""

    id: str
    title: str
    outlet: str | None = None
    published: str | None = None
    copy_of: str | None = None

    @property
    def printed_by(self) -> str:
        """Who to name in a citation: the outlet, or the headline where the outlet is unknown."""
        return self.outlet or f"“{self.title}”"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source. ``id`` is None for an article's own voice, for which its outlet answers.

    ``key`` tells sources apart on a board: the id, or what stands for the outlet.
    """

    key: str
    id: str | None
    name: str
    kind: str = ""

    @property
    def is_own_voice(self) -> bool:
        return self.id is None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that carries a claim, parted round its figure: ``before + figure + after``.

    ``confidence`` tells how sure its reading is, None where that is not known.
    """

    claim_id: str
    before: str
    figure: str
    after: str
    article: ArticleRef
    via: tuple[str, ...] = ()
    also_printed_by: tuple[str, ...] = ()
    confidence: Confidence | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether a reader should look at the sentence before relying on the claim."""
        return self.confidence is Confidence.LOW

    @property
    def sentence(self) -> str:
        return self.before + self.figure + self.after


class Sentences(Sequence[Evidence]):
    """Evidence that is cut out when it is first looked at: a large board shows little of it."""

    def __init__(self, cut_out: Callable[[], tuple[Evidence, ...]]) -> None:
        self._cut_out = cut_out

    @cached_property
    def _evidence(self) -> tuple[Evidence, ...]:
        return self._cut_out()

    @overload
    def __getitem__(self, at: int) -> Evidence: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Evidence]: ...
    def __getitem__(self, at: int | slice) -> Evidence | Sequence[Evidence]:
        return self._evidence[at]

    def __len__(self) -> int:
        return len(self._evidence)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(self._evidence)


@dataclass(frozen=True, slots=True)
class Stand:
    """One source on one figure, its claims over all articles as one."""

    source: SourceRef
    stance: Stance
    direction: Direction | None
    evidence: Sequence[Evidence]
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    date: str | None = None
    """When it was said, as far as known: the claim's own date, else that of its first article."""
    other_dates: tuple[str, ...] = ()
    """Later dates by its other claims, earliest first."""
    side: str | None = None
    """Whose side the articles put the source on, where they tell it and do not part over it."""

    @property
    def days(self) -> tuple[str, ...]:
        """Every date on which it was said, as far as known."""
        return ((self.date,) if self.date else ()) + self.other_dates

    @property
    def manner(self) -> str:
        """How the source opposes a figure, to follow "is": ``denied``, ``called too high``."""
        if self.direction:
            return "called too high" if self.direction is Direction.LOWER else "called too low"
        return "denied" if self.stance is Stance.DENIES else "disputed"

    @property
    def told_side(self) -> str | None:
        """Its side, of a person: the name of a body tells it by itself."""
        return self.side if self.source.kind == SourceKind.PERSON else None

    @property
    def confidence(self) -> Confidence | None:
        """How sure its surest evidence is; None where that is not known of any."""
        told = [one.confidence for one in self.evidence if one.confidence is not None]
        return min(told, key=list(Confidence).index, default=None)


@dataclass(frozen=True, slots=True)
class Note:
    """What the arithmetic says of a figure. ``kind`` names a CSS class, ``text`` is a sentence."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Stands:
    """Who stands where on a figure or a statement."""

    asserted_by: tuple[Stand, ...] = ()
    confirmed_by: tuple[Stand, ...] = ()
    disputed_by: tuple[Stand, ...] = ()
    doubted_by: tuple[Stand, ...] = ()
    no_comment_by: tuple[Stand, ...] = ()

    @property
    def supporting(self) -> tuple[Stand, ...]:
        return self.asserted_by + self.confirmed_by

    @property
    def unsure(self) -> tuple[Stand, ...]:
        return self.doubted_by + self.no_comment_by

    @property
    def all(self) -> tuple[Stand, ...]:
        return self.supporting + self.disputed_by + self.unsure


@dataclass(frozen=True, slots=True)
class BoardFigure:
    """A figure of the board. ``revised_from`` and ``revised_to`` are ids of figures of the same board."""

    id: str
    measure: Measure
    counted: str | None
    words: str
    value: Value
    stands: Stands
    is_current: bool = True
    revised_from: str | None = None
    revised_to: str | None = None
    notes: tuple[Note, ...] = ()
    is_part: bool = False
    """Whether it is told only as a part of another figure: "11 of the dead"."""
    place: str | None = None
    """Where alone it was counted; None where that is where the event is."""

    @property
    def is_disputed(self) -> bool:
        return bool(self.stands.disputed_by)

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(article for stand in self.stands.supporting for article in stand.articles)

    @property
    def origins(self) -> int:
        """How many sources the figure comes from, however many articles carry it.

        Outlets that give it in their own voice count only where nobody else does: they repeat it.
        """
        stands = self.stands.asserted_by or self.stands.confirmed_by
        cited = [stand for stand in stands if not stand.source.is_own_voice]
        return len(cited or stands)

    @property
    def date(self) -> str | None:
        """When it was first said."""
        return min((stand.date for stand in self.stands.supporting if stand.date), default=None)


_WORDS_THAT_TELL = 6
"""A statement of fewer words is shown with its sentence."""


@dataclass(frozen=True, slots=True)
class BoardStatement:
    """Something said without a number. ``id`` is that of the first claim that says it."""

    id: str
    content: str
    stands: Stands

    @property
    def whole_sentence(self) -> str | None:
        """The sentence round words that say too little alone: "considered far too low"."""
        if len(self.content.split()) >= _WORDS_THAT_TELL or not self.stands.all:
            return None
        return self.stands.all[0].evidence[0].sentence.strip()


@dataclass(frozen=True, slots=True)
class Board:
    """All figures of one event, in the order of the page, what parts them, and what was said beside."""

    figures: tuple[BoardFigure, ...] = ()
    statements: tuple[BoardStatement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sources: tuple[SourceRef, ...] = field(default=())
    """Every cited source, in the order of the alphabet; outlets in their own voice are not among them."""

    @property
    def disputed(self) -> int:
        """How many of the figures that still stand are disputed."""
        return sum(figure.is_disputed for figure in self.current)

    @property
    def current(self) -> tuple[BoardFigure, ...]:
        return tuple(figure for figure in self.figures if figure.is_current)

    def figure(self, identity: str | None) -> BoardFigure | None:
        return next((figure for figure in self.figures if figure.id == identity), None)
