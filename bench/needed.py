"""Which rules no hard sentence needs: each is held to no, and the sentences are read again.

    python -m bench.needed [WORDS…]

Mutation analysis (DeMillo, Lipton and Sayward, 1978) with one kind of mutant: a function of
``app/extract`` that answers yes or no, something or nothing, or with a collection, always answers
no, nothing or an empty one. Its rule is needed where a test of ``tests/extract/test_cases*.py``, or one
of ``FILES`` that reads as little, fails then, or where an annotated article on events loses one thing
that was right. Prints for each folder its rules and how many are needed, then those that are not, each
with the number of hard sentences in which it answers yes: a rule with none is dead, one with some
lacks the sentence that needs it, or does nothing. Words choose files whose path holds one of them.
What only loads words is left out. Takes some minutes.
"""

import contextlib
import inspect
import io
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest

import app.extract.language as language
from app.extract.language.analysis import analysed
from tests.extract.event_articles import Article, outcomes, read_articles

ROOT = Path(__file__).parent.parent
RULES = ROOT / "app" / "extract"
FOLDER = ROOT / "tests" / "extract"
FILES = (
    *("test_cases*.py", "test_countries.py", "test_dates.py", "test_numbers.py", "test_reasons.py"),
    *("test_events.py", "test_repeats.py", "gazetteer/test_*.py", "sources/test_*.py"),
)
"""The tests of which each reads one sentence, date or name."""

_SECONDS = 5
"""Longest that a sentence is read: a loop may wait for a rule that is held to no."""

_HOLDING = ("fget", "func", "rule")
"""Where a property, what is read once, and a mend of a tree hold their function."""

Read = Callable[[], object]
"""Reads one hard sentence; fails where it is not read as it must be."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A function that can be held to no: where it stands, and what no is for it."""

    file: str
    function: FunctionType
    no: CodeType

    @property
    def name(self) -> str:
        return f"{self.file}:{self.function.__code__.co_firstlineno} {self.function.__qualname__}"


def hard_sentences() -> list[Read]:
    """The hard sentences that pass and the annotated articles, each as a function that reads it."""
    found = _Collected()
    files = [str(file) for pattern in FILES for file in sorted(FOLDER.glob(pattern))]
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main([*files, "-q", "--collect-only", "-p", "no:cacheprovider"], plugins=[found])
    return [read for read in (*found.reads, *map(as_right_as_now, read_articles())) if _passes(read)]


def as_right_as_now(article: Article) -> Read:
    """Reads an annotated article; fails where less of it is right than the first time."""
    right = _right(article)

    def read() -> None:
        assert _right(article) >= right

    return read


def _right(article: Article) -> Counter[tuple[str, str]]:
    return Counter((one.part, one.wanted) for one in outcomes(article) if one.right)


class _Collected:
    """A plugin of pytest that keeps the tests that are not known to fail."""

    def __init__(self) -> None:
        self.reads: list[Read] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            if isinstance(item, pytest.Function) and item.get_closest_marker("xfail") is None:
                self.reads.append(_reader(item))


def _reader(item: pytest.Function) -> Read:
    test, arguments = item.obj, dict(item.callspec.params) if hasattr(item, "callspec") else {}
    return lambda: test(**arguments)


def _passes(read: Read) -> bool:
    """Whether a sentence is read as it must be; what breaks or never ends does not pass."""
    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        read()
    except (Exception, pytest.fail.Exception):
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return True


def keep_parses() -> None:
    """Let the pipeline read each text once: the rules behind it are what is tried."""
    kept: dict[tuple[str, ...], list[Any]] = {}

    def again(paragraphs: Iterable[Any]) -> Iterator[Any]:
        texts = list(paragraphs)
        key = tuple(paragraph.text for paragraph in texts)
        if key not in kept:
            kept[key] = [doc for _, doc in analysed(iter(texts))]
        return zip(texts, kept[key], strict=True)

    vars(language)["analysed"] = again


def rules(words: list[str]) -> list[Rule]:
    """The rules of all modules that have been imported, in the order of their files."""
    found: dict[CodeType, Rule] = {}
    for module in [*sys.modules.values()]:
        path = getattr(module, "__file__", None)
        if path is None or RULES not in Path(path).parents:
            continue
        file = Path(path).relative_to(RULES).as_posix()
        for function in _functions(module):
            no = _no(function)
            if no is not None and (not words or any(word in file for word in words)):
                found[function.__code__] = Rule(file, function, no)
    return sorted(found.values(), key=lambda rule: (rule.file, rule.function.__code__.co_firstlineno))


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    """The functions and methods that a module defines, without those that are kept for good."""
    owners = [module, *(one for one in vars(module).values() if inspect.isclass(one))]
    for owner in owners:
        if getattr(owner, "__module__", module.__name__) != module.__name__:
            continue
        for value in vars(owner).values():
            held = (getattr(value, name, None) for name in _HOLDING)
            function = next((one for one in held if one is not None), value)
            if hasattr(function, "cache_clear"):
                continue  # it loads words, once for all sentences
            function = inspect.unwrap(function) if callable(function) else function
            if isinstance(function, FunctionType) and function.__module__ == module.__name__:
                yield function


def _no(function: FunctionType) -> CodeType | None:
    """What a function runs that always answers no; None where its answer has none."""
    told = str(function.__annotations__.get("return")).removeprefix("<class '").removesuffix("'>")
    if function.__code__.co_freevars or (told.startswith("tuple[") and not told.endswith(", ...]")):
        return None
    if told.endswith("None") and "|" in told:
        return _NOTHING
    return _NO.get(told.partition("[")[0].rpartition(".")[2])


def _code(answer: Callable[..., object]) -> CodeType:
    code = getattr(answer, "__code__", None)
    assert isinstance(code, CodeType)
    return code


_NOTHING = _code(lambda *_, **__: None)
_NO: Mapping[str, CodeType] = {
    "bool": _code(lambda *_, **__: False),
    "list": _code(lambda *_, **__: []),
    "tuple": _code(lambda *_, **__: ()),
    "Iterator": _code(lambda *_, **__: iter(())),
    "frozenset": _code(lambda *_, **__: frozenset()),
    "dict": _code(lambda *_, **__: {}),
    "Mapping": _code(lambda *_, **__: {}),
}


def answered(reads: list[Read]) -> Mapping[CodeType, list[Read]]:
    """For each function the sentences in which it answers yes, something or with what is not empty."""
    yes: dict[CodeType, dict[int, Read]] = defaultdict(dict)
    for number, read in enumerate(reads):
        sys.setprofile(_noting({number: read}, yes))
        try:
            read()
        finally:
            sys.setprofile(None)
    return {code: list(found.values()) for code, found in yes.items()}


def _noting(read: dict[int, Read], yes: dict[CodeType, dict[int, Read]]) -> Callable[..., None]:
    """What writes a sentence down for each function that answers yes while it is read."""

    def note(frame: FrameType, event: str, told: object) -> None:
        if event == "return" and told is not None and told is not False:
            yes[frame.f_code].update(read)

    return note


def is_needed(rule: Rule, reads: list[Read]) -> bool:
    """Whether one of these sentences fails where a rule is held to no."""
    function = rule.function
    kept = function.__code__, function.__defaults__, function.__kwdefaults__
    function.__code__, function.__defaults__, function.__kwdefaults__ = rule.no, None, None
    try:
        return not all(map(_passes, reads))
    finally:
        function.__code__, function.__defaults__, function.__kwdefaults__ = kept


def main() -> int:
    """Try all rules and print the table; the exit status."""
    signal.signal(signal.SIGALRM, _stop)
    keep_parses()
    reads = hard_sentences()
    tried = rules(sys.argv[1:])
    yes = answered(reads)
    needed: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    idle: list[str] = []
    for rule in tried:
        where = yes.get(rule.function.__code__, [])
        count = needed[rule.file.partition("/")[0]]
        count[0] += 1
        if where and is_needed(rule, where):
            count[1] += 1
        else:
            idle.append(f"{len(where):5d}  {rule.name}")
    print(f"{'':<16}{'rules':>6}{'needed':>8}{'share':>8}")
    for folder, (all_, some) in sorted(needed.items()):
        print(f"{folder:<16}{all_:6d}{some:8d}{some / all_:8.3f}")
    print("\nnot needed by a hard sentence, with the sentences in which they answer yes:", *idle, sep="\n")
    return 0


def _stop(*_: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
