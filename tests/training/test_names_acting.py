import random

import pytest

from app.training.names_acting import mark_acting
from app.training.names_known import organisations, peoples, regions, states
from app.training.rewrite_names import pool_names, swap_names
from tests.training.trees import sentence

DENIED = "Russia/NNP/1/nsubj denied/VBD/1/ROOT it/PRP/1/obj LOC:0-0"
IN_RUSSIA = "It/PRP/1/nsubj rained/VBD/1/ROOT in/IN/3/case Russia/NNP/1/obl LOC:3-3"
RESTS = "Russia/NNP/1/nsubj borders/VBZ/1/ROOT it/PRP/1/obj LOC:0-0"
STRUCK_BY = "It/PRP/2/nsubj:pass was/VBD/2/aux:pass hit/VBN/2/ROOT by/IN/4/case Russia/NNP/2/obl LOC:4-4"
BOTH = "Kyiv/NNP/3/nsubj and/CC/2/cc Moscow/NNP/0/conj agreed/VBD/3/ROOT LOC:0-0 LOC:2-2"


@pytest.mark.parametrize(
    ("notation", "label"), [(DENIED, "ORG"), (STRUCK_BY, "ORG"), (IN_RUSSIA, "LOC"), (RESTS, "LOC")]
)
def test_a_state_is_an_organisation_where_it_acts(notation: str, label: str) -> None:
    (name,) = mark_acting(sentence(notation)).names or ()
    assert name.label == label


def test_states_joined_to_one_that_acts_act_too() -> None:
    assert [name.label for name in mark_acting(sentence(BOTH)).names or ()] == ["ORG", "ORG"]


def test_an_invented_state_acts_only_in_our_own_sentences() -> None:
    marenia = sentence(DENIED.replace("Russia", "Marenia"))
    assert [n.label for n in mark_acting(marenia).names or ()] == ["LOC"]
    assert [n.label for n in mark_acting(marenia, invented=True).names or ()] == ["ORG"]


def test_a_state_is_swapped_for_a_state() -> None:
    denied, pool = sentence(DENIED), pool_names([])
    swapped = {swap_names(denied, random.Random(seed), pool).words[0].form for seed in range(20)}
    assert len(swapped) > 5
    assert all((form,) in states() for form in swapped)


def test_a_swapped_name_keeps_its_tree_and_length() -> None:
    read = sentence("Red/NNP/1/compound Cross/NNP/2/nsubj counted/VBD/2/ROOT ORG:0-1")
    swapped = swap_names(read, random.Random(1), pool_names([]))
    assert [(w.xpos, w.head, w.deprel) for w in swapped.words] == [
        (w.xpos, w.head, w.deprel) for w in read.words
    ]
    assert swapped.names == read.names


def test_made_organisations_have_no_gaps_left() -> None:
    names = organisations((("Halloran",),))
    assert ("Halloran", "Group") in names
    assert not any("{" in form or "}" in form for name in names for form in name)


def test_peoples_and_regions_come_from_the_lexicon() -> None:
    assert ("Crimea",) in regions()
    assert ("Ukrainian",) in peoples()["JJ"]
