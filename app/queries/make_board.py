"""From rows to the board of an event. Pure: the same rows make the same board."""

from collections import defaultdict
from dataclasses import replace

from app.domain.conflicts import Contender, Opposition, Voice, find_conflicts
from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.queries.board import Board, BoardFigure, BoardStatement, SourceRef, Stand
from app.queries.claim_rows import ClaimRow, FigureRow, Rows
from app.queries.names import within_sentence
from app.queries.notes import NoteMaker
from app.queries.parts import told_parts
from app.queries.stands import StandMaker, stays

MEASURE_ORDER = (
    Measure.KILLED,
    Measure.INJURED,
    Measure.CASUALTIES,
    Measure.MISSING,
    Measure.CAPTURED,
    Measure.DETAINED,
    Measure.DISPLACED,
    Measure.INFECTED,
    Measure.ATTENDED,
    Measure.DESTROYED,
    Measure.FIRED,
    Measure.COST,
    Measure.SHARE,
    Measure.OTHER,
)


def make_board(rows: Rows) -> Board:
    """The board of the events that the rows were read for."""
    maker = StandMaker(rows)
    aims = _Aims(rows)
    figures = [
        figure
        for row in rows.figures
        if row.merged_into is None and row.removed_at is None
        if (figure := _figure(row, aims.at_figure(row.id), maker)).stands.all
    ]
    parts = told_parts(rows, aims.kept)
    figures = [replace(figure, is_part=figure.id in parts) for figure in figures]
    figures = _with_revisions(figures, aims.kept)
    conflicts = find_conflicts([_contender(figure) for figure in figures])
    notes = NoteMaker(figures, conflicts)
    noted = [
        replace(figure, notes=found) if (found := notes.notes_on(figure)) else figure for figure in figures
    ]
    return Board(
        figures=tuple(sorted(noted, key=_page_order)),
        statements=_statements(aims, maker),
        conflicts=conflicts,
        sources=_cited(rows, maker),
    )


class _Aims:
    """What each claim speaks of: a figure, or a statement of another claim."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        figures = {row.id: row for row in rows.figures}
        self.kept = {
            row.id: stays(row, figures, lambda figure: figure.merged_into).id for row in rows.figures
        }
        self._claims = {claim.id: claim for claim in rows.claims}
        self._by_figure: dict[str, list[ClaimRow]] = defaultdict(list)
        self.on_statements: dict[str, list[ClaimRow]] = defaultdict(list)
        """Id of the claim that makes a statement to the claims on it, itself the first."""
        for claim in rows.claims:
            self._place(claim)

    def at_figure(self, figure_id: str) -> list[ClaimRow]:
        return self._by_figure[figure_id]

    def _place(self, claim: ClaimRow) -> None:
        if claim.stance == Stance.ASSERTS and claim.figure_id in self.kept:
            self._by_figure[self.kept[claim.figure_id]].append(claim)
            return
        figures = self._figures(claim)
        for figure_id in figures:
            self._by_figure[figure_id].append(claim)
        counter = self._counter_figure(claim, figures)
        if counter is not None:
            self._by_figure[counter].append(claim._replace(stance=Stance.ASSERTS, direction=None))
        if not figures and claim.figure_id is None:
            for statement in self._statements(claim):
                self.on_statements[statement].append(claim)

    def _targets(self, claim: ClaimRow) -> list[ClaimRow]:
        if claim.stance == Stance.ASSERTS:
            return []
        targets = self._rows.targets.get(claim.id, ())
        return [self._claims[target] for target in targets if target in self._claims]

    def _figures(self, claim: ClaimRow) -> list[str]:
        """The figures a claim is on: those it aims at, else its own."""
        aimed = [
            self.kept[target.figure_id] for target in self._targets(claim) if target.figure_id in self.kept
        ]
        own = [self.kept[claim.figure_id]] if claim.figure_id in self.kept else []
        return list(dict.fromkeys(aimed or own))

    def _counter_figure(self, claim: ClaimRow, figures: list[str]) -> str | None:
        """The figure that a disputing claim sets against the one it aims at: there its source asserts."""
        own = self.kept.get(claim.figure_id or "")
        return own if claim.stance == Stance.DISPUTES and own not in figures else None

    def _statements(self, claim: ClaimRow) -> list[str]:
        aimed = [target.id for target in self._targets(claim) if target.figure_id is None]
        return aimed or [claim.id]


def _figure(row: FigureRow, claims: list[ClaimRow], maker: StandMaker) -> BoardFigure:
    value = Value(whole(row.low), whole(row.high), row.approx, row.strict, row.unit)
    return BoardFigure(
        row.id,
        Measure(row.measure),
        row.counted,
        uncapitalised(row.words),
        value,
        maker.stands(claims),
        revised_from=row.revised_from,
        place=row.place,
    )


def uncapitalised(words: str) -> str:
    """A figure that opened a sentence, as it stands inside one: ``Up to 400`` → ``up to 400``."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def whole(number: float | None) -> int | float | None:
    """The store keeps floats; 400.0 soldiers are 400."""
    return int(number) if number is not None and float(number).is_integer() else number


def _with_revisions(figures: list[BoardFigure], kept: dict[str, str]) -> list[BoardFigure]:
    """Mark what was replaced: a figure all of whose sources now give the one revised from it."""
    by_id = {figure.id: figure for figure in figures}
    successor = {
        kept.get(figure.revised_from, figure.revised_from): figure
        for figure in figures
        if figure.revised_from
    }
    marked = []
    for figure in figures:
        later = _later(figure, successor)
        if not later and figure.revised_from is None:
            marked.append(figure)
            continue
        replaced = bool(later) and _stopped_giving(figure, later)
        earlier = kept.get(figure.revised_from or "", "")
        marked.append(
            replace(
                _dated_after(figure, by_id.get(earlier)),
                is_current=not replaced,
                revised_from=earlier if earlier in by_id and earlier != figure.id else None,
                revised_to=later[-1].id if replaced else None,
            )
        )
    return marked


def _stopped_giving(figure: BoardFigure, later: list[BoardFigure]) -> bool:
    """Whether all behind a figure now give a later one; or most do, and the rest have not given the
    earlier one since."""
    givers = _supporters([figure])
    rest = givers - _supporters(later)
    came = (later[0].date or "")[:10]
    return len(rest) * 2 < len(givers) and all(_last_given(figure, key) <= came for key in rest)


def _last_given(figure: BoardFigure, source: str) -> str:
    return max(
        (day[:10] for stand in figure.stands.supporting if stand.source.key == source for day in stand.days),
        default="~",
    )


def _dated_after(figure: BoardFigure, earlier: BoardFigure | None) -> BoardFigure:
    """A source gives a figure after the one it replaces: where an article that looks back dates both to
    one day, the next date known of the later one holds."""
    if earlier is None or earlier.id == figure.id:
        return figure
    before = {stand.source.key: stand.date for stand in earlier.stands.supporting}

    def dated(stand: Stand) -> Stand:
        floor = before.get(stand.source.key)
        if floor is None or stand.date is None or stand.date > floor:
            return stand
        return replace(stand, date=next((one for one in stand.other_dates if one > floor), stand.date))

    stands = figure.stands
    return replace(figure, stands=replace(stands, asserted_by=tuple(map(dated, stands.asserted_by))))


def _later(figure: BoardFigure, successor: dict[str, BoardFigure]) -> list[BoardFigure]:
    """Every figure that came after this one, in turn; a ring of revisions ends where it began."""
    later: list[BoardFigure] = []
    step = successor.get(figure.id)
    while step is not None and step.id != figure.id and step not in later:
        later.append(step)
        step = successor.get(step.id)
    return later


def _supporters(figures: list[BoardFigure]) -> set[str]:
    """Who stands behind the figures. An outlet that only tells what a cited source gave does not keep
    standing what that source has replaced."""
    stands = [stand for figure in figures for stand in figure.stands.supporting]
    cited = [stand for stand in stands if not stand.source.is_own_voice]
    return {stand.source.key for stand in cited or stands}


def _contender(figure: BoardFigure) -> Contender:
    return Contender(
        figure.id,
        figure.measure,
        figure.counted,
        figure.words,
        figure.value,
        tuple(
            Voice(
                stand.source.key,
                within_sentence(stand.source.name),
                stand.date,
                is_cited=not stand.source.is_own_voice,
            )
            for stand in figure.stands.supporting
        ),
        tuple(
            Opposition(stand.source.key, within_sentence(stand.source.name), stand.manner, stand.date)
            for stand in figure.stands.disputed_by
        ),
        figure.is_current,
        figure.revised_from,
        figure.is_part,
        bool(figure.stands.unsure),
        figure.articles,
        tuple(day[:10] for stand in figure.stands.supporting for day in stand.days),
        figure.place,
    )


def _page_order(figure: BoardFigure) -> tuple[int, bool, int, float, str]:
    """By measure; what still stands first; most disputed first; then the highest."""
    named = max(bound for bound in (figure.value.low, figure.value.high) if bound is not None)
    return (
        MEASURE_ORDER.index(figure.measure),
        not figure.is_current,
        -len(figure.stands.disputed_by),
        -float(named),
        figure.id,
    )


def _statements(aims: _Aims, maker: StandMaker) -> tuple[BoardStatement, ...]:
    """What was said without a number; the same words by two sources are one statement."""
    by_content: dict[str, list[ClaimRow]] = defaultdict(list)
    for claims in aims.on_statements.values():
        by_content[" ".join(claims[0].content.casefold().split()).strip(' .,“”"')].extend(claims)
    made = [
        BoardStatement(claims[0].id, " ".join(claims[0].content.split()), maker.stands(claims))
        for claims in by_content.values()
    ]
    return tuple(sorted(made, key=lambda statement: -len(statement.stands.disputed_by)))


def _cited(rows: Rows, maker: StandMaker) -> tuple[SourceRef, ...]:
    first_of = {claim.source_id: claim for claim in reversed(rows.claims) if claim.source_id}
    sources = {source.key: source for claim in first_of.values() if (source := maker.source(claim)).id}
    return tuple(sorted(sources.values(), key=lambda source: source.name.casefold()))
