"""What the stages hand to one another. Token numbers are those of ``Parsed.doc`` and stay in here."""

from dataclasses import dataclass

from app.domain.claim import SourceKind
from app.domain.dates import PartialDate
from app.domain.figure import Figure
from app.domain.measure import Measure
from app.domain.reason import Reason
from app.domain.scope import Scope
from app.domain.span import Span
from app.domain.stance import Direction, Stance


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure: tokens ``first`` up to ``last`` with its modifier ("at least 12"), the token
    ``core`` of the number itself, and ``head``, the counted noun, where the number stands by one."""

    figure: Figure
    first: int
    last: int
    core: int
    head: int | None


@dataclass(frozen=True, slots=True)
class MeasuredFigure:
    """A figure with what it counts: ``counted`` as written ("Russian soldiers"), ``scope`` where the
    words tell whether it is a total, an addition or a part."""

    found: FoundFigure
    measure: Measure
    counted: str | None
    reason: Reason
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source as written: tokens ``first`` up to ``last``, and the ``head`` of the phrase.

    ``head`` is None for a source that is carried on from an earlier sentence.
    """

    span: Span
    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens ``content_first`` up to ``content_last`` said by ``source``, tied by ``cue``.

    ``source`` is None where nobody is named ("reportedly"). ``carried`` marks content that has
    no cue of its own and goes on from the sentence before; ``silent`` a refusal ("did not say");
    ``behind`` a clause that hangs behind the words it speaks of: an answer (", a claim the army denies")
    or the giver of a figure ("the 12 reported by police"). ``turned_down`` marks the giver of a claim that
    is denied where it is named ("denied the rebels' claim that 12 died"): the denial governs the figure.
    ``lemma`` is the cue's key in the lexicon. ``via`` holds channels and go-betweens, outermost first.
    ``reason`` says in plain words how the source was found: "subject of ‘claimed’".
    """

    source: FoundSource | None
    cue: Span | None
    cue_token: int | None
    lemma: str
    content_first: int
    content_last: int
    via: tuple[Span, ...]
    reason: str
    carried: bool = False
    silent: bool = False
    behind: bool = False
    turned_down: bool = False


@dataclass(frozen=True, slots=True)
class NamedSource:
    """The canonical name and kind that a source goes by in this article."""

    name: str
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class TakenStance:
    """A stance with its direction and, in ``reason``, the words that show it: "‘exaggerated’".

    ``own`` marks a figure that is the source's own, set against another's: "only 3", not "denied
    that 12 died".
    """

    stance: Stance
    direction: Direction | None
    reason: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """The numbers of the drafts that one answers, and in ``reason`` the sign that decided.

    ``steps`` counts what was inferred: none for an echoed number.
    """

    numbers: tuple[int, ...] = ()
    reason: str = ""
    steps: int = 0


@dataclass(frozen=True, slots=True)
class Revised:
    """The number of the draft that one replaces, and the words that say so."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Where and when a draft belongs: the index of its event (None for background), and as of when.

    ``reason`` tells the event, or why it is background; ``as_of_words`` are the words of the date.
    ``place`` is where alone its figure was counted.
    """

    event: int | None
    as_of: PartialDate | None
    reason: str
    as_of_words: str = ""
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making. ``token`` is where it stands: its figure's number, or its cue.

    ``figure`` is None for a statement; ``source`` None for the article's own voice, and
    ``source_reason`` says why it is this one. A ``tentative`` one stays only where it proves to deny
    what others said: "“… We did not shell the mill. …” he said". One that is kept ``if_answered`` is told
    by the article itself, and is a claim only where somebody answers it: "is accused of arming rebels".
    """

    token: int
    figure: MeasuredFigure | None
    attribution: Attribution | None
    source: NamedSource | None
    source_reason: Reason
    stance: TakenStance
    content_first: int
    content_last: int
    via: tuple[Span, ...]
    tentative: bool = False
    if_answered: bool = False

    def is_passed_on_by(self, source: NamedSource) -> bool:
        """Whether a source is a go-between of what is said here, and not who says it."""
        name = source.name.casefold()
        return any(name in span.text.casefold() for span in self.via)
