"""What nobody could find out of a picture: "could not establish where the video was filmed"."""

from app.extract.language.clauses import SUBJECTS, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import IT

FINDING_OUT = word_set("rules/attributions", "pictures", "finding_out")
_PICTURES = word_set("rules/attributions", "pictures", "pictures")
_TAKEN = word_set("rules/attributions", "pictures", "taken")
_ORIGINS = word_set("rules/attributions", "pictures", "origins")

_FAR = 14
"""Tokens behind a verb of finding out in which it is told what of a picture is not known."""


def leaves_picture_open(verb: Token) -> bool:
    """Whether what is not found out is if a picture shows what it is said to show: "could not | determine
    when the footage was filmed", "whether it was genuine"; not "determine how many died"."""
    if any(one.lower_ in _ORIGINS and one.dep_ in ("obj", *SUBJECTS) for one in verb.children):
        return True
    behind = verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]
    subjects = (own_subject(one) for one in behind if one.lower_ in _TAKEN)
    return any(one is not None and (one.lemma_ in _PICTURES or one.lower_ in IT) for one in subjects)
