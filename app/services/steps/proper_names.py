"""Names that are one source's, and names that every city has."""

import re

from app.domain.claim import CitedSource, SourceKind
from app.domain.folding import fold_name

_COMMON = (
    "activists agency airline army association authorities authority board brigade bureau campaign centre "
    "charity city civil clinic club coalition coastguard command commander commanders commission committee "
    "company council court crew defence defense department diplomat district doctors election embassy "
    "emergency families federation fighters fire firefighters firm force forces foreign general government "
    "governor group guards health hospital hospitals industry institute interior journalists judges labour "
    "lawyers local mayor medics military miners minister ministry monitors municipal national neighbours "
    "nurses observers office officer officers official officials operator opposition organisation "
    "organisers organizers parents parliament party passengers patrol people police president prison "
    "prosecutor prosecutors protesters provincial railway regional relatives rescue rescuers residents "
    "school service services soldiers spokesman spokesperson spokeswoman staff state statement students "
    "survivors team television traders traffic transport union unions university victims villagers "
    "witnesses workers"
)
COMMON_NAMES = frozenset(_COMMON.split())
"""Words that alone, or with one another, are a name in every article and nobody's in particular."""


def is_proper(cited: CitedSource, text: str) -> bool:
    """Whether a name is one source's wherever it is cited: "Human Rights Watch", not "the coastguard".

    The first letter of a name shown is always a capital, so the article tells how it writes it.
    """
    if cited.kind is SourceKind.UNNAMED or set(fold_name(cited.name).split()) <= COMMON_NAMES:
        return False
    first, *rest = cited.name.split()
    if (
        cited.kind is SourceKind.PERSON
        or any(word[:1].isupper() for word in rest)
        or first[1:] != first[1:].lower()
    ):
        return True
    small = cited.name[:1].lower() + cited.name[1:]
    return re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is None
