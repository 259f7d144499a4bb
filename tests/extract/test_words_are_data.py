"""Rules name what a word does; the word itself is data of the language that is read."""

import re
import tomllib
from pathlib import Path

import pytest

from app.languages import ENGLISH
from tests.extract.word_literals import words_in

EXTRACT = Path(__file__).parents[2] / "app" / "extract"


def code_of_rules() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in EXTRACT.rglob("*.py"))


@pytest.mark.parametrize(
    "line",
    [
        'token.lower_ == "of"',
        'token.lower_ not in ("the", "a")',
        'behind[:2] == ["of", "the"]',
        '"not" in words',
        '_KIN = frozenset({"family", "clan"})',
        '_KIN = ("family", "clan")',
        '_KIN = frozenset("family clan".split())',
        'word.startswith("explod")',
        'token.lower_ in ("after", "before")',
        'text == "as of"',
    ],
)
def test_a_word_that_comes_back_is_found(line: str) -> None:
    assert list(words_in(line))


@pytest.mark.parametrize(
    "line",
    [
        'token.dep_ in ("nsubj", "nsubj:pass")',
        'token.pos_ == "VERB"',
        'verb.takes == "blame"',
        'words("rules/figures", "zeros", "not_one")',
        'Told(Measure.OTHER, "only meant, not done")',
        'for key in ("captors", "authorities"): pass',
        'word.endswith("ed")',
        '"""Words such as \\"of\\"."""',
        'token.text == ","',
    ],
)
def test_what_is_no_word_of_a_text_is_let_be(line: str) -> None:
    assert not list(words_in(line))


def test_every_list_of_a_rule_is_asked_for() -> None:
    asked = set(re.findall(r'"rules/(\w+)", "(\w+)", "(\w+)"', code_of_rules()))
    listed = {
        (path.stem, module, name)
        for path in (ENGLISH / "lexicon" / "rules").glob("*.toml")
        for module, lists in tomllib.loads(path.read_text(encoding="utf-8")).items()
        for name in lists
    }
    assert listed == asked


def test_a_table_of_lists_has_the_name_of_a_module_of_its_stage() -> None:
    tables = {
        (path.stem, module)
        for path in (ENGLISH / "lexicon" / "rules").glob("*.toml")
        for module in tomllib.loads(path.read_text(encoding="utf-8"))
    }
    homes = {
        (path.relative_to(EXTRACT).parts[0], path.parent.name if path.stem == "__init__" else path.stem)
        for path in EXTRACT.glob("*/**/*.py")
    }
    assert tables - homes == set()


def test_every_role_of_a_word_of_grammar_is_asked_for() -> None:
    roles = tomllib.loads((ENGLISH / "lexicon" / "function_words.toml").read_text(encoding="utf-8"))
    code = code_of_rules()
    unused = [role for role in roles if len(re.findall(rf"\b{role.upper()}\b", code)) < 2]
    assert unused == []
