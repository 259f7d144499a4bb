"""Which predicted claim or statement answers which annotated one: pairs, one to one."""

import re
from collections.abc import Iterable, Sequence

from app.domain.span import Span
from app.scoring.annotated import AnnotatedClaim, AnnotatedItem, AnnotatedStatement

_NUMBER_WORDS = (
    "zero no none nobody one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred hundreds thousand thousands million millions mln billion billions bn trillion dozen dozens "
    "scores score half third thirds quarter quarters tens both couple handful majority most"
)
_NUMBER = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{'|'.join(_NUMBER_WORDS.split())})\b", re.I)
_EMPTY_WORDS = frozenset({"the", "a", "an", "s", "of", "in", "and"})

Pairs = dict[int, int]
"""Index of the annotated to index of the predicted one."""
Candidate = tuple[float, int, int]
"""How well two go together, the annotated one's index, the predicted one's."""


def token_f(first: str, second: str) -> float:
    """How much two names share, 0 to 1: the harmonic mean over their telling words."""
    a, b = _tokens(first), _tokens(second)
    if not a or not b:
        return 0.0
    rest, hits = list(b), 0
    for token in a:
        if token in rest:
            rest.remove(token)
            hits += 1
    return 2.0 * hits / (len(a) + len(b))


def same_words(first: Span | None, second: Span | None) -> bool:
    """Whether both are there and share half of their telling words."""
    return bool(first and second and token_f(first.text, second.text) >= 0.5)


def same_source(gold: AnnotatedItem, predicted: AnnotatedItem) -> bool:
    """Whether both name the same source: in words as written, or by whom these stand for."""
    written, found = _words(gold.source), _words(predicted.source)
    if written is None:
        return found is None or bool(gold.entity and token_f(gold.entity, found) >= 0.5)
    if found is None:
        return False
    return any(
        token_f(one, other) >= 0.5 or one.strip().lower() == other.strip().lower()
        for one in (written, gold.entity)
        if one
        for other in (found, predicted.entity)
        if other
    )


def same_bounds(gold: AnnotatedClaim, predicted: AnnotatedClaim) -> bool:
    """Whether low and high agree, open ends included."""
    return _same_number(gold.low, predicted.low) and _same_number(gold.high, predicted.high)


def align_claims(gold: Sequence[AnnotatedClaim], predicted: Sequence[AnnotatedClaim]) -> Pairs:
    """Pairs of claims whose spans share the number itself, not only "at least"."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            closeness = _closeness(one.figure, other.figure)
            if closeness > 0:
                # The value decides only between rivals for the same words.
                bonus = 0.5 * same_bounds(one, other) + 0.1 * same_source(one, other)
                candidates.append((closeness + bonus + 0.1 * (one.stance == other.stance), i, j))
    return _best_pairs(candidates)


def align_statements(gold: Sequence[AnnotatedStatement], predicted: Sequence[AnnotatedStatement]) -> Pairs:
    """Pairs of statements with half of their content in common, or with the same source and cue."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            shared = _shared_content(one, other)
            cue = _shared(one.cue, other.cue) or 0.0
            source = same_source(one, other)
            if shared >= 0.5 or (source and cue > 0):
                candidates.append((shared + cue + source + (one.stance == other.stance), i, j))
    return _best_pairs(candidates)


def _tokens(words: str) -> list[str]:
    return [token for token in re.findall(r"\w+", words.lower()) if token not in _EMPTY_WORDS]


def _words(span: Span | None) -> str | None:
    return None if span is None else span.text.strip() or None


def _same_number(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(a)), abs(float(b)))


def _number_in(figure: Span) -> tuple[int, int]:
    """Where in the text the number of a figure's words stands."""
    hits = list(_NUMBER.finditer(figure.text))
    if not hits:
        return figure.start, figure.start + len(figure.text)
    return figure.start + hits[0].start(), figure.start + hits[-1].end()


def _closeness(gold: Span, predicted: Span) -> float:
    """0 where the two cannot be the same figure, else how far they cover each other, up to 1."""
    start, end = _number_in(gold)
    if min(end, predicted.end) - max(start, predicted.start) <= 0:
        return 0.0
    both = max(gold.end, predicted.end) - min(gold.start, predicted.start)
    shared = min(gold.end, predicted.end) - max(gold.start, predicted.start)
    return max(0.01, shared / float(both or 1))


def _shared(a: Span | None, b: Span | None) -> float | None:
    """The part of the shorter span that the other covers; None where one is missing."""
    if a is None or b is None:
        return None
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(0, shared) / float(max(1, min(a.end - a.start, b.end - b.start)))


def _shared_content(gold: AnnotatedStatement, predicted: AnnotatedStatement) -> float:
    shared = _shared(gold.content, predicted.content)
    if shared is not None:
        return shared
    return 0.5 if gold.content is None and same_source(gold, predicted) else 0.0


def _best_pairs(candidates: Iterable[Candidate]) -> Pairs:
    """The best candidate first, then the best of those that are left."""
    pairs: Pairs = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, key=lambda candidate: (-candidate[0], candidate[1], candidate[2])):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
