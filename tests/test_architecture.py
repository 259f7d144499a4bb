"""The arrows between folders point one way, and a folder imports only what it may."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.extract.word_literals import words_in

APP = Path(__file__).parent.parent / "app"

MAY_IMPORT = {
    "domain": set[str](),
    "read": {"domain"},
    "fetch": {"read"},
    "languages": set[str](),
    "extract": {"domain", "languages"},
    "group": {"domain", "languages"},
    "training": {"domain", "extract"},
    "scoring": {"domain", "extract"},
    "db": {"domain"},
    "maps": set[str](),
    "queries": {"db", "domain", "maps"},
    "services": {"db", "domain", "read", "fetch", "extract", "group", "languages"},
    "jobs": {"services", "db", "domain", "settings"},
    "web": {"queries", "services", "domain", "settings"},
    "commands": {"read", "extract", "scoring", "services", "db", "jobs", "web", "domain", "settings"},
}
"""Folder of app/ to those of app/ that it may import. ``cli`` and ``settings`` stand above and below all."""

STAGES = (
    *("lexicon", "countries", "gazetteer", "found", "language", "words"),
    *("figures", "measures", "attributions", "sources", "stances", "links", "revisions", "events", "claims"),
)
"""Parts of app/extract: what all share, then the stages. Each may see those before it."""

PURE = ("domain", "read", "languages", "extract", "group", "maps")
IMPURE_LIBRARIES = {"sqlmodel", "sqlalchemy", "fastapi", "starlette", "huey", "uvicorn", "jinja2"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules(folder: str) -> list[Path]:
    return sorted((APP / folder).rglob("*.py"))


def may_import(path: Path, folder: str) -> set[str]:
    extra = {"db", "jobs"} if folder == "web" and path.name == "deps.py" else set[str]()
    return MAY_IMPORT[folder] | {folder} | extra


def test_every_folder_of_the_app_has_its_arrows_stated() -> None:
    folders = {path.name for path in APP.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(MAY_IMPORT)


@pytest.mark.parametrize("folder", sorted(MAY_IMPORT))
def test_arrows_point_one_way(folder: str) -> None:
    wrong = [
        f"{path.relative_to(APP)} imports {name}"
        for path in modules(folder)
        for name in imports(path)
        if name.startswith("app.") and name.split(".")[1] not in may_import(path, folder)
    ]
    assert wrong == []


def test_every_part_of_extraction_has_its_place() -> None:
    parts = {path.stem for path in (APP / "extract").iterdir()} - {"__init__", "__pycache__"}
    assert parts == set(STAGES)


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_sees_a_later_one(stage: str) -> None:
    later = {f"app.extract.{name}" for name in STAGES[STAGES.index(stage) + 1 :]}
    alone = APP / "extract" / f"{stage}.py"
    wrong = [
        f"{path.relative_to(APP)} imports {name}"
        for path in ([alone] if alone.exists() else modules(f"extract/{stage}"))
        for name in imports(path)
        if ".".join(name.split(".")[:3]) in later
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", PURE)
def test_pure_folders_know_no_table_request_or_queue(folder: str) -> None:
    wrong = [
        f"{path.relative_to(APP)} imports {name}"
        for path in modules(folder)
        for name in imports(path)
        if name.split(".")[0] in IMPURE_LIBRARIES
    ]
    assert wrong == []


def test_the_domain_imports_the_standard_library_only() -> None:
    import sys

    wrong = [
        f"{path.relative_to(APP)} imports {name}"
        for path in modules("domain")
        for name in imports(path)
        if name.split(".")[0] not in sys.stdlib_module_names | {"app"}
    ]
    assert wrong == []


def test_only_the_language_pipeline_and_its_training_see_spacy() -> None:
    wrong = [
        str(path.relative_to(APP))
        for path in APP.rglob("*.py")
        for name in imports(path)
        if name.split(".")[0] in ("spacy", "thinc")
        and not {"training", "language"} & set(path.relative_to(APP).parts[:2])
    ]
    assert wrong == []


def test_rules_name_no_word_of_a_language() -> None:
    """A word belongs in a list of app/languages/en/lexicon (rules/FOLDER.toml, function_words.toml)."""
    found = [
        f"{path.relative_to(APP)}:{line} {word!r}"
        for path in (*modules("extract"), *modules("group"))
        for line, word in words_in(path.read_text(encoding="utf-8"))
    ]
    assert found == []
