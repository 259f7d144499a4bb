"""Words that news of any event shares, and that tell no event from another."""

_COMMON = (
    "accusation administration aid agency army arrest assault attack authority blast block body bomb bombing "
    "building capital casualty chief child city claim collapse commander company count country crash crowd "
    "crush damage damn day dead death defence defense department deputy director district doctor earthquake "
    "emergency explosion family figure fire flood force foreigner general government governor group health "
    "help hit home hospital house injured injury intelligence investigation investigator kill killed leader "
    "life man march mayor media migration military minister ministry mission mother mourning nation nations "
    "number office officer official organisation organization people person phone police policing president "
    "protest protester publication radio region report rescue rescuer rescuers resident river road rocket "
    "scene secretary service shooting site soldier son spokesman statement storm street strike survivor "
    "telegram telephone television territory toll town troop union victim video village war water week woman "
    "world wounded year"
)
COMMON_WORDS = frozenset(_COMMON.split())
"""Seen among the telling words of articles on different events of the seeds."""
