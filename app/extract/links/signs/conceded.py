"""An answer told right before what it answers: "While the army denies it, villagers said 9 died"."""

from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE

_CONCEDING = word_set("rules/links", "conceded", "conceding")


def is_conceded(answer: Draft, other: Draft, parsed: Parsed) -> bool:
    """Whether a clause that an answer opens a sentence with is set against what somebody says next."""
    mine, theirs = answer.attribution, other.attribution
    if mine is None or theirs is None or mine.source is None or mine.silent:
        return False
    if mine.cue_token is None or theirs.cue_token is None:
        return False
    denial, said = parsed.doc[mine.cue_token], parsed.doc[theirs.cue_token]
    if denial.head.i == said.i:
        opening = (child.lower_ for child in denial.children if child.dep_ in ("mark", "case"))
        return denial.dep_ in ("advcl", "obl") and not _CONCEDING.isdisjoint(opening)
    joined = said.dep_ == "conj" and said.head.i == denial.i
    return joined and any(child.lower_ in ADVERSATIVE for child in said.children if child.dep_ == "cc")
