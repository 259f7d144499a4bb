"""The app as people run it: ``counterclaim serve``, a process of its own over a folder of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import httpx2

from tests.processes import PROJECT

COMMAND = (sys.executable, "-c", "from app.cli import main; main()")
STOP_SECONDS = 60
TOLD = "Bridge {0} falls in Oulu\n\nPolice said {0}2 people died when bridge {0} fell in Oulu on Monday."


@dataclass(frozen=True)
class Site:
    """A running server: its origin, and the link that makes a browser an editor's."""

    origin: str
    key_link: str

    def json(self, path: str) -> Any:
        with urlopen(self.origin + path, timeout=60) as answer:
            return json.load(answer)

    @cached_property
    def board(self) -> Any:
        """The board of the event that the server was filled with."""
        event = next(event for event in self.json("/api/events")["events"] if event["place"] == "Port Amel")
        return self.json(f"/api/events/{event['id']}")

    def other_source(self, but: str) -> str:
        """A named source that is not this one."""
        return str(next(one["id"] for one in self.json("/api/sources")["sources"] if one["id"] != but))

    @cached_property
    def versions(self) -> tuple[str, str]:
        """The paths of two versions of an article, the older first."""
        articles = self.json("/api/articles")["articles"]
        versions = [one for one in articles if one["title"] == "Dam bursts above Kemi"]
        older, newer = sorted(versions, key=lambda one: str(one["published"]))
        return older["url"].removeprefix(self.origin), newer["url"].removeprefix(self.origin)

    @cached_property
    def unsure(self) -> str:
        """The path of an event that may be one with another."""
        suggestion = self.json("/api/suggestions")["suggestions"][0]
        return str(suggestion["event"]["url"]).removeprefix(self.origin)

    @cached_property
    def snapshot(self) -> str:
        """The path of the board, frozen."""
        address = f"{self.origin}/api/events/{self.board['id']}/snapshots"
        frozen = httpx2.post(address, headers=self._key, timeout=60).json()
        return str(frozen["url"]).removeprefix(self.origin)

    @cached_property
    def _key(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key_link.partition('?key=')[2]}"}

    @cached_property
    def preview(self) -> str:
        """The path of an article that waits to be saved."""
        return self.upload(TOLD.format(1))

    @cached_property
    def previews(self) -> str:
        """The path of several, with one that cannot be read."""
        return self.upload(TOLD.format(2), TOLD.format(3), "")

    @cached_property
    def report(self) -> str:
        """The path of the report on an upload of nothing that can be read, beside what waits."""
        return self.upload(*(f"{number}" for number in range(6)), TOLD.format(4))

    def upload(self, *texts: str) -> str:
        """Upload some texts to be looked at; the path that this leads to."""
        files = [("files", (f"{number}.txt", text.encode())) for number, text in enumerate(texts, 1)]
        answer = httpx2.post(f"{self.origin}/articles", files=files, headers=self._key, timeout=60)
        return str(answer.headers["location"])

    @cached_property
    def disputed_figure(self) -> Any:
        """The first figure of the board that has both sides."""
        return next(
            figure for figure in self.board["figures"] if figure["asserted_by"] and figure["disputed_by"]
        )


def import_articles(data: Path, *paths: Path) -> None:
    """Store and read articles before the server starts, so that pages have something to show."""
    done = subprocess.run(
        [*COMMAND, "import", "--data", str(data), *map(str, paths)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def serving(data: Path) -> Iterator[Site]:
    """A server on a free port, ended by its own process id."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", "--data", str(data)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        line = process.stdout.readline()
        assert line.startswith("Open http://127.0.0.1:"), line
        key_link = line.removeprefix("Open ").strip()
        yield Site(origin=key_link.partition("/?")[0], key_link=key_link)
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)
        process.stdout.close()
