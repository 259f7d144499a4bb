"""Paragraphs are parsed together, and every one as if it stood alone."""

from app.extract.language import parse
from app.extract.language.analysis import BATCH_TOKENS

PARAGRAPHS = (
    "The harbour master said on Monday that three ferries had sunk.",
    "Nobody was hurt.",
    "According to the union, as many as 40 of its members were missing, and 12 had been found.",
)


def trees(text: str) -> list[tuple[str, str, str]]:
    doc = parse(text).doc
    return [(token.text, token.dep_, token.head.text) for token in doc]


def test_a_paragraph_is_parsed_alike_alone_and_among_many() -> None:
    alone = [trees(paragraph) for paragraph in PARAGRAPHS]
    copies = BATCH_TOKENS // sum(map(len, alone)) + 2
    together = trees("\n\n".join(PARAGRAPHS * copies))
    assert together == [token for tree in alone * copies for token in tree]


def test_text_without_words_has_no_tokens() -> None:
    assert len(parse(" \n\n\u200b\n").doc) == 0
