"""Search over events, sources and articles."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.search_page import search_page
from app.web.deps import reading_slowly
from app.web.render import render

router = APIRouter()


@router.get("/search")
async def search(request: Request, q: str = "") -> Response:
    found = await reading_slowly(request, search_page, q.strip()[:200])
    return render(request, "search/show.html", found=found)
