"""``counterclaim serve`` as a person starts it: a real process tree over a real folder."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from app.settings import Settings
from app.web.key import editors_key
from tests.processes import PROJECT

DEADLINE_SECONDS = 90
COMMAND = (sys.executable, "-c", "from app.cli import main; main()", "serve", "--port", "0")


class Served:
    """A running server, its address and an editor's way to it."""

    def __init__(self, process: subprocess.Popen[str], opened: str) -> None:
        self.process = process
        self.address, _, self.key = opened.partition("/?key=")
        self.client = httpx2.Client(
            base_url=self.address, headers={"Authorization": f"Bearer {self.key}"}, timeout=30
        )

    def upload(self, text: str) -> str:
        answer = self.client.post("/api/articles", files={"files": ("a.txt", text.encode(), "text/plain")})
        assert answer.status_code == 202, answer.text
        return str(answer.json()["articles"][0]["id"])

    def becomes_done(self, article_id: str) -> bool:
        deadline = time.monotonic() + DEADLINE_SECONDS
        while time.monotonic() < deadline:
            if self.client.get(f"/api/articles/{article_id}").json()["status"] == "done":
                return True
            time.sleep(0.05)
        return False


@contextmanager
def serving(data: Path, *more: str) -> Iterator[Served]:
    """A server that is stopped in the end by Ctrl-C, unless it was killed before."""
    process = subprocess.Popen(
        [*COMMAND, "--data", str(data), *more], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        line = process.stdout.readline()
        assert line.startswith("Open http://127.0.0.1:"), line
        served = Served(process, line.removeprefix("Open ").strip())
        with served.client:
            yield served
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(DEADLINE_SECONDS)
        process.stdout.close()


def text_of(number: int) -> str:
    return (
        f"Flood in village {number}\n\nThe governor said on Monday that at least {number + 10} people were "
        f"killed when a flood swept through the village of Nova {number}. The mayor denied the figure."
    )


def test_serve_prints_one_line_reads_an_upload_and_stops_on_ctrl_c(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        assert served.client.get("/").status_code == 200
        assert served.key == editors_key(Settings(data=tmp_path))
        assert served.becomes_done(served.upload(text_of(1)))
        served.process.send_signal(signal.SIGINT)
        assert served.process.stdout
        assert served.process.stdout.read() == ""
        assert served.process.wait(DEADLINE_SECONDS) == 0


def test_every_acknowledged_upload_is_done_after_the_server_was_killed(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        acknowledged = [served.upload(text_of(number)) for number in range(4)]
        os.kill(served.process.pid, signal.SIGKILL)
    with serving(tmp_path) as served:
        assert all(served.becomes_done(article_id) for article_id in acknowledged)
