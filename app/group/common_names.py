"""Words of names that every city has."""

_COMMON = (
    "activists agency airline army association authorities authority board brigade bureau campaign centre "
    "charity city civil clinic club coalition coastguard command commander commanders commission committee "
    "company council court crew defence defense department diplomat district doctors election embassy "
    "emergency families federation fighters fire firefighters firm force forces foreign general government "
    "governor group guards health hospital hospitals industry institute interior journalists judges labour "
    "lawyers local mayor medics military miners minister ministry monitors municipal national neighbours "
    "nurses observers office officer officers official officials operator opposition organisation "
    "organisers organizers parents parliament party passengers patrol people police president prison "
    "prosecutor prosecutors protesters provincial railway regional relatives rescue rescuers residents "
    "school service services soldiers spokesman spokesperson spokeswoman staff state statement students "
    "survivors team television traders traffic transport union unions university victims villagers "
    "witnesses workers"
)
COMMON_NAMES = frozenset(_COMMON.split())
"""Words that alone, or with one another, are a name in every article and nobody's in particular."""
