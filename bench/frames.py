"""Plain news sentences made from frames: in which a figure loses its source, frame by frame.

    python -m bench.frames [--misses] [WORDS…]

Crosses each frame of ``bench/frames.toml`` with what can fill it, some 150 sentences for each, and
prints how many give every number its source as written, and no other claim of that number. With
``--misses`` also some of those that do not. Words choose frames that hold one of them. Articles show
what is common, frames what is missing: a construction that fails here with one filling fails with
most. Exit status 0.
"""

import argparse
import string
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from app.domain.claim import Claim
from app.extract import extract_claims

FILE = Path(__file__).with_suffix(".toml")
_MOST = 150
"""Most sentences of a frame, spread evenly over all that its blanks allow."""
_SHOWN = 4
_ARTICLES = frozenset({"the", "a", "an"})
_PARTS = ("subject", "predicate")

Filling = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with blanks, the blank of the source of each number, and what fills no blank here."""

    text: str
    gives: Mapping[str, str]
    without: Sequence[str] = ()

    def sentences(self, fill: Mapping[str, Sequence[str | Sequence[str]]]) -> list[tuple[str, Filling]]:
        """Sentences of the frame, spread evenly over all that fills it, each with its filling."""
        blanks = [name for _, name, _, _ in string.Formatter().parse(self.text) if name]
        wanted = list(dict.fromkeys("event" if name in _PARTS else name for name in blanks))
        allowed = [[one for one in fill[name] if one not in self.without] for name in wanted]
        fillings = [dict(zip(wanted, chosen, strict=True)) for chosen in product(*allowed)]
        step = max(1, len(fillings) // _MOST)
        step += step % 2 == 0  # an even step would meet the same half of a list each time
        return [_written(self.text, filling) for filling in fillings[::step]]


def _written(text: str, filling: Mapping[str, str | Sequence[str]]) -> tuple[str, Filling]:
    words = {name: value for name, value in filling.items() if isinstance(value, str)}
    event = filling.get("event")
    if event is not None and not isinstance(event, str):
        words |= {"subject": event[0], "predicate": event[1], "event": " ".join(event)}
    if not text.startswith(("{event", "{subject", "“{event")) and ": “" not in text and "event" in words:
        words["event"] = words["event"][0].lower() + words["event"][1:]
    sentence = " ".join(text.format(**words).split())
    for mark in (",", ".", ":"):
        sentence = sentence.replace(f" {mark}", mark)
    sentence = sentence.lstrip(", ")
    return sentence[0].upper() + sentence[1:], words


def read_frames(file: Path = FILE) -> tuple[list[Frame], Mapping[str, Sequence[str | Sequence[str]]]]:
    """The frames of a file, and what fills their blanks."""
    told = tomllib.loads(file.read_text("utf-8"))
    return [Frame(**frame) for frame in told["frame"]], told["fill"]


def faults(frame: Frame, sentence: str, filling: Filling) -> list[str]:
    """Which numbers of a sentence lack their source, with what they have instead."""
    claims = extract_claims(sentence).claims
    return [
        f"{number}: {_shown(found)}"
        for number, blank in frame.gives.items()
        for found in [_given(claims, float(number))]
        if len(found) != 1 or _words(found[0]) != _bag(filling[blank])
    ]


def _given(claims: Sequence[Claim], number: float) -> list[Claim]:
    return [one for one in claims if one.figure is not None and one.figure.value.low == number]


def _words(claim: Claim) -> list[str]:
    return [] if claim.source is None else _bag(claim.source.span.text)


def _bag(text: str) -> list[str]:
    return [word for word in text.lower().split() if word not in _ARTICLES]


def _shown(claims: Sequence[Claim]) -> str:
    told = [one.source.span.text if one.source else "the article's own voice" for one in claims]
    return " and ".join(told) or "not found"


def rows(words: Sequence[str]) -> Iterator[tuple[Frame, int, list[str]]]:
    """Each frame with how many sentences were made of it, and those that fail."""
    frames, fill = read_frames()
    for frame in frames:
        if words and not any(word in frame.text for word in words):
            continue
        made = frame.sentences(fill)
        told = ((sentence, faults(frame, sentence, filling)) for sentence, filling in made)
        yield frame, len(made), [f"{sentence} -> {'; '.join(wrong)}" for sentence, wrong in told if wrong]


def main() -> int:
    """Print the table; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("words", nargs="*")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    made = right = 0
    for frame, count, wrong in rows(asked.words):
        made, right = made + count, right + count - len(wrong)
        print(f"{count:6d}{count - len(wrong):6d}{1 - len(wrong) / count:8.3f}  {frame.text}")
        if asked.misses and wrong:
            print(*(f"{'':22}{one}" for one in wrong[:: max(1, len(wrong) // _SHOWN)][:_SHOWN]), sep="\n")
    print(f"{made:6d}{right:6d}{right / max(1, made):8.3f}  all")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
