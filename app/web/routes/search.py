"""Search over events, sources, claims and articles."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.queries.search_page import SearchPart, search_page
from app.web.deps import reading_slowly
from app.web.render import render

router = APIRouter()

ROWS = {SearchPart.CLAIMS: "search/_claim_rows.html", SearchPart.ARTICLES: "search/_article_rows.html"}


@router.get("/search")
async def search(request: Request, q: str = "", part: str = "", page: int = 1) -> Response:
    """With ``part``, a further page of the claims or of the articles alone."""
    turned = SearchPart(part) if part in list(SearchPart) else None
    found = await reading_slowly(request, search_page, q.strip()[:200], turned, page)
    return render(request, "search/show.html", fragment=ROWS[turned] if turned else None, found=found)
