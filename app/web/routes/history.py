"""The history: what people decided, and the way back from it."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.ids import split_part
from app.queries.history import history_page
from app.web.deps import reading
from app.web.problems import NotHere
from app.web.render import render

router = APIRouter(prefix="/history")


@router.get("")
async def list_history(request: Request, thing: str = "", after: str = "") -> Response:
    """Of everything, or of the one thing whose link or id is given."""
    thing_id = split_part(thing.rstrip("/").rpartition("/")[2]) if thing else None
    page = await reading(request, history_page, thing_id, after=split_part(after))
    if thing and page.of is None:
        raise NotHere("thing")
    return render(
        request, "history/index.html", fragment="history/_entry_rows.html", history=page, after=after
    )
