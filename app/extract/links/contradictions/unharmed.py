"""Denials of harm in plain words: "had not harmed any civilians", "did not fire on them", after others told
of civilian dead."""

from collections.abc import Iterable, Iterator

from app.domain.counted import fights
from app.domain.measure import Measure
from app.extract.found import MeasuredFigure
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.own_losses import is_of_its_teller
from app.extract.links.signs import Signs
from app.extract.links.voices import folded_words
from app.extract.words.cues import load_cues

_HARMING = word_set("rules/links", "unharmed", "harming")
_ANYBODY = word_set("rules/links", "unharmed", "anybody")
_RECORDING = word_set("rules/links", "unharmed", "recording")
_LOSSES = word_set("rules/links", "unharmed", "losses")
_LOSING = word_set("rules/links", "own_losses", "losing")
_ANY_AT_ALL = word_set("rules/links", "unharmed", "any_at_all")

_ATTACKING = word_set("rules/links", "unharmed", "attacking")
_WITH_WEAPONS = word_set("rules/links", "unharmed", "with_weapons")
_WEAPONS = word_set("rules/links", "unharmed", "weapons")
_SELF = word_set("rules/links", "disclaimed", "self")
_OF_SELF = word_set("rules/links", "disclaimed", "of_self")

_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES})


def denied_harm(signs: Signs, verbs: Iterable[Token], before: Iterable[int]) -> int | None:
    """The figure of people hurt that one of some negated ``verbs`` says were not, among the drafts
    ``before`` it; None where no harm is denied."""
    negated = list(verbs)
    objects = {child.lower_ for verb in negated if verb.lemma_ in _HARMING for child in _objects(verb)}
    if any(map(_is_without_own_losses, negated)):
        return next((other for other in before if _is_of_fighters(signs, other)), None)
    if any(_is_without_losses(verb) for verb in negated):
        objects |= _ANYBODY
    if not objects:
        return None
    return next((other for other in before if _is_of(signs.draft(other).figure, objects)), None)


def unfired(signs: Signs, number: int, denied: Iterable[Token], before: Iterable[int]) -> int | None:
    """The figure of people hurt, among the drafts ``before``, that one answers by saying that its own side
    did not attack: "we did not fire on these people", "Tarsian forces did not shell the village"."""
    if not any(_is_attack(one) and _is_of_own_side(signs, number, one) for one in denied):
        return None
    hurt = [other for other in before if _is_harm(signs.draft(other).figure)]
    told = [
        other
        for other in hurt
        if signs.draft(other).source == signs.draft(hurt[0]).source
        and signs.sentence(other) == signs.sentence(hurt[0])
    ]
    return min(told, default=None)  # of "6 were killed and 9 hurt" the dead


def _is_attack(verb: Token) -> bool:
    """Whether a verb tells of an attack: "fired", "opened fire", "used gas"."""
    lemma = verb.lemma_
    if verb.pos_ != "VERB" or lemma in _ATTACKING:
        return verb.pos_ == "VERB"
    return lemma in _WITH_WEAPONS and any(child.lower_ in _WEAPONS for child in _objects(verb))


def _is_of_own_side(signs: Signs, number: int, verb: Token) -> bool:
    """Whether who speaks, or its country's men, are who did not do something."""
    subject = own_subject(verb)
    if subject is None or any(child.lower_ in load_cues().modals for child in verb.children):
        return False
    if subject.lower_ in _SELF or any(child.lower_ in _OF_SELF for child in subject.children):
        return True  # "its men did not shoot at civilians"
    named = folded_words(signs.words.parsed, subject.left_edge.i, subject.i + 1)
    return not named.isdisjoint(signs.words.names(number))


def _is_harm(figure: MeasuredFigure | None) -> bool:
    return figure is not None and _is_hurt(figure) and not fights(figure.counted)


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "obj" and not any(own.dep_ == "nummod" for own in child.children):
            yield child


def _is_without_losses(verb: Token) -> bool:
    """Whether a negated verb tells that there were no dead: "has not recorded any fatality"."""
    return verb.lemma_ in _RECORDING and any(
        child.lower_ in _LOSSES and any(own.lower_ in _ANY_AT_ALL for own in child.children)
        for child in _objects(verb)
    )


def _is_without_own_losses(denied: Token) -> bool:
    """Whether a side says that it lost nobody, be they fighters: "suffered no | losses"."""
    return denied.lower_ in _LOSSES and denied.dep_ == "obj" and denied.head.lemma_ in _LOSING


def _is_of_fighters(signs: Signs, other: int) -> bool:
    """Whether a figure counts a side's dead or wounded, but for those that its teller has lost."""
    figure = signs.draft(other).figure
    if figure is None or not _is_hurt(figure) or not fights(figure.counted):
        return False
    return not is_of_its_teller(signs, other)


def _is_hurt(figure: MeasuredFigure) -> bool:
    return figure.measure in _HARM


def _is_of(figure: MeasuredFigure | None, objects: set[str]) -> bool:
    """Whether a figure counts those who are said to be unharmed."""
    if figure is None or not _is_harm(figure):
        return False
    counted = (figure.counted or "").lower().split()
    return bool(objects & _ANYBODY) or (bool(counted) and counted[-1] in objects)
