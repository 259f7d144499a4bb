"""Predictions as JSON lines, in the terms of the annotated articles."""

import json
from collections.abc import Iterable
from pathlib import Path

from app.domain.claim_json import SpanJson, span_json
from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedItem, AnnotatedStatement

Json = str | int | float | bool | None | SpanJson | list[str]


def write_predictions(path: Path, articles: Iterable[AnnotatedArticle]) -> None:
    """Write one line for each article. Any scorer of the annotations can read them."""
    lines = [
        json.dumps(
            {
                "doc": article.doc,
                "claims": [_claim(claim) for claim in article.claims],
                "statements": [_statement(statement) for statement in article.statements],
            },
            ensure_ascii=False,
        )
        for article in articles
    ]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _claim(claim: AnnotatedClaim) -> dict[str, Json]:
    return {
        "start": claim.figure.start,
        "end": claim.figure.end,
        "figure": claim.figure.text,
        "low": claim.low,
        "high": claim.high,
        "approx": claim.approx,
        "measure": claim.measure,
        "counted": claim.counted,
        **_item(claim),
        "conflicts": list(claim.conflicts),
    }


def _statement(statement: AnnotatedStatement) -> dict[str, Json]:
    return {"content": _span(statement.content), **_item(statement)}


def _item(item: AnnotatedItem) -> dict[str, Json]:
    return {
        "id": item.id,
        "source": _span(item.source),
        "source_entity": item.entity,
        "cue": _span(item.cue),
        "stance": item.stance,
        "targets": list(item.targets),
        "via": _span(item.via),
        "confidence": item.confidence,
    }


def _span(span: Span | None) -> SpanJson | None:
    return None if span is None else span_json(span)
