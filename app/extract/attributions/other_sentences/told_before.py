"""What ties a sentence to the ones before: "The rockets killed two. This was announced by the governor",
"The ministry denied it. It was also noted that three had died"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, IT

_THIS = word_set("rules/attributions", "told_before", "this")
_NOTING = word_set("rules/attributions", "told_before", "noting")
_OPENING = 6
"""Tokens at the start of a sentence among which "noted that" stands."""
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


def noted_besides(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What "it was also noted that" goes on to tell, said by whoever spoke last, in the sentence before."""
    for sentence in parsed.sentences[1:]:
        if sentence[0].lower_ not in IT or (verb := _noting(sentence)) is None:
            continue
        before = parsed.doc[sentence.start - 1].sent
        spoke = (one for one in reversed(found) if one.cue_token is not None and not one.silent)
        last = next((one for one in spoke if before.start <= (one.cue_token or 0) < before.end), None)
        if last is not None and last.source is not None:
            yield replace(
                last,
                cue=parsed.span(verb.i, verb.i + 1),
                cue_token=verb.i,
                lemma=verb.lemma_,
                content_first=verb.i + 1,
                content_last=sentence.end,
                reason=f"‘{verb.text}’ goes on with who spoke before",
                carried=True,
                behind=False,
            )


def _noting(sentence: Sentence) -> Token | None:
    """The verb of "it was also | noted | that"."""
    opening = sentence.doc[sentence.start + 1 : min(sentence.start + _OPENING, sentence.end)]
    for token in opening[:-1]:
        if token.lemma_ in _NOTING:
            return token if token.tag_ == "VBN" and token.nbor(1).lower_ in COMPLEMENTIZER else None
        if token.pos_ not in ("AUX", "ADV"):
            return None
    return None


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
