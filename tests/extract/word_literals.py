"""Words of a language in code: rules name what a word does, and the word itself is data."""

import ast
import re
from collections.abc import Iterator

RELATIONS = frozenset(
    "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det dobj discourse expl fixed"
    " flat iobj list mark nmod nsubj nummod obj obl orphan parataxis punct root vocative xcomp".split()
)
"""Relations of Universal Dependencies, which a subtype may follow: "nsubj:pass"."""

MARKS = frozenset({
    # what a verb of ``cues.toml`` takes, and the classes of nouns in ``links.toml``
    "clause", "object", "person", "blame", "figure", "report", "part", "accusation", "matter", "verdict",
    "claim", "concern",
    # kinds of dates, and units that they are reckoned in
    "after", "before", "later", "ago", "iso", "dotted", "slashed", "feast", "overnight", "weekday", "today",
    "yesterday", "day", "week", "fortnight", "month", "year", "unit", "moon",
    # a measure, lists of the lexicon and kinds of quotation
    "attended", "nouns", "signs", "prefixes", "codes", "initials", "straight", "single",
    # cues that no verb gives
    "according to", "no comment", "no confirmation",
})  # fmt: skip
"""Names of our own that look like words, for they are words of ours and not of a text."""

ENDINGS = frozenset("s d e y ed ing ee sh ch x z man men".split())
"""Endings by which forms are told, which are of English: docs/extractor.md says so."""

OF_A_TEXT = re.compile(
    r"lower_|lemma_|\.text\b|\bwords?\b|word_at|\.lower\(|casefold|\b(before|after|front|behind)"
)
"""What a comparison that asks about words of a text is of: our own names are none of its answers."""

WORD = re.compile(r"[a-z’'.:-]*[a-z][a-z’'.:-]*( [a-z]+)?")
ASKING_ENDS = frozenset({"startswith", "endswith", "removeprefix", "removesuffix"})

Found = tuple[int, str]
"""The line of a word, and the word."""


def words_in(source: str) -> Iterator[Found]:
    """The words that a module compares a text with, by the line they stand in.

    Those are what is compared, sets, rows of words that have a name, and texts that are split; not
    reasons, names of lists, keys of dictionaries and docstrings.
    """
    for node in ast.walk(ast.parse(source)):
        ours = RELATIONS if _asks_about_words(node) else RELATIONS | MARKS
        for line, word in _literals(node):
            if WORD.fullmatch(word) and word.split(":")[0] not in ours:
                yield line, word


def _asks_about_words(node: ast.AST) -> bool:
    if not isinstance(node, ast.Compare) or isinstance(node.left, ast.Subscript):
        return False
    return OF_A_TEXT.search(ast.unparse(node.left)) is not None


def _literals(node: ast.AST) -> Iterator[Found]:
    match node:
        case ast.Compare():
            for part in (node.left, *node.comparators):
                yield from _strings(part)
        case ast.Set():
            yield from _strings(node)
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Tuple() | ast.List()):
            row = list(_strings(node.value))
            if name != "__slots__" and not {word for _, word in row} <= ENDINGS:
                yield from row
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="split")):
            yield from ((line, word) for line, words in _strings(text) for word in words.split())
        case ast.Call(func=ast.Attribute(attr=asking), args=[asked]) if asking in ASKING_ENDS:
            yield from ((line, ending) for line, ending in _strings(asked) if ending not in ENDINGS)


def _strings(part: ast.AST) -> Iterator[Found]:
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        yield part.lineno, part.value
    elif isinstance(part, ast.Tuple | ast.List | ast.Set):
        for element in part.elts:
            yield from _strings(element)
