"""What is read in the samples of ``seeds/``, one claim a line, kept so that a change to it is seen.

    python -m tests.extract.sample_lines

writes the lines anew. Read the difference before it is committed: every line that changed must have
become better. A line that is known to be wrong begins with "!" and keeps the mark while it stays.
"""

from collections.abc import Iterator
from pathlib import Path

from app.domain.claim import Claim
from app.extract import extract_claims
from app.read.document import read_bytes
from tests.processes import PROJECT

SEEDS = PROJECT / "seeds"
KEPT = Path(__file__).parent / "samples"
WRONG = "!"
_LONGEST = 60
"""Characters of a statement that are shown; its claim is known by them."""


def samples() -> list[Path]:
    return sorted(SEEDS.glob("*/*.txt"))


def kept_file(sample: Path) -> Path:
    """Where the lines of a sample are kept."""
    return KEPT / sample.parent.name / sample.name


def kept_lines(sample: Path) -> list[str]:
    """The lines of a sample as they are kept, without the mark of those known to be wrong."""
    return [line.removeprefix(WRONG).strip() for line in _written(sample)]


def read_lines(sample: Path) -> list[str]:
    """A line for each claim that is read in a sample, in the order of the text."""
    article = read_bytes(sample.read_bytes(), sample.name)
    given = article.metadata
    claims = extract_claims(article.text, title=given.title, published=str(given.published)).claims
    told = {claim.id: _what(claim) for claim in claims}
    return [" | ".join(_parts(claim, told)) for claim in claims]


def keep(sample: Path) -> None:
    """Write the lines of a sample anew; those marked as wrong that are still read stay marked."""
    wrong = {line.removeprefix(WRONG).strip() for line in _written(sample) if line.startswith(WRONG)}
    lines = [f"{WRONG if line in wrong else ' '} {line}" for line in read_lines(sample)]
    kept_file(sample).parent.mkdir(parents=True, exist_ok=True)
    kept_file(sample).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _written(sample: Path) -> list[str]:
    file = kept_file(sample)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def _what(claim: Claim) -> str:
    """A figure with what it counts, or the words of a statement: "63 killed", "“the report”"."""
    if claim.figure is not None:
        return f"{claim.figure.span.text} {claim.measure}"
    words = " ".join(claim.content.text.split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[:_LONGEST].rstrip()} …”"


def _parts(claim: Claim, told: dict[str, str]) -> Iterator[str]:
    yield told[claim.id]
    yield claim.source.name if claim.source is not None else "own voice"
    yield " ".join(str(part) for part in (claim.stance, claim.direction) if part)
    if claim.via:
        yield "via " + ", ".join(span.text for span in claim.via)
    if claim.targets:
        yield "answers " + "; ".join(told[target] for target in claim.targets)
    if claim.revises:
        yield f"revises {told[claim.revises]}"
    if claim.event is None:
        yield "background"
    if claim.as_of:
        yield f"as of {claim.as_of}"


if __name__ == "__main__":
    for each in samples():
        keep(each)
