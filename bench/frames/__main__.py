"""In which constructions of plain news a figure loses its source, or an answer what it answers.

    python -m bench.frames [--misses] [--unread] [--file FILE]… [WORDS…]

Crosses each frame of the files beside this one (or of the files named) with what can fill it, some 60
texts for each, and prints how many give every claim as told, and no other. With ``--misses`` also some
of those that do not. Words choose frames that hold one of them. Articles show what is common, frames
what is missing: a construction that fails here with one filling fails with most. ``--unread`` scores
the frames of ``unread/``, file by file alone, which stay unread while rules are written: they show what
to expect of constructions that nobody has looked at. Exit status 0.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.frames.faults import faults
from bench.frames.frame import Frame, read_frames

FILES = sorted(Path(__file__).parent.glob("*.toml"))
UNREAD = sorted((Path(__file__).parent / "unread").glob("*.toml"))
_SHOWN = 4
_MADE = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A frame, how many texts were made of it, and those that fail, with what they lack."""

    frame: Frame
    count: int
    wrong: Sequence[str]

    @property
    def right(self) -> int:
        """Texts that give every claim as told."""
        return self.count - len(self.wrong)


def read_texts(frame: Frame) -> Row:
    """Read what is made of a frame."""
    told = [(_joined(made.title, made.text), faults(frame, made)) for made in frame.made(_MADE)]
    return Row(frame, len(told), [f"{text} -> {'; '.join(wrong)}" for text, wrong in told if wrong])


def _joined(title: str | None, text: str) -> str:
    return " | ".join(filter(None, (title, text)))


def _show(row: Row, misses: bool) -> None:
    name = _joined(row.frame.title, row.frame.text)
    print(f"{row.count:6d}{row.right:6d}{row.right / row.count:8.3f}  {name}", flush=True)
    shown = row.wrong[:: max(1, len(row.wrong) // _SHOWN)][:_SHOWN] if misses else ()
    print(*(f"{'':22}{one}\n" for one in shown), sep="", end="")


def _rows(files: Sequence[Path], words: Sequence[str], misses: bool) -> Iterator[Row]:
    """The rows of files, each shown as soon as it is there."""
    for file in files:
        print(f"{file.stem.replace('_', ' ')}:")
        for frame in read_frames(file):
            if not words or any(word in f"{frame.title} {frame.text}" for word in words):
                row = read_texts(frame)
                _show(row, misses)
                yield row


def main() -> int:
    """Print the table; the exit status."""
    told = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m bench.frames", description=told)
    parser.add_argument("words", nargs="*")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--file", type=Path, action="append")
    parser.add_argument("--unread", action="store_true", help="score the frames that nobody has read")
    asked = parser.parse_args()
    if asked.unread and (asked.misses or asked.words or asked.file):
        parser.error("frames that nobody has read stay unread: they are scored file by file alone")
    if asked.unread:
        rows = [row for file in UNREAD for row in _file(file)]
    else:
        rows = list(_rows(asked.file or FILES, asked.words, asked.misses))
    print(_total("all", rows))
    return 0


def _file(file: Path) -> list[Row]:
    rows = [read_texts(frame) for frame in read_frames(file)]
    print(_total(file.stem.replace("_", " "), rows), flush=True)
    return rows


def _total(name: str, rows: Sequence[Row]) -> str:
    """The score of texts, and that of frames, each of which counts alike however many texts it makes."""
    made, right = sum(row.count for row in rows), sum(row.right for row in rows)
    mean = sum(row.right / row.count for row in rows) / max(1, len(rows))
    share = right / max(1, made)
    return f"{made:6d}{right:6d}{share:8.3f}  {name}; the mean of {len(rows)} frames is {mean:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
