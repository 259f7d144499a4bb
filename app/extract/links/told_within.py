"""What an answer tells itself of the words that it answers: "called the 89 dead that the ministry spoke of
disinformation", "denied claims by the union that the doors were locked"."""

from collections.abc import Sequence

from app.extract.found import Answered
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import WITH
from app.extract.links.answerable import is_named_claim, is_turned_down
from app.extract.links.signs import Signs

_BESIDE = 20
"""Drafts around an answer among which the words are looked for that it tells of itself."""
_CAUSES = word_set("rules/links", "told_within", "causes")
_WITHIN = "told within the answer itself"


def told_within(signs: Signs, number: int, others: Sequence[int]) -> Answered:
    """The figures that stand in the very words of an answer, else the claim that it calls somebody's."""
    if figures := _figures_within(signs, number, others):
        return Answered(tuple(figures), _WITHIN)
    draft, parsed = signs.draft(number), signs.words.parsed
    named = (n for n in others if draft.figure is None and is_named_claim(parsed, draft, signs.draft(n)))
    return Answered(tuple(named)[:1], _WITHIN)


def _figures_within(signs: Signs, number: int, others: Sequence[int]) -> list[int]:
    """Figures inside the very words of an answer, given by others ("called the 89 dead that the
    ministry spoke of disinformation"), or by nobody where the answer is silence ("has not
    commented on the report of 30 deaths"); none that only tells why: "too low, since 600 slept there"."""
    draft, doc = signs.draft(number), signs.words.parsed.doc
    silent = draft.attribution is not None and draft.attribution.silent
    return [
        n
        for n in others
        if signs.draft(n).figure is not None
        and (silent or signs.draft(n).source is not None)
        and draft.content_first <= signs.draft(n).token < draft.content_last
        and not any(_is_cause(token) for token in doc[draft.content_first : signs.draft(n).token])
    ]


def _is_cause(token: Token) -> bool:
    """Whether a word opens why it is so, or what only bears it out: ", | with one paper saying"."""
    aside = token.lower_ in WITH and token.i > 0 and token.nbor(-1).text == ","
    return aside or (token.dep_ == "mark" and token.lower_ in _CAUSES)


def turned_down_within(signs: Signs, number: int) -> Answered:
    """What an answer says whose it is, where the article tells it nowhere else: "denied claims by the
    union that the doors were locked"."""
    answer = signs.draft(number)
    first = min(answer.token, answer.content_first)
    for n in range(max(0, number - _BESIDE), min(len(signs.words.drafts), number + _BESIDE + 1)):
        other = signs.draft(n)
        inside = first <= other.token < answer.content_last and other.source != answer.source
        same = other.figure is None or (answer.figure is not None and other.token == answer.token)
        if inside and same and is_turned_down(other):
            return Answered((n,), _WITHIN)
    return Answered()
