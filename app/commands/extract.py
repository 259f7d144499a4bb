"""``counterclaim extract``: read files and print their claims. Touches no database."""

import json
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

from app.commands.extract_table import print_claims
from app.domain.article import ReadArticle
from app.domain.claim import Extraction
from app.domain.claim_json import ClaimJson, FoundEventJson, claim_json, found_event_json
from app.domain.language_names import LANGUAGE_NAMES
from app.read.document import read_bytes
from app.read.errors import UnreadableUpload
from app.read.limits import ReadLimits
from app.services.extractor import readers
from app.settings import Settings

Extract = Callable[[ReadArticle], Extraction]


class FileJson(TypedDict):
    """One file's line. Scripts rely on these names."""

    file: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str
    text: str
    sha256: str
    events: list[FoundEventJson]
    claims: list[ClaimJson]


def run(files: list[Path], *, as_json: bool = False, why: bool = False) -> int:
    """Print the claims of each file, as a table or as one JSON object on one line; the exit status.

    What is wrong with a file goes to standard error; the others are still done, and the status is 1.
    """
    limits = ReadLimits(max_bytes=Settings().max_upload_bytes)
    return print_files(files, extract=_extract, limits=limits, as_json=as_json, why=why)


def print_files(
    files: list[Path], *, extract: Extract, limits: ReadLimits, as_json: bool, why: bool = False
) -> int:
    """As ``run``, with the extractor and the limits given."""
    status = 0
    for file in files:
        try:
            article = read_bytes(file.read_bytes(), file.name, limits=limits)
        except (UnreadableUpload, OSError) as error:
            print(f"{file}: {_reason(error)}", file=sys.stderr)
            status = 1
            continue
        extraction = extract(article)
        if as_json:
            print(json.dumps(file_json(file, article, extraction), ensure_ascii=False), flush=True)
        else:
            print_claims(str(file), article, extraction, why=why)
    return status


def file_json(file: Path, article: ReadArticle, extraction: Extraction) -> FileJson:
    """A file's text, and what was found in it, in the public shape."""
    return {
        "file": str(file),
        "title": article.metadata.title,
        "outlet": article.metadata.outlet,
        "published": article.metadata.published,
        "url": article.metadata.url,
        "language": article.language,
        "text": article.text,
        "sha256": sha256(article.text.encode()).hexdigest(),
        "events": [found_event_json(event) for event in extraction.events],
        "claims": [claim_json(claim) for claim in extraction.claims],
    }


def _extract(article: ReadArticle) -> Extraction:
    """The claims of an article; of one in a language that is not read, none."""
    read = readers().get(article.language)
    if read is None:
        name = LANGUAGE_NAMES.get(article.language, article.language)
        print(f"This text is in {name}: its figures were not read.", file=sys.stderr)
        return Extraction(events=(), claims=())
    metadata = article.metadata
    return read(article.text, title=metadata.title, published=metadata.published)


def _reason(error: UnreadableUpload | OSError) -> str:
    if isinstance(error, UnreadableUpload):
        return error.message
    return error.strerror or "cannot be read"
