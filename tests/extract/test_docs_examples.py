"""The sentences in the page on the extractor are read as the page says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.claim import Claim, Extraction
from app.domain.stance import Stance
from app.extract import extract_claims

PAGE = Path(__file__).parents[2] / "docs" / "extractor.md"
BEGIN, END = "<!-- examples -->", "<!-- end of examples -->"


def examples() -> Iterator[tuple[str, str]]:
    """Sentence and claims of each row."""
    block = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    for line in block.strip().splitlines()[2:]:
        _, sentence, claims = (cell.strip() for cell in line.strip("|").split("|"))
        yield sentence, claims


def told(found: Extraction) -> str:
    return "; ".join(_told(claim, found) for claim in found.claims)


def _told(claim: Claim, found: Extraction) -> str:
    """``Up to 400 killed: Ostravan army asserts``; a dispute with the figure and its direction."""
    figure = "no figure" if claim.figure is None else f"{claim.figure.span.text} {claim.measure}"
    source = claim.source.name if claim.source else "own voice"
    stance = claim.stance.value if claim.stance is not Stance.NO_COMMENT else "no comment"
    aimed = "".join(f" {_words(target, found)}" for target in claim.targets)
    direction = f", {claim.direction}" if claim.direction else ""
    revised = f", not {_words(claim.revises, found)}" if claim.revises else ""
    return f"{figure}: {source} {stance}{aimed}{direction}{revised}"


def _words(id: str, found: Extraction) -> str:
    claim = next(one for one in found.claims if one.id == id)
    return claim.figure.span.text if claim.figure else claim.content.text


@pytest.mark.parametrize(("sentence", "claims"), list(examples()))
def test_an_example_of_the_page_is_read_as_it_says(sentence: str, claims: str) -> None:
    assert told(extract_claims(sentence)) == claims
