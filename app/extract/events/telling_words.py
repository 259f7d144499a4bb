"""The words an event is told with: participants, sites and names, for finding it again elsewhere."""

from collections import defaultdict
from collections.abc import Callable

from app.extract.events.event_cues import EventCue
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import words

MOST = 20
NAME = 1.3
"""How much more a name counts than a noun."""


def telling_words(
    parsed: Parsed, cues: tuple[EventCue, ...], taken: frozenset[int], weight_of: Callable[[int], float]
) -> tuple[str, ...]:
    """At most twenty lemmas in lower case, the most telling first; ``taken`` are tokens of dates."""
    cue_tokens = {cue.token for cue in cues}
    with_cues = {parsed.sentence_number(token) for token in cue_tokens}
    scores: dict[str, float] = defaultdict(float)
    for token in parsed.doc:
        weight = weight_of(token.i)
        in_event = weight >= 1.0 or parsed.sentence_number(token.i) in with_cues
        if in_event and token.i not in taken and _tells(token):
            scores[token.lemma_.lower()] += weight * (NAME if token.pos_ == "PROPN" else 1.0)
    return tuple(sorted(scores, key=lambda word: (-scores[word], word))[:MOST])


def _tells(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN") or len(token.text) < 3 or token.like_num:
        return False
    if not token.text[0].isalpha() or token.is_stop:
        return False
    stops = words("stop_words", "words")
    return token.lemma_.lower() not in stops and token.lower_ not in stops
