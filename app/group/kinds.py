"""Kinds that outlets give to one and the same event."""

from app.domain.event import EventKind as Kind

_FAMILIES = (
    {Kind.STRIKE, Kind.ATTACK, Kind.BOMBING, Kind.EXPLOSION, Kind.FIGHTING, Kind.SHOOTING},
    {Kind.ABDUCTION, Kind.ATTACK, Kind.BOMBING, Kind.FIGHTING, Kind.SHOOTING},
    {Kind.EXPLOSION, Kind.FIRE, Kind.COLLAPSE},
    {Kind.FLOOD, Kind.STORM, Kind.LANDSLIDE, Kind.COLLAPSE, Kind.DISPLACEMENT},
    {Kind.EARTHQUAKE, Kind.LANDSLIDE, Kind.COLLAPSE},
    {Kind.PROTEST, Kind.ARRESTS, Kind.FIGHTING, Kind.SHOOTING, Kind.CRUSH},
    {Kind.FIGHTING, Kind.STRIKE, Kind.DISPLACEMENT},
    {Kind.CRASH, Kind.FIRE, Kind.SINKING, Kind.STRIKE},
    {Kind.CRASH, Kind.CRUSH, Kind.COLLAPSE, Kind.EXPLOSION},  # "an accident"
    {Kind.ELECTION, Kind.PROTEST},
)


def related(a: Kind, b: Kind) -> bool:
    """Whether one event may be told as either: a strike as an explosion, a flood as a landslide."""
    return any(a in family and b in family for family in _FAMILIES)


RARE_KINDS = frozenset(
    {
        Kind.EARTHQUAKE,
        Kind.FLOOD,
        Kind.STORM,
        Kind.LANDSLIDE,
        Kind.CRASH,
        Kind.SINKING,
        Kind.COLLAPSE,
        Kind.CRUSH,
        Kind.OUTBREAK,
    }
)
"""Kinds of which a place seldom has two in one month, unlike strikes, protests and arrests."""

DISASTERS = frozenset({Kind.EARTHQUAKE, Kind.FLOOD, Kind.STORM, Kind.LANDSLIDE, Kind.COLLAPSE, Kind.CRUSH})
"""Rare kinds that news follows for days, and dates now by the first, now by a later one."""

DAILY_KINDS = frozenset(
    {
        Kind.PROTEST,
        Kind.ARRESTS,
        Kind.STRIKE,
        Kind.FIGHTING,
        Kind.SHOOTING,
        Kind.BOMBING,
        Kind.ATTACK,
        Kind.ABDUCTION,
    }
)
"""Kinds of which a place may have one on each of two days running."""

LASTING_KINDS = frozenset({Kind.OUTBREAK})
"""Kinds that have no day of their own: they go on for weeks, and articles tell how far they have come."""
