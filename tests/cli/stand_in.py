"""A stand-in for the extractor that processes of their own can load."""

from app.domain.claim import Extraction
from app.services.extractor import Extract, Extractor
from tests.factories import make_claim, make_event, make_extraction


def read_by_stand_in(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """The first number is the dead, the last word of the headline the place."""
    assert title, published
    dead = next(word for word in text.split() if word.isdigit())
    claim = make_claim(text=text, evidence=text, figure=dead, low=int(dead), high=int(dead), source="police")
    return make_extraction(claim, events=(make_event(place=title.split()[-1]),))


def load(extract: Extract | None = None) -> Extractor:
    return Extractor(extract or read_by_stand_in, "1")
