"""Where a sentence cannot begin, and where it must, told to the parser before it looks for sentences."""

from spacy.tokens import Doc, Token

from app.extract.language.datelines import dateline_end
from app.extract.lexicon import words

_ENDINGS = frozenset(".!?:;…") | {"...", "....", ". . .", "..", "?!", "!!"}
_CLOSERS = frozenset("\"'”’»)]") | {"''"}
_OPENERS = frozenset("\"'“‘«„([") | {"``", "--", "-", "–", "—", "•", "*"}
_STRAIGHT = frozenset("\"'")
_AMOUNTS = frozenset({"m.", "bn.", "mln.", "tn.", "km.", "kg."})
_HOURS = frozenset({"p.m.", "a.m."})
_TITLES = frozenset(title.removesuffix(".") for title in words("roles", "titles"))


def with_borders(doc: Doc) -> Doc:
    """Forbid sentence starts in mid-sentence: after a word, after a comma, before a lower-case
    word; force one behind a dateline, and behind a full stop with its quotation mark. What the parser
    may still choose is whether another full stop ends a sentence."""
    dateline = dateline_end(list(doc), sure=True)
    for token in doc:
        if not token.i:
            continue
        if token.i == dateline or _must_start(doc, token.i):
            token.is_sent_start = True
        elif token.i < (dateline or 0) or not _may_start(doc, token.i):
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


def _must_start(doc: Doc, index: int) -> bool:
    """Whether a capital follows a whole sentence for sure: behind "… all of them with seats.”", behind
    an amount whose full stop the tokeniser took for that of its unit ("€90m."), or a small word with a
    capital behind an hour ("at 2 p.m. The")."""
    if index < 3 or not doc[index].text[0].isupper() or not doc[index - 1].whitespace_:
        return False
    if doc[index - 1].lower_ in _HOURS:
        return doc[index].is_stop
    if doc[index - 1].text in _AMOUNTS:
        return doc[index - 2].like_num
    stop, word = doc[index - 2], doc[index - 3]
    is_closed = doc[index - 1].text in _CLOSERS and stop.text == "." and not stop.whitespace_
    return is_closed and word.is_alpha and word.text.islower() and len(word) > 2


def _closes(token: Token) -> bool:
    """Whether a straight mark closes: it stands right behind a word or a full stop."""
    before = token.nbor(-1)
    return token.text in _STRAIGHT and not before.whitespace_ and before.text not in _OPENERS


def _is_title(token: Token) -> bool:
    """Whether a full stop, or a word with one, is that of a title: "Hon." before a name."""
    if token.text != ".":
        return token.text.endswith(".") and token.lower_.removesuffix(".") in _TITLES
    return token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).lower_ in _TITLES
