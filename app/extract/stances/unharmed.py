"""Denials of harm in plain words: "had not harmed any civilians", after others told of civilian dead."""

from collections.abc import Iterable, Iterator

from app.domain.counted import fights
from app.domain.measure import Measure
from app.extract.found import MeasuredFigure
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.stances.signs import Signs

_HARMING = word_set("rules/stances", "unharmed", "harming")
_ANYBODY = word_set("rules/stances", "unharmed", "anybody")
_RECORDING = word_set("rules/stances", "unharmed", "recording")
_LOSSES = word_set("rules/stances", "unharmed", "losses")
_ANY_AT_ALL = word_set("rules/stances", "unharmed", "any_at_all")

_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES})


def denied_harm(signs: Signs, verbs: Iterable[Token], before: Iterable[int]) -> int | None:
    """The figure of people hurt that one of some negated ``verbs`` says were not, among the drafts
    ``before`` it; None where no harm is denied."""
    negated = list(verbs)
    objects = {
        child.lower_ for verb in negated if verb.lemma_.lower() in _HARMING for child in _objects(verb)
    }
    if any(_is_without_losses(verb) for verb in negated):
        objects |= _ANYBODY
    if not objects:
        return None
    return next((other for other in before if _is_of(signs.draft(other).figure, objects)), None)


def _objects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "obj" and not any(own.dep_ == "nummod" for own in child.children):
            yield child


def _is_without_losses(verb: Token) -> bool:
    """Whether a negated verb tells that there were no dead: "has not recorded any fatality"."""
    return verb.lemma_.lower() in _RECORDING and any(
        child.lower_ in _LOSSES and any(own.lower_ in _ANY_AT_ALL for own in child.children)
        for child in _objects(verb)
    )


def _is_of(figure: MeasuredFigure | None, objects: set[str]) -> bool:
    """Whether a figure counts those who are said to be unharmed."""
    if figure is None or figure.measure not in _HARM:
        return False
    if fights(figure.counted):
        return False
    counted = (figure.counted or "").lower().split()
    return bool(objects & _ANYBODY) or (bool(counted) and counted[-1] in objects)
