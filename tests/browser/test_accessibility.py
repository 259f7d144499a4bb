"""axe-core finds no fault on any page, in light and in dark."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import PAGES, path_of
from tests.browser.visitor import Arrive, Visitor

AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(visitor: Visitor) -> list[str]:
    visitor.page.evaluate(AXE + "\n;0")
    found: dict[str, Any] = visitor.page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
    )
    return [
        f"{fault['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation(arrive: Arrive, name: str, scheme: str) -> None:
    vera = arrive(color_scheme=scheme, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    vera.becomes_editor()
    vera.visit(path_of(name, vera.site))
    assert violations(vera) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation_on_a_phone(arrive: Arrive, name: str) -> None:
    vera = arrive(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    vera.becomes_editor()
    vera.visit(path_of(name, vera.site))
    assert violations(vera) == []
