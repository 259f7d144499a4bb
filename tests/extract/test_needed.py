"""Which rules are needed by a hard sentence: what ``python -m bench.needed`` goes by."""

from collections.abc import Mapping
from types import FunctionType

import pytest

from bench.needed import Rule, answered, as_right_as_now, is_needed, rules
from tests.extract.event_articles import read_articles


def _is_rude(word: str) -> bool:
    return word == "liar"


def _read() -> None:
    assert _is_rude("liar")


def _read_without() -> None:
    assert not _is_rude("friend")


@pytest.fixture
def rule() -> Rule:
    assert isinstance(_is_rude, FunctionType)
    never: FunctionType = lambda *_: False  # type: ignore[assignment]  # noqa: E731
    return Rule("rude.py", _is_rude, never.__code__)


def test_a_rule_is_needed_by_the_sentence_that_fails_without_it(rule: Rule) -> None:
    assert is_needed(rule, [_read])
    assert _is_rude("liar"), "it is as it was when it has been tried"


def test_a_rule_is_not_needed_by_sentences_in_which_it_answers_no(rule: Rule) -> None:
    assert not is_needed(rule, [_read_without])


def test_a_rule_is_tried_on_the_sentences_in_which_it_answers_yes() -> None:
    assert answered([_read_without, _read])[_is_rude.__code__] == [_read]


def test_an_annotated_article_needs_the_rules_without_which_less_of_it_is_right() -> None:
    read = as_right_as_now(read_articles()[0])
    read()
    assert is_needed(_rules("events/dates/__init__.py")["find_dates"], [read])


def test_a_function_with_a_yes_is_a_rule_and_one_that_loads_words_is_none() -> None:
    assert _rules("links/aims/__init__.py").keys() >= {"pleads", "_is_sweeping"}
    assert "_listed" not in _rules("links/aims/__init__.py")


def _rules(file: str) -> Mapping[str, Rule]:
    return {rule.function.__name__: rule for rule in rules([file])}
