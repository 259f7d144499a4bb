"""Left-out verbs: "Police said 400 came, the organisers only 9,000"."""

from functools import cache

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COORDINATOR
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_BREAKS = frozenset({",", ";"})
_JOINS = word_set("rules/attributions", "gaps", "joins")
_OPENINGS = _BREAKS | COORDINATOR
"""An "and" alone joins only where nothing but the cue has been a verb: "the army says 40 rebels died
and the rebels nine" may be of their losses."""
_ENDS = _BREAKS | _JOINS | {".", "!"}
_HEDGES = word_set("rules/attributions", "gaps", "hedges")
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_LONGEST = 5
"""Most tokens of a source whose verb is left out."""


def gapped_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """The sources that stand right before a number behind a comma, after a cue with a number of its
    own. Nothing but the number, its noun and the end of the clause may follow."""
    doc = parsed.doc
    found: list[Attribution] = []
    if not (sentence.numbers and sentence.among(_OPENINGS) and sentence.among(_cues())):
        return found
    cue: Token | None = None
    numbered, only = False, False
    for index in range(sentence.start, sentence.end - 2):
        if doc[index].lower_ in load_cues().forms and doc[index].pos_ == "VERB":
            cue, numbered, only = doc[index], False, True
        elif doc[index].pos_ == "VERB":
            only = False
        numbered = numbered or (cue is not None and doc[index].like_num)
        breaks = doc[index].text in _BREAKS or (only and doc[index].lower_ in COORDINATOR)
        if cue is not None and numbered and breaks:
            bounds = _source_and_number(sentence, index + 1)
            if bounds is not None:
                found.append(_attribution(parsed, cue, *bounds))
    return found


@cache
def _cues() -> frozenset[str]:
    return frozenset(load_cues().forms)


def _source_and_number(sentence: Sentence, start: int) -> tuple[int, int, int] | None:
    """Where a source begins and ends and its figure ends; None where something else stands there."""
    doc = sentence.doc
    first = start + 1 if doc[start].lower_ in _JOINS else start
    last = first
    while (
        last < sentence.end
        and last - first < _LONGEST
        and doc[last].pos_ in _NAMING
        and not doc[last].like_num
    ):
        if doc[last].lower_ in _HEDGES:
            break
        last += 1
    if last == first or not is_speaker(doc[last - 1]):
        return None
    number = last
    while number < sentence.end and doc[number].lower_ in _HEDGES:
        number += 1
    if number >= sentence.end or not doc[number].like_num:
        return None
    end = number + 1
    while end < sentence.end and doc[end].pos_ in ("NUM", "NOUN", "ADJ") and doc[end].text not in _BREAKS:
        end += 1
    return (first, last, end) if end >= sentence.end or doc[end].text in _ENDS else None


def _attribution(parsed: Parsed, cue: Token, first: int, last: int, end: int) -> Attribution:
    return Attribution(
        source=source_at(parsed, parsed.doc[last - 1], first, last),
        cue=parsed.span(cue.i, cue.i + 1),
        cue_token=cue.i,
        lemma="say",
        content_first=last,
        content_last=end,
        via=(),
        reason=f"takes up ‘{cue.text}’",
    )
