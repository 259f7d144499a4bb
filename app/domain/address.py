"""Web addresses, and when two of them are of one article."""

from urllib.parse import parse_qsl, urlencode, urlsplit

_ABOUT_THE_VISIT = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ref", "share", "smid"}
)
"""Parts of a query that say how somebody came here."""


def address_key(url: str | None) -> str | None:
    """What two links to one article have in common; None for what is no web address.

    >>> address_key("https://www.example.org/ferry/?utm_source=mail#top")
    'example.org/ferry'
    """
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        # urlsplit's word for a bad port or an unclosed bracket.
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    asked = [
        (name, value)
        for name, value in sorted(parse_qsl(parts.query, keep_blank_values=True))
        if name not in _ABOUT_THE_VISIT and not name.startswith("utm_")
    ]
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}"
