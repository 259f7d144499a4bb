"""Where a noun phrase ends."""

import pytest

from app.extract.language import parse
from app.extract.language.phrases import phrase_bounds


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "A nurse who was not authorised to speak to the media said 21 children had died.",
            "A nurse who was not authorised to speak to the media",
        ),
        (
            "An officer who declined to be identified said 21 guards had died.",
            "An officer who declined to be identified",
        ),
        ("Officials (who asked not to be named) said 21 guards had died.", "Officials"),
        ("Officials, who asked not to be named, said 21 guards had died.", "Officials"),
        ("Guerrillas fighting to overthrow the council said 26 guards had died.", "Guerrillas"),
    ],
)
def test_a_clause_that_tells_who_belongs_to_its_noun(text: str, phrase: str) -> None:
    doc = parse(text).doc
    head = next(token for token in doc if token.dep_ == "nsubj")
    first, last = phrase_bounds(head)
    assert text[doc[first].idx : doc[last - 1].idx + len(doc[last - 1].text)] == phrase
