"""The upload form: what was typed and chosen, and what is wrong with it."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from app.domain.article import Metadata
from app.services.add_uploads import Rejected, Upload
from app.services.correct_article import faults_in
from app.settings import Settings
from app.web.filters import size
from app.web.problems import Problem, WayOn

PASTED = "pasted text"
"""What a pasted article is called where others have a file name."""
FIELDS = 20
FIELD_OF_CODE = {"bad_title": "title", "bad_date": "published", "bad_url": "url"}


@dataclass(frozen=True, slots=True)
class FieldFaults:
    """A sentence for each field that is not as it should be."""

    files: str = ""
    address: str = ""
    text: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class UploadForm:
    """What a person filled in. ``uploads`` are the files, and the pasted text as one more."""

    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    text: str = ""
    address: str = ""
    """Of a page to be fetched."""
    straight: bool = False
    """Whether it is to be saved without a look at what was read."""
    uploads: tuple[Upload, ...] = ()
    faults: FieldFaults = field(default_factory=FieldFaults)
    rejected: tuple[Rejected, ...] = ()
    """Files of which nothing was stored."""

    @property
    def given(self) -> Metadata:
        return Metadata(
            self.title.strip() or None,
            self.outlet.strip() or None,
            self.published.strip() or None,
            self.url.strip() or None,
        )

    def with_faults(self) -> "UploadForm":
        """The form with what can be said before any file is read."""
        if self.address:
            return replace(self, faults=FieldFaults(**faults_in(self.given)))
        if not self.uploads:
            return replace(
                self, faults=FieldFaults(files="Choose at least one file, or paste an article’s text.")
            )
        several = len(self.uploads) > 1
        faults = FieldFaults(
            title=_one_only("title") if several and self.title.strip() else "",
            url=_one_only("link") if several and self.url.strip() else "",
        )
        if not (faults.title or faults.url):
            faults = FieldFaults(**faults_in(self.given))
        return replace(self, faults=faults)

    def with_page(self, page: Upload, url: str) -> "UploadForm":
        """The form with the page that was fetched, whose link that is, unless another one was given."""
        return replace(self, uploads=(*self.uploads, page), url=self.url.strip() or url)

    def with_rejected(self, rejected: tuple[Rejected, ...]) -> "UploadForm":
        """The form with each reason at its field: what a field said, or what was wrong with a file."""
        found: dict[str, str] = {}
        for one in rejected:
            place = FIELD_OF_CODE.get(one.code) or ("text" if one.file_name == PASTED else "files")
            found.setdefault(place, one.message)
        many = sum(one.code not in FIELD_OF_CODE and one.file_name != PASTED for one in rejected)
        if many > 1:
            found["files"] = "None of these files can be read."
        listed = rejected if many > 1 or len(self.uploads) > 1 else ()
        return replace(self, faults=FieldFaults(**found), rejected=listed)

    @property
    def has_faults(self) -> bool:
        return self.faults != FieldFaults()


def _one_only(word: str) -> str:
    return f"A {word} belongs to one article. Leave it empty, or upload that article alone."


@asynccontextmanager
async def sent_form(request: Request, settings: Settings) -> AsyncIterator[UploadForm]:
    """The form as it was sent; its files are closed at the end.

    Raises Problem where it is no form, or carries too much.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise Problem(
            415,
            "not_a_form",
            "Send the articles as multipart/form-data, each as a part named “files”.",
            title="Not an upload",
            way_on=WayOn("Go to the upload page", "/articles/new"),
        )
    try:
        sent = await request.form(
            max_files=settings.max_upload_files + 1,
            max_fields=FIELDS,
            max_part_size=settings.max_upload_bytes,
        )
    except HTTPException as error:
        if isinstance(error, Problem):
            raise
        raise _too_much(settings) from error
    try:
        form = _form_of(sent)
        if len(form.uploads) > settings.max_upload_files:
            raise _too_much(settings)
        yield form
    finally:
        await sent.close()


def _too_much(settings: Settings) -> Problem:
    return Problem(
        413,
        "too_much",
        f"One upload carries up to {settings.max_upload_files} files, and pasted text of up to "
        f"{size(settings.max_upload_bytes)}. Send fewer at a time.",
        title="Too much at once",
        way_on=WayOn("Back to the upload page", "/articles/new"),
    )


def _form_of(sent: FormData) -> UploadForm:
    text = _words(sent, "text")
    chosen = [one for one in sent.getlist("files") if isinstance(one, UploadFile)]
    # A browser sends one nameless, empty file where none was chosen.
    uploads = [Upload(one.filename or "unnamed", one.file) for one in chosen if one.filename or one.size]
    if text.strip():
        uploads.append(Upload(PASTED, io.BytesIO(text.encode())))
    return UploadForm(
        title=_words(sent, "title"),
        outlet=_words(sent, "outlet"),
        published=_words(sent, "published"),
        url=_words(sent, "url"),
        text=text,
        address=_words(sent, "address").strip(),
        straight=bool(_words(sent, "straight")),
        uploads=tuple(uploads),
    )


def _words(sent: FormData, name: str) -> str:
    value = sent.get(name)
    return value if isinstance(value, str) else ""
