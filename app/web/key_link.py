"""``?key=KEY`` on any address makes the browser that opens it an editor."""

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from app.web.editors import EDITOR
from app.web.errors import answer
from app.web.key import is_key
from app.web.links import is_own_path
from app.web.problems import NotAnEditor


class KeyLink:
    """Takes the key out of the address and sends the browser on to the clean one.

    The key leaves the address bar at once, and with it screenshots and links that are shared.
    """

    def __init__(self, app: ASGIApp, key: str) -> None:
        self.app = app
        self.key = key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope) if scope["type"] == "http" else None
        given = request.query_params.get("key") if request and request.method == "GET" else None
        if request is None or given is None:
            await self.app(scope, receive, send)
        elif is_key(given, self.key):
            request.session["editor"] = EDITOR
            await RedirectResponse(without_key(request.url), 303)(scope, receive, send)
        else:
            await answer(request, NotAnEditor(wrong_key=True))(scope, receive, send)


def without_key(url: URL) -> str:
    """Path and query without the key; the front page where the rest would lead off this server."""
    clean = url.remove_query_params("key")
    target = f"{clean.path}?{clean.query}" if clean.query else clean.path
    return target if is_own_path(target) else "/"
