"""Who does what a verb tells, where something stands before them or describes them."""

from app.extract.language.mends.subjects import (
    closing_subjects,
    described_subjects,
    fronted,
    many_subjects,
    of_whom,
    papers,
)

MENDS = (
    *described_subjects.MENDS,
    *fronted.MENDS,
    *of_whom.MENDS,
    *closing_subjects.MENDS,
    *many_subjects.MENDS,
    *papers.MENDS,
)
