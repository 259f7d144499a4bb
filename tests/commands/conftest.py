"""Articles as files."""

from pathlib import Path

import pytest

from tests.factories import TEXT


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
