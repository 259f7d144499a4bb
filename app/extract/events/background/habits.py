"""Figures of what happens again and again: "usually claims dozens", "a dozen lives a year"."""

from app.domain.event import FoundEvent
from app.extract.events.phrase_search import phrases_in
from app.extract.events.scene import Scene
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import word_set

_HABITS = word_set("background", "habits")
_RECKONS = word_set("rules/events", "habits", "reckons")
_LOOK_AHEAD = 14


def habit_reason(scene: Scene, _: FoundEvent | None, token: Token) -> str | None:
    """ "usually claims dozens", "a dozen lives a year"."""
    sentence = scene.parsed.sentence_of(token.i)
    after = sentence.doc[token.i + 1 : min(token.i + _LOOK_AHEAD, sentence.end)]
    for first, last in phrases_in(after, "background", "rates"):
        if last >= len(sentence.doc) or sentence.doc[last].lower_ not in _RECKONS:
            return f"a habit: {text_of(sentence.doc[first:last]).lower()}"
    told = habit_before(token)
    return None if told is None else f"a habit: {told.lower_}"


def habit_before(token: Token) -> Token | None:
    """The adverb that makes what its sentence tells before a word a habit: "usually floods in July"."""
    before = token.doc.by_word.among(_HABITS, token.sent.start, token.i)
    return next((other for other in before if _is_present(other)), None)


def _is_present(adverb: Token) -> bool:
    """Whether the first finite verb beside an adverb of habit is in the present."""
    doc = adverb.doc
    for index in range(adverb.i, min(adverb.i + 5, len(doc))):
        if doc[index].tag_ in ("VBZ", "VBP") or (doc[index].tag_ == "NNS" and index > adverb.i):
            return True
        if doc[index].tag_ in ("VBD", "MD") or doc[index].is_sent_end:
            return False
    before = doc[adverb.i - 1] if adverb.i else None
    return before is not None and before.tag_ in ("VBZ", "VBP")
