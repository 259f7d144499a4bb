"""What sort of source a phrase names."""

from app.domain.claim import SourceKind
from app.extract import extract_claims


def _kind(text: str) -> SourceKind | None:
    (claim,) = extract_claims(text).claims
    return None if claim.source is None else claim.source.kind


def test_capitals_make_a_body_of_what_else_is_nobody_by_name() -> None:
    assert _kind("On Monday emergency lawyers said 12 people had died.") is SourceKind.UNNAMED
    assert _kind("On Monday the Emergency Lawyers said 12 people had died.") is SourceKind.GROUP
