import pytest

from app.domain.address import address_key


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/ferry",
        "http://www.example.org/ferry/",
        "https://EXAMPLE.org:443/ferry#top",
        "https://example.org/ferry?utm_source=mail&fbclid=1",
    ],
)
def test_links_to_one_article_have_one_key(url: str) -> None:
    assert address_key(url) == "example.org/ferry"


@pytest.mark.parametrize(
    "url",
    ["https://example.org/ferry?id=2", "https://example.org:8080/ferry", "https://example.org/Ferry/2"],
)
def test_links_to_others_have_others(url: str) -> None:
    assert address_key(url) != "example.org/ferry"


def test_the_order_of_a_query_does_not_matter() -> None:
    assert address_key("http://a.example/?b=2&a=1") == address_key("http://a.example/?a=1&b=2")


@pytest.mark.parametrize("url", [None, "", "ferry", "javascript:alert(1)", "http://[::1", "http://a:x/"])
def test_what_is_no_address_has_none(url: str | None) -> None:
    assert address_key(url) is None
