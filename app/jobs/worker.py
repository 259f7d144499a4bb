"""A worker: takes articles off the queue and reads them."""

from app.settings import Settings


def run_worker(settings: Settings) -> None:
    """Work until told to stop."""
    raise NotImplementedError
