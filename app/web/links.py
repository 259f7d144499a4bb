"""Paths of permanent links. The id is what counts; the slug is for people and may change."""

from urllib.parse import urlsplit

from app.domain import ids

NOUNS = {
    "article": "articles",
    "event": "events",
    "figure": "figures",
    "claim": "claims",
    "dispute": "disputes",
    "source": "sources",
}
"""Word of the design to the first part of its URL."""


def path(noun: str, identity: str, title: str = "") -> str:
    """``path("event", "7kq3m9x2", "Makiivka strike") == "/events/7kq3m9x2-makiivka-strike"``."""
    return f"/{NOUNS[noun]}/{ids.path_part(identity, title)}"


def article_path(identity: str, title: str = "") -> str:
    return path("article", identity, title)


def event_path(identity: str, title: str = "") -> str:
    return path("event", identity, title)


def figure_path(identity: str) -> str:
    """A figure's link has no slug: its words may be corrected, and "up to 400" alone says nothing."""
    return path("figure", identity)


def claim_path(identity: str) -> str:
    return path("claim", identity)


def dispute_path(claim_id: str) -> str:
    """A dispute's link: the id is that of the claim against the figure."""
    return path("dispute", claim_id)


def source_path(identity: str, name: str = "") -> str:
    return path("source", identity, name)


def batch_path(batch_id: str) -> str:
    """The report on one upload."""
    return f"/uploads/{batch_id}"


def preview_path(batch_id: str, position: int) -> str:
    """A document of an upload that is not saved yet."""
    return f"{batch_path(batch_id)}/{position}"


def marked_sentence(article_id: str, title: str, claim_id: str) -> str:
    """Where a claim's link leads: the article, opened at the sentence that carries it."""
    return f"{article_path(article_id, title)}#claim-{claim_id}"


def is_own_path(target: str) -> bool:
    """Whether a path given by a request stays on this server: ``/events``, but not ``//evil``.

    >>> is_own_path("/\\\\evil.example")
    False
    """
    if not target.startswith("/") or target[1:2] in ("/", "\\") or not target.isprintable():
        return False
    parts = urlsplit(target)
    return not parts.scheme and not parts.netloc


def outside_link(url: str | None) -> str | None:
    """A link to the web as it may stand in a page: http and https only, so no script hides in it."""
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in ("http", "https") and parts.hostname else None
