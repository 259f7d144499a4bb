"""Previews that nobody saved go after a day, with what was kept for them."""

import io

from sqlmodel import select

from app.db.clock import utc_before
from app.db.tables import Article, Batch, BatchItem
from app.domain.article import Metadata
from app.read import ReadLimits
from app.services.add_uploads import Upload
from app.services.expire_previews import expire_previews
from app.services.take_batch import take_batch
from tests.factories import TEXT
from tests.services.desk import Desk


def look(desk: Desk, hours_ago: float) -> str:
    """Upload an article to be looked at; the upload's id."""
    upload = Upload("a.txt", io.BytesIO(TEXT.encode()))
    taken = take_batch(desk.store, [upload], given=Metadata(), limits=ReadLimits(), actor="vera")
    with desk.store.writing() as session:
        session.get_one(Batch, taken.batch_id).at = utc_before(hours_ago * 3600)
    return taken.batch_id


def test_only_those_that_waited_for_a_day_go() -> None:
    desk = Desk()
    new, old = look(desk, 23), look(desk, 25)
    assert expire_previews(desk.store) == 1
    assert expire_previews(desk.store) == 0
    with desk.store.reading() as session:
        items = {one.batch_id: one for one in session.exec(select(BatchItem))}
    assert (items[old].outcome, items[old].content, items[old].read) == ("expired", None, None)
    assert items[new].outcome == "preview"
    assert desk.all(Article) == []
