"""Freezing a board, from a page and from a program."""

from starlette.requests import Request

from app.queries.snapshots import LINK_LENGTH
from app.services.freeze_event import freeze_event
from app.web.api.frozen_json import frozen_json
from app.web.asked_event import asked_event
from app.web.deps import changing
from app.web.editors import require_editor


async def freeze(request: Request, part: str, as_of: str | None) -> tuple[str, str]:
    """Freezes the board, as of a moment where one is given: the snapshot's path and its SHA-256.

    The same board has the same snapshot.
    """
    actor = require_editor(request)
    event = await asked_event(request, part, as_of)
    sha256 = await changing(request, freeze_event, event.id, frozen_json(event), actor=actor)
    return f"/snapshots/{sha256[:LINK_LENGTH]}", sha256
