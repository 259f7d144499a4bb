"""The deed that an answer names: "denied that its men had | fired", "denied the | theft"."""

from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.aims.pointing import DEFINITE
from app.extract.links.signs import Signs

_SELF = word_set("rules/links", "disclaimed", "self")


def named_deed(signs: Signs, number: int, aim: Aim) -> Token | None:
    """The verb or noun that hangs on the cue of an answer; None where none does."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.cue_token is None:
        return None
    words = signs.words.parsed.doc[aim.first : aim.last]
    told = (one for one in words if one.pos_ in ("VERB", "NOUN") and one.head.i == attribution.cue_token)
    return next(told, None)


def rest_of(signs: Signs, aim: Aim, deed: Token) -> frozenset[str]:
    """The stems of what an answer tells besides the deed: of "the farmers' deaths", farmer."""
    return signs.words.telling(aim.first, deed.i) | signs.words.telling(deed.i + 1, aim.last)


def points_back(noun: Token) -> bool:
    """Whether a noun is for what was told before: "the theft", "the helicopter"."""
    return any(child.lower_ in DEFINITE for child in noun.children)


def is_known_subject(word: Token) -> bool:
    """Whether a word is a subject that points back: "it", "the helicopter"; not "a second plane"."""
    return word.dep_ in SUBJECTS and (word.lower_ in _SELF or points_back(word))
