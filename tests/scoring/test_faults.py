"""Every miss and every false find is listed, with its sentence."""

from dataclasses import replace

import pytest

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle
from app.scoring.changes import changes
from app.scoring.faults import FaultKind, faults
from app.scoring.sentences import sentence_at
from app.scoring.tally import align


def test_a_perfect_prediction_has_no_faults(gold: list[AnnotatedArticle]) -> None:
    assert faults(align(gold[0], gold[0])) == []


def test_what_was_missed_is_told_with_its_sentence(gold: list[AnnotatedArticle]) -> None:
    without = replace(gold[0], claims=gold[0].claims[:3])
    (fault,) = faults(align(gold[0], without))
    assert (fault.kind, fault.id, fault.words) == (FaultKind.MISSED, "c4", "About 300")
    assert fault.expected == "destroyed 300..300 approx, he (The mayor), asserts"
    assert fault.sentence == "About 300 homes were destroyed, he said."


def test_what_is_false_is_told_with_its_sentence(gold: list[AnnotatedArticle]) -> None:
    figure = Span(96, 98, gold[0].text[96:98])
    more = replace(gold[0], claims=(*gold[0].claims, replace(gold[0].claims[0], id="c9", figure=figure)))
    (fault,) = faults(align(gold[0], more))
    assert (fault.kind, fault.id, fault.expected) == (FaultKind.FALSE, "c9", "")
    assert fault.sentence.startswith("The coastguard said")


def test_each_wrong_part_is_a_fault(gold: list[AnnotatedArticle]) -> None:
    wrong = replace(gold[0].claims[1], low=13, measure="injured", source=None, via=None, stance="confirms")
    changed = replace(gold[0], claims=(gold[0].claims[0], wrong, *gold[0].claims[2:]))
    kinds = [fault.kind for fault in faults(align(gold[0], changed))]
    assert kinds == [
        FaultKind.VALUE,
        FaultKind.MEASURE,
        FaultKind.SOURCE,
        FaultKind.VIA,
        FaultKind.STANCE,
    ]


def test_links_are_told_by_who_and_what(gold: list[AnnotatedArticle]) -> None:
    silence, denial = gold[0].statements
    changed = replace(gold[0], statements=(replace(silence, targets=("c1",)), denial))
    missed, false = faults(align(gold[0], changed))
    assert (missed.kind, missed.id) == (FaultKind.LINK_MISSED, "s1")
    assert missed.expected == "The governor no_comment → c2 “at least 12”"
    assert (false.kind, false.found) == (FaultKind.LINK_FALSE, "The governor no_comment → c1 “dozens”")
    assert false.sentence == "The governor declined to comment."


def test_statements_are_told_too(gold: list[AnnotatedArticle]) -> None:
    changed = replace(gold[0], statements=(replace(gold[0].statements[1], stance="doubts"),))
    kinds = [fault.kind for fault in faults(align(gold[0], changed))]
    assert kinds == [FaultKind.STATEMENT_MISSED, FaultKind.STATEMENT_STANCE, FaultKind.LINK_MISSED]


def test_changes_are_what_one_prediction_has_and_the_other_lacks(gold: list[AnnotatedArticle]) -> None:
    wrong = replace(gold[0].claims[3], low=30, high=30)
    before = replace(gold[0], claims=gold[0].claims[:3])
    after = replace(gold[0], claims=(*gold[0].claims[1:3], wrong))
    lost, gained = changes(gold, {"own:storm": before}, {"own:storm": after})
    assert (lost.gained, lost.right, lost.words) == (False, True, "dozens")
    assert (gained.gained, gained.right, gained.words) == (True, False, "About 300")
    assert lost.sentence == "Port Sarel storm kills dozens"


def test_new_ids_alone_are_no_change(gold: list[AnnotatedArticle]) -> None:
    renamed = replace(gold[0], claims=tuple(replace(one, id=f"x{one.id}") for one in gold[0].claims))
    assert changes(gold, {"own:storm": gold[0]}, {"own:storm": renamed}) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("One", "“One died,” said Mr. Ash."),
        ("Two", "Two died in the U.S. capital, he said."),
        ("Three", "Three?"),
        ("Four", "Four"),
    ],
)
def test_the_sentence_around_a_span_is_found(words: str, sentence: str) -> None:
    text = "Zero.\n“One died,” said Mr. Ash. Two died in the U.S. capital, he said. Three?\n\nFour"
    start = text.index(words)
    assert sentence_at(text, Span.of(text, start, start + len(words))) == sentence
