"""A second language is one more reader: this one knows four words of Esperanto."""

import re

from app.db.tables import Figure
from app.domain.claim import CitedSource, Claim, Extraction, SourceKind
from app.domain.figure import Figure as FoundFigure
from app.domain.figure import Value
from app.domain.language_names import READ_LANGUAGES
from app.domain.measure import Measure
from app.domain.span import Span
from app.domain.stance import Stance
from app.extract import READERS
from app.services.add_article import add_article
from app.services.extractor import Extractor
from app.services.read_article import read_article
from tests.factories import make_event, make_read_article
from tests.services.desk import Desk
from tests.services.test_read_article import fail

NUMBERS = {"kvar": 4, "dek du": 12}
MEASURES = {"mortis": Measure.KILLED, "vundiĝis": Measure.INJURED}
CUES = {"diris": Stance.ASSERTS}
SENTENCE = re.compile(
    rf"(?P<number>{'|'.join(NUMBERS)}) homoj (?P<measure>{'|'.join(MEASURES)}),"
    rf" (?P<cue>{'|'.join(CUES)}) (?P<source>[^.]+)\.",
    re.I,
)
TEXT = (
    "Pramo sinkis\n\nDek du homoj mortis, diris la marbordgardistaro. Kvar homoj vundiĝis, diris policanoj."
)


def read_esperanto(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    assert title or published
    claims = tuple(_claim(text, number, found) for number, found in enumerate(SENTENCE.finditer(text)))
    return Extraction((make_event(),), claims)


def _claim(text: str, number: int, found: re.Match[str]) -> Claim:
    value = NUMBERS[found["number"].lower()]
    evidence, source = Span.of(text, *found.span()), Span.of(text, *found.span("source"))
    return Claim(
        id=f"c{number}",
        evidence=evidence,
        content=evidence,
        stance=CUES[found["cue"]],
        measure=MEASURES[found["measure"]],
        figure=FoundFigure(Span.of(text, *found.span("number")), Value(value, value)),
        source=CitedSource(source, source.text, SourceKind.AGENCY),
        event=0,
    )


def test_an_article_is_read_by_the_reader_of_its_language(desk: Desk) -> None:
    article = make_read_article(text=TEXT, language="eo")
    article_id = add_article(desk.store, article, TEXT.encode(), "a.txt", actor="vera").article_id
    read_article(desk.store, article_id, extractor=Extractor(fail, "1", others={"eo": read_esperanto}))
    assert [(claim.measure, claim.low, claim.cited_as) for claim in desk.claims(article_id)] == [
        ("killed", 12, "la marbordgardistaro"),
        ("injured", 4, "policanoj"),
    ]
    assert {figure.words for figure in desk.all(Figure)} == {"Dek du", "Kvar"}


def test_pages_know_which_languages_are_read() -> None:
    assert set(READ_LANGUAGES) == set(READERS)
