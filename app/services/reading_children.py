"""The children that read uploads: started with the server, ended with it."""

from app.read import ReadLimits, close, warm_up


def start_reading(limits: ReadLimits) -> None:
    """Have the children ready before the first upload comes. Returns at once."""
    warm_up(limits)


def stop_reading() -> None:
    """End the children. An upload after that starts new ones."""
    close()
