"""Figures: number expressions that count, with their values, spans and counted nouns."""

from collections import Counter

from app.domain.figure import Figure
from app.domain.span import Span
from app.extract.figures.expressions import Expression, expressions
from app.extract.figures.heads import counted_head
from app.extract.figures.not_figures import why_not
from app.extract.figures.pieces import Piece, pieces
from app.extract.figures.surroundings import Surroundings
from app.extract.figures.verb_hedges import unhedged
from app.extract.figures.zeros import find_zeros
from app.extract.found import FoundFigure
from app.extract.language import Parsed

_MOST_IN_A_SENTENCE = 40


def find_figures(parsed: Parsed) -> tuple[FoundFigure, ...]:
    """The figures of an article, in order: "Up to 400 Russian soldiers" gives "Up to 400"."""
    text = pieces(parsed)
    counts = [
        _figure(parsed, text, expression)
        for expression in unhedged(parsed, text, expressions(parsed, text))
        if why_not(Surroundings(parsed, text, expression)) is None
    ]
    counts = _without_tables(parsed, counts)
    taken = {token for count in counts for token in range(count.first, count.last)}
    zeros = [zero for zero in find_zeros(parsed) if not taken.intersection(range(zero.first, zero.last))]
    return tuple(sorted((*counts, *zeros), key=lambda found: found.figure.span.start))


def _without_tables(parsed: Parsed, counts: list[FoundFigure]) -> list[FoundFigure]:
    """The figures but for those of overfull sentences: rows of a table are no sentence about anything."""
    crowded = Counter(parsed.sentence_number(count.core) for count in counts)
    return [count for count in counts if crowded[parsed.sentence_number(count.core)] <= _MOST_IN_A_SENTENCE]


def _figure(parsed: Parsed, text: tuple[Piece, ...], found: Expression) -> FoundFigure:
    first, last = text[found.first].token, text[found.last - 1].token + 1
    core = text[found.number.core].token
    return FoundFigure(
        figure=Figure(Span.of(parsed.text, text[found.first].start, text[found.last - 1].end), found.value),
        first=first,
        last=last,
        core=core,
        head=counted_head(parsed, first, last, core),
    )
