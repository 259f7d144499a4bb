"""Whose words cannot be those that an answer says whose they are: "disputed the U.S. contention"."""

from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.folds import is_country
from app.extract.links.signs import Signs

_OWN = word_set("rules/links", "owned", "own")


def is_own(parsed: Parsed, aim: Aim) -> bool:
    """Whether what somebody stands by is its own: "stood by its count"."""
    return any(token.lower_ in _OWN for token in parsed.doc[aim.first : aim.last])


def is_of_others(signs: Signs, number: int, aim: Aim, other: int) -> bool:
    """Whether a statement is neither of those whose words are answered nor of anybody like them: one of
    another country's, or of the side of the one who answers."""
    if not aim.owners or signs.draft(other).source is None:
        return False
    name = signs.words.whole_name(other)
    if aim.owners & name:
        return False
    own = signs.words.names(number)
    if signs.words.speaks_for(number, other) or any(is_country(word) for word in own & name):
        return True
    owning = {word for word in aim.owners if is_country(word)}
    return bool(owning) and any(is_country(word) for word in name)
