"""Bytes into a title, outlet, date, URL, language and clean paragraphs.

``read_upload`` reads in a child process with limits, ``read_bytes`` right here. ``warm_up`` starts
the child processes before the first upload asks for them; ``close`` ends them.
"""

from app.read.child import close, read_upload, warm_up
from app.read.document import read_bytes
from app.read.errors import UnreadableUpload
from app.read.limits import ReadLimits
from app.read.readers import READ_SUFFIXES

__all__ = ["READ_SUFFIXES", "ReadLimits", "UnreadableUpload", "close", "read_bytes", "read_upload", "warm_up"]
