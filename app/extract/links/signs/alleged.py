"""What "those allegations" take up: the words told right before, whatever they are."""

from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.signs import Signs

_JUST_SAID = word_set("rules/links", "alleged", "just_said")
_ALLEGED = word_set("rules/links", "alleged", "alleged")


def alleges_last(signs: Signs, number: int, aim: Aim, other: int) -> bool:
    """Whether "those allegations" are what somebody told in the sentence before: a count, too."""
    said = signs.draft(other)
    if aim.noun != "accusation" or aim.kind is not Kind.POINTS or aim.owners:
        return False
    if said.source is None or signs.sentence(number) - signs.sentence(other) != 1:
        return False
    words = signs.words.parsed.doc[aim.first : aim.last]
    return any(
        word.lower_ in _ALLEGED and any(child.lower_ in _JUST_SAID for child in word.children)
        for word in words
    )
