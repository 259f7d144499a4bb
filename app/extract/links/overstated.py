"""Whose figures are doubted where somebody is said to exaggerate: "both sides inflate their losses"."""

from app.extract.lexicon import word_set
from app.extract.links.signs import Signs

_SEVERAL = word_set("links", "pronouns", "several")


def tolls_overstated(signs: Signs, number: int, others: list[int]) -> list[int]:
    """The tolls told before of those who are said to exaggerate: of all, where several are; of whoever is
    named, else of whoever gave the last."""
    drafts, draft = signs.words.drafts, signs.draft(number)
    tolls = [n for n in others if n < number and drafts[n].source is not None and signs.is_toll(n)]
    words = signs.words.parsed.doc[draft.content_first : draft.token]
    if not tolls or any(word.lower_ in _SEVERAL for word in words):
        return tolls
    spoken = signs.words.spoken_of(number)
    named = [n for n in tolls if signs.words.names_source(draft.content_first, draft.token, n)]
    named = named or [n for n in tolls if signs.words.names(n) & spoken]
    return named or [n for n in tolls if drafts[n].source == drafts[tolls[-1]].source]
