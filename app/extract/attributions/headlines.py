"""Headline speech: "12 dead in fire: police", "Toll at 40 – mayor", "Ministry: 63 soldiers killed"."""

from functools import cache

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_at
from app.extract.language.tokens import Sentence, text_of
from app.extract.lexicon import strings, table

_MARKS = frozenset({":", "-", "–", "—", "--"})
_LONGEST = 6
"""Most tokens in the source part of a headline."""


def headline_attributions(parsed: Parsed, sentence: Sentence, has_cue: bool) -> list[Attribution]:
    """The source that a headline names before a colon, or after a colon or dash at its end."""
    if has_cue:
        return []
    marks = [token.i for token in sentence if token.text in _MARKS]
    for mark in reversed(marks):
        if _is_source(parsed, mark + 1, sentence.end):
            return [_attribution(parsed, mark + 1, sentence.end, sentence.start, mark, mark)]
    return labelled_attributions(parsed, sentence)


def labelled_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The source that opens a line before a colon, as headlines and live blogs write:
    "Army chief: we killed 29 fighters"."""
    for mark in range(sentence.start + 1, min(sentence.start + _LONGEST + 1, sentence.end - 1)):
        if parsed.doc[mark].text == ":" and _is_source(parsed, sentence.start, mark):
            return [_attribution(parsed, sentence.start, mark, mark + 1, sentence.end, mark)]
    return []


def _is_source(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a short part without verb or number names somebody who can speak."""
    part = parsed.doc[first:last]
    if not 0 < len(part) <= _LONGEST or any(
        token.like_num or token.pos_ in ("VERB", "AUX") for token in part
    ):
        return False
    words = {token.lower_.rstrip(".") for token in part} | {text_of(part).lower()}
    return bool(words & _sources()) or any(token.ent_type_ == "PERSON" for token in part)


def _attribution(parsed: Parsed, first: int, last: int, start: int, end: int, mark: int) -> Attribution:
    head = parsed.doc[last - 1]
    return Attribution(
        source=source_at(parsed, head, first, last),
        cue=parsed.span(mark, mark + 1),
        cue_token=mark,
        lemma="headline",
        content_first=start,
        content_last=end,
        via=(),
        reason="set off in the headline",
    )


@cache
def _sources() -> frozenset[str]:
    return frozenset(strings(table("institutions", "sources").get("words")))
