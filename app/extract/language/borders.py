"""Where a sentence cannot begin, told to the parser before it looks for sentences."""

from spacy.tokens import Doc

_ENDINGS = frozenset(".!?:;…") | {"...", "....", ". . .", "..", "?!", "!!"}
_CLOSERS = frozenset("\"'”’»)]") | {"''"}
_OPENERS = frozenset("\"'“‘«„([") | {"``", "--", "-", "–", "—", "•", "*"}


def with_borders(doc: Doc) -> Doc:
    """Forbid sentence starts in mid-sentence: after a word, after a comma, before a lower-case
    word. What the parser may still choose is whether a full stop ends a sentence."""
    for token in doc:
        if token.i and not _may_start(doc, token.i):
            token.is_sent_start = False
    return doc


def _may_start(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.text in _CLOSERS and token.text not in _OPENERS:
        return False
    if token.is_alpha and token.text[0].islower():
        return False
    before = index - 1
    while before > 0 and doc[before].text in _CLOSERS | _OPENERS:
        before -= 1
    return doc[before].text in _ENDINGS or doc[before].text.endswith((".", "!", "?", "…")) or before < 0
