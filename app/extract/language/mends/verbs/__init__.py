"""Which words are verbs, and what belongs to them."""

from app.extract.language.mends.verbs import (
    auxiliaries,
    joined_verbs,
    raised_tolls,
    sentence_verbs,
    verb_complements,
)

MENDS = (
    *raised_tolls.MENDS,
    *joined_verbs.MENDS,
    *sentence_verbs.MENDS,
    *verb_complements.MENDS,
    *auxiliaries.MENDS,
)
