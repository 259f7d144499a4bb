"""The index of words: which tokens are one of some words."""

from app.extract.language import parse

TEXT = "Two died. The two men and 2 women had died on the road, and the dead were buried."


def test_it_finds_the_words_in_the_order_of_the_text() -> None:
    doc = parse(TEXT).doc
    found = doc.by_word.among(frozenset({"died", "two", "nobody"}))
    assert [token.text for token in found] == ["Two", "died", "two", "died"]


def test_it_looks_only_among_the_tokens_asked_for() -> None:
    doc = parse(TEXT).doc
    second = doc.sents[1]
    found = doc.by_word.among(frozenset({"died", "two"}), second.start, second.end)
    assert [token.text for token in found] == ["two", "died"]
    assert not doc.by_word.among(frozenset({"two"}), second.start + 2, second.end)


def test_it_finds_every_form_of_a_lemma() -> None:
    doc = parse("She says he said it. They say so.").doc
    assert [token.text for token in doc.by_lemma.among(frozenset({"say"}))] == ["says", "said", "say"]


def test_it_counts() -> None:
    index = parse(TEXT).doc.by_word
    assert index.count({"two", "and", "nobody"}) == 4
