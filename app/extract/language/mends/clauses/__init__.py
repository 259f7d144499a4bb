"""What is a clause, and what is none."""

from app.extract.language.mends.clauses import (
    clause_subjects,
    given_reports,
    pointed_reports,
    relabelled,
    told_hearers,
)

MENDS = (
    *clause_subjects.MENDS,
    *pointed_reports.MENDS,
    *told_hearers.MENDS,
    *given_reports.MENDS,
    *relabelled.MENDS,
)
