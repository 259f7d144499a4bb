"""The documents say what the program does: every setting, command, call and path in them is checked."""

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from typer.main import get_command

from app.cli import cli
from app.settings import Settings
from app.web.api import API_ROUTERS

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted((PROJECT / "docs").glob("*.md"))]
FOLDERS = ("app", "bench", "docs", "migrations", "seeds", "static", "templates", "tests", ".ci")

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def table(heading: str) -> list[str]:
    """The rows of the table under a heading, without its head."""
    part = re.split(r"^#+ ", README.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    return [line for line in part.splitlines() if line.startswith("| ")][2:]


def setting_rows() -> list[str]:
    rows = []
    for name, field in Settings.model_fields.items():
        default = ", ".join(field.default) if isinstance(field.default, tuple) else str(field.default)
        shown = f"`{default}`" if default else "empty"
        rows.append(f"| `COUNTERCLAIM_{name.upper()}` | {shown} | {field.description} |")
    return rows


def command_rows() -> list[str]:
    rows = []
    for name, command in get_command(cli).commands.items():  # type: ignore[attr-defined]
        words = [f"counterclaim {name}"]
        for param in command.params:
            if param.param_type_name == "argument":
                words.append(param.metavar)
            elif param.is_flag:
                words.append(f"[{param.opts[0]}]")
            else:
                words.append(f"[{param.opts[0]} {param.name.upper()}]")
        rows.append(f"| `{' '.join(words)}` | {' '.join(command.help.split())} |")
    return rows


def calls() -> set[str]:
    routes = [route for router in API_ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return {
        f"{method} {route.path.replace('{part}', '{id}')}"
        for route in routes
        for method in route.methods or ()
    }


def test_the_table_of_settings_is_whole() -> None:
    assert table("Settings") == setting_rows()


def test_the_table_of_commands_is_whole() -> None:
    assert table("Commands") == command_rows()


def test_the_table_of_calls_is_whole() -> None:
    told = {match for row in table("JSON over HTTP") for match in re.findall(r"`((?:GET|POST) [^`]+)`", row)}
    assert told == calls()


@each_document
def test_every_path_named_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    spans = re.findall(r"`([^`\s]+)`", text)
    named = {span for span in spans if span.split("/")[0] in FOLDERS and "/" in span and "…" not in span}
    missing = [path for path in sorted(named) if not list(PROJECT.glob(path.rstrip("/")))]
    assert missing == []


@each_document
def test_every_local_link_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    local = [target.partition("#")[0] for target in targets if "://" not in target]
    assert [target for target in local if not (document.parent / target).exists()] == []
