import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.site import Site, import_articles, serving
from tests.browser.visitor import Arrive, Visitor

ARTICLES = Path(__file__).parent / "articles"
FLAGS = (
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PATIENCE_MILLISECONDS = 60_000
"""How long a condition may take to come true on a busy machine. It is no measure of speed."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


# The browser and the server live for this package and no longer: Playwright keeps an event loop
# running in this thread, which tests elsewhere that start their own could not bear.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        words = "needs chromium: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*as_root, *FLAGS])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server with two articles of one event, two versions of one on another, and two of what may be one
    event or two; what tests upload tells of others."""
    assert browser
    data = tmp_path_factory.mktemp("site")
    told = ("barracks", "dam", "blast")
    import_articles(data, *(path for name in told for path in ARTICLES.glob(f"{name}*.txt")))
    with serving(data) as site:
        yield site


@pytest.fixture
def arrive(browser: Browser, site: Site) -> Iterator[Arrive]:
    """Makes visitors, each in a context of their own, with the options of ``Browser.new_context``."""
    visitors: list[Visitor] = []

    def arrive(**options: object) -> Visitor:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MILLISECONDS)
        visitors.append(Visitor.of(context, site))
        return visitors[-1]

    yield arrive
    faults = [fault for visitor in visitors for fault in visitor.faults]
    for visitor in visitors:
        visitor.page.context.close()
    assert faults == []


@pytest.fixture
def ravi(arrive: Arrive) -> Visitor:
    """Ravi reads, at a desk."""
    return arrive(viewport={"width": 1280, "height": 900})


@pytest.fixture
def vera(arrive: Arrive) -> Visitor:
    """Vera edits, at a desk."""
    visitor = arrive(viewport={"width": 1280, "height": 900})
    visitor.becomes_editor()
    return visitor
