"""Slips of the parser that grammar rules out, mended in the tree before anybody reads it.

Each folder has the mends of one theme, each module those of one slip. What a mend looks at is told above
it; its place in ``MENDS`` is when it is asked.
"""

from collections.abc import Sequence

from app.extract.language.mends import asides, claims, clauses, names, nouns, subjects, verbs
from app.extract.language.mends.filing import Filed
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import tell_edges

_STEPS = (
    Filed(clauses.MENDS),
    Filed((*verbs.MENDS, *nouns.MENDS, *names.MENDS, *subjects.MENDS, *claims.MENDS)),
    Filed(asides.MENDS),
)
"""In each step a token asks the mends that may concern it, in their order, up to the first that changes
anything: what looks like two slips is mostly one, seen from two sides."""


def mend(tokens: Sequence[Token]) -> None:
    """Mend the trees of a paragraph, whose heads, children and edges are told already."""
    paragraph = Paragraph(tokens)
    mended = False
    for token in paragraph:
        for step in _STEPS:
            mended |= step.mend(paragraph, token)
    if mended:
        tell_edges(tokens)
