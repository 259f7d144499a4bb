"""The history as JSON."""

import json
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.ids import split_part
from app.queries.history import HistoryEntry, history_page
from app.web.deps import reading
from app.web.links import path
from app.web.problems import NotHere
from app.web.render import base_address

router = APIRouter(prefix="/api/history")


@router.get("")
async def list_history(
    request: Request,
    thing: str = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: str = "",
) -> Response:
    """Newest first. ``before`` and ``after`` hold the columns that each decision changed, by row."""
    thing_id = split_part(thing) if thing else None
    page = await reading(request, history_page, thing_id, limit=limit, after=split_part(after))
    if thing and page.of is None:
        raise NotHere("thing")
    base = base_address(request)
    return JSONResponse({"history": [_entry(base, one) for one in page.entries], "next": page.next})


def _entry(base: str, entry: HistoryEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "at": entry.at,
        "actor": entry.actor,
        "verb": entry.verb,
        "sentence": f"{entry.actor} {entry.sentence}",
        "why": entry.why,
        "things": [
            {
                "kind": thing.kind,
                "id": thing.id,
                "url": base + path(thing.kind, thing.id, "" if thing.kind == "claim" else thing.title),
                "title": thing.title,
                "role": thing.role,
            }
            for thing in entry.things
        ],
        "before": json.loads(entry.before),
        "after": json.loads(entry.after),
        "undone_at": entry.undone_at,
        "undone_by": entry.undone_by,
    }
