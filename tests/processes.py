"""Real processes for tests that need more than one."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def run_python(program: str, *arguments: str) -> str:
    """Run a program in a process of its own; what it printed. A failure fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
