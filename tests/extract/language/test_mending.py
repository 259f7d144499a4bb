"""Trees as they are read: what no grammar allows is mended."""

import pytest

from app.extract.language.mending import mend
from app.extract.language.tokens import Token


def tree(*words: tuple[str, str, int]) -> list[Token]:
    """Tokens from (word, relation, place of the head)."""
    tokens = [Token() for _ in words]
    for place, (token, (text, dep, head)) in enumerate(zip(tokens, words, strict=True)):
        token.i, token.text, token.dep_, token.head = place, text, dep, tokens[head]
    for token in tokens:
        token.children = [one for one in tokens if one.head is token and one is not token]
    for token in tokens:
        below = list(token.subtree)
        token.left_edge, token.right_edge = below[0], below[-1]
    return tokens


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass", "obj"])
def test_a_second_subject_behind_and_is_part_of_the_first(relation: str) -> None:
    residents, _, aid, workers, say = tokens = tree(
        ("Residents", relation, 4),
        ("and", "cc", 3),
        ("aid", "compound", 3),
        ("workers", relation, 4),
        ("say", "root", 4),
    )
    mend(tokens)
    assert (workers.head, workers.dep_) == (residents, "conj")
    assert (residents.right_edge, say.children) == (workers, [residents])
    assert aid.head is workers


def test_two_subjects_with_something_between_stay() -> None:
    tokens = tree(
        ("Ali", "nsubj", 1),
        ("spoke", "root", 1),
        ("and", "cc", 3),
        ("Omar", "nsubj", 1),
    )
    mend(tokens)
    assert (tokens[3].head, tokens[3].dep_) == (tokens[1], "nsubj")


def test_a_joined_noun_as_it_should_be_stays() -> None:
    tokens = tree(("Ali", "nsubj", 3), ("and", "cc", 2), ("Omar", "conj", 0), ("spoke", "root", 3))
    mend(tokens)
    assert (tokens[2].head, tokens[2].dep_) == (tokens[0], "conj")
