from pathlib import Path

from app.commands.demo import load_seeds
from app.db.tables import Article
from app.read import ReadLimits
from tests.services.desk import Desk


def test_the_samples_are_loaded_into_an_empty_store_only(tmp_path: Path) -> None:
    (tmp_path / "flood").mkdir()
    text = "Dam bursts\n\nThe governor said that twelve people were killed when the dam burst on Monday."
    (tmp_path / "flood" / "01.txt").write_text(text)
    desk = Desk()
    assert load_seeds(desk.store, ReadLimits(), tmp_path) == 1
    assert [article.status for article in desk.all(Article)] == ["queued"]
    assert load_seeds(desk.store, ReadLimits(), tmp_path) == 0
