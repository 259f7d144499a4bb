"""The JSON that a snapshot holds: a whole board with its sentences, always written in the same way."""

import json
from typing import Any

from app.queries.board import BoardFigure, BoardStatement, Evidence, Stand, Stands
from app.queries.event_page import EventPage
from app.web.api.board_json import conflict_json, figure_json, stand_json

FORM = 1
"""Of the JSON below. Add to it freely under the same number; what is removed or renamed needs a new one."""


def frozen_json(event: EventPage) -> str:
    """The same board gives the same text, byte for byte. Addresses are without a host."""
    return json.dumps(_board(event), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _board(event: EventPage) -> dict[str, Any]:
    return {
        "form": FORM,
        "event": event.id,
        "title": event.title,
        "kind": event.kind.value,
        "place": event.place,
        "date": event.date,
        "as_of": event.clock.at.written if event.clock.at else None,
        "lede": event.lede.plain.strip() if event.lede else None,
        "articles": [
            {
                "id": article.id,
                "title": article.title,
                "outlet": article.outlet,
                "published": article.published,
                "copy_of": article.copy_of,
            }
            for article in event.articles
        ],
        "sections": [
            {
                "measure": section.measure.value,
                "title": section.title,
                "counted": section.counted,
                "figures": [_figure(row.figure) for row in (*section.open, *section.folded)],
            }
            for section in event.sections
        ],
        "conflicts": [conflict_json(conflict, event.board) for conflict in event.board.conflicts],
        "statements": [_statement(statement) for statement in event.board.statements],
    }


def _figure(figure: BoardFigure) -> dict[str, Any]:
    return {**figure_json("", figure), "origins": figure.origins, **_stands(figure.stands)}


def _statement(statement: BoardStatement) -> dict[str, Any]:
    return {"id": statement.id, "content": statement.content, **_stands(statement.stands)}


def _stands(stands: Stands) -> dict[str, list[dict[str, Any]]]:
    return {
        "asserted_by": [_stand(stand) for stand in stands.asserted_by],
        "confirmed_by": [_stand(stand) for stand in stands.confirmed_by],
        "disputed_by": [_stand(stand) for stand in stands.disputed_by],
        "doubted_by": [_stand(stand) for stand in stands.doubted_by],
        "no_comment_by": [_stand(stand) for stand in stands.no_comment_by],
    }


def _stand(stand: Stand) -> dict[str, Any]:
    return {**stand_json(stand), "date": stand.date, "evidence": [_evidence(one) for one in stand.evidence]}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "claim": evidence.claim_id,
        "before": evidence.before,
        "figure": evidence.figure,
        "after": evidence.after,
        "article": evidence.article.id,
        "printed_by": evidence.article.printed_by,
        "published": evidence.article.published,
        "via": list(evidence.via),
        "also_printed_by": list(evidence.also_printed_by),
    }
