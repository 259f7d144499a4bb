"""From an article in a folder to its event, as a person goes."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.ledger import expect_sides
from tests.browser.visitor import Arrive, Visitor
from tests.processes import PROJECT

SEEDS = PROJECT / "seeds"
ARTICLES = SEEDS / "makiivka-strike"
EVENT = re.compile(r"/events/\w+-[\w-]*makiivka")


def test_a_chosen_file_leads_to_its_event(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.page.get_by_label("choose files").set_input_files(ARTICLES / "01-army-claims.txt")
    expect(vera.find("#upload-files")).to_contain_text("01-army-claims.txt")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    expect(vera.find(".preview_headline")).to_contain_text("about 400 Russian soldiers")
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url(EVENT)
    expect_sides(
        vera.page,
        figure="About 400",
        left=("Ukraine", "About 400 Russian soldiers were killed"),
        right=("Vladimir Solovyov", "lower", "nowhere near 400"),
    )


def test_a_pasted_article_leads_to_its_event(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.page.get_by_label("Or paste an article’s text").fill(
        (SEEDS / "port-sarel-morning" / "01-gas-blast.txt").read_text(encoding="utf-8")
    )
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url(re.compile(r"/events/\w+-[\w-]*port-sarel"))
    expect_sides(
        vera.page, figure="nine", left=("Lena Karov", "nine were missing"), right=("Tenants' association",)
    )


def test_without_javascript_an_upload_leads_to_its_event(arrive: Arrive) -> None:
    vera = arrive(java_script_enabled=False)
    vera.becomes_editor()
    vera.visit("/articles/new")
    vera.find("#files").set_input_files(ARTICLES / "04-british-assessment.txt")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url(EVENT)
    expect(vera.find(".ledger_for", has_text="Britain's defence ministry").first).to_be_visible()


def test_progress_is_shown_without_a_reload(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.page.evaluate("window.isSamePage = true")
    vera.find("#files").set_input_files(sorted((SEEDS / "port-sarel-evening").glob("*.txt")))
    vera.page.get_by_role("button", name="Save without looking").click()
    expect(vera.page.get_by_role("status")).to_have_text("2 articles read")
    expect(vera.find(".added_row").get_by_role("link", name="See who says what")).to_have_count(2)
    assert vera.page.evaluate("window.isSamePage")


def test_a_dropped_file_is_chosen(vera: Visitor) -> None:
    vera.visit("/articles/new")
    dropped = vera.page.evaluate_handle(
        """() => {
          const carried = new DataTransfer();
          carried.items.add(new File(["Ten died, police said."], "dropped.txt", { type: "text/plain" }));
          return carried;
        }"""
    )
    vera.find("main").dispatch_event("drop", {"dataTransfer": dropped})
    expect(vera.find("#upload-files")).to_contain_text("dropped.txt")
    assert vera.find("#files").evaluate("input => input.files[0].name") == "dropped.txt"


def test_a_file_may_be_dropped_anywhere_in_the_box_of_the_front_page(vera: Visitor) -> None:
    vera.visit("/")
    under = vera.find(".hero_drop").evaluate(
        """box => [0.04, 0.5, 0.96].flatMap(x => [0.04, 0.4, 0.96].map(y => {
          const { left, top, width, height } = box.getBoundingClientRect();
          return document.elementFromPoint(left + x * width, top + y * height).id;
        }))"""
    )
    assert set(under) == {"home-files"}
    vera.find(".hero_drop").get_by_role("link", name="or paste text").click()
    expect(vera.page.get_by_role("heading", level=1)).to_have_text("Upload articles")


def test_an_empty_file_is_left_out_and_holds_up_no_other(vera: Visitor, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "whole.txt").write_text("Ferry sinks\n\nTen people died, police said.")
    vera.visit("/articles/new")
    vera.find("#files").set_input_files(sorted(tmp_path.iterdir()))
    expect(vera.find("#upload-files li").first).to_contain_text("empty: left out")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    expect(vera.find(".preview_headline")).to_have_text("Ferry sinks")


def test_a_bad_form_keeps_what_was_typed(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.page.get_by_label("Outlet").fill("Example Times")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    expect(vera.find("[aria-invalid=true]").first).to_be_visible()
    expect(vera.page.get_by_label("Outlet")).to_have_value("Example Times")


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_a_reader_is_told_how_to_become_an_editor(arrive: Arrive, javascript: bool) -> None:
    ravi = arrive(java_script_enabled=javascript)
    ravi.visit("/articles/new")
    expect(ravi.find("form.upload_form")).to_have_count(0)
    expect(ravi.find("main")).to_contain_text("?key=")


def test_many_files_are_taken_in_several_goes_and_reported(vera: Visitor, tmp_path: Path) -> None:
    for number in range(10):
        text = f"Bridge {number} falls\n\nPolice said {30 + number} people died on bridge {number} on Monday."
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    vera.visit("/articles/new")
    vera.find("#files").set_input_files(sorted(tmp_path.iterdir()))
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    vera.page.wait_for_url(re.compile("/uploads/"))
    expect(vera.find("#batch-rows tbody tr")).to_have_count(10)
    expect(vera.find(".batch_progress")).to_contain_text("10 of 10 articles read for figures")


def test_the_bookmarklet_hands_over_the_page_one_reads(vera: Visitor) -> None:
    """Run on a page of our own: the tests ask no other."""
    vera.visit("/articles/bookmarklet")
    script = unquote(str(vera.find("#bookmarklet").get_attribute("href")).removeprefix("javascript:"))
    vera.visit("/about-a-dam")
    vera.page.set_content(
        "<html><body><article><h1>Dam bursts above Kemi</h1><p>Police said 12 people died when the dam burst "
        "on Monday.</p><p>The search for others went on through the night, they said.</p></article>"
        "<textarea>a secret that somebody typed</textarea></body></html>"
    )
    with vera.page.context.expect_page() as opened:
        vera.page.evaluate(script)
    form = opened.value
    expect(form.get_by_label("Link")).to_have_value(f"{vera.site.origin}/about-a-dam")
    handed = form.get_by_label("Or paste an article’s text").input_value()
    assert "Dam bursts above Kemi" in handed
    assert "secret" not in handed
    assert "#" not in form.url
    form.get_by_role("button", name="Upload", exact=True).click()
    expect(form.locator(".preview_headline")).to_have_text("Dam bursts above Kemi")


def test_a_dropped_link_fetches_nothing_and_says_so(vera: Visitor) -> None:
    vera.visit("/articles/new")
    dropped = vera.page.evaluate_handle(
        """() => {
          const carried = new DataTransfer();
          carried.setData("text/uri-list", "https://gazette.example/ferry");
          return carried;
        }"""
    )
    vera.find("main").dispatch_event("drop", {"dataTransfer": dropped})
    expect(vera.page.get_by_label("Link")).to_have_value("https://gazette.example/ferry")
    expect(vera.find("#upload-says")).to_contain_text("fetches no pages")
