"""Who says what: the hard sentences of ``cases/``, one test a case."""

from collections.abc import Iterator

import pytest

from app.extract import extract_claims
from tests.extract.claim_cases import Case, faults, read_cases, show

STEMS = ("attribution-*", "sources-*", "stance-*", "links-*", "repeats", "revisions", "statements")


def cases() -> Iterator[object]:
    for stem in STEMS:
        for name, case in read_cases(stem):
            marks = [pytest.mark.xfail(reason=case.known, strict=True)] if case.known else []
            yield pytest.param(case, id=name, marks=marks)


@pytest.mark.parametrize("case", list(cases()))
def test_claims_of_a_hard_sentence(case: Case) -> None:
    found = extract_claims(case.text, title=case.title)
    told = [show(claim, found.claims) for claim in found.claims]
    assert not faults(case, found), "\n".join([case.text, *faults(case, found), "found:", *told])
