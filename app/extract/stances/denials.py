"""Links: each denial, dispute, doubt or silence tied to the figure or statement it answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.found import Answered, Draft
from app.extract.language import Parsed
from app.extract.lexicon import strings, table
from app.extract.stances.relevance import Relevance, owner_words, source_words

_REACH = 12
"""Sentences that a denial without an echo looks back over."""
_TOLLS = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.CASUALTIES,
        Measure.ATTENDED,
        Measure.MISSING,
        Measure.DISPLACED,
    }
)
_DEATHS = frozenset({Measure.KILLED, Measure.CASUALTIES})
_LOOSE = frozenset({Measure.OTHER})
_POINTED_AT = "the nearest figure that its words point at"
_INFERRED = 2
"""Steps of a link that no echoed number decides: it is wrong about as often as right."""


@dataclass(frozen=True)
class _Article:
    """What the links of an article are found in."""

    parsed: Parsed
    drafts: Sequence[Draft]
    relevance: Relevance

    def sentence(self, number: int) -> int:
        return self.parsed.sentence_number(self.drafts[number].token)


def link_denials(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Answered, ...]:
    """For each draft, the drafts it answers, and why; none for those that assert.

    An echoed number decides first, then the measure, then words that point at a figure ("the
    Ukrainian estimates"), then which earlier words the answer fits best. Where nothing decides:
    no link.
    """
    article = _Article(parsed, drafts, Relevance(parsed, drafts))
    return tuple(
        Answered() if draft.stance.stance.supports else _targets(article, number)
        for number, draft in enumerate(drafts)
    )


def _targets(article: _Article, number: int) -> Answered:
    draft = article.drafts[number]
    others = [n for n, other in enumerate(article.drafts) if n != number and _can_be_answered(draft, other)]
    echoed = _echoed(draft, article.drafts, others)
    if echoed:
        return _answered(echoed, "the same number", steps=0)
    earlier = _earlier(article, number, others)
    held = _held_figures(draft, article.drafts, others)
    if held:
        return _answered(held, "told within the answer itself", steps=0)
    if draft.figure is not None:
        of_measure = _of_measure(article, number, others)
        if of_measure:
            return _answered(of_measure, "the nearest of the same measure")
        return _answered(_pointed_figures(article, draft, earlier) or [], _POINTED_AT)
    if _answers_nothing(article, draft):
        return Answered()
    figures = _pointed_figures(article, draft, earlier)
    if figures is not None:
        return _answered(figures, _POINTED_AT)
    if draft.stance.direction is not None:
        return _answered(_nearest_tolls(article, earlier), "the nearest toll before it")
    best = article.relevance.best(number, others)
    return Answered() if best is None else _answered(_with_siblings(article, best), "what it fits best")


def _answered(numbers: list[int], reason: str, *, steps: int = _INFERRED) -> Answered:
    return Answered(tuple(sorted(numbers)), reason, steps) if numbers else Answered()


def _can_be_answered(draft: Draft, other: Draft) -> bool:
    """Whether one can be what the other answers: somebody else's, and not itself an answer."""
    if not other.stance.stance.supports:
        return False
    return draft.source is None or other.source is None or other.source.name != draft.source.name


def _bounds(draft: Draft) -> set[float]:
    if draft.figure is None:
        return set()
    value = draft.figure.found.figure.value
    return {float(bound) for bound in (value.low, value.high) if bound}


def _echoed(draft: Draft, drafts: Sequence[Draft], others: list[int]) -> list[int]:
    """Figures by others with the very number that the answer names, anywhere in the article; those
    that somebody is cited for before those of the article's own voice."""
    bounds = _bounds(draft)
    found = [n for n in others if bounds & _bounds(drafts[n]) and _may_count_the_same(draft, drafts[n])]
    return [n for n in found if drafts[n].source is not None] or found


def _held_figures(draft: Draft, drafts: Sequence[Draft], others: list[int]) -> list[int]:
    """Figures of others inside the very words of an answer: "called the number of 89 dead that the
    ministry gave disinformation"."""
    return [
        n
        for n in others
        if drafts[n].figure is not None
        and drafts[n].source is not None
        and draft.content_first <= drafts[n].token < draft.content_last
    ]


def _may_count_the_same(a: Draft, b: Draft) -> bool:
    if a.figure is None or b.figure is None:
        return False
    measures = {a.figure.measure, b.figure.measure}
    return len(measures) == 1 or bool(measures & _LOOSE) or measures <= _DEATHS


def _of_measure(article: _Article, number: int, others: list[int]) -> list[int]:
    """What a figure without an echo answers: the nearest figures of its measure. A zero also looks
    ahead, for a lead may deny what is told only later."""
    draft = article.drafts[number]
    assert draft.figure is not None
    zero = draft.figure.found.figure.value.high == 0
    pool = others if zero else _earlier(article, number, others)
    same = [n for n in pool if _same_measure(draft, article.drafts[n])]
    if zero:
        return [n for n in same if _bounds(article.drafts[n])]
    return _nearest_sentence(article, same) if same and draft.stance.stance is not Stance.DENIES else []


def _same_measure(draft: Draft, other: Draft) -> bool:
    """Whether two figures are of one measure; "the number is closer to 40,000" is of any toll's."""
    if draft.figure is None or other.figure is None:
        return False
    if draft.figure.measure is other.figure.measure:
        return draft.figure.measure not in _LOOSE or _last_word(draft) == _last_word(other)
    words = (draft.figure.counted or "").lower().split()
    return (
        draft.figure.measure in _LOOSE
        and other.figure.measure in _TOLLS
        and not set(words) - _listed("numeric")
    )


def _last_word(draft: Draft) -> str:
    words = ((draft.figure.counted if draft.figure is not None else None) or "").lower().split()
    return words[-1] if words else ""


def _earlier(article: _Article, number: int, others: list[int]) -> list[int]:
    """Candidates before an answer and within reach, nearest first; the headline looks ahead."""
    token = article.drafts[number].token
    if article.parsed.in_headline(token):
        return [n for n in others if article.drafts[n].token > token]
    here = article.sentence(number)
    back = [n for n in others if article.drafts[n].token < token]
    return [n for n in reversed(back) if here - article.sentence(n) <= _REACH]


def _nearest_sentence(article: _Article, candidates: list[int]) -> list[int]:
    """Of candidates, nearest first, those of the nearest sentence and its last source."""
    sentence, source = article.sentence(candidates[0]), article.drafts[candidates[0]].source
    return [n for n in candidates if article.sentence(n) == sentence and article.drafts[n].source == source]


def _with_siblings(article: _Article, best: int) -> list[int]:
    """A figure that is answered takes along the others its source gives in the same sentence."""
    if article.drafts[best].figure is None:
        return [best]
    return [
        n
        for n, other in enumerate(article.drafts)
        if other.figure is not None
        and article.sentence(n) == article.sentence(best)
        and other.source == article.drafts[best].source
        and other.stance.stance.supports
    ]


@cache
def _listed(name: str, key: str = "words") -> frozenset[str]:
    return frozenset(strings(table("stances", name)[key]))


def _answers_nothing(article: _Article, draft: Draft) -> bool:
    """Whether a silence is of details that nobody gave: "gave no further details"."""
    if draft.stance.stance is not Stance.NO_COMMENT:
        return False
    words = set(_content(article.parsed, draft))
    if words & _listed("pointing", "general"):
        return True
    return not words & (_listed("pointing") | _listed("numeric") | _listed("silence"))


def _content(parsed: Parsed, draft: Draft) -> Iterator[str]:
    if draft.attribution is not None and draft.attribution.cue_token is not None:
        yield parsed.doc[draft.attribution.cue_token].lower_
        yield parsed.doc[draft.attribution.cue_token].lemma_.lower()
    for token in parsed.doc[draft.content_first : draft.content_last]:
        yield token.lower_


def _pointed_figures(article: _Article, draft: Draft, earlier: list[int]) -> list[int] | None:
    """The figures that "the Ukrainian estimates" or "the toll" points at; None where no such word
    stands at the head of what is answered."""
    last = min(draft.content_last, draft.content_first + 10)
    for index in range(draft.content_first, last):
        if article.parsed.doc[index].lower_ in _listed("numeric"):
            owners = set(owner_words(article.parsed, draft.content_first, index))
            owned = [n for n in earlier if owners & set(source_words(article.drafts[n]))]
            return _nearest_tolls(article, owned or earlier)
    return None


def _nearest_tolls(article: _Article, candidates: list[int]) -> list[int]:
    """The nearest figures that somebody stands behind; the article's own voice only if none does."""
    figures = [n for n in candidates if article.drafts[n].figure is not None]
    tolls = [n for n in figures if _is_toll(article.drafts[n])] or figures
    pool = [n for n in tolls if article.drafts[n].source is not None] or tolls
    return _nearest_sentence(article, pool) if pool else []


def _is_toll(draft: Draft) -> bool:
    return draft.figure is not None and draft.figure.measure in _TOLLS
