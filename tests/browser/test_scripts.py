"""What an article holds is shown and never runs."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.visitor import Visitor

ARTICLES = Path(__file__).parent / "articles"
PAYLOAD = "<script>alert('title')</script><img src=x onerror=alert('title')>"
REPORTS = """
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.blockedURI));
"""


def expect_nothing_ran(visitor: Visitor) -> None:
    """Dialogs, script errors and outside requests fail every test at its end: see ``Visitor``."""
    assert visitor.page.evaluate("window.refused") == []
    assert visitor.page.evaluate("window.ran") is None


def test_markup_in_a_text_and_its_fields_is_only_words(vera: Visitor) -> None:
    vera.page.add_init_script(REPORTS)
    vera.visit("/articles/new")
    vera.page.get_by_label("Or paste an article’s text").fill((ARTICLES / "markup.txt").read_text("utf-8"))
    vera.page.get_by_label("Headline").fill(f"Ferry sinks {PAYLOAD}")
    vera.page.get_by_label("Outlet").fill(f"Outlet {PAYLOAD}")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    expect(vera.find(".preview_headline")).to_contain_text(PAYLOAD)
    expect_nothing_ran(vera)
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url("**/events/*")
    expect_nothing_ran(vera)

    vera.page.get_by_role("link", name="Ferry sinks").first.click()
    expect(vera.find("h1")).to_contain_text(PAYLOAD)
    expect(vera.find("main")).to_contain_text("<img src=x onerror=alert('text')>")
    expect_nothing_ran(vera)
    for path in ("/", "/articles", "/events", "/sources", "/search?q=ferry", f"/search?q={PAYLOAD}"):
        vera.visit(path)
        expect_nothing_ran(vera)


def test_scripts_of_an_uploaded_web_page_are_gone(vera: Visitor) -> None:
    vera.page.add_init_script(REPORTS)
    vera.visit("/articles/new")
    vera.find("#files").set_input_files(ARTICLES / "scripts.html")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    expect_nothing_ran(vera)
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url("**/events/*")
    vera.page.get_by_role("link", name="Warehouse fire").first.click()
    expect(vera.find(".article_text")).to_contain_text("killed 17 workers")
    expect(vera.find(".article_text")).not_to_contain_text("window.ran")
    expect_nothing_ran(vera)
