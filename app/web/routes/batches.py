"""Uploads: previews to be saved or discarded, and the report on all that was sent at one time."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from app.domain.spreadsheet import csv_text
from app.queries.batch_page import HEADINGS, BatchPage, batch_page
from app.queries.preview_page import PreviewPage, preview_page
from app.services.add_article import Added as Stored
from app.services.correct_article import faults_in
from app.services.save_preview import discard_preview, discard_previews, save_preview, save_previews
from app.services.take_batch import add_to_batch, begin_upload
from app.web.added import Added
from app.web.deps import changing, reading, settings
from app.web.details_form import FIELDS, DetailsForm, sent_details
from app.web.editors import require_editor
from app.web.links import batch_path
from app.web.problems import NotHere, Problem
from app.web.render import base_address, render
from app.web.upload_form import sent_form
from app.web.uploads import look_at, read_limits

router = APIRouter(prefix="/uploads")


@router.post("")
async def begin(request: Request) -> Response:
    """Begins an upload that is sent in several goes, as the script of the form does."""
    batch_id = await changing(request, begin_upload, actor=require_editor(request))
    return JSONResponse({"id": batch_id, "url": batch_path(batch_id)}, 201)


@router.post("/{batch_id}/files")
async def add_files(request: Request, batch_id: str) -> Response:
    """Stores more files of such an upload; how many were stored and how many failed."""
    actor = require_editor(request)
    async with sent_form(request, settings(request)) as form:
        taken = await changing(
            request,
            add_to_batch,
            batch_id,
            form.uploads,
            given=form.given,
            limits=read_limits(settings(request)),
            actor=actor,
        )
    await look_at(request, list(taken.stored))
    return JSONResponse({"stored": len(taken.stored), "failed": len(taken.failed)})


@router.get("/{batch_id}")
async def show_batch(request: Request, batch_id: str) -> Response:
    require_editor(request)
    batch = await _batch(request, batch_id)
    return render(request, "uploads/show.html", fragment="uploads/_batch_rows.html", batch=batch)


@router.get("/{batch_id}/report.csv")
async def download_report(request: Request, batch_id: str) -> Response:
    require_editor(request)
    batch = await _batch(request, batch_id)
    return Response(
        csv_text(HEADINGS, batch.cells(base_address(request))),
        media_type="text/csv",
        headers={"Content-Disposition": f'attachment; filename="upload-{batch.id}.csv"'},
    )


@router.get("/{batch_id}/report.txt")
async def read_report(request: Request, batch_id: str) -> Response:
    require_editor(request)
    batch = await _batch(request, batch_id)
    lines = [": ".join(filter(None, (row.outcome_words, row.file_name, row.why))) for row in batch.rows]
    counts = ", ".join(f"{number} {words}" for words, number in batch.counts)
    return PlainTextResponse("\n".join((*lines, counts, "")))


@router.post("/{batch_id}/save")
async def save_all(request: Request, batch_id: str) -> Response:
    """Saves every preview of an upload, as it was read."""
    stored = await changing(request, save_previews, batch_id, actor=require_editor(request))
    return await _saved(request, batch_id, stored)


@router.post("/{batch_id}/discard")
async def discard_all(request: Request, batch_id: str) -> Response:
    require_editor(request)
    await changing(request, discard_previews, batch_id)
    return RedirectResponse("/articles/new", 303)


@router.get("/{batch_id}/{position:int}")
async def show_preview(request: Request, batch_id: str, position: int) -> Response:
    require_editor(request)
    preview = await _preview(request, batch_id, position)
    return render(request, "uploads/preview.html", preview=preview, details=DetailsForm.of(preview.known))


@router.post("/{batch_id}/{position:int}/save")
async def save(request: Request, batch_id: str, position: int) -> Response:
    """Saves a preview with its details as they were sent; on to the next one, or to how far it has come."""
    actor = require_editor(request)
    preview = await _preview(request, batch_id, position)
    sent = sent_details(await request.form(max_files=0, max_fields=FIELDS))
    if faults := faults_in(sent):
        details = DetailsForm.of(preview.known, sent, faults)
        return render(request, "uploads/preview.html", status=422, preview=preview, details=details)
    stored = await changing(request, save_preview, batch_id, position, sent, actor=actor)
    if preview.others:
        await look_at(request, [stored.article_id])
        return RedirectResponse(batch_path(batch_id), 303)
    return await _saved(request, batch_id, [stored])


@router.post("/{batch_id}/{position:int}/discard")
async def discard(request: Request, batch_id: str, position: int) -> Response:
    require_editor(request)
    preview = await _preview(request, batch_id, position)
    await changing(request, discard_preview, batch_id, position)
    return RedirectResponse(batch_path(batch_id) if preview.others else "/articles/new", 303)


async def _saved(request: Request, batch_id: str, stored: list[Stored]) -> Response:
    added = Added.of(stored)
    await look_at(request, list(added.ids))
    return RedirectResponse(added.waiting_address if added.ids else batch_path(batch_id), 303)


async def _batch(request: Request, batch_id: str) -> BatchPage:
    batch = await reading(request, batch_page, batch_id)
    if batch is None:
        raise NotHere("upload")
    return batch


async def _preview(request: Request, batch_id: str, position: int) -> PreviewPage:
    preview = await reading(request, preview_page, batch_id, position)
    if preview is None:
        raise Problem(
            410,
            "settled",
            "This preview was saved or discarded, or waited for longer than a day. "
            "What was saved is among the articles.",
            title="Nothing to look at here any more",
        )
    return preview
