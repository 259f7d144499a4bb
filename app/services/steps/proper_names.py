"""Names that are one source's, wherever it is cited."""

import re

from app.domain.claim import CitedSource, SourceKind
from app.domain.folding import fold_name
from app.group import COMMON_NAMES


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
