"""POST /articles, saved without a look: what is taken in, what is refused, and what is then shown."""

import pytest
from httpx2 import Response
from sqlalchemy import func, select
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Article, Original
from app.settings import Settings
from app.web import create_app
from tests.factories import TEXT
from tests.read.files import make_zip
from tests.web.conftest import KEY, OWN_PAGE, NotedQueue
from tests.web.pages import Page, checked, open_page

GERMAN = (
    "Fähre vor Port Vell gesunken\n\nDie Küstenwache teilte mit, dass zwölf Menschen getötet wurden. " * 4
)


def send(client: TestClient, *contents: bytes, name: str = "article.txt", **fields: str) -> Response:
    files = [("files", (f"{at}-{name}" if at else name, content)) for at, content in enumerate(contents)]
    data = {"straight": "yes", **fields}
    return client.post("/articles", files=files or [("files", ("", b""))], data=data)


def stored(store: Store) -> tuple[int, int]:
    with store.reading() as session:
        connection = session.connection()
        articles = connection.execute(select(func.count()).select_from(Article)).scalar_one()
        originals = connection.execute(select(func.count()).select_from(Original)).scalar_one()
    return articles, originals


def fault(page: Page, field: str) -> str:
    control = page.all(f"//*[@name='{field}']")[0]
    assert control.get("aria-invalid") == "true"
    return page.words(f"//*[@id='{control.get('aria-describedby')}']")[0]


def test_the_form_has_a_name_for_every_field(vera: TestClient) -> None:
    page = open_page(vera, "/articles/new")
    names = {control.get("name") for control in page.all("//form[@id='upload-form']//*[@name]")}
    assert names == {*("files", "text", "title", "outlet", "published", "url", "straight")}
    assert page.all("//form[@method='post' and @action='/articles' and @enctype='multipart/form-data']")


def test_a_stored_article_leads_to_its_progress(vera: TestClient, queue: NotedQueue, store: Store) -> None:
    answer = send(vera, TEXT.encode())
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/articles/added?ids={queue.told[0]}"
    assert stored(store) == (1, 1)


def test_pasted_text_is_an_article_too(vera: TestClient, queue: NotedQueue) -> None:
    answer = send(vera, text=TEXT, outlet="The Port Vell Gazette", published="2024-03-02")
    assert answer.status_code == 303
    page = open_page(vera, vera.get(f"/articles/{queue.told[0]}").headers["location"])
    assert "The Port Vell Gazette" in page.main
    assert "2 March 2024" in page.main


def test_what_was_here_already_is_said_to_be(vera: TestClient) -> None:
    send(vera, TEXT.encode())
    answer = send(vera, TEXT.encode())
    assert "was here already" in open_page(vera, answer.headers["location"]).main


def test_several_at_once_are_all_stored(vera: TestClient, store: Store) -> None:
    answer = send(vera, TEXT.encode(), TEXT.replace("12", "13").encode())
    assert len(answer.headers["location"].split("=")[1].split(",")) == 2
    assert stored(store) == (2, 2)


BAD = {
    "an empty file": (b"", "article.txt", "empty"),
    "white space": (b" \n\t\n ", "article.txt", "empty"),
    "a binary named .txt": (bytes(range(256)) * 40, "article.txt", "not text"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), "photo.txt", "image"),
    "a PDF": (b"%PDF-1.7\n1 0 obj\n", "article.pdf", "PDF"),
    "no words": (b"12 34 56 ... 78 !!\n" * 20, "article.txt", "word"),
    "damaged characters": (
        "Ferry sinks: “".encode() * 9 + b"\xe2\x80 twelve \xe2\x80 killed",
        "a.txt",
        "UTF-8",
    ),
}


@pytest.mark.parametrize(("content", "name", "word"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_a_sentence(
    vera: TestClient, store: Store, queue: NotedQueue, content: bytes, name: str, word: str
) -> None:
    answer = send(vera, content, name=name, outlet="The Gazette")
    assert answer.status_code == 422
    page = checked(answer.text)
    assert word in fault(page, "files")
    assert page.all("//input[@name='outlet']")[0].get("value") == "The Gazette"
    assert stored(store) == (0, 0)
    assert queue.told == []


def test_fifty_megabytes_are_refused(vera: TestClient, store: Store) -> None:
    answer = send(vera, b"Ferry sinks. " * 4_000_000)
    assert answer.status_code == 422
    assert "MB" in fault(checked(answer.text), "files")
    assert stored(store) == (0, 0)


def test_nothing_chosen_asks_for_something(vera: TestClient) -> None:
    answer = send(vera)
    assert answer.status_code == 422
    assert "Choose at least one file" in fault(checked(answer.text), "files")


def test_pasted_text_that_cannot_be_read_stays_in_the_form(vera: TestClient) -> None:
    answer = send(vera, text="12 34 56")
    assert answer.status_code == 422
    page = checked(answer.text)
    assert fault(page, "text")
    assert page.all("//textarea[@name='text']")[0].text == "12 34 56"


@pytest.mark.parametrize(
    ("field", "value"), [("published", "31 February"), ("url", "javascript:alert(1)"), ("title", "x" * 5000)]
)
def test_a_bad_field_is_named_at_the_field(vera: TestClient, store: Store, field: str, value: str) -> None:
    answer = send(vera, TEXT.encode(), **{field: value})
    assert answer.status_code == 422
    page = checked(answer.text)
    assert fault(page, field)
    assert page.all(f"//input[@name='{field}']")[0].get("value") == value
    assert stored(store) == (0, 0)


@pytest.mark.parametrize("field", ["title", "url"])
def test_a_title_or_link_for_several_is_refused(vera: TestClient, store: Store, field: str) -> None:
    answer = send(vera, TEXT.encode(), b"Another one sank.", **{field: "https://example.org/"})
    assert answer.status_code == 422
    assert "one article" in fault(checked(answer.text), field)
    assert stored(store) == (0, 0)


def test_of_several_the_good_are_stored_and_the_bad_named(vera: TestClient, store: Store) -> None:
    answer = send(vera, TEXT.encode(), b"")
    page = open_page(vera, answer.headers["location"])
    rows = page.words("//*[@id='batch-rows']//tbody/tr")
    assert rows[0].startswith("article.txt added Ferry sinks off Port Vell")
    assert rows[1].startswith("1-article.txt failed The file is empty")
    assert stored(store) == (1, 1)


def test_of_several_bad_ones_each_is_named(vera: TestClient) -> None:
    page = checked(send(vera, b"", b"\x89PNG\r\n\x1a\n").text)
    assert len(page.all("//*[@role='alert']//li")) == 2


def test_scripts_in_an_article_never_reach_the_page(vera: TestClient, queue: NotedQueue) -> None:
    body = (
        f"<h1>Ferry sinks</h1><p>{TEXT}</p><script>alert(1)</script><p onclick='x()'>Twelve people died.</p>"
    )
    send(vera, f"<!doctype html><html><body>{body}</body></html>".encode(), name="page.html")
    page = open_page(vera, vera.get(f"/articles/{queue.told[0]}").headers["location"])
    assert "alert(1)" not in page.source
    assert "onclick" not in page.source


def test_more_files_than_one_upload_carries_are_refused(store: Store, settings: Settings) -> None:
    few = settings.model_copy(update={"max_upload_files": 2})
    client = TestClient(create_app(few, store=store, queue=NotedQueue()), headers=OWN_PAGE)
    client.get("/articles", params={"key": KEY})
    answer = send(client, b"One sank.", b"Two sank.", b"Three sank.")
    assert answer.status_code == 413
    assert "up to 2 files" in checked(answer.text).main
    assert stored(store) == (0, 0)


def test_a_body_over_the_limit_is_refused_before_it_is_read(store: Store, settings: Settings) -> None:
    small = settings.model_copy(update={"max_upload_files": 1, "max_upload_bytes": 1000})
    client = TestClient(create_app(small, store=store, queue=NotedQueue()), headers=OWN_PAGE)
    client.get("/articles", params={"key": KEY})
    answer = send(client, b"x" * 1_100_000)
    assert answer.status_code == 413
    assert "Send fewer files" in checked(answer.text).main


def test_a_body_that_does_not_say_its_length_is_cut_off(store: Store, settings: Settings) -> None:
    small = settings.model_copy(update={"max_upload_files": 1, "max_upload_bytes": 1000})
    client = TestClient(create_app(small, store=store, queue=NotedQueue()), headers=OWN_PAGE)
    client.get("/articles", params={"key": KEY})
    head = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    parts = iter([head, *[b"x" * 100_000] * 12, b"\r\n--b--\r\n"])
    answer = client.post(
        "/articles", content=parts, headers={"Content-Type": "multipart/form-data; boundary=b"}
    )
    assert answer.status_code == 413
    assert "Send fewer files" in checked(answer.text).main


def test_readers_learn_how_to_become_editors(ravi: TestClient) -> None:
    page = open_page(ravi, "/articles/new")
    assert "?key=" in page.main
    assert page.all("//form[@id='upload-form']") == []


def test_an_archive_is_unpacked_and_each_of_its_files_answered_for(vera: TestClient, store: Store) -> None:
    packed = make_zip({"a.txt": TEXT, "b.txt": TEXT.replace("12", "13"), "c.gif": b"GIF89a."})
    answer = send(vera, packed, name="all.zip")
    assert stored(store) == (2, 2)
    page = open_page(vera, answer.headers["location"])
    assert "all.zip: c.gif" in page.main
    assert "an image" in page.main


def test_an_article_in_another_language_is_stored(vera: TestClient, store: Store) -> None:
    assert send(vera, GERMAN.encode(), name="artikel.txt").status_code == 303
    assert stored(store) == (1, 1)
