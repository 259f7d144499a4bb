"""Links: each denial, dispute, doubt or silence tied to the figure or statement it answers."""

from collections.abc import Iterator, Sequence
from functools import cache

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract import countries
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.lexicon import strings, table

_REACH = 12
"""Sentences that a denial without an echo looks back over."""
_OVERLAP = 2
"""Fewest telling words that a denied clause shares with what it answers."""
_DULL = frozenset("be have do say not the a an of in on at to and or it its they he she his her their by for with from that this any no".split())
_MEASURES = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ATTENDED, Measure.MISSING})


def link_denials(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[tuple[int, ...], ...]:
    """For each draft, the numbers of the drafts it answers; empty for those that assert.

    An echoed number decides first, then the words that point ("the claim", "the Ukrainian
    estimates"), then shared words with what was said before. Where nothing decides: no link.
    """
    return tuple(
        tuple(sorted(_targets(parsed, drafts, number))) if _answers(draft) else ()
        for number, draft in enumerate(drafts)
    )


def _answers(draft: Draft) -> bool:
    return not draft.stance.stance.supports


def _targets(parsed: Parsed, drafts: Sequence[Draft], number: int) -> list[int]:
    draft = drafts[number]
    others = [n for n in range(len(drafts)) if n != number and _can_answer(draft, drafts[n])]
    echoed = _echoed(parsed, drafts, others, draft)
    if echoed:
        return echoed
    earlier = _recent(parsed, drafts, others, draft)
    if draft.figure is not None and draft.stance.stance is not Stance.DENIES:
        same = _same_measure(drafts, earlier, draft)
        if same:
            return _nearest_sentence(parsed, drafts, same)
    if _answers_nothing(parsed, draft):
        return []
    return _pointed(parsed, drafts, earlier, draft) or _overlapping(parsed, drafts, earlier, draft)


def _can_answer(draft: Draft, other: Draft) -> bool:
    """Whether one can be what the other answers: somebody else's, and not itself an answer."""
    if not other.stance.stance.supports:
        return False
    if draft.source is None:
        return True
    return other.source is None or other.source.name != draft.source.name


@cache
def _list(name: str, key: str = "words") -> frozenset[str]:
    return frozenset(strings(table("stances", name)[key]))


def _numbers(parsed: Parsed, draft: Draft) -> set[float]:
    """The numbers a draft speaks of: its figure's bounds."""
    if draft.figure is None:
        return set()
    value = draft.figure.found.figure.value
    return {float(bound) for bound in (value.low, value.high) if bound}


def _echoed(parsed: Parsed, drafts: Sequence[Draft], others: list[int], draft: Draft) -> list[int]:
    """Figures by others with the very number that the answer names, anywhere in the article."""
    numbers = _numbers(parsed, draft)
    if not numbers or draft.figure is None:
        return []
    measure = draft.figure.measure
    found = []
    for n in others:
        figure = drafts[n].figure
        if figure is None or not numbers & _numbers(parsed, drafts[n]):
            continue
        if figure.measure is measure or Measure.OTHER in (figure.measure, measure) or _both_human(figure.measure, measure):
            found.append(n)
    cited = [n for n in found if drafts[n].source is not None]
    return cited or found


def _both_human(a: Measure, b: Measure) -> bool:
    return a in (Measure.KILLED, Measure.CASUALTIES) and b in (Measure.KILLED, Measure.CASUALTIES)


def _recent(parsed: Parsed, drafts: Sequence[Draft], others: list[int], draft: Draft) -> list[int]:
    """Candidates before the answer and within reach, nearest first; the headline's look ahead."""
    here = parsed.sentence_number(draft.token)
    if parsed.in_headline(draft.token):
        return [n for n in others if drafts[n].token > draft.token]
    back = [n for n in others if drafts[n].token < draft.token]
    return [n for n in reversed(back) if here - parsed.sentence_number(drafts[n].token) <= _REACH]


def _same_measure(drafts: Sequence[Draft], earlier: list[int], draft: Draft) -> list[int]:
    assert draft.figure is not None
    return [n for n in earlier if (f := drafts[n].figure) is not None and f.measure is draft.figure.measure]


def _nearest_sentence(parsed: Parsed, drafts: Sequence[Draft], candidates: list[int]) -> list[int]:
    """Of candidates, nearest first, those of the nearest sentence, from its last source only."""
    sentence = parsed.sentence_number(drafts[candidates[0]].token)
    source = drafts[candidates[0]].source
    return [
        n
        for n in candidates
        if parsed.sentence_number(drafts[n].token) == sentence and drafts[n].source == source
    ]


def _answers_nothing(parsed: Parsed, draft: Draft) -> bool:
    """Whether a silence is of details that nobody gave: "gave no further details"."""
    if draft.stance.stance is not Stance.NO_COMMENT:
        return False
    words = _content_words(parsed, draft)
    return bool(words & _list("pointing", "general")) or not words & (_list("pointing") | _list("numeric") | {"comment", "comments", "responsibility"})


def _content_words(parsed: Parsed, draft: Draft) -> set[str]:
    cue = [] if draft.attribution is None or draft.attribution.cue_token is None else [draft.attribution.cue_token]
    indices = [*range(draft.content_first, draft.content_last), *cue]
    return {parsed.doc[i].lower_ for i in indices}


def _pointed(parsed: Parsed, drafts: Sequence[Draft], earlier: list[int], draft: Draft) -> list[int]:
    """What "the Ukrainian estimates", "the report" or "this" points at."""
    for index in range(draft.content_first, min(draft.content_last, draft.content_first + 12)):
        token = parsed.doc[index]
        numeric, pointing = token.lower_ in _list("numeric"), token.lower_ in _list("pointing")
        if not numeric and not pointing:
            continue
        if pointing and not numeric and any(child.dep_ in ("acl", "ccomp", "acl:relcl") for child in token.children):
            shared = _overlapping(parsed, drafts, earlier, draft)
            if shared:
                return shared
        candidates = _of_owner(parsed, drafts, earlier, index, draft.content_first) or earlier
        if numeric:
            figures = [n for n in candidates if _is_toll(drafts[n])]
            return _nearest_figure(parsed, drafts, figures)
        return _nearest_sentence(parsed, drafts, candidates) if candidates else []
    return []


def _is_toll(draft: Draft) -> bool:
    return draft.figure is not None and draft.figure.measure in _MEASURES


def _nearest_figure(parsed: Parsed, drafts: Sequence[Draft], figures: list[int]) -> list[int]:
    """The nearest figures that somebody stands behind; the article's own voice only if none does."""
    cited = [n for n in figures if drafts[n].source is not None]
    pool = cited or figures
    return _nearest_sentence(parsed, drafts, pool) if pool else []


def _of_owner(
    parsed: Parsed, drafts: Sequence[Draft], earlier: list[int], index: int, first: int
) -> list[int]:
    """Candidates of the source that stands as owner before a word: "the Ukrainian estimates"."""
    owners = set(_owner_words(parsed, index, first))
    if not owners:
        return []
    return [n for n in earlier if owners & set(_source_words(drafts[n]))]


def _owner_words(parsed: Parsed, index: int, first: int) -> Iterator[str]:
    for before in range(max(first, index - 6), index):
        token = parsed.doc[before]
        if token.pos_ in ("PROPN", "ADJ", "NOUN") and token.text[0].isalpha():
            yield from _folded(token.text, token.lemma_)


def _source_words(draft: Draft) -> Iterator[str]:
    if draft.source is None:
        return
    for word in draft.source.name.replace("’s", "").replace("'s", "").split():
        yield from _folded(word, word)


def _folded(text: str, lemma: str) -> Iterator[str]:
    country = countries.country_of(text) or countries.government_of(text)
    if country is not None:
        yield f"country:{country}"
    elif len(text) > 3:
        yield lemma.lower()


def _overlapping(parsed: Parsed, drafts: Sequence[Draft], earlier: list[int], draft: Draft) -> list[int]:
    """The earlier draft that shares most telling words with the denied clause."""
    own = _lemmas(parsed, draft.content_first, draft.content_last)
    best: tuple[int, int] | None = None
    for n in earlier:
        other = drafts[n]
        shared = len(own & _lemmas(parsed, other.content_first, other.content_last))
        if shared >= _OVERLAP and (best is None or shared > best[0]):
            best = (shared, n)
    return [] if best is None else [best[1]]


def _lemmas(parsed: Parsed, first: int, last: int) -> set[str]:
    return {
        token.lemma_.lower()
        for token in parsed.doc[first:last]
        if token.pos_ in ("NOUN", "PROPN", "VERB", "NUM", "ADJ") and token.lemma_.lower() not in _DULL
    }
