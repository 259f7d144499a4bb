"""Figures that are not of the event: habits, totals of years, other times, sizes of things that are.

Each rule gives its reason in words, or nothing. A date or a phrase counts for a figure only where
the two stand in one clause, so that "12 died, the worst toll since 2004" stays on the board.
"""

from collections.abc import Callable

from app.domain.event import FoundEvent
from app.extract.events.background.habits import habit_reason
from app.extract.events.background.other_events import mourning_reason, other_event_reason
from app.extract.events.background.other_times import at_other_time, when_it_was
from app.extract.events.background.sizes import size_reason
from app.extract.events.background.totals import total_reason
from app.extract.events.background.whole_wars import whole_war_reason
from app.extract.events.scene import OPENING, Scene
from app.extract.language.tokens import Token

_RULES: tuple[Callable[[Scene, FoundEvent | None, Token], str | None], ...] = (
    habit_reason,
    total_reason,
    whole_war_reason,
    at_other_time,
    when_it_was,
    other_event_reason,
    mourning_reason,
    size_reason,
)

_CHANCE = 12
"""Up to here two equal numbers are no sign of one count."""


def background_reason(scene: Scene, event: FoundEvent | None, token: int) -> str | None:
    """Why a figure (its token) is not of the event, None where it may be."""
    if scene.parsed.in_headline(token) or _is_of_headline(scene, token):
        return None
    here = scene.parsed.doc[token]
    return next((reason for rule in _RULES if (reason := rule(scene, event, here)) is not None), None)


def _is_of_headline(scene: Scene, token: int) -> bool:
    """Whether a figure of the opening is the one in the headline, over whatever time it is counted: "have
    displaced | 40,000 over the last two months"."""
    one = scene.measured_at.get(token)
    if one is None or scene.weights[scene.parsed.sentence_number(token)] < OPENING[1]:
        return False
    low = one.found.figure.value.low
    return low is not None and low > _CHANCE and (one.measure, low) in scene.headline_counts
