"""Reading in children: the same answers, and a hostile file costs a child only."""

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.domain.article import Metadata
from app.read import ReadLimits, close, read_upload, warm_up
from app.read.child import _pools
from app.read.document import read_bytes
from app.read.errors import EmptyUpload, NotText, TooLarge, TooNested, TooSlow
from tests.read.files import MADE
from tests.read.pages import LEAD, NEWS_PAGE, page

LIMITS = ReadLimits()
SHORT = ReadLimits(seconds=0.3, memory_bytes=64 * 1024 * 1024)
NOTHING = Metadata()


@pytest.fixture(scope="module", autouse=True)
def children() -> Iterator[None]:
    warm_up(LIMITS)
    yield
    close()


def test_a_child_reads_as_this_process_does() -> None:
    given = Metadata(outlet="Vell Times")
    content = NEWS_PAGE.encode()
    assert read_upload(content, "a.html", given=given, limits=LIMITS) == read_bytes(
        content, "a.html", given=given
    )


def test_a_refusal_comes_back_whole() -> None:
    with pytest.raises(NotText, match="paste its text") as refused:
        read_upload(b"\x00\x01", "a.txt", given=NOTHING, limits=LIMITS)
    assert (refused.value.code, refused.value.status) == ("not_text", 415)


@pytest.mark.parametrize(("content", "error"), [(b"", EmptyUpload), (b"word " * 2_000_000, TooLarge)])
def test_size_is_checked_before_a_child_is_asked(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_upload(content, "a.txt", given=NOTHING, limits=LIMITS)


def test_deep_nesting_is_refused_and_reading_goes_on() -> None:
    with pytest.raises(TooNested):
        read_upload(page("<div>" * 200_000).encode(), "a.html", given=NOTHING, limits=LIMITS)
    assert read_upload(LEAD.encode(), "a.txt", given=NOTHING, limits=LIMITS).text == LEAD


@pytest.mark.parametrize(
    "limits", [SHORT, ReadLimits(memory_bytes=16 * 1024 * 1024)], ids=["over the time", "over the memory"]
)
def test_a_page_that_takes_too_much_is_refused_and_reading_goes_on(limits: ReadLimits) -> None:
    hostile = page("<span class='a b'>x </span>" * 100_000).encode()
    with pytest.raises(TooSlow, match="paste it") as refused:
        read_upload(hostile, "a.html", given=NOTHING, limits=limits)
    assert (refused.value.code, refused.value.status) == ("too_slow", 422)
    assert read_upload(LEAD.encode(), "a.txt", given=NOTHING, limits=limits).text == LEAD


def test_several_threads_may_read_at_once() -> None:
    def read(number: int) -> str:
        return read_upload(f"{LEAD} {number}".encode(), "a.txt", given=NOTHING, limits=LIMITS).text

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read, range(16))) == [f"{LEAD} {number}" for number in range(16)]


def test_reading_starts_again_after_it_was_closed() -> None:
    close()
    assert read_upload(LEAD.encode(), "a.txt", given=NOTHING, limits=LIMITS).text == LEAD


def test_a_refusal_survives_the_way_between_processes() -> None:
    refusal = pickle.loads(pickle.dumps(TooLarge("Too much.")))
    assert (type(refusal), refusal.message, refusal.status) == (TooLarge, "Too much.", 413)


def test_reading_goes_on_after_the_children_were_stopped_from_outside() -> None:
    read_upload(LEAD.encode(), "a.txt", given=NOTHING, limits=LIMITS)
    stopped = _pools[LIMITS]
    stopped.stop()  # type: ignore[no-untyped-call]
    stopped.join()
    assert read_upload(LEAD.encode(), "a.txt", given=NOTHING, limits=LIMITS).text == LEAD
    assert _pools[LIMITS] is not stopped


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "epub", "pdf", "eml", "mhtml"])
def test_a_child_reads_every_format(suffix: str) -> None:
    content = MADE[suffix]()
    assert LEAD in read_upload(content, f"a.{suffix}", given=NOTHING, limits=LIMITS).text
