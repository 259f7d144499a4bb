"""Reads the articles of one language in a process of its own, for a process reads one language only.

As a child (``python -m app.services.language_process FOLDER``) it takes article after article from its
standard input and writes their claims to its standard output. The end of its input, however the parent
dies, ends it.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from app.domain.claim import Extraction
from app.languages import choose

Article = tuple[str, str | None, str | None]
"""Text, title and date of publication: all that extraction knows."""


class LanguageProcessError(RuntimeError):
    """The process that reads a language died, or failed at an article."""


class LanguageProcess:
    """Extracts as ``extract_claims`` does, from articles in the language of a folder.

    The child starts with the first article, and anew with the next one after it died.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def __call__(self, text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        with self._turn:
            answer = self._ask((text, title, published))
        if isinstance(answer, Extraction):
            return answer
        raise LanguageProcessError(f"reading {self._folder.name} failed: {answer}")

    def close(self) -> None:
        """End the child. Another article starts a new one."""
        if self._child is not None:
            self._child.communicate()
            self._child = None

    def _ask(self, article: Article) -> object:
        child = self._child = self._child or self._start()
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            pickle.dump(article, child.stdin)
            child.stdin.flush()
            return pickle.load(child.stdout)
        except (EOFError, OSError) as error:
            self._child = None
            child.kill()
            child.communicate()
            raise LanguageProcessError(f"the process that reads {self._folder.name} died") from error

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", __name__, str(self._folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )


def main(folder: Path) -> None:
    """The child's whole life."""
    # Ctrl-C reaches the whole group; the parent decides, and says so by closing our input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    articles: SimpleQueue[Article] = SimpleQueue()
    threading.Thread(target=_take, args=(sys.stdin.buffer, articles), daemon=True).start()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    choose(folder)
    from app.extract import extract_claims  # its rules take the words of the language just chosen

    while True:
        text, title, published = articles.get()
        try:
            answer: Extraction | str = extract_claims(text, title=title, published=published)
        except Exception as error:
            traceback.print_exc()
            answer = f"{type(error).__name__}: {error}"
        pickle.dump(answer, answers)
        answers.flush()


def _take(source: BinaryIO, articles: SimpleQueue[Article]) -> None:
    """Take in what comes; at its end, end the process, also in the middle of a long article."""
    try:
        while True:
            articles.put(pickle.load(source))
    except EOFError:
        os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
