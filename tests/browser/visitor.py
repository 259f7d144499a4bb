"""A person at a browser, and what must never happen while they look."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Locator, Page, Response, Route

from tests.browser.site import Site


@dataclass(eq=False)
class Visitor:
    """One page of one browser context. ``faults`` collects dialogs, script errors, refusals of the
    content policy and requests to any other origin."""

    site: Site
    page: Page
    faults: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, context: BrowserContext, site: Site) -> Self:
        visitor = cls(site, context.new_page())
        visitor.page.on("dialog", visitor._note_dialog)
        visitor.page.on("console", visitor._note_console)
        visitor.page.on("pageerror", lambda error: visitor.faults.append(f"script error: {error}"))
        context.route("**", visitor._keep_home)
        return visitor

    def visit(self, path: str) -> Response:
        response = self.page.goto(self.site.origin + path)
        assert response
        return response

    def becomes_editor(self) -> None:
        self.page.goto(self.site.key_link)

    def find(self, selector: str, *, has_text: str | None = None) -> Locator:
        return self.page.locator(selector, has_text=has_text)

    def _keep_home(self, route: Route) -> None:
        if route.request.url.startswith(self.site.origin + "/"):
            route.continue_()
            return
        self.faults.append(f"asked elsewhere: {route.request.url}")
        route.abort()

    def _note_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not self._tells_of_status(message):
            self.faults.append(f"console {message.type}: {message.text}")

    def _tells_of_status(self, message: ConsoleMessage) -> bool:
        """Chromium notes when a page answers 404, or a bad form 422, as they should."""
        is_page = message.location.get("url") == self.page.url
        return message.text.startswith("Failed to load resource: the server responded with a status of") and (
            is_page or "422" in message.text
        )


Arrive = Callable[..., Visitor]
"""Makes a visitor, given options of ``Browser.new_context``."""
