"""Words hung elsewhere in a tree: it stays a tree."""

from app.extract.language import parse
from app.extract.language.trees import hang, is_above


def test_a_head_from_below_takes_the_place_of_what_is_hung_on_it() -> None:
    doc = parse("The army said nine men died.").doc
    said = next(token for token in doc if token.head is token)
    died = next(token for token in doc if token.text == "died")

    hang(said, died, "parataxis")

    assert died.head is died
    assert died.dep_ == "ROOT"
    assert said.head is died
    assert not is_above(said, died)
    assert said not in said.children


def test_so_does_one_that_is_not_the_top() -> None:
    doc = parse("The army said nine men died.").doc
    said, died, men = (next(token for token in doc if token.text == word) for word in ("said", "died", "men"))

    hang(died, men, "acl")

    assert men.head is said
    assert died.head is men


def test_a_mended_sentence_of_broken_words_is_still_a_tree() -> None:
    text = (
        "THE COASTGUARD ENDED I1.2.3TS SEARCH ON SATURDAY FOR THE VICT0IMS OF THE CHRISTMAS DAY FERRY "
        "DISASTER OFF CEBU, PUT–TING THE FINAL TOL12-L AT 29 DEAD AND‘ FIVE MISAR"
    )
    doc = parse(text).doc
    assert all(not is_above(token, token) for token in doc if token.head is not token)
