"""Fetch one page, through its redirects, within limits of time, size and type."""

import http.client
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from app.fetch.addresses import is_public
from app.fetch.connection import PinnedConnection, cut_off_after
from app.fetch.refused import FetchRefused

Resolve = Callable[[str, int], Sequence[str]]
PORTS = {"http": 80, "https": 443}
TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf"})
MOST_REDIRECTS = 5
_CHUNK = 64 * 1024
_ADVICE = "Save the page from your browser and upload the file, or paste its text."
_NAME = "Counterclaim (reads one page at the request of a person)"


def resolve(host: str, port: int) -> list[str]:
    """Every address of a host, as the system knows it."""
    return [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What one fetch may cost, and whom it may ask. Only tests may ask others than the public.

    ``ports`` are those that may be asked; None for any.
    """

    max_bytes: int
    seconds: float = 15
    ports: frozenset[int] | None = frozenset(PORTS.values())
    may_ask: Callable[[str], bool] = is_public
    resolve: Resolve = resolve


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood there. ``url`` is where it was in the end."""

    url: str
    content: bytes


def fetch_page(url: str, limits: FetchLimits) -> Fetched:
    """The page under an address. Raises FetchRefused, whose message says what to do instead."""
    ends_at = time.monotonic() + limits.seconds
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url, limits)
        answer = _ask(parts, ends_at, limits)
        if isinstance(answer, bytes):
            return Fetched(url, answer)
        url = urljoin(url, answer.location)
    raise FetchRefused(
        f"This address leads from one to the next, more than {MOST_REDIRECTS} times. {_ADVICE}"
    )


def _checked(url: str, limits: FetchLimits) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        port = _port(parts)
    except ValueError as error:
        # urlsplit's word for a bad port or an unclosed bracket.
        raise FetchRefused(f"This is no web address. {_ADVICE}") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise FetchRefused("Only addresses that begin with https:// or http:// are fetched.")
    if parts.username or parts.password:
        raise FetchRefused("This address carries a name or password, which is never sent. Take it out.")
    if limits.ports is not None and port not in limits.ports:
        raise FetchRefused(f"Port {port} is not a web page's usual one, and is not asked. {_ADVICE}")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS.get(parts.scheme, 0)


@dataclass(frozen=True, slots=True)
class _Redirect:
    location: str


def _ask(parts: SplitResult, ends_at: float, limits: FetchLimits) -> "bytes | _Redirect":
    host = parts.hostname or ""
    address = _public_address(host, _port(parts), limits)
    left = ends_at - time.monotonic()
    if left <= 0:
        raise _too_slow(limits)
    connection = PinnedConnection(host, _port(parts), address, secure=parts.scheme == "https", seconds=left)
    try:
        with cut_off_after(left, connection):
            connection.request(
                "GET", _target(parts), headers={"User-Agent": _NAME, "Accept-Encoding": "identity"}
            )
            return _answer(connection.getresponse(), limits)
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= ends_at:
            raise _too_slow(limits) from error
        raise FetchRefused(f"{host} could not be reached, or broke off. {_ADVICE}") from error


def _public_address(host: str, port: int, limits: FetchLimits) -> str:
    """One address of the host, where all that it has may be asked: a mixed answer is a trap."""
    try:
        addresses = limits.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchRefused(f"There is no {host} on the network. Check the address.") from error
    if not addresses or not all(map(limits.may_ask, addresses)):
        raise FetchRefused(f"{host} is not on the open internet, so it is not asked. {_ADVICE}")
    return addresses[0]


def _target(parts: SplitResult) -> str:
    """Path and query, in ASCII as a request wants them."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _answer(response: http.client.HTTPResponse, limits: FetchLimits) -> "bytes | _Redirect":
    location = response.getheader("Location")
    if response.status in (301, 302, 303, 307, 308) and location:
        return _Redirect(location)
    if response.status != 200:
        raise FetchRefused(
            f"The page answers {response.status}: it is not there, or not for everybody. {_ADVICE}"
        )
    media_type = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    if media_type not in TYPES or response.getheader("Content-Encoding", "identity") != "identity":
        raise FetchRefused(
            f"What stands there is no page or text ({media_type or 'of no stated type'}). {_ADVICE}"
        )
    return _body(response, limits)


def _body(response: http.client.HTTPResponse, limits: FetchLimits) -> bytes:
    content = bytearray()
    while chunk := response.read(min(_CHUNK, limits.max_bytes + 1 - len(content))):
        content += chunk
        if len(content) > limits.max_bytes:
            raise FetchRefused(f"The page is larger than what is read of one file. {_ADVICE}")
    declared = response.getheader("Content-Length")
    if declared is not None and declared.isdigit() and len(content) < int(declared):
        raise http.client.IncompleteRead(bytes(content))
    return bytes(content)


def _too_slow(limits: FetchLimits) -> FetchRefused:
    return FetchRefused(f"The page did not come within {limits.seconds:g} seconds. {_ADVICE}")
