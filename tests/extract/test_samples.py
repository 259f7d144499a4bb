"""The samples that a new reader sees first are read as it is kept: a change is seen, and judged."""

from pathlib import Path

import pytest

from tests.extract.sample_lines import KEPT, kept_file, kept_lines, read_lines, samples


@pytest.mark.parametrize("sample", samples(), ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_sample_is_read_as_kept(sample: Path) -> None:
    assert read_lines(sample) == kept_lines(sample)


def test_nothing_is_kept_of_a_sample_that_is_gone() -> None:
    assert sorted(KEPT.glob("*/*.txt")) == [kept_file(sample) for sample in samples()]
