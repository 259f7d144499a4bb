"""Rows of ranks with their stops, which the parser takes for a name of their own: "said Lt. Col. Ann Lee"."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon import word_set

_RANKS = word_set("rules/language", "ranks", "ranks")


def mend_ranks(tokens: Sequence[Token], rank: Token) -> bool:
    """Make the name behind a row of ranks what its first rank was taken for; whether anything changed."""
    if rank.lower_ not in _RANKS or rank.pos_ != "PROPN":
        return False
    if rank.head.pos_ != "VERB" and rank.dep_ != "appos":
        return False
    start = rank.i - tokens[0].i
    end = start + 1
    while end < len(tokens) and (tokens[end].pos_ == "PROPN" or _is_stop(tokens, end)):
        end += 1
    row, name = tokens[start : end - 1], tokens[end - 1]
    if len(row) < 2 or name.text == "." or name.head is name or name.head is rank:
        return False
    if name.head is not rank.head and not any(name.head is one for one in row):
        return False
    above = rank.head
    while above.head is not above:
        above = above.head
        if any(above is one for one in (*row, name)):
            return False
    hang(name, rank.head, rank.dep_)
    for one in row:
        if one.head is not name:
            hang(one, name, "compound")
    return True


def _is_stop(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "." and tokens[at - 1].lower_ in _RANKS
