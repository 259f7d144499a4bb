"""Kinds of event by how they spread and whom they hurt."""

from app.domain.event import EventKind

AT_ONE_POINT = frozenset(
    {
        EventKind.STRIKE,
        EventKind.FIGHTING,
        EventKind.BOMBING,
        EventKind.EXPLOSION,
        EventKind.SHOOTING,
        EventKind.ATTACK,
        EventKind.FIRE,
        EventKind.CRASH,
        EventKind.SINKING,
        EventKind.COLLAPSE,
        EventKind.CRUSH,
        EventKind.ABDUCTION,
    }
)
"""Kinds that happen in one place. A flood or a march in another town is still the same one."""

WITHOUT_VICTIMS = frozenset({EventKind.ELECTION, EventKind.OTHER})
"""Kinds that hurt nobody: who dies in protests after an election dies in another event."""

COUNTRYWIDE = frozenset({EventKind.ELECTION, EventKind.OUTBREAK})
"""Kinds that are of a whole country where no place in it is told more of."""

WIDE = frozenset({EventKind.STORM, EventKind.FLOOD, EventKind.PROTEST, EventKind.DISPLACEMENT})
"""Kinds that may be of many towns at once: none of them is chosen over another that is told as much of."""

HAPPENS_SOMEWHERE = frozenset(
    {
        EventKind.EARTHQUAKE,
        EventKind.FLOOD,
        EventKind.STORM,
        EventKind.LANDSLIDE,
        EventKind.FIRE,
        EventKind.COLLAPSE,
        EventKind.CRUSH,
        EventKind.ELECTION,
        EventKind.OUTBREAK,
    }
)
"""Kinds whose adjective tells where, not who did it."""
