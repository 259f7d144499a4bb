"""Quarrels over who the dead were: "the army killed 30 militants" against "the dead were farmers"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.counted import ENEMY, fights, narrow_group
from app.domain.measure import Measure
from app.extract.found import Draft
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import NEGATOR
from app.extract.links.signs import Signs
from app.extract.measures.counted_nouns import is_person

_BE = word_set("rules/links", "who_died", "be")
_DEAD = word_set("rules/links", "who_died", "dead")
_DYING = word_set("rules/links", "who_died", "dying")
_WHO = word_set("rules/links", "who_died", "who")
_SOME = word_set("rules/links", "who_died", "some")
_THEY = word_set("rules/links", "who_died", "they")
_ONLY = word_set("rules/links", "who_died", "only")
_KILLING = word_set("rules/links", "who_died", "killing")
_ENDS = word_set("rules/links", "who_died", "ends")

_TOLLS = frozenset({Measure.KILLED, Measure.CASUALTIES})
_COMPLEMENT = 6
"""Tokens behind "were" in which the dead are called something."""
_NEAR = 3
"""Tokens behind "only" in which the militants stand."""
_SUBJECT = 8
"""Tokens before "were" that tell whom it is said of."""
_REACH = 15
"""Drafts before a statement among which the figure it turns down is looked for."""


def died_as_others(signs: Signs, number: int) -> int | None:
    """The figure of militants killed whose dead a statement calls villagers, or the other way round:
    the nearest before it that another source gives. None where nobody calls the dead anything else."""
    said = _called(signs, signs.draft(number))
    if said is None and only_militants(signs, signs.draft(number)):
        said = _Called(armed=True, of_they=False)
    if said is None:
        return None
    for other in _figures_before(signs, number):
        if said.of_they and signs.sentence(number) - signs.sentence(other) > 1:
            return None
        figure = signs.draft(other).figure
        if figure is not None and _are_militants(figure.counted) is (not said.armed):
            return other
    return None


def only_militants(signs: Signs, draft: Draft) -> bool:
    """Whether a statement says that none but militants were hit: "the raid killed only militants"."""
    if draft.figure is not None:
        return False
    doc, first, last = signs.words.parsed.doc, draft.content_first, draft.content_last
    killing = doc.by_lemma.among(_KILLING, first, last)
    for only in doc.by_word.among(_ONLY, first, last) if killing else ():
        behind = doc[only.i + 1 : min(last, only.i + 1 + _NEAR)]
        if any(_are_militants(token.lower_) for token in behind):
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Called:
    """What a statement calls the dead: ``armed`` or not; ``of_they`` where they are only "they"."""

    armed: bool
    of_they: bool


def _called(signs: Signs, draft: Draft) -> _Called | None:
    doc, first, last = signs.words.parsed.doc, draft.content_first, draft.content_last
    for be in doc.by_word.among(_BE, first, last):
        armed = _bear_arms(doc[be.i + 1 : min(last, be.i + 1 + _COMPLEMENT)])
        if armed is None:
            continue
        subject = [word.lower_ for word in doc[max(first, be.i - _SUBJECT) : be.i]]
        told = _is_dead(subject)
        if told or not _THEY.isdisjoint(subject[-1:]):
            return _Called(armed, of_they=not told)
    return None


def _bear_arms(behind: Sequence[Token]) -> bool | None:
    """Whether words behind a "were" call somebody fighters ("militants", "not civilians") or the
    contrary; None where they do neither."""
    denied = False
    for token in behind:
        word = token.lower_
        if word in _ENDS:
            return None
        if (armed := _are_militants(word)) is not None:
            return armed is not denied
        denied = denied or word in NEGATOR
    return None


def _is_dead(subject: Sequence[str]) -> bool:
    """Whether words before a "were" tell of all the dead: "the victims", "those who died", "the men
    killed", and not "most of the dead"."""
    if not _SOME.isdisjoint(subject):
        return False
    if not _DEAD.isdisjoint(subject):
        return True
    return any(word in _DYING and not _WHO.isdisjoint(subject[:at]) for at, word in enumerate(subject))


def _figures_before(signs: Signs, number: int) -> Iterator[int]:
    """Tolls of other sources before a statement, nearest first, up to one that nobody gives: the article
    tells of other dead since."""
    mine = signs.draft(number).source
    for other in range(number - 1, max(-1, number - _REACH), -1):
        said = signs.draft(other)
        if said.figure is None or said.figure.measure not in _TOLLS or not said.stance.stance.supports:
            continue
        if said.source is None:
            return
        if said.source != mine and not signs.words.speaks_for(number, other):
            yield other


def _are_militants(counted: str | None) -> bool | None:
    """Whether a group are militants (True) or people who bear no arms (False); None where neither is told:
    "men", "victims", and soldiers, who are no civilians and nobody's militants."""
    group = narrow_group(counted)
    if group is None or (group != ENEMY and fights(group)) or group in _WHO or not is_person(group):
        return None
    return group == ENEMY
