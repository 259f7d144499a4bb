"""Light and dark: as the machine is set, or as the reader chose."""

import pytest

from tests.browser.pages import path_of
from tests.browser.visitor import Arrive, Visitor

BRIGHTNESS = """() => {
  const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g);
  const body = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g);
  const seen = body.length === 4 && Number(body[3]) === 0 ? [red, green, blue] : body;
  return (Number(seen[0]) + Number(seen[1]) + Number(seen[2])) / 3 / 255;
}"""


def is_dark(visitor: Visitor) -> bool:
    return float(visitor.page.evaluate(BRIGHTNESS)) < 0.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_as_the_machine_is_set(arrive: Arrive, scheme: str) -> None:
    ravi = arrive(color_scheme=scheme)
    ravi.visit(path_of("event", ravi.site))
    assert is_dark(ravi) == (scheme == "dark")


def test_a_chosen_theme_is_kept(arrive: Arrive) -> None:
    ravi = arrive(color_scheme="light")
    ravi.visit("/")
    switch = ravi.find("#theme-switch")
    for _ in range(3):
        if is_dark(ravi):
            break
        switch.click()
    assert is_dark(ravi)
    ravi.visit("/events")
    assert is_dark(ravi)
