"""Channels: the medium that carried a source's words, "on Telegram", "told Reuters"."""

from app.domain.span import Span
from app.extract.attributions.cues import load_cues
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token

_ON = frozenset({"on", "via", "through", "over"})
_TELLING = frozenset({"tell", "inform"})


def channels_of(parsed: Parsed, attribution: Attribution) -> tuple[Span, ...]:
    """The channels named in the sentence of a cue, outside the source: at most one of each kind."""
    if attribution.cue_token is None:
        return ()
    cue = parsed.doc[attribution.cue_token]
    sentence = parsed.sentence_of(cue.i)
    source = attribution.source
    found: list[Span] = []
    for token in sentence:
        if source is not None and source.first <= token.i < source.last:
            continue
        if token.lower_ in load_cues().channels and token.text[0].isupper() and len(token) > 1:
            found.append(parsed.span(token.i, token.i + 1))
            break
    if attribution.lemma in _TELLING:
        found.extend(_told(parsed, cue))
    return tuple(found)


def without_channel(tokens: Doc, first: int, last: int) -> int:
    """The end of a source without the channel behind it: "the mayor | on Telegram"."""
    for index in range(first + 1, last - 1):
        if tokens[index].lower_ in _ON and tokens[last - 1].lower_ in load_cues().channels:
            return index
    return last


def _told(parsed: Parsed, cue: Token) -> list[Span]:
    """The outlet that was told: "told Reuters news agency that …"."""
    for child in cue.children:
        if child.dep_ in ("obj", "iobj", "obl") and child.i > cue.i and _is_outlet(child):
            return [parsed.span(child.left_edge.i, child.right_edge.i + 1)]
    return []


def _is_outlet(noun: Token) -> bool:
    phrase = " ".join(token.lower_ for token in noun.subtree).removeprefix("the ")
    if phrase in load_cues().agencies or noun.lower_ in load_cues().agencies:
        return True
    return any(phrase.endswith(word) for word in load_cues().channel_nouns)
