"""What is feared of somebody, who may answer it as if accused: "fear that Tarsia is building a bomb"."""

from functools import cache

from app.extract.lexicon import word_set
from app.extract.stances.signs import Signs


def is_feared(signs: Signs, number: int) -> bool:
    """Whether a statement tells what its source fears: "fears", "has voiced concern that …"."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.cue_token is None:
        return False
    if attribution.lemma in _listed("accusing", "fearing"):
        return True
    cue = signs.words.parsed.doc[attribution.cue_token]
    return attribution.lemma in _listed("worrying", "lemmas") and any(
        child.lower_ in _listed("nouns", "concern") for child in cue.children
    )


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
