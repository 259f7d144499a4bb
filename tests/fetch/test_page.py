"""Fetching a page by its address, from a little web of our own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from app.fetch import FetchLimits, FetchRefused, fetch_page
from app.fetch.addresses import is_public
from tests.fetch.pages import PAGE, answer, redirect, serving

INSIDE = "10.0.0.8"


def is_loopback(address: str) -> bool:
    return address == "127.0.0.1"


def names(**hosts: Sequence[str]) -> Callable[[str, int], Sequence[str]]:
    """A resolver that knows these hosts, by their first label."""

    def resolve(host: str, port: int) -> Sequence[str]:
        assert port
        if host.partition(".")[0] not in hosts:
            raise OSError("no such host")
        return hosts[host.partition(".")[0]]

    return resolve


OPEN = FetchLimits(
    max_bytes=100_000, ports=None, may_ask=is_loopback, resolve=names(news=["127.0.0.1"], inside=[INSIDE])
)


def test_a_page_is_fetched_in_the_name_of_its_host() -> None:
    with serving({"/ferry": answer()}) as (port, asked):
        fetched = fetch_page(f"http://news.example:{port}/ferry?a=b c", OPEN)
    assert (fetched.content, fetched.url) == (PAGE, f"http://news.example:{port}/ferry?a=b c")
    assert asked == [f"news.example:{port}/ferry?a=b%20c"]


def test_a_redirect_is_followed_to_where_the_page_is() -> None:
    with serving({"/old": redirect("/new"), "/new": answer()}) as (port, _):
        assert fetch_page(f"http://news.example:{port}/old", OPEN).url.endswith("/new")


@pytest.mark.parametrize(
    "target",
    [
        "http://inside.example:{port}/secret",
        "//inside.example:{port}/secret",
        "http://10.0.0.8/secret",
        "file:///etc/passwd",
        "gopher://news.example/",
        "http://user:password@news.example:{port}/secret",
    ],
)
def test_a_redirect_that_leads_inside_is_not_followed(target: str) -> None:
    pages = {"/secret": answer()}
    with serving(pages) as (port, asked):
        pages["/old"] = redirect(target.format(port=port))
        with pytest.raises(FetchRefused):
            fetch_page(f"http://news.example:{port}/old", OPEN)
    assert [path.partition("/")[2] for path in asked] == ["old"]


def test_redirects_without_end_are_given_up() -> None:
    with serving({"/a": redirect("/b"), "/b": redirect("/a")}) as (port, asked):
        with pytest.raises(FetchRefused, match="from one to the next"):
            fetch_page(f"http://news.example:{port}/a", OPEN)
        assert len(asked) == 6


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "0x7f.0.0.1", "2130706433", "0177.0.0.1", "localhost", "localhost."),
        *("[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "0", "169.254.169.254"),
    ],
)
def test_no_spelling_of_this_machine_is_asked(host: str) -> None:
    with serving({"/": answer()}) as (port, asked):
        with pytest.raises(FetchRefused):
            fetch_page(f"http://{host}:{port}/", FetchLimits(max_bytes=1000, ports=None))
        assert asked == []


def test_a_name_with_one_address_inside_is_not_asked() -> None:
    limits = replace(OPEN, resolve=names(news=["127.0.0.1", INSIDE]))
    with serving({"/": answer()}) as (port, asked):
        with pytest.raises(FetchRefused, match="not on the open internet"):
            fetch_page(f"http://news.example:{port}/", limits)
        assert asked == []


def test_a_name_that_changes_its_address_is_asked_where_it_was_checked() -> None:
    answers = iter([["127.0.0.1"], [INSIDE]])
    limits = replace(OPEN, resolve=lambda host, port: next(answers) if host and port else [])
    with serving({"/": answer()}) as (port, _):
        assert fetch_page(f"http://news.example:{port}/", limits).content == PAGE
    assert next(answers) == [INSIDE]


@pytest.mark.parametrize(
    "url", ["http://news.example:22/", "http://news.example:8080/", "https://news.example:80x/"]
)
def test_only_the_usual_ports_are_asked(url: str) -> None:
    with pytest.raises(FetchRefused):
        fetch_page(url, FetchLimits(max_bytes=1000, may_ask=is_loopback, resolve=OPEN.resolve))


def test_the_public_alone_is_asked_unless_a_test_says_otherwise() -> None:
    limits = FetchLimits(max_bytes=1)
    assert (limits.may_ask, limits.ports) == (is_public, frozenset({80, 443}))


def test_a_body_without_end_is_cut_off() -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        answer(b"")(request)
        while True:
            request.wfile.write(b"x" * 10_000)

    with serving({"/": endless}) as (port, _), pytest.raises(FetchRefused, match="larger"):
        fetch_page(f"http://news.example:{port}/", OPEN)


def test_an_answer_that_drips_is_cut_off() -> None:
    def dripping(request: BaseHTTPRequestHandler) -> None:
        while True:
            request.wfile.write(b"H")
            request.wfile.flush()
            request.connection.settimeout(0.05)
            try:
                request.connection.recv(1)
            except TimeoutError:
                continue
            return

    limits = replace(OPEN, seconds=0.4)
    with serving({"/": dripping}) as (port, _), pytest.raises(FetchRefused, match=r"within 0\.4 seconds"):
        fetch_page(f"http://news.example:{port}/", limits)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (answer(status=404), "answers 404"),
        (answer(media_type="image/png"), "image/png"),
        (answer(media_type="application/zip"), "application/zip"),
        (answer(Content_Encoding="gzip"), "no page or text"),
        (answer(Content_Length="99999"), "broke off"),
    ],
)
def test_what_is_no_page_is_refused_in_words(page: object, words: str) -> None:
    with serving({"/": page}) as (port, _), pytest.raises(FetchRefused, match=words):  # type: ignore[dict-item]
        fetch_page(f"http://news.example:{port}/", OPEN)


def test_a_host_that_is_not_there_is_told() -> None:
    with pytest.raises(FetchRefused, match="There is no nowhere"):
        fetch_page("https://nowhere.example/", OPEN)
