"""Rows of ranks with their stops, which the parser takes for a name of their own: "said Lt. Col. Ann Lee"."""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.titles import TITLES, is_title_stop
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, take_place

_BESIDE = frozenset({"appos", "flat"})


@looks_at(parts=NOUNS, words=TITLES)
def _give_to_name(tokens: Paragraph, rank: Token) -> bool:
    """Make the name behind a row of ranks what its first rank was taken for; whether anything changed."""
    start = tokens.place(rank)
    end = start + 1
    while end < len(tokens) and (tokens[end].pos_ == "PROPN" or is_title_stop(tokens[end], tokens[end - 1])):
        end += 1
    if rank.head is rank or rank.head.i > rank.i + 1:
        return _give_to_subject(tokens[start:end], rank)
    if rank.pos_ != "PROPN" or (rank.head.pos_ != "VERB" and rank.dep_ != "appos"):
        return False
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


def _give_to_subject(row: Sequence[Token], rank: Token) -> bool:
    """ "Sgt. | Ann Lee said": a rank that its stop made a clause of its own belongs to the subject that
    the name behind it is."""
    if len(row) < 3 or row[1].text != ".":
        return False
    name = next((one for one in row[2:] if one.dep_ in SUBJECTS and one.head.i > row[-1].i), None)
    beside = next((one for one in row[2:] if one.head is rank and one.dep_ in _BESIDE), None)
    if name is None and beside is not None and rank.dep_ in SUBJECTS:
        take_place(beside, rank)  # "Capt. | J. R. Lee"
        for one in row[:2]:
            hang(one, beside, "compound")
        return True
    if name is None or rank.head not in (rank, name.head):
        return False
    verb = name.head
    if rank.head is rank and verb.head is rank:
        hang(verb, verb, "ROOT")
    for one in [*rank.children]:
        if one not in row and one is not verb:
            hang(one, verb, one.dep_)
    for one in row:
        if one.i < name.i and (one is rank or one.head is rank):
            hang(one, name, "compound")
    return True


MENDS = (_give_to_name,)
