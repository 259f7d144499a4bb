"""A worker that finds a claim in every article at once, and falls over on the words DIE and HANG."""

import os
import time

from app.domain.claim import Extraction
from app.jobs.worker import main
from app.services.extractor import Extractor
from tests.factories import make_claim, make_event


def extract(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    assert text, (title, published)
    if "DIE" in text:
        os.abort()
    if "HANG" in text:
        time.sleep(3600)
    words = text.split()[0]
    return Extraction(
        (make_event(place=words),),
        (make_claim(text=text, evidence=words, figure=None, measure=None, source=None),),
    )


if __name__ == "__main__":
    main(lambda: Extractor(extract, "1"))
