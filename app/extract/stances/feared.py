"""What is feared of somebody, who may answer it as if accused: "fear that Tarsia is building a bomb"."""

from app.extract.lexicon import word_set
from app.extract.stances.signs import Signs

_FEARING = word_set("links", "accusing", "fearing")
_WORRYING = word_set("links", "worrying", "lemmas")
_CONCERN = word_set("links", "nouns", "concern")


def is_feared(signs: Signs, number: int) -> bool:
    """Whether a statement tells what its source fears: "fears", "has voiced concern that …"."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.cue_token is None:
        return False
    if attribution.lemma in _FEARING:
        return True
    cue = signs.words.parsed.doc[attribution.cue_token]
    return attribution.lemma in _WORRYING and any(child.lower_ in _CONCERN for child in cue.children)
