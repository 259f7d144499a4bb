"""The stages read what the pipeline found, word for word."""

import pytest

from app.extract.language import parse
from app.extract.language.pipeline import load_pipeline
from app.extract.language.tokens import text_of

SENTENCES = (
    "“Nobody was told,” said Ana Kestrel, the island's governor, on Tuesday.",
    "As many as 40 of the boats that the navy sank were, it claims, empty.",
    "What the ministry said 12 had done it later denied.",
)
ATTRIBUTES = (
    "text lower_ pos_ tag_ dep_ ent_type_ whitespace_ "
    "like_num like_url is_punct is_quote is_stop is_alpha is_lower"
).split()


@pytest.mark.parametrize("text", SENTENCES)
def test_a_token_is_what_the_pipeline_made_it(text: str) -> None:
    own, analysed = parse(text).doc, load_pipeline()(text)
    for name in ATTRIBUTES:
        assert [getattr(t, name) for t in own] == [getattr(t, name) for t in analysed], name
    assert [token.lemma_ for token in own] == [token.lemma_.lower() for token in analysed]
    for name in ("head", "left_edge", "right_edge"):
        assert [getattr(t, name).i for t in own] == [getattr(t, name).i for t in analysed], name
    for name in ("children", "subtree"):
        assert [[c.i for c in getattr(t, name)] for t in own] == [
            [c.i for c in getattr(t, name)] for t in analysed
        ], name


def test_names_keep_their_places_in_the_whole_text() -> None:
    doc = parse("\n\n".join(SENTENCES)).doc
    assert [(name.text, text_of(doc[name.start : name.end])) for name in doc.ents if name.label_ == "PERSON"]
    assert all(name.text == text_of(doc[name.start : name.end]) for name in doc.ents)


def test_paragraphs_stand_a_space_apart() -> None:
    doc = parse("\n\n".join(SENTENCES)).doc
    assert doc.text == " ".join(SENTENCES)
    assert all(doc.text[token.idx :].startswith(token.text) for token in doc)


def test_every_token_knows_its_sentence() -> None:
    doc = parse("\n\n".join(SENTENCES)).doc
    assert [sentence.text for sentence in doc.sents] == list(SENTENCES)
    assert [doc.sents[token.sent.number] for token in doc] == [token.sent for token in doc]
    assert [token.i for token in doc if token.is_sent_start] == [sentence.start for sentence in doc.sents]
    assert [token.i + 1 for token in doc if token.is_sent_end] == [sentence.end for sentence in doc.sents]


def test_nothing_stands_beyond_the_ends() -> None:
    doc = parse(SENTENCES[0]).doc
    assert doc[0].nbor() is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor()
    assert text_of(doc[3:3]) == ""
