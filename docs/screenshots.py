"""Photograph the event page of the sample articles, for the README.

    python docs/screenshots.py

Serves the samples from an empty folder, waits until all are read, and saves ``docs/event-page.png``:
the page's top, light, 1280 pixels wide. Needs chromium and the ``dev`` extra.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

HERE = Path(__file__).parent
EVENT = "Makiivka"
WIDTH, HEIGHT = 1280, 1560
PATIENCE_MILLISECONDS = 300_000


@contextmanager
def demo(data: Path) -> Iterator[str]:
    """The address of a server over the sample articles."""
    command = (sys.executable, "-c", "from app.cli import main; main()", "serve", "--demo", "--port", "0")
    process = subprocess.Popen(
        [*command, "--data", str(data)], cwd=HERE.parent, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    try:
        yield process.stdout.readline().removeprefix("Open ").partition("/?")[0].strip()
    finally:
        process.terminate()
        process.wait(60)
        process.stdout.close()


def photograph(page: Page, origin: str) -> None:
    """Save the event's page as a reader sees it."""
    page.goto(f"{origin}/events?q={EVENT}")
    articles = len(list((HERE.parent / "seeds" / "makiivka-strike").glob("*.txt")))
    while f"{articles} articles" not in page.locator("main").inner_text():
        page.wait_for_load_state("networkidle")
        page.reload()
    page.locator(".event_row").get_by_role("link", name=EVENT).first.click()
    expect(page.locator(".ledger").first).to_be_visible()
    page.screenshot(path=HERE / "event-page.png", clip={"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT})


def main() -> None:
    flags = ["--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with (
        tempfile.TemporaryDirectory() as data,
        demo(Path(data)) as origin,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.set_default_timeout(PATIENCE_MILLISECONDS)
        photograph(page, origin)
        browser.close()


if __name__ == "__main__":
    main()
