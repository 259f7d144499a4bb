"""Background work. The article's status is the truth; the queue only says "look"."""

from app.jobs.queue import Queue, open_queue
from app.jobs.worker import run_worker

__all__ = ["Queue", "open_queue", "run_worker"]
