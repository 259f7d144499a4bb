"""What is answered along with a figure: the others that its source gives in the same breath."""

from app.domain.measure import Measure
from app.extract.found import MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon.function_words import GENITIVE, ORIGIN
from app.extract.links.aims import Aim, Kind
from app.extract.links.aims.pointing import is_plural, pointing_nouns
from app.extract.links.signs import Signs
from app.extract.links.signs.span_words import covers

_ASIDE = frozenset({Measure.OTHER, Measure.COST, Measure.SHARE})
"""What is told beside a toll, and not answered with it: the money of "12 had died and $3m would be paid"."""
_TOLD = frozenset({"claim", "report", "figure"})
"""Classes of nouns for what somebody told."""
_BESIDE = 20
"""Drafts around one among which those of its sentence, or of the same quarrel, are looked for."""


def with_siblings(signs: Signs, aim: Aim | None, best: int) -> list[int]:
    """A figure that is answered takes along the others its source gives in the same breath; where
    a figure is what is answered ("the toll"), those of its measure."""
    chosen = signs.words.drafts[best]
    if chosen.figure is None or (aim is not None and aim.noun == "figure" and not aim.plural):
        return [best]
    around = range(max(0, best - _BESIDE), min(len(signs.words.drafts), best + _BESIDE + 1))
    said = _said_in_one_go(signs, aim, best)
    return [
        n
        for n, other in ((n, signs.words.drafts[n]) for n in around)
        if other.figure is not None
        and (signs.sentence(n) == signs.sentence(best) or n in said)
        and other.source == chosen.source
        and other.stance.stance is chosen.stance.stance
        and (aim is None or _is_answered_too(signs, aim, chosen.figure, other.figure))
        and (n == best or not _is_ground(signs.words.parsed, other.figure))
        and not (signs.is_toll(best) and other.figure.measure in _ASIDE)
    ]


def _said_in_one_go(signs: Signs, aim: Aim | None, best: int) -> frozenset[int]:
    """For "the rebels' claims", what they told right before and behind, in the sentences beside: "said they
    killed 40. They also said they had burnt 12 trucks"."""
    if (
        aim is None
        or aim.kind is not Kind.POINTS
        or aim.noun not in _TOLD
        or not aim.plural
        or not aim.owners
    ):
        return frozenset()
    found = [best]
    for step in (-1, 1):
        n, last = best + step, best
        while 0 <= n < len(signs.words.drafts) and abs(n - best) <= _BESIDE:
            other = signs.draft(n)
            near = abs(signs.sentence(n) - signs.sentence(last)) <= 1
            if other.source != signs.draft(best).source or not near or other.token >= aim.first:
                break
            found.append(n)
            n, last = n + step, n
    return frozenset(found)


def _is_answered_too(signs: Signs, aim: Aim, chosen: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether what answers one figure is of another's measure: "the toll", "the deaths" and "denied that any
    had died" are of one, "the figures", which names none, of all that were given."""
    if other.measure is chosen.measure:
        return True
    if chosen.measure is Measure.COST and signs.names_money(aim):
        return False
    named = signs.words.measures(aim.first, aim.last)
    if aim.noun == "figure":
        return covers(named, other.measure) if named else _names_figures(signs, aim)
    if aim.noun == "matter" or (aim.noun is None and aim.kind is Kind.TELLS):
        return len(named) != 1 or covers(named, other.measure)
    return True


def _names_figures(signs: Signs, aim: Aim) -> bool:
    """Whether "the figures" are answered; who says that there were far more answers one."""
    kinds = pointing_nouns()
    plurals = (token for token in signs.words.parsed.doc[aim.first : aim.last] if is_plural(token))
    return any(kinds.get(token.lower_) == aim.noun for token in plurals)


def _is_ground(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether a figure is only what another is told from: the whole of "two of the three", the old
    figure of "to 388 from 312"."""
    before = [token.lower_ for token in parsed.doc[max(0, figure.found.first - 2) : figure.found.first]]
    return not (ORIGIN.isdisjoint(before[-1:]) and GENITIVE.isdisjoint(before[:1]))
