"""Reading in child processes, so that a hostile file costs a child and never the server.

A fork server, itself without threads, loads what reading needs once. Children are forked from it,
limited in memory, processor time, open files and written files, and replaced after some uploads.
"""

import logging
import math
import multiprocessing
import resource
import sys
import threading
from collections.abc import Callable
from concurrent.futures import TimeoutError as TookTooLong
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

from app.domain.article import Metadata, ReadArticle
from app.domain.found import Found
from app.read.archives.archive import Entry
from app.read.document import check_size, enclosed_documents, read_bytes
from app.read.errors import TooSlow, UnreadableUpload
from app.read.limits import ReadLimits
from app.read.reader import Enclosed

CHILDREN = 2
UPLOADS_PER_CHILD = 100
OPEN_FILES = 64
_WARM_SECONDS = 60
_ADVICE = "Copy the article's text and paste it, or save it as plain text."

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)
_pools: dict[ReadLimits, ProcessPool] = {}
_pools_lock = threading.Lock()


def read_upload(
    content: bytes,
    file_name: str,
    *,
    given: Metadata,
    limits: ReadLimits,
    found: tuple[Found, ...] = (),
) -> ReadArticle:
    """Read one upload in a child process; ``given`` is what the uploader said of it, and wins;
    ``found`` is what stands around it, such as its row in a table.

    Safe to call from several threads. Raises a subclass of UnreadableUpload, with code, status and
    message, where the upload cannot be read.
    """
    return _asked(_read, (content, file_name, given, found, limits), content, limits)


def enclosed_in(content: bytes, file_name: str, *, limits: ReadLimits) -> tuple[Enclosed, ...]:
    """The articles that came inside a file, as ``enclosed_documents`` finds them, in a child process."""
    return _asked(_enclosed, (content, file_name, limits), content, limits)


def _asked(
    task: Callable[..., Answer | UnreadableUpload],
    args: tuple[object, ...],
    content: bytes,
    limits: ReadLimits,
) -> Answer:
    """What a child answers; its refusals, and what becomes of it, as subclasses of UnreadableUpload."""
    # Refused here, an upload that is far too large is not copied to a child first.
    check_size(content, limits)
    future = _pool(limits).schedule(task, args=args, timeout=limits.seconds)
    try:
        answer: Answer | UnreadableUpload = future.result()
    except TookTooLong as error:
        raise TooSlow(f"Reading this file took more than {limits.seconds:g} seconds. {_ADVICE}") from error
    except (ProcessExpired, MemoryError) as error:
        raise TooSlow(f"Reading this file took more time or memory than one may take. {_ADVICE}") from error
    if isinstance(answer, UnreadableUpload):
        raise answer
    return answer


def read_entry(entry: Entry, *, given: Metadata, limits: ReadLimits) -> ReadArticle:
    """As ``read_upload``, for one document of an archive; ``given`` wins over what the archive says of it."""
    if entry.fault is not None:
        raise entry.fault
    return read_upload(entry.content, entry.name, given=given, limits=limits, found=entry.found)


def warm_up(limits: ReadLimits) -> None:
    """Start the child processes now, so that the first upload does not wait for them. Returns at once."""
    pool = _pool(limits)
    for _ in range(CHILDREN):
        pool.schedule(_nothing, timeout=_WARM_SECONDS)


def close() -> None:
    """End the child processes. Reading again starts new ones."""
    with _pools_lock:
        pools = list(_pools.values())
        _pools.clear()
    for pool in pools:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _pool(limits: ReadLimits) -> ProcessPool:
    with _pools_lock:
        # A pool whose fork server died takes no more work: it is left, and another one begun.
        if limits not in _pools or not _pools[limits].active:
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload(["app.read.warm"])
            _pools[limits] = ProcessPool(
                max_workers=CHILDREN,
                max_tasks=UPLOADS_PER_CHILD,
                initializer=_limit_child,
                initargs=(limits,),
                context=context,
            )
        return _pools[limits]


def _read(
    content: bytes, file_name: str, given: Metadata, found: tuple[Found, ...], limits: ReadLimits
) -> ReadArticle | UnreadableUpload:
    return _guarded(lambda: read_bytes(content, file_name, given=given, limits=limits, found=found), limits)


def _enclosed(content: bytes, file_name: str, limits: ReadLimits) -> tuple[Enclosed, ...] | UnreadableUpload:
    return _guarded(lambda: enclosed_documents(content, file_name, limits=limits), limits)


def _guarded(task: Callable[[], Answer], limits: ReadLimits) -> Answer | UnreadableUpload:
    """In the child. A refusal is an answer: as an exception it would bring a child's stack with it."""
    _limit_processor_time(limits.seconds)
    try:
        return task()
    except UnreadableUpload as refusal:
        return refusal
    except MemoryError:
        raise
    except Exception:
        # A fault of ours or of a library. Its stack goes to the log, not to a reporter; it is
        # written here because not every library's exception survives the way to the parent.
        _log.exception("reading an upload failed")
        return UnreadableUpload(f"This file could not be read. {_ADVICE}")


def _nothing() -> None:
    """What a warming child does."""


def _limit_child(limits: ReadLimits) -> None:
    """In the child, once."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # Address space counts what the libraries have mapped already; the limit is on top of that.
        most = _mapped_bytes() + limits.memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _mapped_bytes() -> int:
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()


def _limit_processor_time(seconds: float) -> None:
    """In the child, for each upload: the limit counts from the child's birth, so it moves along."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(used + seconds) + 1, hard))
