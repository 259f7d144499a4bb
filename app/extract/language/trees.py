"""What mends a tree: words hung elsewhere, and what hangs below them."""

from collections.abc import Iterable, Sequence

from app.extract.language.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of a verb's own, and the "there" or "it" that stands for one."""
    return [child for child in verb.children if child.dep_ in _SUBJECTS]


def below(top: Token) -> list[Token]:
    """All that hangs below a token, those nearest to it first."""
    found = list(top.children)
    for token in found:
        found.extend(token.children)
    return found


def is_above(token: Token, other: Token) -> bool:
    """Whether a token stands above another in the tree."""
    while other.head is not other:
        other = other.head
        if other is token:
            return True
    return False


def top_of(token: Token) -> Token:
    """The word at the top of a token's sentence."""
    while token.head is not token:
        token = token.head
    return token


def hang(token: Token, head: Token, relation: str) -> None:
    """Hang a token on another, or on itself at the top of its sentence. A head from below the token takes
    the token's place first: a tree that closed in a ring would have no top, and no walk up it an end."""
    if head is not token and is_above(token, head):
        hang(head, head if token.head is token else token.head, token.dep_)
    if token.head is not token:
        token.head.children = [one for one in token.head.children if one is not token]
    token.head, token.dep_ = head, relation
    if head is not token:
        head.children = sorted([*head.children, token], key=lambda one: one.i)


def take_place(token: Token, other: Token, relation: str | None = None) -> None:
    """Hang a token where another hangs, at the top of the sentence where that is the top."""
    hang(token, token if other.head is other else other.head, relation or other.dep_)


def move(tokens: Iterable[Token], head: Token) -> None:
    """Hang tokens on another, each as what it was."""
    for token in tokens:
        hang(token, head, token.dep_)


def set_above(verb: Token, other: Token, relation: str) -> None:
    """Set a verb at the top of its sentence, above another word, with what hangs on that behind it."""
    behind = [one for one in other.children if one.i > verb.i]
    hang(verb, verb, "ROOT")
    hang(other, verb, relation)
    move(behind, verb)


def raise_verb(noun: Token, verb: Token) -> None:
    """Set a participle above the noun that is its subject."""
    verb.tag_ = "VBD"
    set_above(verb, noun, "nsubj")


def subject_relation(verb: Token) -> str:
    """The relation of a subject to a verb, by whether that stands in the passive."""
    return "nsubj:pass" if any(child.dep_ == "aux:pass" for child in verb.children) else "nsubj"


def tell_edges(tokens: Sequence[Token]) -> None:
    """Tell the outermost tokens below each one anew."""
    for token in tokens:
        token.left_edge = token.right_edge = token
    for token in tokens:
        above = token
        while above.head is not above:
            above = above.head
            above.left_edge = min(above.left_edge, token, key=lambda one: one.i)
            above.right_edge = max(above.right_edge, token, key=lambda one: one.i)
