"""From a sent form to stored articles and a queue that knows of them; pages and JSON share it."""

from starlette.requests import Request

from app.services.add_uploads import ARCHIVE_SUFFIXES, READ_SUFFIXES, ReadLimits, Taken, add_uploads
from app.services.fetch_upload import FetchLimits, FetchRefused, fetch_upload
from app.services.take_batch import TakenBatch, take_batch
from app.settings import Settings
from app.web.deps import changing, queue, working
from app.web.upload_form import UploadForm

ACCEPTED_FILES = ",".join(f".{suffix}" for suffix in (*READ_SUFFIXES, *ARCHIVE_SUFFIXES))
"""What a file chooser offers (the ``accept`` of HTML's file input)."""


def read_limits(settings: Settings) -> ReadLimits:
    return ReadLimits(
        max_bytes=settings.max_upload_bytes,
        seconds=settings.read_seconds,
        memory_bytes=settings.read_memory_bytes,
    )


async def take(request: Request, form: UploadForm, settings: Settings, *, actor: str) -> Taken:
    """Store what can be read of the form's uploads, and have the workers look."""
    taken = await changing(
        request, add_uploads, form.uploads, given=form.given, limits=read_limits(settings), actor=actor
    )
    await look_at(request, [one.article_id for one in taken.stored])
    return taken


async def take_to_look_at(
    request: Request, form: UploadForm, settings: Settings, *, actor: str
) -> TakenBatch:
    """Keep the form's uploads to be looked at, or store them where they are many or nobody wants to look."""
    taken = await changing(
        request,
        take_batch,
        form.uploads,
        given=form.given,
        limits=read_limits(settings),
        actor=actor,
        look=not form.straight,
    )
    await look_at(request, list(taken.stored))
    return taken


async def fetch_into(request: Request, form: UploadForm, settings: Settings) -> UploadForm:
    """The form with the page under its address as one more upload. Raises FetchRefused."""
    if not settings.fetch:
        raise FetchRefused(
            "This server fetches nothing. Save the page from your browser and upload the file, paste its "
            "text, or use the bookmarklet."
        )
    limits = FetchLimits(max_bytes=settings.max_upload_bytes, seconds=settings.fetch_seconds)
    page, url = await working(request, fetch_upload, form.address, limits)
    return form.with_page(page, url)


async def look_at(request: Request, article_ids: list[str]) -> None:
    """Tell the workers, off the loop: the queue writes to disk."""
    await working(request, queue(request).look_at_all, article_ids)
