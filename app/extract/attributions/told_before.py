"""Who told all that stands before: "The rockets killed two. This was announced by the governor." """

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_THIS = word_set("rules/attributions", "told_before", "this")
_TELLING = word_set("rules/attributions", "told_before", "telling")


def told_before(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The paragraph before "this", said by whoever is told to have said it: what stands before in its own
    paragraph, or the whole paragraph above."""
    for attribution in found:
        if attribution.source is None or attribution.lemma not in _TELLING or attribution.silent:
            continue
        cue = parsed.doc[attribution.cue_token or 0]
        if not _points_back(cue):
            continue
        first, last = _passage(parsed, cue.sent.start)
        if first < last:
            reason = f"{attribution.reason}, which speaks of what stands before"
            yield replace(
                attribution, content_first=first, content_last=last, reason=reason, carried=True, behind=False
            )


def _points_back(cue: Token) -> bool:
    """Whether "this" is all that a verb tells, as subject or as object: "reported this on Monday"."""
    opening = cue.sent[0]
    if opening.lower_ in _THIS and own_subject(cue) == opening:
        return True
    behind = cue.nbor(1) if cue.i + 1 < cue.sent.end else cue
    return behind.lower_ in _THIS and behind.dep_ in ("obj", "iobj") and behind.head == cue


def _passage(parsed: Parsed, sentence: int) -> tuple[int, int]:
    """The tokens before a sentence that its "this" means; none where only the headline stands there."""
    first = parsed.paragraph_of(sentence)
    if first == sentence and first > 0:
        first = parsed.paragraph_of(sentence - 1)
    return max(first, parsed.headline_end), sentence
