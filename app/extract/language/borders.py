"""Where a sentence cannot begin, told to the parser before it looks for sentences."""

from spacy.tokens import Doc, Token

from app.extract.lexicon import words

_ENDINGS = frozenset(".!?:;…") | {"...", "....", ". . .", "..", "?!", "!!"}
_CLOSERS = frozenset("\"'”’»)]") | {"''"}
_OPENERS = frozenset("\"'“‘«„([") | {"``", "--", "-", "–", "—", "•", "*"}
_STRAIGHT = frozenset("\"'")
_TITLES = frozenset(title.removesuffix(".") for title in words("roles", "titles"))


def with_borders(doc: Doc) -> Doc:
    """Forbid sentence starts in mid-sentence: after a word, after a comma, before a lower-case
    word. What the parser may still choose is whether a full stop ends a sentence."""
    for token in doc:
        if token.i and not _may_start(doc, token.i):
            token.is_sent_start = False
    return doc


def _may_start(doc: Doc, index: int) -> bool:
    token = doc[index]
    if token.text in _CLOSERS and (token.text not in _OPENERS or _closes(token)):
        return False
    if token.is_alpha and token.text[0].islower():
        return False
    before = index - 1
    while before > 0 and doc[before].text in _CLOSERS | _OPENERS:
        before -= 1
    if before == index - 1 and _is_title(doc[before]):
        return False
    return doc[before].text in _ENDINGS or doc[before].text.endswith((".", "!", "?", "…")) or before < 0


def _closes(token: Token) -> bool:
    """Whether a straight mark closes: it stands right behind a word or a full stop."""
    before = token.nbor(-1)
    return token.text in _STRAIGHT and not before.whitespace_ and before.text not in _OPENERS


def _is_title(token: Token) -> bool:
    """Whether a full stop, or a word with one, is that of a title: "Hon." before a name."""
    if token.text != ".":
        return token.text.endswith(".") and token.lower_.removesuffix(".") in _TITLES
    return token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).lower_ in _TITLES
