"""An editor freezes a board, and the frozen page is as accessible as any."""

import re

from playwright.sync_api import expect

from tests.browser.pages import path_of
from tests.browser.test_accessibility import violations
from tests.browser.visitor import Visitor


def test_a_board_is_frozen_with_one_button(vera: Visitor) -> None:
    vera.visit(path_of("event", vera.site))
    vera.page.get_by_role("link", name="Snapshots").click()
    vera.page.get_by_role("button", name="Freeze it").click()
    vera.page.wait_for_url(re.compile(r"/snapshots/[0-9a-f]{20}$"))
    expect(vera.page.locator(".snapshot_note")).to_contain_text("This page does not change")
    expect(vera.page.locator(".ledger blockquote").first).to_be_visible()
    assert violations(vera) == []
