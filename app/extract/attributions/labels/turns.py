"""Who speaks in a transcript: each sentence of a turn is said by the speaker before its colon."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.extract.found import Attribution, FoundSource
from app.extract.language import Parsed, once_per_article
from app.extract.language.phrases import source_of_run
from app.extract.language.tokens import Sentence, Token, text_of
from app.extract.language.turns import is_asking, is_transcript, speaker_of
from app.extract.lexicon import word_set

_NOBODY = word_set("rules/attributions", "turns", "nobody")
_LETTER = re.compile(r"[^\W\d_]\.")
"""A label of one letter: "Q."."""
_FRONT = 4
"""Paragraphs at the head of a transcript, its headline among them, of which one is a label."""
_LONGEST = 16
"""Most tokens of a label, with what its speaker is in brackets."""


_ASKED = "?"
_BEHIND_NAME = frozenset({"(", ","})


class _Turn(NamedTuple):
    """What follows a label, from sentence ``first`` on; no ``speaker`` for who only asks."""

    speaker: FoundSource | None
    first: int


def turn_attributions(parsed: Parsed, sentence: Sentence) -> Iterator[Attribution]:
    """The turn that a sentence stands in: of "ORTEGA: We know of 12. Four are hurt." both are his."""
    turn = _turns(parsed).get(sentence.number)
    if turn is None:
        return
    speaker = None if sentence[-1].text == _ASKED else turn.speaker
    yield Attribution(
        source=speaker,
        cue=None,
        cue_token=sentence.start,
        lemma="say",
        content_first=sentence.start,
        content_last=sentence.end,
        via=(),
        reason="whose turn it is to speak" if speaker else "asked, and not said",
        carried=sentence.number != turn.first,
    )


@once_per_article
def _turns(parsed: Parsed) -> dict[int, _Turn]:
    """The turns of a transcript by the numbers of their sentences. A turn goes on over paragraphs, but
    the last one, behind which the article may take up its own voice again, ends with the first, unless the
    whole text is a transcript, which opens with labels in capitals."""
    openings = [*sorted(parsed.paragraph_starts), len(parsed.doc)]
    labels = [
        label for first, last in pairwise(openings) if _is_label(parsed, label := parsed.doc[first:last])
    ]
    if not is_transcript(text_of(_name(label)) for label in labels):
        return {}
    ends = [label[0].i for label in labels[1:]]
    whole = labels[0][0].i in openings[:_FRONT] and all(text_of(_name(label)).isupper() for label in labels)
    ends.append(len(parsed.doc) if whole else _end_of_last(parsed, labels[-1], openings))
    turns: dict[int, _Turn] = {}
    for label, end in zip(labels, ends, strict=True):
        first, last = parsed.sentence_number(label[-1].i) + 1, parsed.sentence_number(end - 1)
        turn = _Turn(_speaker(parsed, label), first)
        turns.update(dict.fromkeys(range(first, last + 1), turn))
    return turns


def _end_of_last(parsed: Parsed, label: Sequence[Token], openings: Sequence[int]) -> int:
    """The end of what is said behind the last label, its hour passed over: "LEE: (02:20)"."""
    last = openings.index(label[-1].i + 1) + 1
    said = parsed.doc[openings[last - 1] : openings[last]]
    return openings[last if any(token.is_alpha for token in said) else min(last + 1, len(openings) - 1)]


def _is_label(parsed: Parsed, paragraph: Sequence[Token]) -> bool:
    """Whether a paragraph is a speaker before a colon, and another follows it: "ORTEGA:"."""
    return (
        len(paragraph) <= _LONGEST
        and (
            paragraph[-1].text.endswith(":")  # which after a bracket is in one token with it
            or _LETTER.fullmatch(text_of(paragraph)) is not None
        )
        and paragraph[0].text[0].isupper()
        and paragraph[-1].i + 1 < len(parsed.doc)
        and not parsed.in_headline(paragraph[0].i)
        and speaker_of(text_of(_name(paragraph))) not in _NOBODY
    )


def _name(label: Sequence[Token]) -> Sequence[Token]:
    """The speaker of a label, without the office behind a comma or what is told of him in brackets."""
    end = next((place for place, token in enumerate(label) if token.text in _BEHIND_NAME), len(label) - 1)
    return label[: max(end, 1)]


def _speaker(parsed: Parsed, label: Sequence[Token]) -> FoundSource | None:
    name = _name(label)
    return None if is_asking(text_of(name)) else source_of_run(parsed, name[0].i, name[-1].i + 1)
