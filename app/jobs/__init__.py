"""Background work. The article's status is the truth; the queue only says "look"."""

from app.jobs.queue import Queue, open_queue

__all__ = ["Queue", "open_queue"]
