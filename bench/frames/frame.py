"""Frames as the files beside this one tell them, and the texts that they make.

A frame is a text with blanks, each in braces; ``[fill]`` of its file tells what can fill them. A filling
is words, or a list of words in two parts, of which ``{event.0}`` is the first and ``{event}`` both.
``{Event}`` raises the first letter; a sentence's first letter is raised anyhow. Of two
marks with nothing between them one stays.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import gcd
from pathlib import Path
from typing import Any

_BLANK = re.compile(r"\{(\w+)(?:\.(\d))?\}")
_OPENING = re.compile(r"(?:^|\n|[.?!][”\"]? )[^\w\n]*\w", re.ASCII)
_SPARE = re.compile(r"(?<=[,.?!])\s*,|\s+(?=[,.:;?!])|^[\s,]+")

Words = str | Sequence[str]
Fill = Mapping[str, Sequence[Words]]


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim that a text must give; what is left out is not compared.

    ``number`` is the figure's lower bound, or its upper one where no other is known; a claim without a
    figure has none. ``source`` and ``via`` are a blank or words ("" is the article's own voice), ``same_as``
    is the number that comes from the same source, however that is written. ``to`` is the number it
    answers, words of the statement it answers, or "" where it answers nothing.
    """

    number: float | None = None
    source: str | None = None
    same_as: float | None = None
    measure: str | None = None
    stance: str | None = None
    via: str | None = None
    to: float | str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A text with blanks, the claims it gives, and no others, and what fills no blank here."""

    text: str
    title: str | None = None
    claims: Sequence[Expected] = ()
    without: Sequence[str] = ()
    fill: Fill = field(default_factory=dict)

    def made(self, most: int) -> Iterator["Made"]:
        """Some ``most`` texts of the frame, spread evenly over all that its blanks allow."""
        blanks = list(dict.fromkeys(name.lower() for name, _ in _BLANK.findall(f"{self.title} {self.text}")))
        allowed = [[one for one in self.fill[name] if one not in self.without] for name in blanks]
        count = 1
        for choices in allowed:
            count *= len(choices)
        for number, chosen in enumerate(product(*allowed)):
            if number % _step(count, most) == 0:
                filling = dict(zip(blanks, chosen, strict=True))
                title = None if self.title is None else _filled(self.title, filling)
                yield Made(title, _filled(self.text, filling), filling)


@dataclass(frozen=True, slots=True)
class Made:
    """A text of a frame, with what fills each of its blanks."""

    title: str | None
    text: str
    filling: Mapping[str, Words]

    def words(self, named: str) -> str:
        """What fills a blank, or the words themselves."""
        return _joined(self.filling[named]) if named in self.filling else named


def _step(count: int, most: int) -> int:
    """How far apart the chosen fillings stand; a step that shares a divisor would meet one half of a list."""
    step = max(1, count // most)
    while gcd(step, count) > 1:
        step += 1
    return step


def _joined(words: Words) -> str:
    return words if isinstance(words, str) else " ".join(words)


def _filled(text: str, filling: Mapping[str, Words]) -> str:
    def put(blank: re.Match[str]) -> str:
        name, part = blank[1], blank[2]
        told = filling[name.lower()]
        words = _joined(told) if part is None else told[int(part)]
        return words[:1].upper() + words[1:] if name[0].isupper() else words

    lines = (" ".join(_BLANK.sub(put, line).split()) for line in text.split("\n"))
    tidy = "\n".join(_SPARE.sub("", line) for line in lines)
    return _OPENING.sub(lambda found: found[0][:-1] + found[0][-1].upper(), tidy)


def read_frames(file: Path) -> list[Frame]:
    """The frames of a file."""
    told = tomllib.loads(file.read_text("utf-8"))
    return [_frame(entry, told.get("fill", {})) for entry in told["frame"]]


def _frame(entry: dict[str, Any], fill: Fill) -> Frame:
    claims = [Expected(**one) for one in (*entry.pop("claims", ()), *entry.pop("answers", ()))]
    return Frame(claims=claims, fill=fill, **entry)
