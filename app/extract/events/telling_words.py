"""The words an event is told with: participants, sites and names, for finding it again elsewhere."""

from collections import defaultdict
from collections.abc import Sequence

from app.extract.events.event_cues import EventCue
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import words

_NAMING = frozenset({"NOUN", "PROPN"})
MOST = 20
NAME = 1.3
"""How much more a name counts than a noun."""


def telling_words(
    parsed: Parsed, cues: tuple[EventCue, ...], taken: frozenset[int], weights: Sequence[float]
) -> tuple[str, ...]:
    """At most twenty lemmas in lower case, the most telling first; ``taken`` are tokens of dates and
    ``weights`` those of the sentences."""
    with_cues = {parsed.sentence_number(cue.token) for cue in cues}
    scores: dict[str, float] = defaultdict(float)
    for sentence, weight in zip(parsed.sentences, weights, strict=True):
        if weight < 1.0 and sentence.number not in with_cues:
            continue
        for token in sentence:
            if token.pos_ in _NAMING and token.i not in taken and _tells(token):
                scores[token.lemma_] += weight * (NAME if token.pos_ == "PROPN" else 1.0)
    return tuple(sorted(scores, key=lambda word: (-scores[word], word))[:MOST])


def _tells(token: Token) -> bool:
    if len(token.text) < 3 or token.like_num:
        return False
    if not token.text[0].isalpha() or token.is_stop:
        return False
    stops = words("stop_words", "words")
    return token.lemma_ not in stops and token.lower_ not in stops
