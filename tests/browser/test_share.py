"""Words are copied, and figures are framed by other sites, as a person would do both."""

from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import FrameLocator, expect

from tests.browser.pages import path_of
from tests.browser.visitor import Arrive, Visitor


def test_a_citation_is_copied_with_the_keyboard(arrive: Arrive) -> None:
    ravi = arrive(permissions=["clipboard-read", "clipboard-write"])
    ravi.visit(path_of("cite figure", ravi.site))
    ravi.page.get_by_role("textbox", name="Wikipedia").focus()
    ravi.page.keyboard.press("Tab")
    ravi.page.keyboard.press("Enter")
    expect(ravi.page.get_by_role("button", name="Copied")).to_be_focused()
    copied = ravi.page.evaluate("navigator.clipboard.readText()")
    assert copied == ravi.page.get_by_role("textbox", name="Wikipedia").input_value()
    assert "{{cite news" in copied


def test_a_citation_can_be_selected_without_a_script(arrive: Arrive) -> None:
    ravi = arrive(java_script_enabled=False)
    ravi.visit(path_of("cite dispute", ravi.site))
    expect(ravi.page.get_by_role("textbox", name="Plain text")).to_be_visible()
    expect(ravi.page.get_by_role("button", name="Copy", exact=True)).to_have_count(0)


@dataclass(frozen=True)
class Elsewhere:
    """Another site, of one page that holds a frame: ``/?`` and the address to show in it."""

    origin: str

    def frames(self, visitor: Visitor, path: str) -> FrameLocator:
        visitor.page.route(f"{self.origin}/**", lambda route: route.continue_())
        visitor.page.goto(f"{self.origin}/?{visitor.site.origin}{path}")
        return visitor.page.frame_locator("iframe")


class FramingPage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        frame = f'<iframe title="Theirs" src="{self.path.partition("?")[2]}"></iframe>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f'<!doctype html><link rel="icon" href="data:,">{frame}'.encode())

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with HTTPServer(("localhost", 0), FramingPage) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield Elsewhere(f"http://localhost:{server.server_port}")
        server.shutdown()
        thread.join()


def test_a_figure_shows_in_a_frame_on_another_site(ravi: Visitor, elsewhere: Elsewhere) -> None:
    frame = elsewhere.frames(ravi, path_of("embedded figure", ravi.site))
    expect(frame.get_by_text("Asserted by")).to_be_visible()
    expect(frame.get_by_role("link", name="Every sentence")).to_be_visible()


def test_no_other_page_shows_in_a_frame(ravi: Visitor, elsewhere: Elsewhere) -> None:
    with ravi.page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        frame = elsewhere.frames(ravi, path_of("figure", ravi.site))
    expect(frame.get_by_text("Asserted by")).to_have_count(0)
    ravi.faults.clear()
