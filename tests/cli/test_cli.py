import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import cli


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments))


@pytest.mark.parametrize("command", ["serve", "work", "import", "extract", "evaluate"])
def test_every_command_explains_itself(command: str) -> None:
    assert run(command, "--help").exit_code == 0


def test_a_bad_setting_stops_the_start_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_WORK_SECONDS", "soon")
    result = run("work")
    assert result.exit_code == 2
    assert "COUNTERCLAIM_WORK_SECONDS is 'soon'" in result.output


def test_a_bad_port_stops_the_start() -> None:
    result = run("serve", "--port", "99999")
    assert (result.exit_code, "COUNTERCLAIM_PORT is 99999" in result.output) == (2, True)


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--port", str(taken.getsockname()[1]), "--data", str(tmp_path))
    assert result.exit_code == 1
    assert "Cannot listen on 127.0.0.1" in result.output
