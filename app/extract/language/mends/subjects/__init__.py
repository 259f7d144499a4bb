"""Who does what a verb tells, where something stands before them or describes them."""

from app.extract.language.mends.subjects import (
    behind_asides,
    closing_subjects,
    described_subjects,
    fronted,
    many_subjects,
    of_whom,
    papers,
    told_counts,
)

MENDS = (
    *described_subjects.MENDS,
    *fronted.MENDS,
    *of_whom.MENDS,
    *closing_subjects.MENDS,
    *many_subjects.MENDS,
    *papers.MENDS,
    *told_counts.MENDS,
    *behind_asides.MENDS,
)
