"""Which words are verbs, and what belongs to them."""

from app.extract.language.mends.verbs import auxiliaries, sentence_verbs, verb_complements

MENDS = (*sentence_verbs.MENDS, *verb_complements.MENDS, *auxiliaries.MENDS)
