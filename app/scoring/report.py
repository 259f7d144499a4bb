"""Scores, faults and changes as lines to read, and as JSON for programs."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import TypedDict

from app.scoring.annotated import AnnotatedArticle
from app.scoring.by_confidence import Share, by_confidence
from app.scoring.by_measure import by_measure
from app.scoring.by_phenomenon import PhenomenonScore, by_phenomenon
from app.scoring.changes import Change
from app.scoring.faults import Fault
from app.scoring.tally import PER_CLAIM, Row, Scores, Tally, score

WIDTH = 100
"""Most characters of a line; sentences and claims may be longer."""
_HEADINGS = f"{'':<17}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'found':>7}{'gold':>7}"
_CORPUS_ROWS = (Row.FIGURE, Row.VALUE, Row.MEASURE, Row.SOURCE, Row.STANCE, Row.STRICT, Row.LINKS)


class RowJson(TypedDict):
    """One row, in the names that scripts rely on."""

    p: float
    r: float
    f1: float
    tp: int
    pred: int
    gold: int


def rows_json(scores: Scores) -> dict[str, RowJson]:
    """All rows by name."""
    return {row.value: _row_json(tally) for row, tally in scores.rows.items()}


def report_lines(
    gold: list[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle], scores: Scores
) -> Iterator[str]:
    """The whole report: all rows, stances mixed up, by measure, corpus, phenomenon and confidence."""
    yield f"{scores.articles} articles"
    yield f"{_HEADINGS}   of paired"
    yield from _score_lines(scores)
    yield from _stance_lines(scores)
    yield ""
    yield _HEADINGS
    yield from (_line(name, tally) for name, tally in by_measure(gold, predicted).items())
    yield ""
    yield f"{'F1 by corpus':<22}" + "".join(f"{row.value:>9}" for row in _CORPUS_ROWS)
    yield from _corpus_lines(gold, predicted)
    yield from _phenomenon_lines(by_phenomenon(gold, predicted))
    yield from _confidence_lines(gold, predicted)


def fault_lines(faults: Iterable[Fault]) -> Iterator[str]:
    """Two lines for each fault: what, and the sentence."""
    for fault in faults:
        told = f"expected {fault.expected}" if fault.expected else ""
        found = f"found {fault.found}" if fault.found else ""
        both = "; ".join(part for part in (told, found) if part)
        yield f"{fault.kind.upper():<17}{fault.doc} {fault.id} “{fault.words}”: {both}"
        yield f"{'':<17}{fault.sentence}"


def change_lines(changes: list[Change]) -> Iterator[str]:
    """Claims gained (+) and lost (-), marked right or wrong by the annotations."""
    for change in changes:
        sign, verdict = "+" if change.gained else "-", "right" if change.right else "wrong"
        yield f"{sign} {verdict} {change.doc} “{change.words}”: {change.described}"
        yield f"          {change.sentence}"
    gained, lost = _sum_up(changes, gained=True), _sum_up(changes, gained=False)
    yield f"gained {gained}; lost {lost}"


def _score_lines(scores: Scores) -> Iterator[str]:
    for row, tally in scores.rows.items():
        if row is Row.CONFLICTS and not tally.predicted:
            continue
        share = ""
        if scores.paired and row in PER_CLAIM and row is not Row.FIGURE:
            share = f"{tally.right / float(scores.paired):12.3f}"
        yield _line(row.value, tally) + share


def _stance_lines(scores: Scores) -> Iterator[str]:
    mixed = {pair: count for pair, count in scores.stances.items() if pair[0] != pair[1]}
    if mixed:
        ordered = sorted(mixed.items(), key=lambda item: (-item[1], item[0]))
        mixed_up = ", ".join(f"{gold} as {found} {count}" for (gold, found), count in ordered)
        yield from wrap(f"stances mixed up: {mixed_up}", WIDTH, subsequent_indent="  ")


def _corpus_lines(gold: list[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]) -> Iterator[str]:
    for corpus in sorted({article.corpus for article in gold}):
        scores = score([article for article in gold if article.corpus == corpus], predicted)
        numbers = "".join(f"{scores.rows[row].f1:9.3f}" for row in _CORPUS_ROWS)
        yield f"{corpus:<16}{scores.articles:>6}{numbers}"


def _phenomenon_lines(scores: Iterable[PhenomenonScore]) -> Iterator[str]:
    """A block for each group: annotated items, those found, those whose field is right."""
    group = None
    for one in scores:
        if one.group is not group:
            group = one.group
            yield ""
            yield f"{group.value:<24}{'gold':>6}{'found':>8}{group.field:>9}"
        if one.gold:
            yield f"  {one.name:<22}{one.gold:6d}{one.recall:8.3f}{one.correct:9.3f}"


def _confidence_lines(
    gold: list[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]
) -> Iterator[str]:
    """How many claims of each level of confidence there are, and how many of these are right."""
    yield ""
    yield f"{'confidence':<24}{'figures':>8}{'right':>8}{'answers':>10}{'right':>8}"
    for confidence, level in by_confidence(gold, predicted).items():
        yield f"  {confidence.value:<22}{_share(level.figures)}  {_share(level.answers)}"


def _share(share: Share) -> str:
    return f"{share.of:8d}" + (f"{'–':>8}" if share.part is None else f"{share.part:8.3f}")


def _line(name: str, tally: Tally) -> str:
    scores = f"{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}"
    return f"{name:<17}{scores}{tally.right:8d}{tally.predicted:7d}{tally.gold:7d}"


def _row_json(tally: Tally) -> RowJson:
    return {
        "p": tally.precision,
        "r": tally.recall,
        "f1": tally.f1,
        "tp": tally.right,
        "pred": tally.predicted,
        "gold": tally.gold,
    }


def _sum_up(changes: list[Change], *, gained: bool) -> str:
    some = [change for change in changes if change.gained == gained]
    return f"{len(some)} ({sum(change.right for change in some)} right)"
