import random
from pathlib import Path

import pytest

from app.training.augment import Chances, augment
from app.training.corpora import Corpora
from app.training.draft import is_well_formed
from app.training.rewrite_figures import add_before_number, round_number
from app.training.rewrite_letters import change_quotes, double_space, title_case
from app.training.rewrite_reports import add_according, make_headline, report, third_person
from tests.training.trees import killed, sentence

ALWAYS = Chances(*[0.5] * 14)


@pytest.mark.parametrize("seed", range(40))
def test_rewritten_trees_stay_well_formed(seed: int) -> None:
    (rewritten,) = augment((killed(),), random.Random(seed), ALWAYS)
    assert is_well_formed(rewritten)


@pytest.mark.parametrize("rewrite", [add_before_number, round_number, report, add_according, make_headline])
def test_a_rewrite_says_something_else(rewrite: object) -> None:
    assert callable(rewrite)
    assert rewrite(killed(), random.Random(1)).text != killed().text


def test_a_place_keeps_its_name_when_words_come_before_it() -> None:
    rewritten = add_before_number(killed(), random.Random(2))
    (name,) = rewritten.names or ()
    assert rewritten.words[name.start].form == "Velgrad"


def test_the_round_number_takes_the_subjects_place() -> None:
    rewritten = round_number(killed(), random.Random(3))
    assert rewritten.words[0].deprel == "nsubj:pass"
    assert [w.deprel for w in rewritten.words[1:3]] == ["case", "nmod"]


def test_a_source_heads_the_reported_clause() -> None:
    rewritten = report(killed(), random.Random(4))
    killing = next(w for w in rewritten.words if w.form == "killed")
    assert killing.deprel == "ccomp"
    assert rewritten.words[killing.head].deprel == "ROOT"


def test_a_source_in_the_middle_leaves_the_statement_its_root() -> None:
    rewritten = (report(killed(), random.Random(seed)) for seed in range(60))
    middle = [r for r in rewritten if any(w.deprel == "parataxis" for w in r.words)]
    assert middle
    assert all(is_well_formed(r) and r.text.startswith("Twelve people, ") for r in middle)
    assert all(word.form == "killed" for r in middle for word in r.words if word.deprel == "ROOT")


def test_a_headline_has_no_full_stop() -> None:
    assert not make_headline(killed(), random.Random(5)).text.endswith(".")


def test_small_words_stay_small_in_title_case() -> None:
    assert title_case(killed(), random.Random(0)).text == "Twelve People Were Killed in Velgrad."


def test_a_second_space_is_a_word_of_its_own() -> None:
    rewritten = double_space(killed(), random.Random(0))
    assert "  " in rewritten.text
    assert is_well_formed(rewritten)


def test_straight_marks_change() -> None:
    said = sentence("\"/``/1/punct+ Gone/VBN/4/ccomp+ \"/''/1/punct he/PRP/4/nsubj said/VBD/4/ROOT")
    assert '"' not in change_quotes(said, random.Random(0)).text


def test_third_persons_are_spelt() -> None:
    assert [third_person(v) for v in ("deny", "say", "launch", "kill")] == [
        "denies",
        "says",
        "launches",
        "kills",
    ]


def test_our_own_sentences_are_well_formed() -> None:
    groups = Corpora(Path()).own()
    assert len(groups) >= 150
    assert all(is_well_formed(s) and s.names is not None for group in groups for s in group)
