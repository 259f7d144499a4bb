"""Several uploads at once: each stands or falls alone."""

import io

from app.domain.article import Metadata
from app.services.add_uploads import ReadLimits, Upload, add_uploads
from app.services.remove_article import remove_article
from tests.factories import TEXT
from tests.services.desk import Desk


def upload(content: bytes, name: str = "article.txt") -> Upload:
    return Upload(name, io.BytesIO(content))


def take(
    desk: Desk, *uploads: Upload, limits: ReadLimits | None = None, **given: str
) -> tuple[list[str], list[str]]:
    """The files stored, and the codes of those that were not."""
    taken = add_uploads(
        desk.store, uploads, given=Metadata(**given), limits=limits or ReadLimits(), actor="vera"
    )
    return [one.file_name for one in taken.stored], [one.code for one in taken.rejected]


def test_one_bad_file_costs_only_itself(desk: Desk) -> None:
    uploads = upload(TEXT.encode(), "a.txt"), upload(b"", "b.txt"), upload(b"Another one sank.", "c.txt")
    assert take(desk, *uploads) == (["a.txt", "c.txt"], ["empty"])


def test_the_same_file_twice_is_one_article(desk: Desk) -> None:
    uploads = [upload(TEXT.encode(), "a.txt"), upload(TEXT.encode(), "b.txt")]
    taken = add_uploads(desk.store, uploads, given=Metadata(), limits=ReadLimits(), actor="vera")
    assert [one.duplicate for one in taken.stored] == [False, True]
    assert len({one.article_id for one in taken.stored}) == 1


def test_what_was_removed_comes_back(desk: Desk) -> None:
    first = add_uploads(
        desk.store, [upload(TEXT.encode())], given=Metadata(), limits=ReadLimits(), actor="vera"
    )
    remove_article(desk.store, first.stored[0].article_id, actor="vera")
    again = add_uploads(
        desk.store, [upload(TEXT.encode())], given=Metadata(), limits=ReadLimits(), actor="vera"
    )
    assert again.stored[0].duplicate
    assert again.stored[0].article_id == first.stored[0].article_id


def test_a_file_over_the_limit_is_not_read_whole(desk: Desk) -> None:
    file = io.BytesIO(b"x" * 10_000)
    assert take(desk, Upload("big.txt", file), limits=ReadLimits(max_bytes=1_000)) == ([], ["too_large"])
    assert file.tell() == 1_001


def test_what_the_uploader_said_is_checked(desk: Desk) -> None:
    assert take(desk, upload(TEXT.encode()), published="31 February") == ([], ["bad_date"])
