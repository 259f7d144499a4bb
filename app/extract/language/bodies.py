"""Bodies whose short name is a common word in capitals: "the WHO", which is no "who"."""

from spacy.tokens import Doc

from app.extract.lexicon import word_set, words

BODIES = word_set("rules/language", "bodies", "bodies")
_LIKE = next(iter(words("rules/language", "bodies", "like")), "")
"""A body with nothing else to its name: the pipeline looks at this word instead."""


def with_bodies(doc: Doc) -> Doc:
    """Let the pipeline see the name of a body where one stands, unless all is in capitals.

    In "The WHO reported 20 cases" it would take a pronoun else, and everything behind for its clause.
    """
    if any(token.text in BODIES for token in doc) and not doc.text.isupper():
        for token in doc:
            if token.text in BODIES:
                token.norm_ = _LIKE or token.norm_
    return doc
