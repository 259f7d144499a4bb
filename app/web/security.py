"""What every request must pass and every answer must carry, as plain ASGI middleware.

``@app.middleware("http")`` costs several times an empty request; these cost nothing measurable.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.web.errors import answer
from app.web.filters import size
from app.web.problems import Problem, WayOn

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
}
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class AnswerHeaders:
    """Adds the headers that every answer carries, unless the answer brings a stricter one of its own.

    Stands outside of all else, so that error pages carry them too. HEAD is answered as GET, without
    the body: programs that unfold a shared link ask that way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_head = scope["method"] == "HEAD"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            elif is_head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"} if is_head else scope, receive, send_with_headers)


class TrustedHosts:
    """Refuses requests under a name that this server does not go by, so that no link it makes leads away."""

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self.app = app
        self.hosts = {host.lower().strip("[]") for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "*" not in self.hosts:
            host = host_name(Headers(scope=scope).get("host", ""))
            if host not in self.hosts:
                problem = Problem(
                    400,
                    "unknown_host",
                    "This server does not go by that name. Whoever runs it can add the name to "
                    "COUNTERCLAIM_TRUSTED_HOSTS.",
                    title="Unknown host name",
                )
                await answer(Request(scope), problem)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def host_name(netloc: str) -> str | None:
    """``localhost:8000`` → ``localhost``; None where it is no host."""
    try:
        return urlsplit(f"//{netloc}").hostname
    except ValueError:
        return None


class SameOrigin:
    """Refuses changes that another site's page makes in an editor's browser.

    Browsers say where a request comes from; pages need no token and stay cacheable. A program that
    says nothing of its origin must bring its key, since a cookie alone could be lent to it.
    """

    def __init__(self, app: ASGIApp, base_url: str = "") -> None:
        self.app = app
        self.base = urlsplit(base_url).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS:
            headers = Headers(scope=scope)
            if not self.is_own(headers):
                problem = Problem(
                    403,
                    "foreign_origin",
                    "This change came from another site, so nothing was changed. "
                    "Do it again from a page of this server.",
                    title="Not from here",
                    way_on=WayOn("Go to the front page", "/"),
                )
                await answer(Request(scope), problem)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def is_own(self, headers: Headers) -> bool:
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site in ("same-origin", "none")
        origin = headers.get("origin")
        if origin is not None:
            return urlsplit(origin).netloc in {headers.get("host"), self.base} - {""}
        return "authorization" in headers


class BodyLimit:
    """Refuses bodies over a limit: declared ones before they are read, endless ones as they pass it.

    Starlette's own would answer in plain text; this one answers with a page, or JSON for programs.
    """

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app = app
        self.limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if _declared_length(scope) > self.limit:
            await answer(Request(scope), self.problem())(scope, receive, send)
            return
        total = 0

        async def receive_within_limit() -> Message:
            nonlocal total
            message = await receive()
            total += len(message.get("body", b""))
            if total > self.limit:
                raise self.problem()
            return message

        await self.app(scope, receive_within_limit, send)

    def problem(self) -> Problem:
        return Problem(
            413,
            "too_large",
            f"This is more than the {size(self.limit)} that one upload may carry. "
            "Send fewer files at a time.",
            title="Too much at once",
            way_on=WayOn("Back to the upload page", "/articles/new"),
        )


def _declared_length(scope: Scope) -> int:
    declared = Headers(scope=scope).get("content-length", "")
    return int(declared) if declared.isascii() and declared.isdigit() else 0
