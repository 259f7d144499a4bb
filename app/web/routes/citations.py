"""Citations: the words to copy for an event, a figure or a dispute, and the code to embed it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from app.domain.citation import Citation, plain, wikitext
from app.queries.citing import Cited, Embeddable, cite_dispute, cite_event, cite_figure
from app.web.access import dispute_or_gone, event_or_gone, figure_or_gone
from app.web.deps import reading
from app.web.links import dispute_path, event_path, figure_path
from app.web.problems import NotHere
from app.web.render import base_address, render

router = APIRouter()


class EmbedCode(NamedTuple):
    """The code for one thing that another site may show, and the address of what it shows."""

    title: str
    address: str
    code: str


@router.get("/events/{part}/cite")
async def show_event_citation(request: Request, part: str) -> Response:
    event_id = await event_or_gone(request, part)
    return await _show(request, "event", cite_event, event_id, event_path)


@router.get("/figures/{part}/cite")
async def show_figure_citation(request: Request, part: str) -> Response:
    figure_id = await figure_or_gone(request, part)
    return await _show(request, "figure", cite_figure, figure_id, lambda one, _: figure_path(one))


@router.get("/disputes/{part}/cite")
async def show_dispute_citation(request: Request, part: str) -> Response:
    claim_id = await dispute_or_gone(request, part)
    return await _show(request, "dispute", cite_dispute, claim_id, lambda one, _: dispute_path(one))


async def _show(
    request: Request,
    noun: str,
    query: Callable[[Session, str], Cited | None],
    identity: str,
    path_of: Callable[[str, str], str],
) -> Response:
    cited = await reading(request, query, identity)
    if cited is None:
        raise NotHere(noun)
    base, here = base_address(request), path_of(identity, cited.event.title)
    title = cited.title if noun == "event" else f"{cited.title}, {cited.event.title}"
    today = datetime.now(UTC).date().isoformat()
    citation = Citation(cited.said, cited.articles, title, base + here, today)
    codes = [_code(base, one) for one in _embeddable(cited)]
    return render(
        request,
        "citations/show.html",
        noun=noun,
        cited=cited,
        here=here,
        plain=plain(citation),
        wikitext=wikitext(citation),
        codes=codes,
    )


def _embeddable(cited: Cited) -> Iterator[Embeddable]:
    """The figure itself; of an event, the number line of each measure that has one."""
    event = cited.event
    if cited.figure:
        words = f"“{cited.figure.words}”: who asserts it, who disputes it"
        yield Embeddable(words, figure_path(cited.figure.id), 300)
        return
    for section in event.sections:
        if drawn := next((one.line for one in section.lines if one.line), None):
            path = f"{event_path(event.id, event.title)}/measures/{section.measure.value}"
            yield Embeddable(f"{section.title}: the number line", path, int(drawn.compact.height) + 150)


def _code(base: str, one: Embeddable) -> EmbedCode:
    address = f"{base}{one.path}/embed"
    title = one.title.replace("&", "&amp;").replace('"', "&quot;")
    style = "border:0;width:100%;max-width:720px"
    code = f'<iframe src="{address}" title="{title}" height="{one.height}" loading="lazy" style="{style}">'
    return EmbedCode(one.title, address, f"{code}</iframe>")
