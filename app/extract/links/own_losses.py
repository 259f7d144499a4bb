"""Losses of one's own: who lost nobody answers a count of its own dead, and of nobody else's."""

from app.domain.stance import Stance
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.signs import Signs

_OWN = word_set("rules/links", "owned", "own")
_LOSSES = word_set("rules/links", "unharmed", "losses")
_LOSING = word_set("rules/links", "own_losses", "losing")
_SWEEPING = word_set("rules/links", "aims", "sweeping")
_AROUND = 6
"""Tokens around a number in which it is told whose they were: "its boats", "four of its soldiers"."""
_BESIDE = 20
"""Drafts around one whose sources are those whose losses may be counted."""


def of_own_losses(signs: Signs, number: int, aim: Aim | None, others: list[int]) -> list[int]:
    """What "lost no boats" and "denied any casualties" can be: of the counts told only those of the
    answerer's own, where it is told whose they were; all for any other answer."""
    draft = signs.draft(number)
    if draft.stance.stance is not Stance.DENIES:
        return others
    words = _words_around(signs, number) if aim is None else signs.words.parsed.doc[aim.first : aim.last]
    lost = any(word.lower_ in _OWN or _loses(word) for word in words)
    told = [word.lower_ for word in words if not word.is_punct]
    if not lost and not (told and all(word in _LOSSES | _SWEEPING for word in told)):
        return others
    own = signs.words.names(number) | signs.words.office(number).others  # a rebel spokesman's rebels
    mine = [n for n in others if own & _counted(signs, n)]
    if mine or not lost:
        return mine or others
    theirs = frozenset[str]().union(*(signs.words.names(n) for n in _near(signs, number)))
    theirs -= signs.words.names(number)
    return [n for n in others if not (_counted(signs, n) & theirs or is_of_its_teller(signs, n))]


def is_of_losing(signs: Signs, aim: Aim) -> bool:
    """Whether it is denied that something was lost: "denied they lost any boat"."""
    return any(map(_loses, signs.words.parsed.doc[aim.first : aim.last]))


def _loses(word: Token) -> bool:
    return word.lemma_ in _LOSING and word.pos_ == "VERB"


def _near(signs: Signs, number: int) -> range:
    return range(max(0, number - _BESIDE), min(len(signs.words.drafts), number + _BESIDE + 1))


def _words_around(signs: Signs, number: int) -> list[Token]:
    """The words around a draft's figure, of what its source says."""
    draft = signs.draft(number)
    first, last = max(draft.content_first, draft.token - _AROUND), draft.token + _AROUND
    return [*signs.words.parsed.doc[first : min(draft.content_last, last)]]


def _counted(signs: Signs, number: int) -> frozenset[str]:
    """The folded words for whom or what a figure counts: of "seven Chilean soldiers" Chile, too."""
    figure = signs.draft(number).figure
    if figure is None or figure.found.head is None or figure.found.head < figure.found.last:
        return frozenset()
    return signs.words.people(figure.found.last, figure.found.head + 1)


def is_of_its_teller(signs: Signs, number: int) -> bool:
    """Whether somebody counts its own: "four of its soldiers", "lost two men"."""
    figure = signs.draft(number).figure
    if figure is None or figure.found.head is None:
        return False
    behind = signs.words.parsed.doc[figure.found.last : figure.found.head + 1]
    head = signs.words.parsed.doc[figure.found.head]
    if head.dep_ == "obj" and _loses(head.head):
        return True
    return signs.draft(number).source is not None and any(word.lower_ in _OWN for word in behind[:_AROUND])
