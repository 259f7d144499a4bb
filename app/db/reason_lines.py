"""The reasons of a claim as they are stored: one a line, part, steps and words with tabs between.

A line without tabs is a plain sentence, of a claim that was read before parts were told apart.
"""

from collections.abc import Iterable

from app.domain.reason import Part, Reason


def write_reasons(reasons: Iterable[Reason]) -> str:
    """``"source\\t0\\tsubject of ‘claimed’"``, a line for each; white space in the words is one blank."""
    return "\n".join(_line(reason) for reason in reasons)


def read_reasons(lines: str) -> tuple[Reason, ...]:
    """What ``write_reasons`` wrote, or the plain sentences of older rows."""
    return tuple(_reason(line) for line in lines.split("\n") if line)


def _line(reason: Reason) -> str:
    words = " ".join(reason.words.split())
    return words if reason.part is None else f"{reason.part.value}\t{reason.steps}\t{words}"


def _reason(line: str) -> Reason:
    part, *rest = line.split("\t", 2)
    if len(rest) < 2:
        return Reason(None, line)
    return Reason(Part(part), rest[1], int(rest[0]))
