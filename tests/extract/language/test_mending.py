"""Trees as they are read: what no grammar allows is mended."""

import pytest

from app.extract.language.mends import mend
from app.extract.language.tokens import Token

_POS = {"N": "NOUN", "V": "VERB", "C": "NUM", "P": "PRON", "M": "AUX", ",": "PUNCT", "D": "DET"}


def tree(*words: tuple[str, str, int] | tuple[str, str, int, str]) -> list[Token]:
    """Tokens from (word, relation, place of the head) and, where it matters, a tag."""
    tokens = [Token() for _ in words]
    for place, (token, (text, dep, head, *tag)) in enumerate(zip(tokens, words, strict=True)):
        token.i, token.text, token.lower_ = place, text, text.lower()
        token.dep_, token.head = dep, tokens[head]
        token.tag_ = tag[0] if tag else ""
        token.pos_ = _POS.get(token.tag_[:1], "X")
        token.is_punct, token.is_quote, token.is_sent_start = token.pos_ == "PUNCT", False, token is tokens[0]
        token.like_num, token.ent_type_ = token.tag_ == "CD", ""
    for token in tokens:
        token.children = [one for one in tokens if one.head is token and one is not token]
    for token in tokens:
        below = list(token.subtree)
        token.left_edge, token.right_edge = below[0], below[-1]
    return tokens


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass", "obj"])
def test_a_second_subject_behind_and_is_part_of_the_first(relation: str) -> None:
    residents, _, aid, workers, say = tokens = tree(
        ("Residents", relation, 4),
        ("and", "cc", 3),
        ("aid", "compound", 3),
        ("workers", relation, 4),
        ("say", "ROOT", 4),
    )
    mend(tokens)
    assert (workers.head, workers.dep_) == (residents, "conj")
    assert (residents.right_edge, say.children) == (workers, [residents])
    assert aid.head is workers


def test_two_subjects_with_something_between_stay() -> None:
    tokens = tree(
        ("Ali", "nsubj", 1),
        ("spoke", "ROOT", 1),
        ("and", "cc", 3),
        ("Omar", "nsubj", 1),
    )
    mend(tokens)
    assert (tokens[3].head, tokens[3].dep_) == (tokens[1], "nsubj")


def test_a_joined_noun_as_it_should_be_stays() -> None:
    tokens = tree(("Ali", "nsubj", 3), ("and", "cc", 2), ("Omar", "conj", 0), ("spoke", "ROOT", 3))
    mend(tokens)
    assert (tokens[2].head, tokens[2].dep_) == (tokens[0], "conj")


def test_a_noun_hung_as_a_clause_before_a_verb_is_its_subject() -> None:
    director, _, lee, _, said, *_ = tokens = tree(
        ("director", "ccomp", 4, "NN"),
        (",", "punct", 2, ","),
        ("Lee", "appos", 0, "NNP"),
        (",", "punct", 4, ","),
        ("said", "ROOT", 4, "VBD"),
        ("so", "obj", 4, "RB"),
    )
    mend(tokens)
    assert (director.dep_, director.head, lee.head) == ("nsubj", said, director)


def test_a_noun_that_is_a_clause_stays_one() -> None:
    tokens = tree(
        ("It", "nsubj", 2, "PRP"),
        ("is", "cop", 2, "VBZ"),
        ("war", "ccomp", 4, "NN"),
        (",", "punct", 4, ","),
        ("said", "ROOT", 4, "VBD"),
        ("Lee", "nsubj", 4, "NNP"),
    )
    mend(tokens)
    assert tokens[2].dep_ == "ccomp"


def test_a_count_that_and_joins_to_a_verb_goes_to_the_next_verb() -> None:
    two, killed, lead, eleven, were, injured = tokens = tree(
        ("Two", "nsubj:pass", 1, "CD"),
        ("killed", "ROOT", 1, "VBN"),
        ("and", "cc", 3, "CC"),
        ("11", "conj", 1, "CD"),
        ("were", "aux:pass", 5, "MD"),
        ("injured", "conj", 1, "VBN"),
    )
    mend(tokens)
    assert (eleven.head, eleven.dep_, lead.head) == (injured, "nsubj:pass", injured)
    assert (two.head, were.head, injured.left_edge) == (killed, injured, lead)


def test_what_somebody_owns_is_no_verb() -> None:
    tokens = tree(
        ("Owner", "nsubj", 1, "NN"),
        ("disputes", "ROOT", 1, "VBZ"),
        ("workers", "nmod:poss", 4, "NNS"),
        ("'", "case", 2, "POS"),
        ("claims", "obj", 1, "VBZ"),
    )
    mend(tokens)
    assert (tokens[4].pos_, tokens[4].tag_) == ("NOUN", "NNS")
    assert (tokens[1].pos_, tokens[1].tag_) == ("VERB", "VBZ")


def test_the_last_word_behind_a_possessive_is_the_subject() -> None:
    _, lawyers, _, collective, disputed = tokens = tree(
        ("A", "det", 1, "DT"),
        ("lawyers", "nsubj", 3, "NNS"),
        ("'", "case", 1, "POS"),
        ("collective", "amod", 4, "NN"),
        ("disputed", "ROOT", 4, "VBD"),
    )
    mend(tokens)
    assert (collective.head, collective.dep_) == (disputed, "nsubj")
    assert (lawyers.head, lawyers.dep_) == (collective, "nmod:poss")
    assert collective.left_edge is tokens[0]


def test_half_a_subject_left_with_the_clause_before_comes_to_its_verb() -> None:
    tokens = tree(
        ("Mayor", "nsubj", 1, "NN"),
        ("spoke", "ROOT", 1, "VBD"),
        ("but", "cc", 3, "CC"),
        ("doctors", "ccomp", 1, "NNS"),
        ("and", "cc", 6, "CC"),
        ("nurses", "nsubj", 6, "NNS"),
        ("disagreed", "conj", 1, "VBD"),
    )
    mend(tokens)
    doctors, nurses, verb = tokens[3], tokens[5], tokens[6]
    assert (doctors.head, doctors.dep_) == (verb, "nsubj")
    assert (nurses.head, nurses.dep_) == (doctors, "conj")
    assert tokens[2].head is verb


def test_that_before_a_mark_points_back() -> None:
    tokens = tree(
        ("Owner", "nsubj", 1, "NN"),
        ("rejected", "ROOT", 1, "VBD"),
        ("that", "mark", 4, "IN"),
        (":", "punct", 4, ","),
        ("lives", "ccomp", 1, "VBZ"),
    )
    mend(tokens)
    assert (tokens[2].head, tokens[2].dep_) == (tokens[1], "obj")


def test_the_last_word_of_a_name_is_not_the_verb() -> None:
    prison, watch, documented, _, beatings = tokens = tree(
        ("Prison", "nsubj", 1, "NNP"),
        ("Watch", "ROOT", 1, "VB"),
        ("documented", "amod", 4, "VBN"),
        ("nine", "nummod", 4, "CD"),
        ("beatings", "obj", 1, "NNS"),
    )
    prison.ent_type_ = watch.ent_type_ = "ORG"
    mend(tokens)
    assert (watch.head, watch.dep_, watch.pos_) == (documented, "nsubj", "PROPN")
    assert (prison.dep_, beatings.head) == ("compound", documented)


def test_it_that_says_is_a_subject_and_it_that_emerges_is_not() -> None:
    def it_that(verb: str) -> Token:
        tokens = tree(
            ("It", "expl", 1, "PRP"),
            (verb, "ROOT", 1, "VBD"),
            ("that", "mark", 4, "IN"),
            ("troops", "nsubj", 4, "NNS"),
            ("fired", "ccomp", 1, "VBD"),
        )
        tokens[1].lemma_ = verb.removesuffix("d")
        mend(tokens)
        return tokens[0]

    assert it_that("insisted").dep_ == "nsubj"
    assert it_that("emerged").dep_ == "expl"


def test_a_count_whose_words_all_stand_before_and_stays() -> None:
    tokens = tree(
        ("Twelve", "nummod", 1, "CD"),
        ("men", "nsubj", 4, "NNS"),
        ("nine", "nummod", 5, "CD"),
        ("and", "cc", 5, "CC"),
        ("fled", "ROOT", 4, "VBD"),
        ("boys", "conj", 4, "NNS"),
    )
    mend(tokens)
    assert (tokens[5].head, tokens[5].dep_) == (tokens[4], "conj")


def test_a_counted_noun_goes_with_the_one_right_before_and() -> None:
    tokens = tree(
        ("Staff", "nsubj", 7, "NN"),
        ("told", "acl", 0, "VBN"),
        ("nine", "nummod", 3, "CD"),
        ("dead", "obj", 1, "NNS"),
        ("and", "cc", 6, "CC"),
        ("six", "nummod", 6, "CD"),
        ("hurt", "conj", 0, "NNS"),
        ("fled", "ROOT", 7, "VBD"),
    )
    mend(tokens)
    assert (tokens[6].head, tokens[6].dep_) == (tokens[3], "conj")
