"""Who exaggerates by habit, where somebody is cited for it: "analysts say both sides overstate losses"."""

from collections.abc import Iterable

from app.extract.attributions.silences import EXAGGERATES
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token

_CLIMBS = 6


def is_told_habit(parsed: Parsed, silence: Attribution, spoken: Iterable[Attribution]) -> bool:
    """Whether somebody else says that others are known to exaggerate, and so doubts it, not the article."""
    cue = silence.cue_token
    if silence.lemma != EXAGGERATES or cue is None:
        return False
    around = (said for said in spoken if said.source and said.content_first < cue - 1 < said.content_last)
    return any(not _stands_beside(parsed.doc[cue], said) for said in around)


def _stands_beside(word: Token, said: Attribution) -> bool:
    """Whether a word's clause is joined to a cue: "reports losses daily, and both sides | exaggerate"."""
    for _ in range(_CLIMBS):
        if word.dep_ == "conj" and word.head.i == said.cue_token:
            return own_subject(word) is not None
        word = word.head
    return False
