"""What every page must have, read from its HTML: landmarks, headings in order, names on controls."""

from itertools import pairwise

from lxml import html
from starlette.testclient import TestClient

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Page:
    """A page as a reader's tools see it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = html.document_fromstring(source)

    def all(self, css_free_xpath: str) -> list[html.HtmlElement]:
        found = self.root.xpath(css_free_xpath)
        assert isinstance(found, list)
        return found

    def words(self, xpath: str) -> list[str]:
        """The text of each element found, with spaces folded."""
        return [" ".join(element.text_content().split()) for element in self.all(xpath)]

    @property
    def main(self) -> str:
        return self.words("//main")[0]

    def links(self) -> list[str]:
        return [element.get("href", "") for element in self.all("//a[@href]")]


def open_page(client: TestClient, address: str, *, status: int = 200) -> Page:
    """The page under an address, checked for what every page must have."""
    response = client.get(address)
    assert response.status_code == status, f"{address}: {response.status_code}"
    return checked(response.text)


def checked(source: str) -> Page:
    page = Page(source)
    assert_landmarks(page)
    assert_headings_in_order(page)
    assert_controls_have_names(page)
    assert_nothing_inline(page)
    assert_ids_are_unique(page)
    return page


def assert_landmarks(page: Page) -> None:
    for landmark in (
        "header[contains(@class, 'site_header')]",
        "nav[@aria-label]",
        "main[@id='main']",
        "title",
    ):
        assert len(page.all(f"//{landmark}")) >= 1, f"no {landmark}"
    assert len(page.all("//main")) == 1
    assert page.all("//html")[0].get("lang") == "en"
    assert page.all("//a[@href='#main']"), "no link past the header"


def assert_headings_in_order(page: Page) -> None:
    levels = [int(element.tag[1]) for element in page.all("//*[self::" + " or self::".join(HEADINGS) + "]")]
    assert levels.count(1) == 1, f"headings {levels}"
    assert levels[0] == 1, f"headings {levels}"
    jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
    assert jumps == [], f"headings {levels}"


def assert_controls_have_names(page: Page) -> None:
    for control in page.all("//input[not(@type='hidden')] | //select | //textarea"):
        labelled = control.get("aria-label") or control.get("aria-labelledby")
        identity = control.get("id")
        labels = page.all(f"//label[@for='{identity}']") if identity else []
        inside = control.xpath("ancestor::label")
        assert labelled or labels or inside, html.tostring(control)
    for button in page.all("//button[not(@hidden)] | //a[@href]"):
        named = " ".join(button.text_content().split()) or button.get("aria-label")
        assert named, html.tostring(button)


def assert_nothing_inline(page: Page) -> None:
    """The policy would block it, and then the page would not look or work as meant."""
    assert page.all("//style | //@style | //script[not(@src)]") == []
    assert [name for name in page.all("//@*[starts-with(name(), 'on')]") if name] == []


def assert_ids_are_unique(page: Page) -> None:
    ids = [str(name) for name in page.all("//@id")]
    assert sorted(ids) == sorted(set(ids))
