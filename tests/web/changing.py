"""The way of every change: choose, see what will happen, do it, be offered its undo."""

from starlette.testclient import TestClient

from tests.web.pages import Page, checked, open_page


def confirmed(editor: TestClient, address: str) -> Page:
    """Follow a change from the page that says what will happen to the page that offers to undo it."""
    page = open_page(editor, address)
    (form,) = page.all("//form[@method='post' and not(contains(@class, 'notice'))]")
    sent: dict[str, list[str]] = {}
    for field in form.xpath(".//input[@name]"):
        sent.setdefault(field.get("name"), []).append(field.get("value") or "")
    sent["why"] = ["The harbour log says so."]
    answer = editor.post(form.get("action"), data=sent)
    assert answer.status_code == 303, answer.text
    return opened(editor, answer.headers["location"])


def opened(client: TestClient, address: str) -> Page:
    """The page of an address, after its slug was put right."""
    answer = client.get(address, follow_redirects=True)
    assert answer.status_code == 200
    return checked(answer.text)


def undo(editor: TestClient, page: Page) -> None:
    """Take the offer of a page to undo what was just done."""
    (form,) = page.all("//form[contains(@class, 'undo_notice')]")
    answer = editor.post(
        form.get("action"), data={"next": form.xpath("string(.//input[@name='next']/@value)")}
    )
    assert answer.status_code == 303


def refused(editor: TestClient, address: str, **sent: object) -> str:
    """What a change that cannot be made says; its page has the form again."""
    answer = editor.post(address, data=sent)
    assert answer.status_code == 422
    page = checked(answer.text)
    return page.words("//*[@role='alert']")[0]
