"""The queue between those who store articles and those who read them."""

from huey import SqliteHuey

from app.settings import Settings


class Queue:
    """Says "look at this article". Losing it loses nothing: the sweep finds what it forgot."""

    def __init__(self, huey: SqliteHuey) -> None:
        self.huey = huey

    def look_at(self, article_id: str) -> None:
        """Have a worker look at an article soon."""
        raise NotImplementedError


def open_queue(settings: Settings) -> Queue:
    """The queue that the settings name."""
    settings.queue_path.parent.mkdir(parents=True, exist_ok=True)
    return Queue(SqliteHuey("counterclaim", filename=str(settings.queue_path)))
