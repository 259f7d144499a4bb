"""Reading touches no network, whatever a file asks for."""

import io
import sys

from app.read.archives import documents_of
from app.read.document import read_bytes
from app.read.errors import UnreadableUpload
from app.read.limits import ReadLimits
from tests.read.corpus.good import GOOD
from tests.read.corpus.hostile import HOSTILE
from tests.read.saved import saved_pages

ASKING = [
    made for made in HOSTILE if made.name.startswith(("outside", "laughs", "feed", "frames", "straying"))
]


def test_nothing_is_looked_up_or_connected_to() -> None:
    asked: list[str] = []
    watching = True

    def watch(event: str, _arguments: object) -> None:
        if watching and event.startswith(
            ("socket.connect", "socket.getaddrinfo", "socket.gethost", "urllib.")
        ):
            asked.append(event)

    # A hook cannot be taken away again: it is told to look no more.
    sys.addaudithook(watch)
    files = [(made.name, made.make()) for made in (*GOOD, *ASKING)]
    files += [(f"{page.name}.html", page.html.encode()) for page in saved_pages("pages")]
    for name, content in files:
        _read_all(name, content)
    watching = False
    assert len(ASKING) >= 8
    assert asked == []


def _read_all(name: str, content: bytes) -> None:
    try:
        for entry in documents_of(io.BytesIO(content), name, ReadLimits()):
            read_bytes(entry.content, entry.name)
    except UnreadableUpload:
        # Refused, as some of them should be: that is looked at elsewhere.
        return
