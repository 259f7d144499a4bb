"""Scores as tables of Markdown, for the docs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.scoring.annotated import AnnotatedArticle
from app.scoring.by_confidence import Share, by_confidence
from app.scoring.by_measure import by_measure
from app.scoring.by_phenomenon import Group, by_phenomenon
from app.scoring.tally import Row, score

ROWS = (
    Row.FIGURE,
    Row.VALUE,
    Row.MEASURE,
    Row.SOURCE,
    Row.VIA,
    Row.STANCE,
    Row.STRICT,
    Row.OTHER_STANCE,
    Row.LINKS,
)
RECALL_ROWS = {Row.STATEMENTS: "statements, recall", Row.STATEMENT_STANCE: "statements with stance, recall"}
NAMES = {Row.OTHER_STANCE: "stance other than asserts", Row.VIA: "go-between"}


@dataclass(frozen=True, slots=True)
class Scored:
    """Annotated articles under one name, with what was found in them."""

    name: str
    gold: Sequence[AnnotatedArticle]
    predicted: Mapping[str, AnnotatedArticle]


def corpus_table(corpora: Sequence[Scored]) -> Iterator[str]:
    """F1 of every row, a column for each corpus."""
    every = [score(corpus.gold, corpus.predicted).rows for corpus in corpora]
    yield from _head("F1", *(f"{corpus.name} ({len(corpus.gold)})" for corpus in corpora))
    for row in ROWS:
        yield _row(NAMES.get(row, row.value), *(f"{rows[row].f1:.2f}" for rows in every))
    for row, name in RECALL_ROWS.items():
        yield _row(name, *(f"{rows[row].recall:.2f}" for rows in every))


def measure_table(scored: Scored) -> Iterator[str]:
    """Each measure: how many figures the annotations have of it, precision, recall, F1."""
    yield from _head("measure", "figures", "precision", "recall", "F1")
    for name, tally in by_measure(scored.gold, scored.predicted).items():
        yield _row(name, str(tally.gold), f"{tally.precision:.2f}", f"{tally.recall:.2f}", f"{tally.f1:.2f}")


def phenomenon_table(scored: Scored, group: Group) -> Iterator[str]:
    """Each class of a group: an example, how many items, how many of them found and right."""
    yield from _head(group.value, "for instance", "items", "found", f"{group.field} right")
    for one in by_phenomenon(scored.gold, scored.predicted):
        if one.group is group and one.gold:
            yield _row(one.name, one.example, str(one.gold), f"{one.recall:.2f}", f"{one.correct:.2f}")


def confidence_table(corpora: Sequence[Scored]) -> Iterator[str]:
    """Each level: how many figures and answers, and which part of them is right, by corpus."""
    yield from _head("confidence", *(f"{corpus.name}, {kind}" for corpus in corpora for kind in _KINDS))
    every = [by_confidence(corpus.gold, corpus.predicted) for corpus in corpora]
    for level in every[0]:
        shares = [share for levels in every for share in (levels[level].figures, levels[level].answers)]
        yield _row(level.value, *(_share(share) for share in shares))


_KINDS = ("figures right", "answers right")


def _share(share: Share) -> str:
    return "–" if share.part is None else f"{share.part:.2f} of {share.of}"


def _head(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield _row(*("---" for _ in cells))


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def tables(parts: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Tables under headings of the third level."""
    return "\n\n".join(f"### {heading}\n\n" + "\n".join(lines) for heading, lines in parts)
