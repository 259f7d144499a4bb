"""Words that the pipeline misreads, and what it sees in their stead: "the WHO" is no "who", a "tally" no
adverb."""

from spacy.tokens import Doc

from app.extract.lexicon import word_set, words

BODIES = word_set("rules/language", "bodies", "bodies")
_LIKE = next(iter(words("rules/language", "bodies", "like")), "")
"""A body with nothing else to its name: the pipeline looks at this word instead."""
_NOUNS = word_set("rules/language", "bodies", "nouns")
_NOUN = next(iter(words("rules/language", "bodies", "noun")), "")
"""A noun for one thing that ends as adverbs do: the same for nouns that it takes for adverbs."""


def with_bodies(doc: Doc) -> Doc:
    """Let the pipeline see the name of a body where one stands, unless all is in capitals, and a noun in one
    that looks like an adverb.

    In "The WHO reported 20 cases" it would take a pronoun else, and everything behind for its clause.
    """
    bodies = [token for token in doc if token.text in BODIES]
    if bodies and not doc.text.isupper():
        for token in bodies:
            token.norm_ = _LIKE or token.norm_
    for token in [token for token in doc if token.lower_ in _NOUNS]:
        token.norm_ = _NOUN or token.norm_
    return doc
