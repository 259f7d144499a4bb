"""A bar with rate and time left, on the terminal while an import runs."""

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text


def import_progress() -> Progress:
    """``Reading ━━━━━━━━ 120/300 articles 31 a second 0:00:04 0:00:06 left``; goes when it is done.

    On standard error, so that standard output holds the report alone.
    """
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[unit]}"),
        _Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("left"),
        console=Console(stderr=True),
        transient=True,
    )


class _Rate(ProgressColumn):
    """What was done in a second, over the last half minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(
            "" if speed is None else f"{speed:.0f} a second" if speed >= 10 else f"{speed:.1f} a second"
        )
