"""Slips of the parser that grammar rules out, mended in the tree before anybody reads it.

Each module mends one kind of slip. Its ``MENDS`` say which tokens they look at and stand in the order in
which they are asked; the modules stand here in the order in which they are.
"""

from collections.abc import Sequence

from app.extract.language.mends import (
    accusing,
    aged_subjects,
    auxiliaries,
    capital_names,
    clause_subjects,
    closing_subjects,
    described_subjects,
    dismissing,
    dying,
    fronted,
    fronted_times,
    interrupted,
    joined,
    judged_claims,
    many_subjects,
    named_claims,
    of_whom,
    papers,
    plurals,
    pointed_reports,
    possessives,
    ranks,
    refusing,
    relabelled,
    sentence_verbs,
    told_hearers,
    torn_counts,
    torn_names,
    verb_complements,
    verb_names,
)
from app.extract.language.mends.filing import Filed
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import tell_edges

_STEPS = (
    Filed(
        (
            *clause_subjects.MENDS,
            *pointed_reports.MENDS,
            *told_hearers.MENDS,
            *relabelled.MENDS,
        )
    ),
    Filed(
        (
            *sentence_verbs.MENDS,
            *verb_complements.MENDS,
            *joined.MENDS,
            *torn_counts.MENDS,
            *torn_names.MENDS,
            *capital_names.MENDS,
            *verb_names.MENDS,
            *described_subjects.MENDS,
            *ranks.MENDS,
            *plurals.MENDS,
            *possessives.MENDS,
            *papers.MENDS,
            *refusing.MENDS,
            *dismissing.MENDS,
            *accusing.MENDS,
            *fronted.MENDS,
            *of_whom.MENDS,
            *closing_subjects.MENDS,
            *auxiliaries.MENDS,
            *dying.MENDS,
            *named_claims.MENDS,
            *judged_claims.MENDS,
            *many_subjects.MENDS,
        )
    ),
    Filed((*aged_subjects.MENDS, *interrupted.MENDS, *fronted_times.MENDS)),
)
"""The mends in their order. In each step a token asks those that may concern it, up to the first that
changes anything."""


def mend(tokens: Sequence[Token]) -> None:
    """Mend the trees of a paragraph, whose heads, children and edges are told already."""
    paragraph = Paragraph(tokens)
    mended = False
    for token in paragraph:
        for step in _STEPS:
            for rule in step.of(token):
                if rule(paragraph, token):
                    mended = True
                    break
    if mended:
        tell_edges(tokens)
