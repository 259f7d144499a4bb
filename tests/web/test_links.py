"""Paths of permanent links, and which targets stay here."""

import pytest

from app.web import links


def test_paths_hold_the_id_and_what_people_read() -> None:
    assert links.event_path("7kq3m9x2", "Makiivka strike") == "/events/7kq3m9x2-makiivka-strike"
    assert links.figure_path("7kq3m9x2") == "/figures/7kq3m9x2"
    assert links.marked_sentence("7kq3m9x2", "A b", "00000001") == "/articles/7kq3m9x2-a-b#claim-00000001"


@pytest.mark.parametrize("target", ["/", "/events?a=b#c", "/articles/7kq3m9x2"])
def test_own_paths(target: str) -> None:
    assert links.is_own_path(target)


@pytest.mark.parametrize(
    "target",
    ["", "events", "//evil", "/\\evil", "https://evil", "javascript:alert(1)", "/\tevil", "/a\nb", "\\/evil"],
)
def test_foreign_targets(target: str) -> None:
    assert not links.is_own_path(target)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("https://", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_links_to_the_web_are_http(url: str | None, safe: str | None) -> None:
    assert links.outside_link(url) == safe
