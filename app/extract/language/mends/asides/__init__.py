"""What stands between a subject and its verb: an age, who says so, or when."""

from app.extract.language.mends.asides import aged_subjects, fronted_times, interrupted

MENDS = (*aged_subjects.MENDS, *interrupted.MENDS, *fronted_times.MENDS)
