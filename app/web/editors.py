"""Who may change things: whoever shows the editor's key, by link, by cookie or by header."""

from starlette.requests import Request

from app.web.key import is_key
from app.web.problems import NotAnEditor

EDITOR = "editor"
"""The name under which the history keeps what the holder of the key did."""


def is_editor(request: Request) -> bool:
    """Whether this browser or program may change things. Never raises, so that any page may ask."""
    bearer = _bearer(request)
    if bearer is not None:
        return is_key(bearer, request.app.state.key)
    return request.scope.get("session", {}).get("editor") is not None


def require_editor(request: Request) -> str:
    """The name to write into the history; raises ``NotAnEditor``."""
    if not is_editor(request):
        raise NotAnEditor(wrong_key=_bearer(request) is not None)
    return EDITOR


def _bearer(request: Request) -> str | None:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else None
