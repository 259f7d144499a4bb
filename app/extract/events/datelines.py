"""Datelines: "KYIV, Jan 2 (Agency) —" tells where and when an article was written, not what happened."""

from app.extract.language import Parsed

_LONGEST = 24
_SHORT = 4
"""Most tokens of a dateline in small letters without an agency: "Port Moresby —"."""

_DASHES = frozenset({"—", "–", "-", "--", "―"})
_MARKS = frozenset({",", ".", "(", ")", "/", "-", "'", "’", "&"})
_SMALL = frozenset({"and", "al", "el", "de", "la", "le", "the", "du", "au", "of"})


def find_datelines(parsed: Parsed) -> dict[int, int]:
    """The datelines of an article: from the token that begins each to the one after it.

    They stand at the beginning of a paragraph, all in capitals or names, and end at a dash or,
    after capitals or an agency in brackets, a colon.
    """
    found = {}
    for opening in sorted(parsed.paragraph_starts):
        if not parsed.in_headline(opening):
            end = _end_of(parsed, opening)
            if end is not None:
                found[opening] = end
    return found


def _end_of(parsed: Parsed, opening: int) -> int | None:
    doc = parsed.doc
    if not doc[opening].text[0].isupper():
        return None
    shouted = doc[opening].text.isupper() and len(doc[opening].text) > 2
    bracketed = False
    for index in range(opening, min(opening + _LONGEST, len(doc))):
        token = doc[index]
        if index > opening and index in parsed.paragraph_starts:
            return None
        apart = index > opening and bool(doc[index - 1].whitespace_) and bool(token.whitespace_)
        if token.text in _DASHES and apart and (shouted or bracketed or index - opening <= _SHORT):
            return index + 1 if _opens_sentence(parsed, index + 1) else None
        if token.text == ":":
            return index + 1 if (shouted or bracketed) and index > opening else None
        bracketed = bracketed or token.text == ")"
        if not (token.text in _MARKS or token.text[0].isupper() or _is_small(token.text, token.lower_)):
            return None
    return None


def _opens_sentence(parsed: Parsed, at: int) -> bool:
    """Whether what follows the dash begins a sentence: "Ames - the mayor - said" is no dateline."""
    return at < len(parsed.doc) and not parsed.doc[at].text[0].islower()


def _is_small(text: str, lower: str) -> bool:
    return lower in _SMALL or text.isdigit()
