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
from app.extract.events.scene import Scene
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


def background_reason(scene: Scene, event: FoundEvent | None, token: int) -> str | None:
    """Why a figure (its token) is not of the event, None where it may be."""
    if scene.parsed.in_headline(token):
        return None
    here = scene.parsed.doc[token]
    return next((reason for rule in _RULES if (reason := rule(scene, event, here)) is not None), None)
