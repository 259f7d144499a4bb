"""Static files, named with a hash of what is in them, so that browsers may keep them for ever."""

import hashlib
from pathlib import Path

from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
FIRST = ("tokens.css", "base.css")
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_WHILE = "public, max-age=300"


class Assets:
    """Addresses of static files. Read once at start: a changed file needs a restart to be seen."""

    def __init__(self, folder: Path = STATIC) -> None:
        self.style = join_styles(folder / "css")
        self._hashes = {
            path.relative_to(folder).as_posix(): short_hash(path.read_bytes())
            for path in folder.rglob("*")
            if path.is_file()
        }
        self._hashes["site.css"] = short_hash(self.style)

    def address(self, name: str) -> str:
        """``js/theme.js`` → ``/static/js/theme.js?v=1a2b3c4d``; KeyError where there is no such file."""
        return f"/static/{name}?v={self._hashes[name]}"


def join_styles(folder: Path) -> bytes:
    """All style sheets as one, tokens and base first, then one file per component by name.

    One request instead of twenty, and a new component's file needs no link of its own.
    """
    rest = sorted(path.name for path in folder.glob("*.css") if path.name not in FIRST)
    return b"\n".join((folder / name).read_bytes() for name in (*FIRST, *rest))


def short_hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


class StaticFolder(StaticFiles):
    """Serves ``static/``, and the joined style sheet as ``site.css``."""

    def __init__(self, assets: Assets) -> None:
        super().__init__(directory=STATIC)
        self.assets = assets

    async def get_response(self, path: str, scope: Scope) -> Response:
        if path == "site.css":
            response = Response(self.assets.style, media_type="text/css")
        else:
            response = await super().get_response(path, scope)
        is_named = "v" in QueryParams(scope["query_string"])
        response.headers["Cache-Control"] = FOR_EVER if is_named else FOR_A_WHILE
        return response
